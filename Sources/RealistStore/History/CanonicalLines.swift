/// Rows of a large value as lines of canonical text, handed over in pieces.
struct CanonicalLines {
    private var bytes: [UInt8] = []
    private(set) var isThere = false

    /// How a line is written: `{"NAME":{…}}` and a line feed.
    struct Layout: Sendable {
        enum Kind { case text, number, blob }

        fileprivate struct Column {
            /// `"COLUMN":`, with the quote of a text or a blob behind it.
            let key: [UInt8]
            let index: Int32
            let kind: Kind
        }

        fileprivate let start: [UInt8]
        fileprivate let columns: [Column]

        /// The columns are in the order of their names.
        init(_ name: String, _ columns: [(name: String, index: Int32, kind: Kind)]) {
            start = Array("{\"\(name)\":{".utf8)
            self.columns = columns.map { column in
                Column(
                    key: Array("\"\(column.name)\":\(column.kind == .number ? "" : "\"")".utf8),
                    index: column.index,
                    kind: column.kind)
            }
        }
    }

    mutating func add(_ layout: Layout, _ row: RawRow) {
        isThere = true
        bytes.append(contentsOf: layout.start)
        var isFirst = true
        for column in layout.columns {
            row.bytes(column.index) { value in
                guard let value else { return }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes.append(contentsOf: column.key)
                switch column.kind {
                case .number: return bytes.append(contentsOf: value)
                case .blob: Hexadecimal.append(value, to: &bytes)
                case .text: CanonicalText.add(value, to: &bytes)
                }
                bytes.append(UInt8(ascii: "\""))
            }
        }
        bytes.append(contentsOf: CanonicalLines.end)
    }

    private static let end = Array("}}\n".utf8)

    /// Hands over what has come together, if that is much or nothing more comes.
    mutating func handOver(_ hand: ([UInt8]) throws -> Void, last: Bool = false) throws {
        guard last || bytes.count > 65_536 else { return }
        try hand(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
