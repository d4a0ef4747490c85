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
            case .blob(let data): self = .text(Hexadecimal.text(data))
            }
        }
    }

    static func object(_ pairs: [(String, Value)]) -> String {
        String(decoding: bytes(pairs), as: UTF8.self)
    }

    static func bytes(_ pairs: [(String, Value)]) -> [UInt8] {
        var bytes: [UInt8] = []
        write(.object(pairs), to: &bytes)
        return bytes
    }

    static func list(_ texts: [String]) -> String {
        var bytes: [UInt8] = []
        write(.list(texts.map { .text($0) }), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
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

    /// A text in quotes; its bytes are UTF-8.
    static func quote(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            // Foundation's reader drops a byte-order mark (EF BB BF) wherever it stands.
            if byte == 0xBF, bytes.suffix(2).elementsEqual([0xEF, 0xBB]) {
                bytes.removeLast(2)
                bytes += "\\ufeff".utf8
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0..<0x20:
                bytes += "\\u00".utf8
                Hexadecimal.append(CollectionOfOne(byte), to: &bytes)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The text behind its first quote and without its last; most have nothing in them that has to be escaped.
    static func add(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        var isPlain = true
        for byte in text where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xBF { isPlain = false }
        if isPlain { return bytes.append(contentsOf: text) }
        // It puts quotes around the text; the first of them stands there already.
        bytes.removeLast()
        quote(text, to: &bytes)
        bytes.removeLast()
    }

    private static func write(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .number(let number): bytes += "\(number)".utf8
        case .text(let text): quote(text.utf8, to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let pairs):
            bytes.append(UInt8(ascii: "{"))
            let sorted = pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
            for (index, pair) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                quote(pair.0.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(pair.1, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
