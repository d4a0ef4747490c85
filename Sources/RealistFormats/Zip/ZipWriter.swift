public import Realist

/// Writes a zip archive piece by piece: equal files in equal order give equal bytes, on every machine and on every day.
///
/// Files are stored as they are: what a packing library makes of them differs from one of its versions to the next.
/// All carry one date that is given, else the first that the format knows. What was written is handed on at once; only
/// the list of files is kept until the end. Source: PKWARE's APPNOTE 6.3.10, without its form for more than 4 GB.
public struct ZipWriter {
    /// As many as the format's short form can count.
    public static let mostParts = 65_534
    /// Of the whole archive.
    public static let mostBytes = 0xFFFF_FFFF

    private let archive: String
    /// As the format has it: seven bits of years from 1980, four of months, five of days.
    private let date: Int
    private var directory: [UInt8] = []
    private var seen: Set<String> = []
    private var length = 0

    /// - Parameters:
    ///   - archive: its name, as messages say it.
    ///   - day: that all files carry; the format knows those of 1980 to 2107.
    public init(_ archive: String, on day: Day = Day(1980, 1, 1)) {
        self.archive = archive
        date = min(max(day.year - 1980, 0), 127) << 9 | day.month << 5 | day.day
    }

    /// - Parameter files: their paths, and how many bytes are in each.
    /// - Returns: how many bytes an archive of them has.
    public static func length(of files: [(path: String, bytes: Int)]) -> Int {
        files.reduce(ends) { $0 + heads + 2 * $1.path.utf8.count + $1.bytes }
    }

    /// Bytes about a file, but its name, which stands there twice; and at the end of the archive.
    private static let heads = 30 + 46
    private static let ends = 22

    /// The next file.
    ///
    /// - Parameters:
    ///   - path: names joined by `/`; none twice, capitals make no difference.
    ///   - bytes: its content.
    /// - Returns: the bytes of the archive that come next.
    /// - Throws: ``ZipProblem`` for a path that leads elsewhere or is there already, and for more than fits.
    public mutating func file(_ path: String, _ bytes: [UInt8]) throws(ZipProblem) -> [UInt8] {
        let place = Location(file: archive)
        guard ZipArchive.isGood(path), !path.hasSuffix("/") else { throw .badName(path, at: place) }
        guard seen.insert(path.lowercased()).inserted else { throw .twice(path, at: place) }
        guard seen.count <= ZipWriter.mostParts else {
            throw .tooManyParts(limit: ZipWriter.mostParts, at: place)
        }
        let name = Array(path.utf8)
        // What is there, this file, and its two mentions, each shorter than the name and a hundred bytes.
        let needed = length + directory.count + bytes.count + 2 * (name.count + 100)
        guard bytes.count <= ZipWriter.mostBytes, needed <= ZipWriter.mostBytes else {
            throw .tooLarge(limit: ZipWriter.mostBytes, at: place)
        }
        var crc = Crc32()
        crc.take(bytes)
        var facts = ZipRecord()
        // Needs version 2.0; names are UTF-8; stored; at 0:00 of the day.
        facts.short(20, 0x0800, 0, 0, date)
        facts.long(Int(crc.value), bytes.count, bytes.count)
        facts.short(name.count, 0)
        var entry = ZipRecord()
        entry.long(0x0201_4B50)
        // Made by Unix, so that the rights below count: everybody may read, the owner may write.
        entry.short(3 << 8 | 20)
        entry.bytes += facts.bytes
        entry.short(0, 0, 0)
        entry.long(0o100644 << 16, length)
        directory += entry.bytes + name
        var head = ZipRecord()
        head.long(0x0403_4B50)
        let piece = head.bytes + facts.bytes + name + bytes
        length += piece.count
        return piece
    }

    /// The end of the archive: the list of its files.
    public func end() -> [UInt8] {
        var end = ZipRecord()
        end.long(0x0605_4B50)
        end.short(0, 0, seen.count, seen.count)
        end.long(directory.count, length)
        end.short(0)
        return directory + end.bytes
    }
}

/// Numbers as a zip archive has them: the lowest byte first.
private struct ZipRecord {
    var bytes: [UInt8] = []

    mutating func short(_ numbers: Int...) { for number in numbers { add(number, 2) } }
    mutating func long(_ numbers: Int...) { for number in numbers { add(number, 4) } }

    private mutating func add(_ number: Int, _ count: Int) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}
