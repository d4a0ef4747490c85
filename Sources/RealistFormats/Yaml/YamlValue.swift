/// A value as it is to be written: in the order given, nothing resolved, nothing left to a library.
public indirect enum YamlValue: Equatable, Sendable {
    /// A text; quoted where any reader could take it for something else.
    case text(String)
    /// Written as it is: numbers, `true`, days. Not for what people type.
    case plain(String)
    case list([YamlValue])
    case map([Entry])

    public struct Entry: Equatable, Sendable {
        public let key: String
        public let value: YamlValue

        public init(key: String, value: YamlValue) {
            self.key = key
            self.value = value
        }
    }

    var isEmpty: Bool {
        switch self {
        case .list(let list): list.isEmpty
        case .map(let entries): entries.isEmpty
        case .text, .plain: false
        }
    }
}
