public import Realist

/// A record of the literature with what the study says around it.
public struct ToldLiterature: Equatable, Sendable {
    public let record: LiteratureRecord
    /// Of the study.
    let searches: [LiteratureSearch]
    /// Who decided, one name for each step of the log.
    let names: [String]
    /// What was said before, by the kind of the decision.
    let reasons: [LiteratureRecord.Decision.Kind: [String]]
    /// The title of its source.
    let source: String?

    /// - Parameters:
    ///   - record: what it is about.
    ///   - searches: of the study.
    ///   - names: who decided, one for each step of the log.
    ///   - reasons: that were given before.
    ///   - source: the title of the record's source.
    public init(
        _ record: LiteratureRecord, searches: [LiteratureSearch], names: [String],
        reasons: [LiteratureRecord.Decision.Kind: [String]], source: String?
    ) {
        self.record = record
        self.searches = searches
        self.names = names
        self.reasons = reasons
        self.source = source
    }

    func facts(_ words: Words, _ addresses: StudyAddresses) -> [LiteraturePage.Fact] {
        let document = record.document
        func fact(_ key: String, _ text: String?) -> LiteraturePage.Fact? {
            guard let text, !text.isEmpty else { return nil }
            return .init(
                name: words["app.literature.fact.\(key)"], text: text, away: nil, within: nil)
        }
        let place = [
            document.container, document.volume, document.issue.map { "(\($0))" }, document.pages,
            document.publisher,
        ].compactMap(\.self).joined(separator: " ")
        let within = record.source.map { id in
            LiteraturePage.Fact(
                name: words["app.literature.fact.source"], text: nil, away: nil,
                within: Link(text: source ?? id.text, href: addresses.source(id)))
        }
        return [
            within, fact("authors", document.authors.joined(separator: words["list.semicolon"])),
            fact("year", document.year.map { String($0) }), fact("place", place),
            fact("kind", words["app.literature.kind.\(document.kind.rawValue)"]),
            document.doi.map { away("doi", $0, "https://doi.org/" + ToldLiterature.path($0), words) },
            document.url.map { url in
                // Only to where a browser goes without doing anything else.
                let isPlain = ["https://", "http://"].contains { url.lowercased().hasPrefix($0) }
                return isPlain
                    ? away("url", url, url, words)
                    : .init(name: words["app.literature.fact.url"], text: url, away: nil, within: nil)
            },
            fact("keywords", document.keywords.joined(separator: words["list.semicolon"])),
            fact("found", found(words)),
        ].compactMap(\.self)
    }

    private func away(_ key: String, _ text: String, _ href: String, _ words: Words) -> LiteraturePage.Fact {
        .init(
            name: words["app.literature.fact.\(key)"], text: nil, away: Link(text: text, href: href),
            within: nil)
    }

    /// A DOI as an address has it: its strokes and stops stay.
    private static func path(_ doi: String) -> String {
        AppAddress.encoded(doi).replacing("%2F", with: "/").replacing("%2E", with: ".")
    }

    private func found(_ words: Words) -> String {
        record.found.map { one in
            let search = searches.first { $0.id == one.search }
            let name = search.map { LiteraturePage.name(of: $0, words) } ?? one.search.text
            return one.times > 1
                ? words["app.literature.times", ["place": name, "n": String(one.times)]] : name
        }.joined(separator: words["list.semicolon"])
    }
}
