internal import GRDB

/// JSON with one way only to write each value: keys sorted, no spaces, nothing escaped that need not be.
/// Digests are made over it, so it must never change for what is written already.
enum CanonicalText {
    enum Value {
        case number(Int)
        case text(String)
        case list([Value])
        case object([(String, Value)])
        /// What a column holds; `nil` for one that holds nothing.
        init?(_ value: DatabaseValue) {
            switch value.storage {
            case .null: return nil
            case .int64(let number): self = .number(Int(number))
            case .double(let number): self = .text("\(number)")
            case .string(let text): self = .text(text)
            case .blob(let data): self = .text(data.map { CanonicalText.hexadecimal($0) }.joined())
            }
        }
    }

    static func object(_ pairs: [(String, Value)]) -> String {
        var text = ""
        write(.object(pairs), to: &text)
        return text
    }

    /// A row as an object of its columns; one that holds nothing is left out, so that a column which a later
    /// version adds does not change what is there.
    static func row(_ row: Row) -> Value {
        .object(row.compactMap { column, value in Value(value).map { (column, $0) } })
    }

    /// The same of a thing's own row: its place among other things is no part of its value.
    static func rowWithoutPosition(_ row: Row) -> Value {
        .object(
            row.compactMap { column, value in column == "position" ? nil : Value(value).map { (column, $0) } }
        )
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }

    static func bytes(hexadecimal text: String) -> [UInt8]? {
        let signs = Array(text.utf8)
        guard signs.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(signs.count / 2)
        for index in stride(from: 0, to: signs.count, by: 2) {
            guard let high = digit(signs[index]), let low = digit(signs[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): sign - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): sign - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func write(_ value: Value, to text: inout String) {
        switch value {
        case .number(let number): text += String(number)
        case .text(let string): write(string, to: &text)
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                write(value, to: &text)
            }
            text += "]"
        case .object(let pairs):
            text += "{"
            let sorted = pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
            for (index, pair) in sorted.enumerated() {
                if index > 0 { text += "," }
                write(pair.0, to: &text)
                text += ":"
                write(pair.1, to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..."\u{1F}": text += "\\u00" + hexadecimal(UInt8(scalar.value))
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
