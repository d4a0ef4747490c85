/// Rows of a large value as lines of canonical text, handed over in pieces.
struct CanonicalLines {
    private var bytes: [UInt8] = []
    private(set) var isThere = false

    /// Adds `{"NAME":{…}}` and a line feed. The columns are in the order of their names; `blob` is one that holds
    /// bytes, `number` one that holds a number.
    mutating func add(
        _ name: String, _ columns: [(name: String, index: Int32)], blob: Int32? = nil, number: Int32? = nil,
        _ row: RawRow
    ) {
        isThere = true
        bytes += "{\"".utf8
        bytes += name.utf8
        bytes += "\":{".utf8
        var isFirst = true
        for column in columns {
            row.bytes(column.index) { value in
                guard let value else { return }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes.append(UInt8(ascii: "\""))
                bytes += column.name.utf8
                bytes += "\":".utf8
                if column.index == number {
                    bytes += value
                } else if column.index == blob {
                    bytes.append(UInt8(ascii: "\""))
                    Hexadecimal.append(value, to: &bytes)
                    bytes.append(UInt8(ascii: "\""))
                } else {
                    CanonicalText.quote(value, to: &bytes)
                }
            }
        }
        bytes += "}}\n".utf8
    }

    /// Hands over what has come together, if that is much or nothing more comes.
    mutating func handOver(_ hand: ([UInt8]) throws -> Void, last: Bool = false) throws {
        guard last || bytes.count > 65_536 else { return }
        try hand(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
