import Realist

/// Cuts a table into pieces of whole rows without looking at their cells, so that several can be read at a time.
///
/// It knows as much of quotes as that takes: a line's end between the quotes of a cell is none. Where it is in doubt,
/// because quotes are broken or a row is longer than a piece, it gives what it has and says so; from the first row
/// that cannot be read there, ``CsvReader`` has to go on alone.
public struct CsvPieces: Sendable {
    private let file: OpenFile
    private let separator: UInt8
    /// Bytes that were read and not given out.
    private var waiting: [UInt8]
    /// The file has no more bytes, or cannot be read.
    private var isRead = false
    /// No more pieces can be cut.
    private var hasGivenUp = false
    /// Pieces given out.
    public private(set) var count = 0
    private let size: Int

    /// - Parameters:
    ///   - file: the one that the reader reads; nobody else may read it from here on.
    ///   - reader: of a table in UTF-8, after its first line.
    ///   - size: bytes of a piece, as a rule.
    init(_ file: OpenFile, after reader: CsvReader, size: Int) {
        self.file = file
        self.size = size
        separator = reader.options.separator
        waiting = Array(reader.input.bytes[reader.next...])
    }

    /// Nothing is left to be given out.
    public var isAtEnd: Bool { hasGivenUp || isRead && waiting.isEmpty }

    /// Bytes that were read and not given out, for a reader that goes on alone.
    public mutating func takeRest() -> [UInt8] {
        hasGivenUp = true
        defer { waiting = [] }
        return waiting
    }

    /// Fills the next piece. The last one of a good table always ends with a line's end.
    ///
    /// - Returns: `false` at the end.
    public mutating func fill(_ piece: inout FormPiece) -> Bool {
        if hasGivenUp { return false }
        piece.hold(size)
        var filled = min(waiting.count, size)
        piece.bytes.replaceSubrange(0..<filled, with: waiting[..<filled])
        waiting.removeFirst(filled)
        while waiting.isEmpty, !isRead, filled < size {
            do throws(FileProblem) {
                let count = try file.read(into: &piece.bytes, filled..<size)
                filled += count
                if count == 0 { isRead = true }
            } catch {
                // The careful reader meets the fault again, and tells of it.
                isRead = true
                hasGivenUp = true
            }
        }
        guard filled > 0 || hasGivenUp else { return false }
        piece.index = count
        count += 1
        if !hasGivenUp, isAtEnd {
            if piece.bytes[filled - 1] != 0x0A {
                piece.bytes[filled] = 0x0A
                filled += 1
            }
        } else if !hasGivenUp, let end = rowsEnd(in: piece.bytes, filled) {
            waiting.insert(contentsOf: piece.bytes[end..<filled], at: 0)
            filled = end
        } else {
            hasGivenUp = true
        }
        piece.isDoubtful = hasGivenUp
        piece.close(at: filled)
        return true
    }

    /// Where the last whole row ends; lines end with LF, in a table that has none with CR.
    private func rowsEnd(in bytes: [UInt8], _ count: Int) -> Int? {
        rowsEnd(in: bytes, count, after: 0x0A) ?? rowsEnd(in: bytes, count - 1, after: 0x0D)
    }

    private func rowsEnd(in bytes: [UInt8], _ count: Int, after lineEnd: UInt8) -> Int? {
        let quote = UInt8(ascii: "\"")
        func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
        var end: Int?
        var at = 0
        while true {
            let opening = ByteSearch.first(quote, in: bytes, at..<count)
            if let last = ByteSearch.last(lineEnd, in: bytes, at..<(opening ?? count)) { end = last + 1 }
            guard let opening else { return end }
            at = opening + 1
            // A quote inside a cell that does not begin with one is a sign like any other.
            guard opening == 0 || ends(bytes[opening - 1]) else { continue }
            while true {
                guard let closing = ByteSearch.first(quote, in: bytes, at..<count), closing + 1 < count else {
                    return end
                }
                if bytes[closing + 1] == quote {
                    at = closing + 2
                    continue
                }
                guard ends(bytes[closing + 1]) else { return end }
                at = closing + 1
                break
            }
        }
    }
}
