public import Realist

/// What a site takes along to a workshop, to be printed: what it has said so far, a card for each recommendation, and a
/// blank sheet.
public struct WorkshopPackPage: Page, Equatable {
    public static let template = "app/programme/pack"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    /// On the screen alone: which recommendations are in it.
    public let choose: Choose
    public let profile: Items<Answer>?
    public let cards: Items<Card>?
    public let sheet: Sheet

    public struct Choose: Equatable, Sendable {
        public let action: String
        public let hidden: Items<HiddenField>?
        public let field: FormField
    }

    /// What the site said of one statement.
    public struct Answer: Equatable, Sendable {
        public let statement: String
        public let answer: String
        public let when: String
    }

    public struct Card: Equatable, Sendable {
        public let label: String
        public let title: String
        public let advice: String
        public let core: Items<String>?
        public let adaptable: Items<String>?
        public let goesWrong: Items<String>?
        /// “We adapt it, 10 July 2024. Nobody is free.”
        public let decided: String
        public let changes: Items<Change>?
    }

    public struct Change: Equatable, Sendable {
        public let title: String
        public let track: StateTrack
    }

    /// The blank sheet: a row for each recommendation, and a few for what else is decided.
    public struct Sheet: Equatable, Sendable {
        public let title: String
        public let facts: String
        public let roles: [String]
        public let rows: [Row]

        public struct Row: Equatable, Sendable {
            public let text: String
            /// `nil` for a row of one's own.
            public let choices: Items<String>?
        }
    }

    /// What the pack is made of.
    public struct Content: Sendable {
        public var site: Site
        public var language: Language
        public var roles: [Role]
        public var recommendations: [Recommendation]
        public var chosen: Set<Recommendation.ID>
        public var profile: [(statement: Statement, answer: ProfileAnswer)]
        public var decisions: [Recommendation.ID: Decision]
        /// Of this site, the latest first.
        public var changes: [Recommendation.ID: [Adaptation]]
        /// The one it is for.
        public var workshop: Workshop?

        public init(
            site: Site, language: Language, roles: [Role], recommendations: [Recommendation],
            chosen: Set<Recommendation.ID>, profile: [(statement: Statement, answer: ProfileAnswer)],
            decisions: [Recommendation.ID: Decision], changes: [Recommendation.ID: [Adaptation]],
            workshop: Workshop?
        ) {
            self.site = site
            self.language = language
            self.roles = roles
            self.recommendations = recommendations
            self.chosen = chosen
            self.profile = profile
            self.decisions = decisions
            self.changes = changes
            self.workshop = workshop
        }
    }

    /// What the form sends that chooses the recommendations.
    public static let chosen = "about"

    public init(_ around: Surroundings, _ content: Content, at addresses: StudyAddresses) {
        let words = around.words
        let (site, language) = (content.site, content.language)
        kicker = site.label.text(in: language)
        heading = words["app.workshops.pack.heading"]
        let shown = content.recommendations.filter { content.chosen.contains($0.id) }
        lead =
            words[
                "app.workshops.pack.lead",
                ["n": String(shown.count), "of": String(content.recommendations.count)]]
        choose = Choose(
            action: addresses.workshopPack(site.id),
            hidden: Items(content.workshop.map { [HiddenField("workshop", $0.id.text)] } ?? []),
            field: .choice(
                ChoiceField(
                    WorkshopPackPage.chosen, legend: words["app.workshops.pack.choose"],
                    choices: content.recommendations.map {
                        .init($0.id.text, "\($0.label). \($0.title.text(in: language))")
                    }, chosen: Set(content.chosen.map(\.text)), several: true)))
        profile = Items(
            content.profile.map { said in
                Answer(
                    statement: said.statement.text.text(in: language),
                    answer: words["app.profile.answers.\(said.answer.answer.rawValue)"],
                    when: words[
                        "app.workshops.pack.said",
                        ["day": words.date(said.answer.on), "by": said.answer.by]])
            })
        cards = Items(shown.map { WorkshopPackPage.card($0, content, words) })
        sheet = WorkshopPackPage.sheet(shown, content, words)
        let back =
            content.workshop.map {
                Link(text: $0.title.text(in: language), href: addresses.workshop(site.id, $0.id))
            } ?? Link(text: words["app.workshops.list.link"], href: addresses.workshops(site.id))
        frame = around.frame("\(kicker): \(heading)", back: back)
    }

    private static func card(
        _ recommendation: Recommendation, _ content: Content, _ words: Words
    ) -> Card {
        let language = content.language
        func texts(_ list: [Wording]) -> Items<String>? { Items(list.map { $0.text(in: language) }) }
        return Card(
            label: recommendation.label, title: recommendation.title.text(in: language),
            advice: recommendation.advice.text(in: language), core: texts(recommendation.core.map(\.text)),
            adaptable: texts(recommendation.adaptable), goesWrong: texts(recommendation.goesWrong),
            decided: decided(content.decisions[recommendation.id], language, words),
            changes: Items(
                (content.changes[recommendation.id] ?? []).map {
                    Change(title: $0.title.text(in: language), track: StateTrack($0.state, words: words))
                }))
    }

    private static func decided(_ decision: Decision?, _ language: Language, _ words: Words) -> String {
        let choice = words["app.lead.choice.\((decision?.choice ?? .undecided).rawValue)"]
        let when = decision?.on.map { ", " + words.date($0) } ?? ""
        let reason = decision?.reason.map { " " + $0.text(in: language) } ?? ""
        return choice + when + "." + reason
    }

    /// How many rows there are for what nobody foresaw.
    private static let freeRows = 4

    private static func sheet(
        _ shown: [Recommendation], _ content: Content, _ words: Words
    ) -> Sheet {
        let language = content.language
        let choices = DecisionNames.choices.filter { $0 != .undecided }.map {
            words["app.lead.choice.\($0.rawValue)"]
        }
        let rows = shown.map { recommendation in
            Sheet.Row(
                text: "\(recommendation.label). \(recommendation.title.text(in: language))",
                choices: Items(choices))
        }
        return Sheet(
            title: content.workshop?.title.text(in: language) ?? "",
            facts: content.workshop.map { WorkshopPage.facts($0, words) } ?? "",
            roles: content.roles.map { $0.title.text(in: language) },
            rows: rows + (0..<freeRows).map { _ in Sheet.Row(text: "", choices: nil) })
    }
}

extension WorkshopPackPage: PagePart {
    static let pageFields = Fields<WorkshopPackPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("choose", \.choose), .init("profile", \.profile),
        .init("cards", \.cards), .init("sheet", \.sheet))
}

extension WorkshopPackPage.Choose: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Choose>(
        .init("action", \.action), .init("hidden", \.hidden), .init("field", \.field))
}

extension WorkshopPackPage.Answer: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Answer>(
        .init("statement", \.statement), .init("answer", \.answer), .init("when", \.when))
}

extension WorkshopPackPage.Card: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Card>(
        .init("label", \.label), .init("title", \.title), .init("advice", \.advice), .init("core", \.core),
        .init("adaptable", \.adaptable), .init("goesWrong", \.goesWrong), .init("decided", \.decided),
        .init("changes", \.changes))
}

extension WorkshopPackPage.Change: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Change>(.init("title", \.title), .init("track", \.track))
}

extension WorkshopPackPage.Sheet: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Sheet>(
        .init("title", \.title), .init("facts", \.facts), .init("roles", \.roles), .init("rows", \.rows))
}

extension WorkshopPackPage.Sheet.Row: PagePart {
    static let pageFields = Fields<WorkshopPackPage.Sheet.Row>(
        .init("text", \.text), .init("choices", \.choices))
}
