public import Realist

/// Why a file is not read as the words of a source.
public enum SourceTextProblem: Explained {
    /// No text, no document and no open document.
    case otherKind(at: Location)
    case encoding(at: Location)
    case tooLarge(limit: Int, at: Location)
    /// An open document that is locked with a password.
    case locked(at: Location)

    public var code: String {
        switch self {
        case .otherKind: "source.other-kind"
        case .encoding: "source.encoding"
        case .tooLarge: "source.too-large"
        case .locked: "source.locked"
        }
    }

    public var location: Location? {
        switch self {
        case .otherKind(let place), .encoding(let place), .tooLarge(_, let place), .locked(let place): place
        }
    }

    public var what: String {
        switch self {
        case .otherKind: "This is no text file, no document (.docx) and no open document (.odt)."
        case .encoding: "Here stand bytes that are no text in UTF-8, or in the encoding that was said."
        case .tooLarge(let limit, _): "The file has more than \(limit / 1_048_576) MiB."
        case .locked: "The document is locked with a password."
        }
    }

    public var remedy: String {
        switch self {
        case .otherKind: "Save it as .docx, .odt or plain text, and bring that."
        case .encoding: "Say how the file is written, or save it as UTF-8."
        case .tooLarge: "Bring it in parts, without pictures."
        case .locked: "Save it without a password."
        }
    }
}
