extension Study {
    /// The data structure as it may be shown on a day; `nil` while there is none, or while it is not known what carries it: then
    /// nobody could tell whether a concept is named in words that may not be quoted.
    func publishedThemes(_ coded: CodedPassages?, on day: Day) -> PublishedThemes? {
        let codebook = evidence.codebook
        guard let coded, !DataStructure(codebook).isEmpty else { return nil }
        let index = QuoteIndex(self, on: day)
        let (structure, unnamed) = shownStructure(coded, index)
        let chosen = exemplary(coded) { id in
            if case .quotable = index.passage(id) { true } else { false }
        }
        let told = Set(structure.bundles.flatMap { $0.codes.map(\.id) })
        var passages: [Code.ID: PublishedThemes.Passage] = [:]
        for (code, id) in chosen where told.contains(code) {
            guard case .quotable(let passage) = index.passage(id) else { continue }
            passages[code] = .init(text: passage.text, kind: passage.source.kind)
        }
        return PublishedThemes(
            structure: structure, unnamed: unnamed, passages: passages,
            people: publishedPeople(coded))
    }

    /// The data structure without concepts whose names may not be shown, and how many these are.
    func shownStructure(_ coded: CodedPassages, _ index: QuoteIndex) -> (DataStructure, unnamed: Int) {
        let hidden = unquotableNames(coded, index)
        var shown = evidence.codebook
        shown.codes.removeAll { hidden.contains($0.id) }
        return (DataStructure(shown), hidden.count)
    }

    /// A first-order concept is named in the words of those who were asked. Where these are words of a passage that carries
    /// it and may not be shown, and of none that may, the name is a quote as well.
    private func unquotableNames(_ coded: CodedPassages, _ index: QuoteIndex) -> Set<Code.ID> {
        let texts = Dictionary(evidence.excerpts.map { ($0.id, $0.text) }) { first, _ in first }
        var seen: [Int: (may: Bool, mayNot: Bool)] = [:]
        let names = coded.codebook.codes.map { code in
            ([code.title.text] + code.title.translations.values).map(Study.spoken).filter { $0.count > 1 }
        }
        for passage in coded.passages {
            guard let text = texts[passage.excerpt] else { continue }
            let said = Study.spoken(text)
            for given in passage.codes {
                guard names[given.code].contains(where: said.holds) else { continue }
                if case .quotable = index.passage(passage.excerpt) {
                    seen[given.code, default: (false, false)].may = true
                } else {
                    seen[given.code, default: (false, false)].mayNot = true
                }
            }
        }
        return Set(
            seen.filter { $0.value.mayNot && !$0.value.may }.map { coded.codebook.codes[$0.key].id })
    }

    /// The words of a text, small, without the signs between them.
    private static func spoken(_ text: String) -> [Substring] {
        text.lowercased().replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    }

    /// Only what an evaluator and an administrator classed as the sample and themes of a consented study is told: themes
    /// overlap and add up to dimensions, so that a count that was withheld could be reckoned from those beside it.
    private func publishedPeople(_ coded: CodedPassages) -> PublishedThemes.People? {
        guard case .sampleAndThemes = about.disclosure.kind(of: .sources) else { return nil }
        let consented = Set(coded.people.filter { $0.consents.interview == true }.map(\.id))
        let tier = coded.tier(.themes)
        let counts = zip(coded.codebook.themes, tier.counts).map { theme, count in
            (theme.id, count.people.count { consented.contains($0) })
        }
        return PublishedThemes.People(
            heard: consented.count, byTheme: Dictionary(counts) { first, _ in first })
    }
}

extension Array where Element == Substring {
    /// Do these words stand in it, one after the other?
    fileprivate func holds(_ words: [Substring]) -> Bool {
        guard !words.isEmpty, words.count <= count else { return false }
        return (0...(count - words.count)).contains { start in
            words.indices.allSatisfy { self[start + $0] == words[$0] }
        }
    }
}
