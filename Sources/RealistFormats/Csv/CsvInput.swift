import Realist

/// The bytes of a table that have come in and are not done with, always in UTF-8.
struct CsvInput {
    private(set) var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    private(set) var encoding: TextEncoding
    private let source: ByteSource
    private var hasBegun = false

    private static let chunk = 131_072
    /// What kind of file it is is told by so many bytes, in however small pieces they come.
    private static let start = 512

    init(_ source: ByteSource, encoding: TextEncoding) {
        self.source = encoding == .utf16 ? source.fromUtf16() : source
        self.encoding = encoding
    }

    /// These are not the first bytes of a file.
    mutating func hasNoMark() { hasBegun = true }

    /// Lets go of the bytes before the offset and takes more in: as many again as are held, so that long
    /// rows are not looked at over and over.
    mutating func fill(dropping count: Int) throws(FileProblem) {
        if count > 0 { bytes.removeSubrange(0..<min(count, bytes.count)) }
        var part = try source.next(max(CsvInput.chunk, bytes.count))
        if !hasBegun {
            hasBegun = true
            while part.count < CsvInput.start {
                let more = try source.next(CsvInput.chunk)
                if more.isEmpty { break }
                part += more
            }
            // The mark says UTF-8, whatever anybody else says.
            if part.starts(with: CsvInput.mark) { encoding = .utf8 }
        }
        if part.isEmpty { isAtEnd = true }
        bytes += encoding == .windows1252 ? TextEncoding.utf8(fromWindows1252: part) : part
    }

    /// - Returns: where the text begins, after the byte-order mark if there is one.
    func takeMarkOff() -> Int {
        bytes.starts(with: CsvInput.mark) ? 3 : 0
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// What the first bytes say when this is no table at all.
    func otherFormat(file: String) -> CsvProblem? {
        let place = Location(file: file, line: 1)
        let start = Array(bytes.prefix(64))
        if Utf16Text.isMarked(start) || start.count > 1 && (start[0] == 0) != (start[1] == 0) {
            return Utf16Text.isLikely(bytes) ? .utf16(at: place) : .otherFormat(.noText, at: place)
        }
        for mark: [UInt8] in [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
        where start.starts(with: mark) {
            return .otherFormat(.workbook, at: place)
        }
        if isNoText { return .otherFormat(.noText, at: place) }
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        let head = String(decoding: start.drop { blanks.contains($0) }, as: UTF8.self).lowercased()
        let pages = ["<!doctype", "<html", "<head", "<body", "<table", "<?xml"]
        return pages.contains { head.hasPrefix($0) } ? .otherFormat(.html, at: place) : nil
    }

    /// More signs that nobody types than an accident of one cell would leave.
    private var isNoText: Bool {
        let start = bytes.prefix(CsvInput.start)
        let odd = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
        return odd > 3 && odd * 20 > start.count
    }
}
