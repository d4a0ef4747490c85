internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Words of a source on their way out: which, once more, done. The words are never in an address.
struct BlackOutDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let read: SourceRead
    private let search: WordSearch

    init(_ visit: Visit) throws {
        self.visit = visit
        guard let read = try visit.here().store.source(visit.id("source")) else { throw Turned.notFound }
        self.read = read
        theory = try visit.theory()
        search = WordSearch(read.source.text?.contents ?? "")
    }

    private var token: String { visit.sessionFormToken }

    /// A line for each name, with how often it stands there and the first places.
    private func likely() throws -> [NameToCover] {
        let library = try visit.here().library()
        let known = library.sites.flatMap { [$0.label.text, $0.name ?? ""] }
        return LikelyNames(in: read.source.text?.contents ?? "", except: known).names.map { name in
            NameToCover(name.text, name.places.map { search.words($0) })
        }
    }

    func ask(_ typed: String = "", isMissing: Bool = false) throws -> Answer {
        guard read.source.text != nil else { throw Turned.notFound }
        let page = FormPage.blackOut(
            try visit.surroundings(), read.source, typed: typed, isMissing: isMissing,
            likely: try likely(), token: token, in: theory)
        return isMissing ? .notYet(page) : .page(page)
    }

    /// Words that were typed, places that were ticked, or what a script read from the selection.
    func look() throws -> Answer {
        let form = visit.form
        let typed = (form["words"] ?? "").trimmed
        var ranges = form.all("range").flatMap(NameToCover.ranges) + search.places(of: typed)
        if let from = form["from"].flatMap({ Int($0) }), let to = form["to"].flatMap({ Int($0) }), 0 <= from,
            from < to,
            let found = read.source.text?.passage(from..<to)
        {
            // The same words stand elsewhere, too.
            ranges += [found.range] + (found.text.contains("\n") ? [] : search.places(of: found.text))
        }
        let found = BlackOutDesk.apart(search.within(ranges))
        if found.isEmpty { return try ask(typed, isMissing: true) }
        return try confirm(found, chosen: Set(found.map { search.words($0).code }))
    }

    private func confirm(_ found: [Range<Int>], chosen: Set<String>, isMissing: Bool = false) throws -> Answer
    {
        let passages = read.excerpts.count { excerpt in
            found.contains { $0.overlaps(excerpt.from..<max(excerpt.from, excerpt.to)) }
        }
        let page = FormPage.confirmBlackOut(
            try visit.surroundings(), read.source, found.map { search.words($0) }, chosen: chosen,
            passages: passages, mark: read.mark, isMissing: isMissing, token: token, in: theory)
        return isMissing ? .notYet(page) : .page(page)
    }

    func cover() async throws -> Answer {
        let found = search.within(visit.form.all("found").compactMap { WordsToCover.range(code: $0) })
        let ranges = search.within(visit.form.all("range").compactMap { WordsToCover.range(code: $0) })
        guard !ranges.isEmpty else {
            return found.isEmpty
                ? try ask("", isMissing: true) : try confirm(found, chosen: [], isMissing: true)
        }
        let (store, id, mark) = (try visit.acting(), read.source.id, visit.form["mark"] ?? "")
        do {
            guard let outcome = try await Aside.run({ try store.redact(id, ranges, of: mark) }) else {
                throw Turned.notFound
            }
            return .page(
                FormPage.blackedOut(
                    try visit.surroundings(), read.source, passages: outcome.passages.count,
                    still: outcome.stillHolding.map { AuditThing.told($0, visit.words) },
                    isWiped: outcome.isWiped,
                    in: theory))
        } catch RedactionProblem.otherText {
            // Positions are those of another text: nothing is covered unseen.
            return .seeOther(theory.addresses.source(id) + "?saved=changed")
        }
    }

    /// In the order of the text; of two that overlap only the first.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
        where kept.last.map({ !$0.overlaps(range) }) ?? true { kept.append(range) }
        return kept
    }
}

/// A thing as the store names it ("reading x-001/…"), in words.
private enum AuditThing {
    static func told(_ name: String, _ words: Words) -> String {
        let parts = name.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return name }
        return AuditWords.thing(String(parts[0]), words) + " " + parts[1]
    }
}
