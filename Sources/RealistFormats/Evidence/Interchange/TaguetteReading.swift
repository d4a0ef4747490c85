public import Realist

extension QualitativeProject {
    /// A project of Taguette, each passage where its own words stand.
    ///
    /// How positions count is found by vote over the whole project, bytes first, as Taguette's code has it. A passage of
    /// which the file gives other words than stand there is looked for by its words, and stays away where they stand
    /// nowhere, or in several places.
    ///
    /// - Parameter taguette: as its file has it.
    public init(_ taguette: TaguetteProject) {
        self.init()
        name = PlainText.line(taguette.name)
        origin = "Taguette"
        codes = taguette.tags.map { tag in
            let meaning = TeamTable.tidy(tag.description)
            return CodeNode(
                guid: Guid(taguette: "tag", tag.id), name: PlainText.line(tag.path),
                meaning: meaning.isEmpty ? nil : meaning, parent: nil, isCodable: true)
        }
        var texts: [Int: TaguetteText] = [:]
        for document in taguette.documents { texts[document.id] = TaguetteText(document.html) }
        let passages = Dictionary(grouping: taguette.highlights, by: \.document)
        let words = Dictionary(
            taguette.highlights.map { ($0.id, TaguetteText($0.snippet).squeezed) },
            uniquingKeysWith: { first, _ in first })
        let count = QualitativeProject.count(texts, passages, words)
        if count.unit != .bytes {
            positions.mended = count.unit == .codePoints ? "by signs" : "in UTF-16 units"
        }
        var placing = TaguettePlacing(count: count, words: words)
        for document in taguette.documents {
            guard let text = texts[document.id] else { continue }
            let note = TeamTable.tidy(document.description)
            sources.append(
                TextSource(
                    guid: Guid(taguette: "document", document.id), name: PlainText.line(document.name),
                    note: note.isEmpty ? nil : note, text: .words(text.text),
                    selections: placing.selections(passages[document.id] ?? [], in: text)))
        }
        remarks = placing.remarks
        if taguette.members > 0 {
            remarks.append(
                "\(taguette.members) \(taguette.members == 1 ? "account" : "accounts") of Taguette and who did what "
                    + "there are not read.")
        }
    }

    /// The count by which most passages have their own words; of several the first.
    private static func count(
        _ texts: [Int: TaguetteText], _ passages: [Int: [TaguetteProject.Highlight]],
        _ words: [Int: [Unicode.Scalar]]
    ) -> TaguetteText.Count {
        var best = (count: TaguetteText.Count(), same: -1)
        let all = passages.values.reduce(0) { $0 + $1.count }
        for count in TaguetteText.Count.all {
            var same = 0
            for (document, passages) in passages {
                guard let text = texts[document] else { continue }
                let ranges = text.ranges(passages.map { ($0.start, $0.end) }, count)
                for (passage, range) in zip(passages, ranges) {
                    if let range, text.squeezed(range) == words[passage.id] { same += 1 }
                }
            }
            if same > best.same { best = (count, same) }
            if same == all { break }
        }
        return best.count
    }
}

/// Puts highlights into their text, by position and by words.
private struct TaguettePlacing {
    let count: TaguetteText.Count
    let words: [Int: [Unicode.Scalar]]
    private var same = 0
    private var moved = 0
    private var wordless = 0
    /// Signs that may still be looked through for words: a file that was made to cost hours costs seconds.
    private var left = 1 << 28

    init(count: TaguetteText.Count, words: [Int: [Unicode.Scalar]]) {
        self.count = count
        self.words = words
    }

    mutating func selections(
        _ highlights: [TaguetteProject.Highlight], in text: TaguetteText
    ) -> [QualitativeProject.Selection] {
        let ranges = text.ranges(highlights.map { ($0.start, $0.end) }, count)
        var search: WordSearch?
        return zip(highlights, ranges).map { highlight, range in
            var selection = QualitativeProject.Selection(
                guid: Guid(taguette: "highlight", highlight.id), start: highlight.start, end: highlight.end,
                range: range)
            for tag in highlight.tags {
                selection.codings.append(
                    .init(guid: Guid(taguette: "use-\(highlight.id)", tag), code: Guid(taguette: "tag", tag)))
            }
            let words = words[highlight.id] ?? []
            if words.isEmpty {
                wordless += 1
            } else if let range, text.squeezed(range) == words {
                same += 1
            } else {
                selection.range = nil
                selection.unfit = .otherWords
                let whole = search ?? WordSearch(text.signs)
                search = whole
                left -= whole.count
                let found = left > 0 ? whole.ranges(of: words, most: 2) : []
                if found.count == 1 {
                    selection.range = found[0]
                    selection.unfit = nil
                    moved += 1
                } else if found.count > 1 {
                    selection.unfit = .severalPlaces
                }
            }
            return selection
        }
    }

    var remarks: [String] {
        var remarks: [String] = []
        if same > 0 {
            remarks.append(
                "\(same) \(same == 1 ? "passage has" : "passages have") the words that the file gives for "
                    + "\(same == 1 ? "it" : "them"), sign by sign.")
        }
        if moved > 0 {
            remarks.append(
                "\(moved) \(moved == 1 ? "passage was" : "passages were") found by \(moved == 1 ? "its" : "their") "
                    + "words: other words stand where the file says.")
        }
        if wordless > 0 {
            remarks.append(
                "Of \(wordless) \(wordless == 1 ? "passage" : "passages") the file gives no words to check.")
        }
        return remarks
    }
}

extension TaguetteText {
    var squeezed: [Unicode.Scalar] { WordSearch.squeezed(signs) }

    func squeezed(_ range: Range<Int>) -> [Unicode.Scalar] { WordSearch.squeezed(signs[range]) }
}

extension Guid {
    /// Taguette has numbers.
    init(taguette kind: String, _ number: Int) {
        self.init(plain: "taguette-\(kind)-\(number)")
    }
}
