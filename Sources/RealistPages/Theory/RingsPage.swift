public import Realist

/// Whether each explanation rings true, asked of a site's lead, with what that lead answered.
public struct RingsPage: Page, Equatable {
    public static let template = "app/theory/rings"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    public let explanations: Items<One>?
    public let pager: Pager?

    public struct One: Equatable, Sendable {
        public let label: String
        public let ifThen: IfThen
        /// What was answered so far, the latest last.
        public let answers: Items<Answered>?
        public let answer: Link
    }

    public struct Answered: Equatable, Sendable {
        /// “Not quite, 3 May 2026”
        public let ticked: String
        /// `nil` where only a box was ticked.
        public let why: String?
    }

    /// How many one page shows.
    public static let most = 10

    /// - `answered`: by whoever asks, at this site, in their order.
    /// - `start`: how many stand before the first one that is shown.
    public init(
        _ around: Surroundings, _ site: Site, answered: [CardAnswer.Given], start: Int,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        let all = theory.theory.configurations
        let from = all.indices.contains(start) ? start : 0
        let shown = all[from...].prefix(Self.most)
        kicker = theory.text(site.label)
        heading = words["app.rings.heading"]
        lead = words["app.rings.lead"]
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.lead.my-site.link"], href: theory.addresses.site(site.id))])
        let given = Dictionary(grouping: answered, by: \.configuration)
        explanations = Items(
            shown.map { configuration in
                let own = given[configuration.id] ?? []
                return One(
                    label: theory.text(configuration.title), ifThen: theory.ifThen(configuration),
                    answers: Items(own.map { Answered($0, words) }),
                    answer: Link(
                        text: words[
                            own.isEmpty ? "app.rings.answer" : "app.rings.again",
                            ["explanation": theory.text(configuration.title)]],
                        href: theory.addresses.rings(site.id, configuration.id)))
            })
        let end = from + shown.count
        func way(_ start: Int) -> String { "\(theory.addresses.rings(site.id))?from=\(start)" }
        pager =
            all.count > Self.most
            ? Pager(
                text: words[
                    "app.rings.shown",
                    ["from": String(from + 1), "to": String(end), "n": String(all.count)]],
                newer: from > 0 ? way(max(0, from - Self.most)) : nil,
                older: end < all.count ? way(end) : nil) : nil
    }
}

extension RingsPage.Answered {
    init(_ given: CardAnswer.Given, _ words: Words) {
        let ticked = words["app.theory.card.rings.\(given.rings.rawValue)"]
        self.ticked = words["app.rings.answered", ["answer": ticked, "day": words.date(given.on)]]
        why = given.said == ticked ? nil : given.said
    }
}

extension FormPage {
    /// One explanation, asked of a site's lead.
    public static func rings(
        _ around: Surroundings, _ configuration: Configuration, at site: Site, name: String,
        typed: CardTyped, faults: Set<CardTyped.Fault> = [], token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let back = theory.addresses.rings(site.id)
        func error(_ fault: CardTyped.Fault) -> String? {
            faults.contains(fault) ? words["app.theory.card.fault.\(fault.rawValue)"] : nil
        }
        return FormPage(
            around, title: words["app.rings.heading"], kicker: theory.text(configuration.title),
            heading: words["app.rings.heading"], lead: theory.ifThenText(configuration),
            paragraphs: [words["app.rings.form-lead"]],
            form: FormFrame(
                action: theory.addresses.rings(site.id, configuration.id), token: token,
                hidden: [HiddenField("name", name)],
                fields: [
                    .choice(
                        ChoiceField(
                            "rings", legend: words["app.rings.ask"], error: error(.rings),
                            choices: CardAnswer.Rings.allCases.map {
                                .init($0.rawValue, words["app.theory.card.rings.\($0.rawValue)"])
                            }, chosen: [typed.rings])),
                    .text(
                        TextField(
                            "why", label: words["app.theory.card.why"], hint: words["app.rings.why-hint"],
                            value: typed.why, error: error(.whyTooLong), lines: 4, most: CardTyped.mostWhy)),
                ], button: words["app.rings.send"],
                links: [Link(text: words["app.lead.leave"], href: back)]),
            crumbs: [
                Link(text: words["app.lead.my-site.link"], href: theory.addresses.site(site.id)),
                Link(text: words["app.rings.heading"], href: back),
            ])
    }
}

extension RingsPage: PagePart {
    static let pageFields = Fields<RingsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("explanations", \.explanations), .init("pager", \.pager))
}

extension RingsPage.One: PagePart {
    static let pageFields = Fields<RingsPage.One>(
        .init("label", \.label), .init("ifThen", \.ifThen), .init("answers", \.answers),
        .init("answer", \.answer))
}

extension RingsPage.Answered: PagePart {
    static let pageFields = Fields<RingsPage.Answered>(.init("ticked", \.ticked), .init("why", \.why))
}
