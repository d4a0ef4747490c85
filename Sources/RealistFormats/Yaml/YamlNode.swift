/// A place of the tree of a YAML file, with what stands there.
public struct YamlNode: Equatable, Sendable {
    /// Counted from 1; columns in Unicode code points.
    public let line: Int32
    public let column: Int32
    public let content: Content

    public enum Content: Equatable, Sendable {
        case text(String, Style)
        case list([YamlNode])
        /// In the order of the file.
        case map([Entry])
    }

    /// How a text was written. Only a plain one can be a number, `true`, `false` or nothing.
    public enum Style: Equatable, Sendable {
        case plain, quoted, block
    }

    public struct Entry: Equatable, Sendable {
        public let key: String
        /// Where the key stands.
        public let line: Int32
        public let column: Int32
        public let value: YamlNode
    }

    /// An entry whose value was left away: `title:`, or with `~` or `null`.
    var isNothing: Bool {
        if case .text(let text, .plain) = content { return YamlNode.nothing.contains(text) }
        return false
    }

    /// Plain words that every YAML reader takes for "no value".
    static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]

    var kind: YamlKind {
        switch content {
        case .text: .text
        case .list: .list
        case .map: .map
        }
    }
}

/// What a node of a YAML file can be.
public enum YamlKind: Equatable, Sendable {
    case text, list, map

    var phrase: String {
        switch self {
        case .text: "a single value"
        case .list: "a list"
        case .map: "a group of keys"
        }
    }
}
