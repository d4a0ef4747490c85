import Realist

/// A page of a round of double coding: a passage to be coded, how far coders agreed, or what they gave side by side.
public struct RoundPage: Page, Equatable {
    public static let template = "app/evidence/round"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String?
    public let passage: Passage?
    public let tables: [DataTable]
    public let memos: SummaryList?
    public let form: FormFrame?
    /// How the figures are to be read.
    public let notes: Items<String>?
    public let ways: [Link]

    public struct Passage: Equatable, Sendable {
        public let text: String
        /// To the passage in its source.
        public let source: Link
    }

    init(
        _ around: Surroundings, _ round: WorkingRound, kicker: String, heading: String, lead: String? = nil,
        passage: RoundPassage? = nil, tables: [DataTable] = [], memos: SummaryList? = nil,
        form: FormFrame? = nil, notes: [String] = [], ways: [Link] = []
    ) {
        frame = around.frame(
            "\(kicker): \(heading)", errors: form?.errors(), crumbs: round.ownCrumbs)
        self.kicker = kicker
        self.heading = heading
        self.lead = lead
        self.passage = passage.map {
            Passage(
                text: $0.excerpt.text,
                source: Link(text: $0.source, href: round.addresses.passage($0.excerpt.id)))
        }
        self.tables = tables
        self.memos = memos
        self.form = form
        self.notes = Items(notes)
        self.ways = ways
    }
}

extension RoundPage: PagePart {
    static let pageFields = Fields<RoundPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("passage", \.passage), .init("tables", \.tables),
        .init("memos", \.memos), .init("form", \.form), .init("notes", \.notes), .init("ways", \.ways))
}

extension RoundPage.Passage: PagePart {
    static let pageFields = Fields<RoundPage.Passage>(.init("text", \.text), .init("source", \.source))
}

/// What is wrong with what was sent of a round.
public enum RoundFault: String, CaseIterable, Sendable {
    /// A passage without a tick, and without “none of these”.
    case nothing
    /// Both at once.
    case both
    case title, sources, codes, people, number
    /// What was agreed, and not why.
    case reason
    /// Not one of a form's buttons.
    case outcome

    func text(_ words: Words) -> String { words["app.rounds.fault.\(rawValue)"] }
}
