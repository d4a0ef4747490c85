import Realist

/// Questions about a reader's place, and a card for each explanation, which a script fills from the answers: what it
/// needs of a place and what of that is met. Without scripts each question leads to what its answers mean.
public struct FinderPage: Page, Equatable {
    public static let template = "theory/finder"

    public let frame: Frame
    public let lead: String
    /// Questions that tell most explanations apart.
    public let first: [Question]
    /// All others, folded up.
    public let others: Others?
    /// What is said of people: pages that tell what it means.
    public let people: Items<Link>?
    /// Headings under which cards come to stand, in their order.
    public let groups: [Group]
    public let cards: [Card]
    /// Sites that share their answers; cards name them by their places in this list.
    public let sites: [Link]
    public let plan: [PlanLine]
    /// Where nothing stands out to begin with.
    public let none: String
    /// What it rests on that something is said to work.
    public let tested: String

    /// "Twenty-three more questions"
    public struct Others: Equatable, Sendable {
        public let summary: String
        public let questions: [Question]
    }

    public struct Question: Equatable, Sendable {
        public let id: String
        public let number: Int
        public let text: String
        public let choices: [Choice]
        /// Other questions about instances of this one, and about what it is an instance of; identifiers with spaces
        /// between them.
        public let narrower: String
        public let broader: String
        /// What each answer means, and the words that lead there.
        public let means: String
        public let meaning: String
    }

    /// A radio button; those of one question share the name.
    public struct Choice: Equatable, Sendable {
        public let name: String
        public let value: String
        public let label: String
    }

    public struct Group: Equatable, Sendable {
        public let id: String
        public let heading: String
        /// Few look for it: it is opened when somebody does.
        public let isFolded: Bool
    }

    /// - Parameters:
    ///   - toolkit: what may be shown.
    ///   - mostFirst: questions that are not folded up: as many as somebody answers between two clinics.
    init(_ toolkit: Toolkit, mostFirst: Int = 6) {
        let words = toolkit.words
        let links = toolkit.links(from: .finder)
        let asked = toolkit.index.questions.asked
        let all = Set(asked)
        let kinship = toolkit.index.questions.kinship
        func list(_ ids: Set<Statement.ID>) -> String {
            ids.intersection(all).map(\.text).sorted().joined(separator: " ")
        }
        let questions = asked.enumerated().map { place, id in
            let name = "q-" + id.text
            return Question(
                id: id.text, number: place + 1,
                text: toolkit.text(toolkit.statement(id)?.question) ?? toolkit.statementText(id),
                choices: (SettingAnswer.allCases.map(\.rawValue) + ["unknown"]).map { value in
                    Choice(
                        name: name, value: value, label: words["finder.answer.\(value)"])
                }, narrower: list(kinship.narrower(than: id)), broader: list(kinship.broader(than: id)),
                means: links.to(.setting(id)),
                meaning: words["finder.means", ["number": String(place + 1)]])
        }
        first = Array(questions.prefix(mostFirst))
        let rest = Array(questions.dropFirst(mostFirst))
        others =
            rest.isEmpty
            ? nil
            : Others(
                summary: Sentences.capitalised(
                    words.count("finder.more", rest.count, ["number": words.spelled(rest.count)])),
                questions: rest)
        people = Items(
            toolkit.index.contexts.filter { toolkit.index.questions.isOfPeople($0) }.map {
                Link(text: toolkit.statementText($0), href: links.to(.setting($0)))
            })
        groups = FinderGroup.allCases.map {
            Group(
                id: $0.rawValue, heading: words["finder.group.\($0.rawValue)"],
                isFolded: $0.isFolded)
        }
        let answering = toolkit.publication.sites.filter { $0.page != nil }
        let places = answering.compactMap { site in site.page.map { AnsweringSite($0) } }
        sites = answering.map { Link(text: toolkit.text($0.title), href: links.to(.site($0.id))) }
        let named = PlanLine.named(in: toolkit)
        plan = named.map { PlanLine($0, in: toolkit, links) }
        let placesInPlan = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.id, $0) })
        cards = toolkit.publication.theory.configurations.compactMap { configuration in
            Card(configuration, sites: places, plan: placesInPlan, in: toolkit, links)
        }
        none = words[toolkit.hasSites ? "finder.plan.none" : "finder.no-sites.none"]
        tested = words[toolkit.hasSites ? "finder.how.tested" : "finder.no-sites.tested"]
        lead = Sentences.capitalised(
            words.count("finder.lead", asked.count, ["number": words.spelled(asked.count)]))
        frame = toolkit.frame(
            .finder, title: words["finder.title"], description: words["finder.description"],
            script: "finder.js")
    }
}

/// Where an explanation stands after the answers, in the order of the page.
enum FinderGroup: String, CaseIterable, Sendable {
    case works, partly
    /// Nothing speaks against it, and not all is known.
    case open
    /// What may go wrong.
    case risk
    /// Something is in its way, or can be brought about that it needs.
    case missing
    /// It needs nothing of a place.
    case anywhere
    /// It was written for places where other things are so.
    case elsewhere
    /// What may go wrong elsewhere.
    case away

    /// Few look for it.
    var isFolded: Bool {
        switch self {
        case .works, .partly, .open, .risk, .missing: false
        case .anywhere, .elsewhere, .away: true
        }
    }
}

extension FinderPage: PagePart {
    static let pageFields = Fields<FinderPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("first", \.first), .init("others", \.others),
        .init("people", \.people),
        .init("groups", \.groups), .init("cards", \.cards), .init("sites", \.sites), .init("plan", \.plan),
        .init("none", \.none), .init("tested", \.tested))
}

extension FinderPage.Others: PagePart {
    static let pageFields = Fields<FinderPage.Others>(
        .init("summary", \.summary), .init("questions", \.questions))
}

extension FinderPage.Question: PagePart {
    static let pageFields = Fields<FinderPage.Question>(
        .init("id", \.id), .init("number", \.number), .init("text", \.text), .init("choices", \.choices),
        .init("narrower", \.narrower), .init("broader", \.broader), .init("means", \.means),
        .init("meaning", \.meaning))
}

extension FinderPage.Choice: PagePart {
    static let pageFields = Fields<FinderPage.Choice>(
        .init("name", \.name), .init("value", \.value), .init("label", \.label))
}

extension FinderPage.Group: PagePart {
    static let pageFields = Fields<FinderPage.Group>(
        .init("id", \.id), .init("heading", \.heading), .init("isFolded", \.isFolded))
}
