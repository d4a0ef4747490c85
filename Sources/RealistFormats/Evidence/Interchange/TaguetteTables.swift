public import Realist

/// The tables that Taguette exports (CSV, or workbooks): its codebook, and its highlights.
///
/// A table of highlights has no texts. Its passages are looked for by their words in the study's source of the same title;
/// where the study has none, the passages themselves, one beneath another, become its text.
public struct TaguetteTables {
    /// In the order of the codebook, then as passages name them.
    private var tags: [(path: String, meaning: String?, told: Int?)] = []
    private var passages: [Passage] = []
    private var hasPassages = false
    private var byDocument: [String: [Int]] = [:]
    private var documents: [String] = []
    private var byKey: [Key: Int] = [:]
    private var tagPlaces: [String: Int] = [:]
    private var given: Set<Use> = []

    private struct Use: Hashable {
        let passage: Int
        let tag: String
    }

    private struct Passage {
        var words: String
        var tags: [String] = []
    }

    private struct Key: Hashable {
        let id: String
        let document: String
        let words: String
    }

    public init() {}

    /// Adds one table; which one it is its columns say.
    ///
    /// - Parameter table: as it was exported.
    /// - Throws: ``TaguetteTableProblem`` for a table that is neither, and what keeps it from being read.
    public mutating func add(_ table: TableFile) throws {
        let names = ["tag", "description", "document", "content", "id"]
        let rows = try TeamTable.read(table, TableSample.Wishes()) { names.contains($0.lowercased()) }
        func column(_ name: String) -> Int? { rows.headers.firstIndex { $0.lowercased() == name } }
        guard let tag = column("tag") else { throw TaguetteTableProblem.neither(at: rows.headerPlace) }
        if let document = column("document"), let content = column("content") {
            hasPassages = true
            let id = column("id")
            for row in rows.rows {
                let words = row.cells[content]
                if words.isEmpty { continue }
                add(
                    id.map { row.cells[$0] } ?? "", PlainText.line(row.cells[document]),
                    PlainText.line(row.cells[tag]), words)
            }
        } else if let description = column("description") {
            let count = column("number of highlights")
            for row in rows.rows where !row.cells[tag].isEmpty {
                let meaning = row.cells[description]
                addTag(
                    PlainText.line(row.cells[tag]), meaning.isEmpty ? nil : meaning,
                    count.flatMap { Int(row.cells[$0]) })
            }
        } else {
            throw TaguetteTableProblem.neither(at: rows.headerPlace)
        }
    }

    private mutating func add(_ id: String, _ document: String, _ tag: String, _ words: String) {
        let key = Key(id: id, document: document, words: words)
        let index = byKey[key] ?? passages.count
        if index == passages.count {
            byKey[key] = index
            passages.append(Passage(words: words))
            if byDocument[document] == nil { documents.append(document) }
            byDocument[document, default: []].append(index)
        }
        if !tag.isEmpty, given.insert(Use(passage: index, tag: tag)).inserted {
            passages[index].tags.append(tag)
        }
    }

    private mutating func addTag(_ path: String, _ meaning: String?, _ told: Int?) {
        if let place = tagPlaces[path] {
            tags[place].meaning = tags[place].meaning ?? meaning
            tags[place].told = tags[place].told ?? told
        } else {
            tagPlaces[path] = tags.count
            tags.append((path, meaning, told))
        }
    }

    /// - Parameter study: whose texts the passages are looked for in.
    /// - Returns: all tables together, as a project.
    public func project(for study: Study) -> QualitativeProject {
        var project = QualitativeProject()
        project.origin = "Taguette"
        var all = tags
        var known = Set(tags.map(\.path))
        for passage in passages {
            for tag in passage.tags where known.insert(tag).inserted { all.append((tag, nil, nil)) }
        }
        var guids: [String: Guid] = [:]
        for (place, tag) in all.enumerated() {
            let guid = Guid(taguette: "tag", place)
            guids[tag.path] = guid
            project.codes.append(
                .init(guid: guid, name: tag.path, meaning: tag.meaning, parent: nil, isCodable: true))
        }
        let sources = Dictionary(
            study.evidence.sources.filter { $0.text != nil }.map { (PlainText.line($0.title.text), $0) },
            uniquingKeysWith: { first, _ in first })
        let excerpts = Dictionary(grouping: study.evidence.excerpts, by: \.source)
        var (found, made) = (0, 0)
        for (place, document) in documents.enumerated() {
            let mine = byDocument[document] ?? []
            var source: QualitativeProject.TextSource
            if let there = sources[document], let text = there.text?.contents {
                let ranges = (excerpts[there.id] ?? []).map { $0.from..<max($0.from, $0.to) }
                source = .init(guid: Guid(taguette: "document", place), name: document, text: .words(text))
                source.selections = TaguetteTables.look(
                    for: mine.map { passages[$0].words }, in: text, known: Set(ranges))
                found += source.selections.count { $0.range != nil }
            } else {
                source = .init(guid: Guid(taguette: "document", place), name: document, text: .words(""))
                source.note = "Passages that Taguette exported; the rest of the text is not here."
                TaguetteTables.join(mine.map { passages[$0].words }, into: &source)
                made += 1
            }
            for (index, passage) in zip(source.selections.indices, mine) {
                let guid = Guid(taguette: "highlight", passage)
                source.selections[index].guid = guid
                source.selections[index].codings = passages[passage].tags.compactMap { tag in
                    guids[tag].map { .init(guid: guid, code: $0) }
                }
            }
            project.sources.append(source)
        }
        tell(found, made, in: &project)
        return project
    }

    private func tell(_ found: Int, _ made: Int, in project: inout QualitativeProject) {
        if found > 0 {
            project.remarks.append(
                "\(found) \(found == 1 ? "passage was" : "passages were") found in the study's texts by "
                    + "\(found == 1 ? "its" : "their") words.")
        }
        if made > 0 {
            project.remarks.append(
                "Of \(made) \(made == 1 ? "document" : "documents") the study has no text: the passages themselves are "
                    + "\(made == 1 ? "its" : "their") text. A project file (.sqlite3) has the whole texts.")
        }
        guard hasPassages else { return }
        var counts: [String: Int] = [:]
        for passage in passages { for tag in passage.tags { counts[tag, default: 0] += 1 } }
        let other = tags.filter { tag in tag.told.map { $0 != counts[tag.path] ?? 0 } ?? false }
        if let first = other.first {
            project.remarks.append(
                "The codebook counts other passages than the table of highlights has, for \(other.count) of "
                    + "\(tags.count) codes, such as “\(first.path)”: \(first.told ?? 0) against "
                    + "\(counts[first.path] ?? 0).")
        }
    }

    /// One beneath another, a blank line between them.
    private static func join(_ passages: [String], into source: inout QualitativeProject.TextSource) {
        var text = String.UnicodeScalarView()
        var count = 0
        for words in passages {
            if count > 0 {
                text.append(contentsOf: "\n\n".unicodeScalars)
                count += 2
            }
            let length = words.unicodeScalars.count
            text.append(contentsOf: words.unicodeScalars)
            source.selections.append(
                .init(guid: source.guid, start: count, end: count + length, range: count..<count + length))
            count += length
        }
        source.text = .words(String(text))
    }

    /// A place that is a passage already goes first, then one that is a paragraph of its own, then the only one.
    private static func look(
        for passages: [String], in text: String, known: Set<Range<Int>>
    ) -> [QualitativeProject.Selection] {
        let signs = Array(text.unicodeScalars)
        let search = WordSearch(signs)
        var free = known
        var left = 1 << 28
        func isParagraph(_ range: Range<Int>) -> Bool {
            (range.lowerBound == 0 || signs[range.lowerBound - 1] == "\n")
                && (range.upperBound == signs.count || signs[range.upperBound] == "\n")
        }
        return passages.map { words in
            left -= search.count
            let all = left > 0 ? search.ranges(of: WordSearch.squeezed(words.unicodeScalars), most: 100) : []
            let place =
                all.first { free.contains($0) } ?? all.first { known.contains($0) }
                ?? all.first(where: isParagraph) ?? (all.count == 1 ? all[0] : nil)
            if let place { free.remove(place) }
            var selection = QualitativeProject.Selection(
                guid: Guid(plain: "taguette"), start: place?.lowerBound ?? 0, end: place?.upperBound ?? 0,
                range: place)
            if place == nil { selection.unfit = all.isEmpty ? .otherWords : .severalPlaces }
            return selection
        }
    }
}

/// Why a table is not read.
public enum TaguetteTableProblem: Explained {
    case neither(at: Location)

    public var code: String { "taguette.other-table" }
    public var location: Location? {
        switch self {
        case .neither(let place): place
        }
    }
    public var what: String {
        "This is neither a codebook of Taguette (columns tag and description) nor its highlights (document, tag, content)."
    }
    public var remedy: String {
        "In Taguette, export the codebook or the highlights as CSV or Excel, and leave the columns as they are."
    }
}
