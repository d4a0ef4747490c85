import Realist

/// The words of a document (.docx; ECMA-376, part 1, WordprocessingML, §17), a line for each paragraph, also of those in
/// tables, as a reader sees them who accepts all tracked changes. What is not read is counted.
struct DocumentProse {
    private let file: String
    private var text = ""
    private var leftOut: [SourceText.LeftOut: Int] = [:]
    /// Elements whose insides do not matter: so many are open.
    private var skipped = 0
    private var skippedAs: SourceText.LeftOut?
    private var isOfParagraph = false
    private var isOfRun = false
    private var isHidden = false
    private var isInText = false
    /// The mark at the end of the present paragraph was deleted: the next one joins it.
    private var isJoined = false

    /// - Returns: `nil` for an archive that is no document.
    /// - Throws: what is wrong with the archive or its XML.
    static func read(_ archive: ZipArchive) throws -> SourceText? {
        guard archive.has("_rels/.rels"),
            let home = try Relations.read(of: "", in: archive).first(where: { $0.kind == "officeDocument" }),
            var reader = archive.xml(home.target)
        else { return nil }
        while true {
            switch try reader.next() {
            case .start(let element):
                guard element.name.isOfDocument, element.name.local == "document" else { return nil }
                var prose = DocumentProse(file: archive.file)
                try prose.read(&reader)
                return SourceText(text: prose.text, leftOut: prose.leftOut)
            case .text: continue
            case .end, .done: return nil
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
                    if element.name.local == "txbxContent", skippedAs == .pictures { skippedAs = .textBoxes }
                } else if !skip(element), element.name.isOfDocument {
                    try start(element)
                }
            case .text(let words):
                if isInText, skipped == 0 { try add(words) }
            case .end(let name):
                if skipped > 0 {
                    skipped -= 1
                    if skipped == 0, let what = skippedAs { leftOut[what, default: 0] += 1 }
                } else if name.isOfDocument {
                    try end(name.local)
                }
            }
        }
    }

    /// Whether its insides are passed over; and as what.
    private mutating func skip(_ element: XmlElement) -> Bool {
        let local = element.name.local
        skippedAs = nil
        if element.name.isOfDocument {
            switch local {
            case "drawing", "pict", "object": skippedAs = .pictures
            case "del", "moveFrom":
                // In a paragraph's own properties it is the mark at its end.
                if isOfParagraph { isJoined = true } else if !isOfRun { skippedAs = .deleted }
            case "rt": break
            default: guard local.hasSuffix("Change") else { return false }
            }
        } else {
            switch local {
            case "oMath", "oMathPara": skippedAs = .equations
            // The second form of what is there in two.
            case "Fallback": break
            default: return false
            }
        }
        skipped = 1
        return true
    }

    private mutating func start(_ element: XmlElement) throws {
        switch element.name.local {
        case "pPr": isOfParagraph = true
        case "rPr": isOfRun = true
        case "p": isJoined = false
        case "r": isHidden = false
        case "vanish" where isOfRun && !isOfParagraph: isHidden = element.isOn
        case "t": isInText = true
        case "footnoteReference", "endnoteReference": leftOut[.footnotes, default: 0] += 1
        case "commentReference": leftOut[.comments, default: 0] += 1
        case "headerReference", "footerReference": leftOut[.headers, default: 0] += 1
        case "numPr": leftOut[.listMarks, default: 0] += 1
        default:
            if !isOfParagraph, !isOfRun, let sign = DocumentSigns.text(element) { try add(sign) }
        }
    }

    private mutating func end(_ local: String) throws {
        switch local {
        case "pPr": isOfParagraph = false
        case "rPr": isOfRun = false
        case "r":
            if isHidden { leftOut[.hidden, default: 0] += 1 }
            isHidden = false
        case "t": isInText = false
        case "p":
            if !isJoined { try add("\n") }
            isJoined = false
        default: break
        }
    }

    private mutating func add(_ words: String) throws {
        if isHidden { return }
        text += words
        guard text.utf8.count <= SourceText.mostText else {
            throw SourceTextProblem.tooLarge(limit: SourceText.mostText, at: Location(file: file))
        }
    }
}
