import Realist

/// The words of an open document (.odt; ODF 1.3, part 3, §5 and §6), a line for each paragraph and heading. What is not
/// read is counted.
struct OpenDocumentProse {
    private let file: String
    private var text = ""
    private var leftOut: [SourceText.LeftOut: Int] = [:]
    private var skipped = 0
    private var skippedAs: SourceText.LeftOut?
    /// Paragraphs that are open; blanks between them are no words.
    private var paragraphs = 0
    /// Blanks that stand together are one, and none begins a paragraph.
    private var isAfterBlank = true
    private var isInBody = false

    private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    private static let words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    private static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"

    /// - Returns: `nil` for an archive that is no open document.
    /// - Throws: what is wrong with the archive or its XML.
    static func read(_ archive: ZipArchive) throws -> SourceText? {
        guard let kind = archive.open("mimetype"), var reader = archive.xml("content.xml") else { return nil }
        let said = String(decoding: try kind.next().prefix(200), as: UTF8.self)
        guard said.hasPrefix("application/vnd.oasis.opendocument.text") else { return nil }
        if try isLocked(archive) { throw SourceTextProblem.locked(at: Location(file: archive.file)) }
        var prose = OpenDocumentProse(file: archive.file)
        try prose.read(&reader)
        return SourceText(text: prose.text, leftOut: prose.leftOut)
    }

    private static func isLocked(_ archive: ZipArchive) throws -> Bool {
        guard var reader = archive.xml("META-INF/manifest.xml") else { return false }
        while true {
            switch try reader.next() {
            case .start(let element) where element.name.local == "encryption-data": return true
            case .done: return false
            default: continue
            }
        }
    }

    private init(file: String) { self.file = file }

    private mutating func read(_ reader: inout XmlReader) throws {
        while true {
            switch try reader.next() {
            case .done: return
            case .start(let element):
                if skipped > 0 {
                    skipped += 1
                    if element.name.local == "text-box", skippedAs == .pictures { skippedAs = .textBoxes }
                } else if skip(element) {
                    skipped = 1
                } else {
                    try start(element)
                }
            case .text(let words):
                if skipped == 0, paragraphs > 0 { try addCollapsed(words) }
            case .end(let name):
                if skipped > 0 {
                    skipped -= 1
                    if skipped == 0, let what = skippedAs { leftOut[what, default: 0] += 1 }
                } else {
                    try end(name)
                }
            }
        }
    }

    private mutating func skip(_ element: XmlElement) -> Bool {
        let name = element.name
        skippedAs = nil
        switch (name.space, name.local) {
        case (OpenDocumentProse.words, "note"): skippedAs = .footnotes
        case (OpenDocumentProse.office, "annotation"): skippedAs = .comments
        case (OpenDocumentProse.words, "tracked-changes"): skippedAs = .deleted
        case (OpenDocumentProse.words, "ruby-text"), (OpenDocumentProse.office, "forms"),
            (OpenDocumentProse.words, "sequence-decls"), (OpenDocumentProse.words, "variable-decls"),
            (OpenDocumentProse.words, "user-field-decls"):
            break
        case (OpenDocumentProse.drawing, "a"), (OpenDocumentProse.drawing, "g"): return false
        case (OpenDocumentProse.drawing, _): skippedAs = .pictures
        default: return false
        }
        return true
    }

    private mutating func start(_ element: XmlElement) throws {
        let name = element.name
        if name.space == OpenDocumentProse.office, name.local == "body" { isInBody = true }
        guard isInBody, name.space == OpenDocumentProse.words else { return }
        switch name.local {
        case "p", "h":
            if paragraphs == 0 { isAfterBlank = true }
            paragraphs += 1
        case "list-item": leftOut[.listMarks, default: 0] += 1
        case "line-break":
            try add("\n")
            isAfterBlank = true
        case "tab": try add("\t")
        case "s":
            let count = element.attributes.first { $0.name.local == "c" }.flatMap { Int($0.value) } ?? 1
            try add(String(repeating: " ", count: min(max(count, 1), 1_000)))
        default: break
        }
    }

    private mutating func end(_ name: XmlElement.Name) throws {
        if name.space == OpenDocumentProse.office, name.local == "body" { isInBody = false }
        guard isInBody, name.space == OpenDocumentProse.words, ["p", "h"].contains(name.local), paragraphs > 0
        else { return }
        paragraphs -= 1
        if paragraphs == 0 { try add("\n") }
    }

    private mutating func addCollapsed(_ words: String) throws {
        var plain = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            let isBlank = [" ", "\t", "\n", "\r"].contains(scalar)
            if !isBlank {
                plain.append(scalar)
            } else if !isAfterBlank {
                plain.append(" ")
            }
            isAfterBlank = isBlank
        }
        try add(String(plain))
    }

    private mutating func add(_ words: String) throws {
        guard paragraphs > 0 || words == "\n" else { return }
        text += words
        guard text.utf8.count <= SourceText.mostText else {
            throw SourceTextProblem.tooLarge(limit: SourceText.mostText, at: Location(file: file))
        }
    }
}
