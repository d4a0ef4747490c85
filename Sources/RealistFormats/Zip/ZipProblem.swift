public import Realist

/// Why a zip archive is not opened, or a file in it.
public enum ZipProblem: Explained {
    /// The end is missing, or something in it does not fit together.
    case damaged(part: String?, at: Location)
    case encrypted(part: String, at: Location)
    /// The form for archives of more than 4 GB, or one that lies on several disks.
    case otherForm(at: Location)
    case method(part: String, at: Location)
    case tooManyParts(limit: Int, at: Location)
    case tooLarge(limit: Int, at: Location)
    /// Packed so tightly that it is made to fill a disk.
    case bomb(part: String, ratio: Int, at: Location)
    case badName(String, at: Location)
    case twice(String, at: Location)
    case link(String, at: Location)

    public var location: Location? {
        switch self {
        case .damaged(_, let place), .encrypted(_, let place), .otherForm(let place), .method(_, let place),
            .tooManyParts(_, let place), .tooLarge(_, let place), .bomb(_, _, let place),
            .badName(_, let place), .twice(_, let place), .link(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .damaged: "zip.damaged"
        case .encrypted: "zip.encrypted"
        case .otherForm: "zip.other-form"
        case .method: "zip.method"
        case .tooManyParts: "zip.too-many-parts"
        case .tooLarge: "zip.too-large"
        case .bomb: "zip.bomb"
        case .badName: "zip.bad-name"
        case .twice: "zip.twice"
        case .link: "zip.link"
        }
    }

    public var what: String {
        switch self {
        case .damaged(nil, _): "The archive is damaged, or its end is missing."
        case .damaged(let part?, _): "\(shown(part)) in the archive is damaged."
        case .encrypted(let part, _): "\(shown(part)) in the archive is locked with a password."
        case .otherForm: "The archive is written in the form for more than 4 GB, or in several pieces."
        case .method(let part, _): "\(shown(part)) in the archive is packed in an unusual way."
        case .tooManyParts(let limit, _): "The archive holds more than \(limit) files."
        case .tooLarge(let limit, _): "Unpacked, the archive is larger than \(limit / 1_048_576) MiB."
        case .bomb(let part, let ratio, _):
            "Unpacked, \(shown(part)) is more than \(ratio) times as large as it is in the archive."
        case .badName(let name, _): "The archive holds a file with the name \(shown(name))."
        case .twice(let name, _): "The archive holds \(shown(name)) twice."
        case .link(let name, _): "The archive holds a link, \(shown(name))."
        }
    }

    public var remedy: String {
        switch self {
        case .damaged: "Download or copy it again."
        case .encrypted: "Save it without a password."
        case .otherForm, .method, .tooManyParts, .badName, .twice, .link:
            "Open it in the program it comes from and save it anew, or save it as CSV UTF-8."
        case .tooLarge, .bomb: "Check that it is the right file; save the table as CSV UTF-8."
        }
    }
}
