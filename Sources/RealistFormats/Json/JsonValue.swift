/// What is to be written as JSON. Keys keep the order they are given in.
public indirect enum JsonValue: Equatable, Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JsonValue])
    case object([Entry])

    public struct Entry: Equatable, Sendable {
        public let key: String
        public let value: JsonValue

        public init(_ key: String, _ value: JsonValue) {
            self.key = key
            self.value = value
        }
    }

    /// What is not defined is `null`; infinities are the texts `Inf` and `-Inf`.
    public static func figure(_ value: Double?) -> JsonValue {
        guard let value, !value.isNaN else { return .null }
        if value.isInfinite { return .text(value > 0 ? "Inf" : "-Inf") }
        return .number(value)
    }

    public static func figure(_ value: Int?) -> JsonValue {
        value.map { .integer($0) } ?? .null
    }

    public static func optional(_ text: String?) -> JsonValue {
        text.map { .text($0) } ?? .null
    }

    /// Keys and values, in this order.
    public static func keys(_ entries: KeyValuePairs<String, JsonValue>) -> JsonValue {
        .object(entries.map { Entry($0.key, $0.value) })
    }
}
