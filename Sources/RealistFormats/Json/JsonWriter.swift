/// Writes JSON in one form only (RFC 8259, UTF-8): equal values give equal bytes, numbers are the shortest
/// text that reads back to the same double, and nothing depends on the machine's language.
public struct JsonWriter {
    public enum Layout: Sendable {
        /// Everything on one line.
        case compact
        /// Two blanks a level, and a line's end after the last brace.
        case lines
    }

    private let layout: Layout
    private var bytes: [UInt8] = []

    /// The whole text.
    ///
    /// - Parameters:
    ///   - value: what to write. A number that is infinite or none is written as ``JsonValue/figure(_:)-swift.type.method``
    ///     says.
    ///   - layout: on one line or many.
    /// - Returns: UTF-8.
    public static func bytes(_ value: JsonValue, layout: Layout = .lines) -> [UInt8] {
        var writer = JsonWriter(layout: layout)
        writer.write(value, depth: 0)
        if layout == .lines { writer.add("\n") }
        return writer.bytes
    }

    private init(layout: Layout) { self.layout = layout }

    private mutating func write(_ value: JsonValue, depth: Int) {
        switch value {
        case .null: add("null")
        case .flag(let flag): add(flag ? "true" : "false")
        case .integer(let number): add(String(number))
        case .number(let number):
            if let text = ShortestNumber.text(number) {
                add(text)
            } else {
                write(.figure(number), depth: depth)
            }
        case .text(let text): string(text)
        case .list(let values):
            members(values.count, "[", "]", depth: depth) { writer, index in
                writer.write(values[index], depth: depth + 1)
            }
        case .object(let entries):
            members(entries.count, "{", "}", depth: depth) { writer, index in
                writer.string(entries[index].key)
                writer.add(writer.layout == .lines ? ": " : ":")
                writer.write(entries[index].value, depth: depth + 1)
            }
        }
    }

    private mutating func members(
        _ count: Int, _ opening: String, _ closing: String, depth: Int,
        _ member: (inout JsonWriter, Int) -> Void
    ) {
        add(opening)
        for index in 0..<count {
            if index > 0 { add(",") }
            newLine(depth + 1)
            member(&self, index)
        }
        if count > 0 { newLine(depth) }
        add(closing)
    }

    private mutating func newLine(_ depth: Int) {
        guard layout == .lines else { return }
        bytes.append(0x0A)
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func string(_ text: String) {
        add("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": add("\\\"")
            case "\\": add("\\\\")
            case "\n": add("\\n")
            case "\r": add("\\r")
            case "\t": add("\\t")
            // Some readers drop a byte-order mark wherever it stands.
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FEFF}": add("\\u" + hex(scalar.value, 4))
            default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
        add("\"")
    }

    private mutating func add(_ text: String) {
        bytes += text.utf8
    }
}
