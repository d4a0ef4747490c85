public import Realist

/// Why a part of an archive is not read as XML.
public enum XmlProblem: Explained {
    /// A document type can name other files and make entities that explode.
    case documentType(part: String, at: Location)
    case notUtf8(part: String, at: Location)
    case tooMuch(part: String, XmlLimit, at: Location)
    case malformed(part: String, at: Location)

    public enum XmlLimit: String, Sendable {
        case depth, attributes, length
    }

    public var location: Location? {
        switch self {
        case .documentType(_, let place), .notUtf8(_, let place), .tooMuch(_, _, let place),
            .malformed(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .documentType: "xml.document-type"
        case .notUtf8: "xml.not-utf-8"
        case .tooMuch: "xml.too-much"
        case .malformed: "xml.malformed"
        }
    }

    public var what: String {
        switch self {
        case .documentType(let part, _): "\(shown(part)) in it has a document type, which no table needs."
        case .notUtf8(let part, _): "\(shown(part)) in it is not written in UTF-8."
        case .tooMuch(let part, .depth, _): "\(shown(part)) in it is nested too deeply."
        case .tooMuch(let part, .attributes, _): "An element of \(shown(part)) in it has too many attributes."
        case .tooMuch(let part, .length, _): "A text or a name of \(shown(part)) in it is too long."
        case .malformed(let part, _): "\(shown(part)) in it is not well-formed XML."
        }
    }

    public var remedy: String {
        "Open the file in the program it comes from and save it anew, or save the table as CSV UTF-8."
    }
}
