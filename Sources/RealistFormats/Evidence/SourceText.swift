import Realist

/// The words of a source as somebody brings them: a text file (.txt, .md), a document (.docx) or an open document (.odt).
///
/// What it is is read from its bytes, not from its name. Text files are taken as they are, Markdown with its marks; an
/// encoding is never guessed.
public struct SourceText: Equatable, Sendable {
    /// Plain text, lines ended by LF, as ``Realist/PlainText`` has it.
    public let text: String
    /// What of a document is not in the text, and how often it was there.
    public let leftOut: [LeftOut: Int]

    /// What documents hold besides words in lines.
    public enum LeftOut: String, CaseIterable, Sendable {
        case pictures
        case footnotes
        case comments
        case textBoxes = "text-boxes"
        /// Words that were deleted while changes were tracked.
        case deleted
        case hidden
        case equations
        case headers = "headers-and-footers"
        /// Numbers and bullets that the program makes for a list.
        case listMarks = "list-marks"
    }

    /// In bytes.
    public static let largestFile = 32 << 20
    /// Of the text, in bytes: the longest that is read at all.
    public static let mostText = 4 << 20

    init(text: String, leftOut: [LeftOut: Int] = [:]) {
        self.text = PlainText.of(text)
        self.leftOut = leftOut
    }

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - name: as messages say it.
    ///   - encoding: of a text file; a mark at its beginning says it too.
    /// - Throws: ``SourceTextProblem``, and what is wrong with an archive or its XML.
    public init(_ bytes: [UInt8], name: String, encoding: TextEncoding = .utf8) throws {
        let place = Location(file: name)
        guard bytes.count <= SourceText.largestFile else {
            throw SourceTextProblem.tooLarge(limit: SourceText.largestFile, at: place)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let archive = try ZipArchive(bytes, file: name)
            if let read = try OpenDocumentProse.read(archive) ?? DocumentProse.read(archive) {
                self = read
                return
            }
            throw SourceTextProblem.otherKind(at: place)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw DocumentProblem.oldOrLocked(at: place) }
        if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: Array("{\\rtf".utf8)) {
            throw SourceTextProblem.otherKind(at: place)
        }
        self.init(text: try SourceText.decoded(bytes, encoding, place))
        guard bytes.count <= SourceText.mostText else {
            throw SourceTextProblem.tooLarge(limit: SourceText.mostText, at: place)
        }
    }

    private static func decoded(
        _ bytes: [UInt8], _ encoding: TextEncoding, _ place: Location
    ) throws(SourceTextProblem) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || encoding == .utf16 {
            return try utf16(bytes, place)
        }
        let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let plain = encoding == .windows1252 ? TextEncoding.utf8(fromWindows1252: bare) : bare
        guard !plain.contains(0) else { throw .otherKind(at: place) }
        guard let text = String(validating: plain, as: UTF8.self) else {
            throw .encoding(at: Location(file: place.file, line: lineOfFault(plain)))
        }
        return text
    }

    private static func utf16(_ bytes: [UInt8], _ place: Location) throws(SourceTextProblem) -> String {
        let isMarked = Utf16Text.isMarked(bytes)
        let isBigFirst = isMarked && bytes[0] == 0xFE
        let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map { at in
            let (one, other) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isBigFirst ? one << 8 | other : other << 8 | one
        }
        guard bytes.count.isMultiple(of: 2), !units.contains(0),
            let text = String(validating: units, as: UTF16.self)
        else { throw .encoding(at: place) }
        return text
    }

    /// Counted from 1.
    private static func lineOfFault(_ bytes: [UInt8]) -> Int {
        var decoder = Utf8Decoder()
        var line = 1
        for byte in bytes {
            if decoder.take(byte) == .invalid { return line }
            if byte == 10 { line += 1 }
        }
        return line
    }
}
