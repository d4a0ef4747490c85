public import Realist

/// Why a file cannot be read as the plain kind of YAML that we use.
public enum YamlProblem: Explained {
    case tooLarge(bytes: Int, limit: Int, at: Location)
    case tooMany(limit: Int, at: Location)
    case tooDeep(limit: Int, at: Location)
    case empty(at: Location)
    case utf16(at: Location)
    case notUtf8(byte: UInt8, at: Location)
    /// A sign that no text has: NUL, other controls, or a line separator that only looks like a line's end.
    case sign(UInt32, at: Location)
    case anchor(String, at: Location)
    case alias(String, at: Location)
    case tag(String, at: Location)
    case mergeKey(at: Location)
    case directive(at: Location)
    case secondDocument(at: Location)
    case keyNotText(at: Location)
    case keyTwice(String, firstLine: Int, at: Location)
    case syntax(YamlFault, at: Location)

    public var location: Location? {
        switch self {
        case .tooLarge(_, _, let place), .tooMany(_, let place), .tooDeep(_, let place), .empty(let place),
            .utf16(let place), .notUtf8(_, let place), .sign(_, let place), .anchor(_, let place),
            .alias(_, let place), .tag(_, let place), .mergeKey(let place), .directive(let place),
            .secondDocument(let place), .keyNotText(let place), .keyTwice(_, _, let place),
            .syntax(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .tooLarge: "yaml.too-large"
        case .tooMany: "yaml.too-many"
        case .tooDeep: "yaml.too-deep"
        case .empty: "yaml.empty"
        case .utf16: "yaml.utf-16"
        case .notUtf8: "yaml.not-utf-8"
        case .sign: "yaml.sign"
        case .anchor: "yaml.anchor"
        case .alias: "yaml.alias"
        case .tag: "yaml.tag"
        case .mergeKey: "yaml.merge-key"
        case .directive: "yaml.directive"
        case .secondDocument: "yaml.second-document"
        case .keyNotText: "yaml.key-not-text"
        case .keyTwice: "yaml.key-twice"
        case .syntax(let fault, _): "yaml." + fault.rawValue
        }
    }
}
