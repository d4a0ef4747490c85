import Realist

/// The files in a zip archive that is held in memory.
///
/// Only what any program writes is taken: one piece, stored or deflated, no password, no links, no name twice, no
/// name that leads elsewhere. How much there is to unpack is known before anything is unpacked, and checked while it is.
struct ZipArchive {
    static let mostParts = 2_000
    static let mostBytes = 256 << 20
    /// Nothing larger than a mebibyte is unpacked when it is packed more tightly than this.
    static let mostRatio = 100

    let file: String
    private let bytes: [UInt8]
    private var parts: [String: Part] = [:]

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
        self.file = file
        self.bytes = bytes
        let directory = try findDirectory()
        var at = directory.range.lowerBound
        var total = 0
        for _ in 0..<directory.count {
            let (part, next) = try entry(at, before: directory.range)
            at = next
            guard let part else { continue }
            total += part.size
            if total > ZipArchive.mostBytes { throw .tooLarge(limit: ZipArchive.mostBytes, at: place) }
            guard parts.updateValue(part, forKey: part.name.lowercased()) == nil else {
                throw .twice(part.name, at: place)
            }
        }
        guard at == directory.range.upperBound else { throw damaged }
        try checkOverlaps()
    }

    private var place: Location { Location(file: file) }
    private var damaged: ZipProblem { .damaged(part: nil, at: place) }

    /// Opens a file of the archive; capitals make no difference.
    func open(_ name: String) -> ZipMember? {
        parts[name.lowercased()].map { ZipMember($0, of: bytes, file: file) }
    }

    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }
}

extension ZipArchive {
    private func number(_ offset: Int, _ count: Int) throws(ZipProblem) -> Int {
        guard offset >= 0, offset <= bytes.count - count else { throw damaged }
        return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private func isMark(_ signature: Int, _ offset: Int) -> Bool {
        (try? number(offset, 4)) == signature
    }

    /// The list of files stands before the archive's last record, which may end with a remark.
    private func findDirectory() throws(ZipProblem) -> (range: Range<Int>, count: Int) {
        guard isMark(0x0403_4B50, 0), bytes.count >= 22 else { throw damaged }
        let earliest = max(0, bytes.count - 22 - 65_535)
        for end in stride(from: bytes.count - 22, through: earliest, by: -1) where isMark(0x0605_4B50, end) {
            guard try number(end + 20, 2) == bytes.count - end - 22 else { continue }
            let count = try number(end + 10, 2)
            let size = try number(end + 12, 4)
            let start = try number(end + 16, 4)
            if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw .otherForm(at: place) }
            guard try number(end + 4, 2) == 0, try number(end + 6, 2) == 0, try number(end + 8, 2) == count
            else { throw .otherForm(at: place) }
            guard count <= ZipArchive.mostParts else {
                throw .tooManyParts(limit: ZipArchive.mostParts, at: place)
            }
            guard start + size == end else { throw damaged }
            return (start..<end, count)
        }
        throw damaged
    }

    /// One line of the list; `nil` for a folder.
    private func entry(_ at: Int, before directory: Range<Int>) throws(ZipProblem) -> (Part?, next: Int) {
        guard isMark(0x0201_4B50, at) else { throw damaged }
        let flags = try number(at + 8, 2)
        let method = try number(at + 10, 2)
        let packed = try number(at + 20, 4)
        let size = try number(at + 24, 4)
        let nameCount = try number(at + 28, 2)
        let next = at + 46 + nameCount + (try number(at + 30, 2)) + (try number(at + 32, 2))
        let start = try number(at + 42, 4)
        guard next <= directory.upperBound else { throw damaged }
        let nameBytes = bytes[(at + 46)..<(at + 46 + nameCount)]
        let name = String(decoding: nameBytes, as: UTF8.self)
        guard String(validating: nameBytes, as: UTF8.self) != nil, ZipArchive.isGood(name) else {
            throw .badName(name, at: place)
        }
        if [packed, size, start].contains(0xFFFF_FFFF) { throw .otherForm(at: place) }
        // Bits 0, 6 and 13: locked, and in which way.
        if flags & 0x2041 != 0 { throw .encrypted(part: name, at: place) }
        // The upper half holds the rights of Unix, whose highest four bits say what kind of file it is.
        if try number(at + 38, 4) >> 28 == 0xA { throw .link(name, at: place) }
        guard method == 0 || method == 8 else { throw .method(part: name, at: place) }
        guard method == 8 || packed == size else { throw .damaged(part: name, at: place) }
        if size > 1 << 20, size / ZipArchive.mostRatio > packed {
            throw .bomb(part: name, ratio: ZipArchive.mostRatio, at: place)
        }
        guard isMark(0x0403_4B50, start), try number(start + 26, 2) == nameCount,
            try number(start + 8, 2) == method
        else { throw .damaged(part: name, at: place) }
        let data = start + 30 + nameCount + (try number(start + 28, 2))
        guard data + packed <= directory.lowerBound,
            bytes[(start + 30)..<(start + 30 + nameCount)] == nameBytes
        else { throw .damaged(part: name, at: place) }
        if name.hasSuffix("/") { return (nil, next) }
        let crc = UInt32(truncatingIfNeeded: try number(at + 16, 4))
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
