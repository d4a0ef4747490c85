import Realist

/// The files in a zip archive, which is held in memory or read from the disk as it is needed.
///
/// Only what any program writes is taken: one piece, stored or deflated, no password, no links, no name twice, no
/// name that leads elsewhere. How much there is to unpack is known before anything is unpacked, and checked while it is.
struct ZipArchive {
    static let mostParts = 2_000
    static let mostBytes = 256 << 20
    /// Nothing larger than a mebibyte is unpacked when it is packed more tightly than this.
    static let mostRatio = 100

    let file: String
    private let bytes: ZipBytes
    private let limits: Limits
    private var parts: [String: Part] = [:]

    /// How much an archive may hold.
    struct Limits {
        var parts = ZipArchive.mostParts
        /// Of all files in it, unpacked; `nil` where only few of them are, and whoever unpacks them counts.
        var bytes: Int? = ZipArchive.mostBytes
    }

    struct Part {
        let name: String
        let isDeflated: Bool
        let crc: UInt32
        let size: Int
        /// Where the packed bytes lie.
        var range: Range<Int>
    }

    /// - Parameters:
    ///   - bytes: of the whole archive.
    ///   - file: its name, as messages say it.
    /// - Throws: the first thing that is wrong with it.
    init(_ bytes: [UInt8], file: String) throws(ZipProblem) {
        try self.init(.memory(bytes), file: file)
    }

    /// - Parameters:
    ///   - bytes: of the whole archive, wherever they are.
    ///   - file: its name, as messages say it.
    ///   - limits: how much it may hold.
    /// - Throws: the first thing that is wrong with it.
    init(_ bytes: ZipBytes, file: String, limits: Limits = Limits()) throws(ZipProblem) {
        self.file = file
        self.bytes = bytes
        self.limits = limits
        let (range, count) = try findDirectory()
        guard range.count <= ZipArchive.mostDirectory, let list = bytes.read(range) else { throw damaged }
        let directory = Directory(bytes: list, start: range.lowerBound)
        var at = 0
        var total = 0
        for _ in 0..<count {
            let (part, next) = try entry(at, in: directory)
            at = next
            guard let part else { continue }
            total += part.size
            if let most = limits.bytes, total > most { throw .tooLarge(limit: most, at: place) }
            guard parts.updateValue(part, forKey: part.name.lowercased()) == nil else {
                throw .twice(part.name, at: place)
            }
        }
        guard at == list.count else { throw damaged }
        try checkOverlaps()
    }

    private var place: Location { Location(file: file) }
    private var damaged: ZipProblem { .damaged(part: nil, at: place) }

    /// Opens a file of the archive; capitals make no difference.
    func open(_ name: String) -> ZipMember? {
        parts[name.lowercased()].map { ZipMember($0, of: bytes, file: file) }
    }

    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// How many bytes a file of the archive has when it is unpacked, as it says.
    func size(of name: String) -> Int? { parts[name.lowercased()]?.size }
}

extension ZipArchive {
    /// No list of so many files as are taken is longer, in bytes.
    private static let mostDirectory = 64 << 20

    /// The list of files, and where it begins in the archive.
    private struct Directory {
        let bytes: [UInt8]
        let start: Int
    }

    private func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) throws(ZipProblem) -> Int {
        guard offset >= 0, offset <= bytes.count - count else { throw damaged }
        return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private func isMark(_ signature: Int, _ bytes: [UInt8], _ offset: Int) -> Bool {
        (try? number(bytes, offset, 4)) == signature
    }

    /// The list of files stands before the archive's last record, which may end with a remark.
    private func findDirectory() throws(ZipProblem) -> (range: Range<Int>, count: Int) {
        guard bytes.count >= 22, let head = bytes.read(0..<4), isMark(0x0403_4B50, head, 0) else {
            throw damaged
        }
        let earliest = max(0, bytes.count - 22 - 65_535)
        guard let tail = bytes.read(earliest..<bytes.count) else { throw damaged }
        for end in stride(from: tail.count - 22, through: 0, by: -1) where isMark(0x0605_4B50, tail, end) {
            guard try number(tail, end + 20, 2) == tail.count - end - 22 else { continue }
            let count = try number(tail, end + 10, 2)
            let size = try number(tail, end + 12, 4)
            let start = try number(tail, end + 16, 4)
            if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw .otherForm(at: place) }
            guard try number(tail, end + 4, 2) == 0, try number(tail, end + 6, 2) == 0,
                try number(tail, end + 8, 2) == count
            else { throw .otherForm(at: place) }
            guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts, at: place) }
            guard start + size == earliest + end else { throw damaged }
            return (start..<(start + size), count)
        }
        throw damaged
    }

    /// One line of the list; `nil` for a folder.
    private func entry(_ at: Int, in directory: Directory) throws(ZipProblem) -> (Part?, next: Int) {
        let list = directory.bytes
        guard isMark(0x0201_4B50, list, at) else { throw damaged }
        let flags = try number(list, at + 8, 2)
        let method = try number(list, at + 10, 2)
        let packed = try number(list, at + 20, 4)
        let size = try number(list, at + 24, 4)
        let nameCount = try number(list, at + 28, 2)
        let next = at + 46 + nameCount + (try number(list, at + 30, 2)) + (try number(list, at + 32, 2))
        let start = try number(list, at + 42, 4)
        guard next <= list.count else { throw damaged }
        let nameBytes = list[(at + 46)..<(at + 46 + nameCount)]
        let name = String(decoding: nameBytes, as: UTF8.self)
        guard String(validating: nameBytes, as: UTF8.self) != nil, ZipArchive.isGood(name) else {
            throw .badName(name, at: place)
        }
        if [packed, size, start].contains(0xFFFF_FFFF) { throw .otherForm(at: place) }
        // Bits 0, 6 and 13: locked, and in which way.
        if flags & 0x2041 != 0 { throw .encrypted(part: name, at: place) }
        // The upper half holds the rights of Unix, whose highest four bits say what kind of file it is.
        if try number(list, at + 38, 4) >> 28 == 0xA { throw .link(name, at: place) }
        guard method == 0 || method == 8 else { throw .method(part: name, at: place) }
        guard method == 8 || packed == size else { throw .damaged(part: name, at: place) }
        if size > 1 << 20, size / ZipArchive.mostRatio > packed {
            throw .bomb(part: name, ratio: ZipArchive.mostRatio, at: place)
        }
        guard let local = bytes.read(start..<(start + 30 + nameCount)), isMark(0x0403_4B50, local, 0),
            try number(local, 26, 2) == nameCount, try number(local, 8, 2) == method
        else { throw .damaged(part: name, at: place) }
        let data = start + local.count + (try number(local, 28, 2))
        guard data + packed <= directory.start, local[30...] == nameBytes else {
            throw .damaged(part: name, at: place)
        }
        if name.hasSuffix("/") { return (nil, next) }
        let crc = UInt32(truncatingIfNeeded: try number(list, at + 16, 4))
        return (
            Part(
                name: name, isDeflated: method == 8, crc: crc, size: size, range: data..<(data + packed)),
            next
        )
    }

    /// A path that stays where it is put, on every system.
    static func isGood(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 255, !name.hasPrefix("/") else { return false }
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 32 && scalar.value != 127 && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
        let parts = (name.hasSuffix("/") ? name.dropLast() : name[...])
            .split(separator: "/", omittingEmptySubsequences: false)
        return isPlain && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// Files that share their packed bytes are how a small archive becomes endless.
    private func checkOverlaps() throws(ZipProblem) {
        let ranges = parts.values.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        for (first, second) in zip(ranges, ranges.dropFirst()) where first.upperBound > second.lowerBound {
            throw damaged
        }
    }
}
