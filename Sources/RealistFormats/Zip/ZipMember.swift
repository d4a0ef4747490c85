import Realist

/// One file of an archive, unpacked piece by piece; at its end its size and check sum are looked at.
final class ZipMember {
    let name: String
    private let part: ZipArchive.Part
    private let archive: ZipBytes
    private let file: String
    private let inflater: Inflater?
    private var at: Int
    private var given = 0
    private var crc = Crc32()
    private var isDone = false
    /// Packed bytes that are at hand, and where in the archive the first of them stands.
    private var window = ZipBytes.Window(bytes: [], start: 0)

    init(_ part: ZipArchive.Part, of archive: ZipBytes, file: String) {
        name = part.name
        self.part = part
        self.archive = archive
        self.file = file
        inflater = part.isDeflated ? Inflater() : nil
        at = part.range.lowerBound
    }

    /// The next bytes; none at the end.
    func next() throws(ZipProblem) -> [UInt8] {
        while !isDone {
            let piece = step()
            at += piece.used
            given += piece.bytes.count
            crc.take(piece.bytes)
            // One byte more than was announced is asked for, so that it is seen when there is one.
            guard piece.state != .damaged, given <= part.size else { throw damaged }
            if piece.state == .done {
                isDone = true
                guard given == part.size, at == part.range.upperBound, crc.value == part.crc else {
                    throw damaged
                }
            }
            if !piece.bytes.isEmpty { return piece.bytes }
        }
        return []
    }

    private func step() -> Inflater.Piece {
        let end = part.range.upperBound
        if at < end, !window.range.contains(at) { window = archive.window(at..<end) ?? window }
        let rest =
            (at - window.start)..<max(at - window.start, min(end, window.range.upperBound) - window.start)
        if let inflater { return inflater.inflate(window.bytes, rest, atMost: part.size - given + 1) }
        var piece = Inflater.Piece()
        if at == end {
            piece.state = .done
            return piece
        }
        // Not all is there.
        guard rest.lowerBound >= 0, rest.upperBound <= window.bytes.count, !rest.isEmpty else { return piece }
        piece.bytes = Array(window.bytes[rest.prefix(65_536)])
        piece.used = piece.bytes.count
        piece.state = at + piece.used == end ? .done : .goesOn
        return piece
    }

    private var damaged: ZipProblem { .damaged(part: name, at: Location(file: file)) }
}
