import Realist

/// A document that searches found: what is known of it, what was decided, and the form to decide.
public struct LiteraturePage: Page, Equatable {
    public static let template = "app/evidence/literature"

    public let frame: AppFrame
    /// Where it stands.
    public let kicker: String
    public let heading: String
    public let facts: [Fact]
    public let abstract: String?
    public let ways: Items<Link>?
    /// Oldest first.
    public let log: Items<Step>?
    public let form: FormFrame

    /// What the catalogue says.
    public struct Fact: Equatable, Sendable {
        public let name: String
        /// `nil` where the link says it all.
        public let text: String?
        /// Out of the app, to where the document is.
        public let away: Link?
        /// To a page of the study.
        public let within: Link?
    }

    /// A decision that was made.
    public struct Step: Equatable, Sendable {
        public let decision: String
        public let reason: String?
        public let judged: String?
        public let note: String?
        /// Who, and when.
        public let by: String
    }

    /// - Parameters:
    ///   - around: what all pages of the request have.
    ///   - told: the record and what the study says around it.
    ///   - typed: what was typed, when the form comes back.
    ///   - faults: what is wrong with it, by the name of the field.
    ///   - asked: the list from which one comes.
    ///   - token: of the session.
    ///   - addresses: of the study.
    public init(
        _ around: Surroundings, _ told: ToldLiterature, typed: Answers = Answers(),
        faults: [String: AnswerFault] = [:], of asked: LiteratureAsked = LiteratureAsked(), token: String,
        at addresses: StudyAddresses
    ) {
        let words = around.words
        let record = told.record
        kicker = words["app.literature.state.\(record.state.rawValue)"]
        heading = record.document.title
        facts = told.facts(words, addresses)
        abstract = record.document.abstract
        log = Items(zip(record.log, told.names).map { Step($0, by: $1, words) })
        let mayCite = record.state == .included || record.source != nil
        ways = Items(
            mayCite
                ? [
                    Link(
                        text: words[
                            record.source == nil
                                ? "app.literature.source.way" : "app.literature.source.change"],
                        href: asked.address(addresses.literatureSource(record.id)))
                ] : [])
        form = LiteratureFields(words: words, typed: typed, faults: faults, reasons: told.reasons)
            .form(of: record, to: asked.address(addresses.literatureRecord(record.id)), token: token)
        frame = around.frame(
            heading, errors: form.errors(),
            crumbs: [
                Link(text: words["app.sources.heading"], href: addresses.sources),
                Link(text: words["app.literature.heading"], href: asked.address(addresses.literature)),
            ])
    }

    /// "Jones, Ann and 3 more"
    static func short(_ authors: [String], _ words: Words) -> String? {
        guard let first = authors.first else { return nil }
        if authors.count == 2 { return words.list(authors) }
        if authors.count == 1 { return first }
        return words["app.literature.and-more", ["name": first, "n": String(authors.count - 1)]]
    }

    /// "PubMed, 4 May 2026"
    static func name(of search: LiteratureSearch, _ words: Words) -> String {
        [search.place, search.on.map { words.date($0) }].compactMap(\.self)
            .joined(separator: words["list.comma"])
    }
}

extension LiteraturePage.Step {
    init(_ step: LiteratureRecord.Step, by name: String, _ words: Words) {
        decision = words["app.literature.decision.\(step.decision.kind.rawValue)"]
        reason = step.decision.reason
        let judged = [
            step.relevance.map {
                words["app.literature.judged.relevance", ["grade": words["grade.\($0.rawValue)"]]]
            },
            step.rigour.map {
                words["app.literature.judged.rigour", ["grade": words["grade.\($0.rawValue)"]]]
            },
        ].compactMap(\.self)
        self.judged = judged.isEmpty ? nil : judged.joined(separator: words["list.comma"])
        note = step.note
        by = [name, words.date(step.on)].joined(separator: words["list.comma"])
    }
}

extension LiteraturePage: PagePart {
    static let pageFields = Fields<LiteraturePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("facts", \.facts), .init("abstract", \.abstract), .init("ways", \.ways), .init("log", \.log),
        .init("form", \.form))
}

extension LiteraturePage.Fact: PagePart {
    static let pageFields = Fields<LiteraturePage.Fact>(
        .init("name", \.name), .init("text", \.text), .init("away", \.away), .init("within", \.within))
}

extension LiteraturePage.Step: PagePart {
    static let pageFields = Fields<LiteraturePage.Step>(
        .init("decision", \.decision), .init("reason", \.reason), .init("judged", \.judged),
        .init("note", \.note), .init("by", \.by))
}
