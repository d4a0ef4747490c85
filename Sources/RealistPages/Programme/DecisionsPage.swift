public import Realist

/// All recommendations in one list, to decide on several at a time.
public struct DecisionsPage: Page, Equatable {
    public static let template = "app/programme/decisions"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    public let action: String
    /// `nil` for whoever only reads.
    public let token: String?
    /// Which version of each decision the page shows.
    public let versions: String
    /// Who told it, where somebody records it for the site.
    public let told: Items<FormField>?
    /// The ways to those that nobody decided on; `nil` where that is all of them, or none.
    public let open: Items<Link>?
    public let groups: [Group]
    /// What was decided, for whoever only reads.
    public let said: [SummaryList]
    public let back: Link

    public struct Group: Equatable, Sendable {
        public let heading: String
        public let lines: [Line]
    }

    /// One recommendation; shorter than fields of the kit are, since there are many.
    public struct Line: Equatable, Sendable {
        public let id: String
        public let label: String
        public let title: String
        public let href: String
        public let choice: String
        public let reasonName: String
        public let reason: String
        public let error: String?
        public let options: [Option]
        /// The tick that it was decided at this workshop.
        public let here: Tick?
    }

    public struct Tick: Equatable, Sendable {
        /// Of its line.
        public let line: String
        public let name: String
        public let isChosen: Bool
    }

    public struct Option: Equatable, Sendable {
        public let value: String
        public let text: String
        public let isChosen: Bool
    }

    /// - `answers`: `choice.ID` and `reason.ID` for each recommendation.
    /// - `faults`: by the recommendation.
    public init(
        _ around: Surroundings, site: Site, language: Language, stages: [Stage],
        recommendations: [Recommendation], answers: Answers, versions: [Recommendation.ID: Int],
        faults: [Recommendation.ID: AnswerFault] = [:], told toldFaults: [String: AnswerFault] = [:],
        workshop: Workshop? = nil, at addresses: StudyAddresses, mayWrite: Bool
    ) {
        let words = around.words
        kicker = workshop?.title.text(in: language) ?? site.label.text(in: language)
        heading =
            words[
                workshop != nil
                    ? "app.workshops.decide.heading"
                    : mayWrite ? "app.lead.decisions.heading" : "app.lead.decisions.heading-read"]
        lead =
            words[
                workshop != nil
                    ? "app.workshops.decide.lead"
                    : mayWrite ? "app.lead.decisions.lead" : "app.lead.decisions.lead-read"]
        action =
            workshop.map { addresses.workshop(site.id, $0.id, .decisions) } ?? addresses.decisions(site.id)
        let fields = ToldAsking.fields(answers, toldFaults, words)
        told = Items(fields)
        token = mayWrite ? around.person?.token : nil
        self.versions = recommendations.map { "\($0.id):\(versions[$0.id] ?? 0)" }.joined(separator: " ")
        said =
            mayWrite
            ? []
            : stages.map { stage in
                SummaryList(
                    heading: stage.title.text(in: language),
                    recommendations.filter { $0.stage == stage.id }.map { recommendation in
                        let choice = DecisionPage.choice(
                            answers[DecisionNames.choice(recommendation.id)], words)
                        let reason = answers[DecisionNames.reason(recommendation.id)]
                        return SummaryList.Row(
                            "\(recommendation.label). \(recommendation.title.text(in: language))",
                            [choice, reason].filter { !$0.isEmpty }.joined(separator: "\n"),
                            change: Link(
                                text: words["app.lead.decisions.look", ["label": recommendation.label]],
                                href: addresses.decision(site.id, recommendation.id)))
                    })
            }.filter { !$0.rows.isEmpty }
        groups = stages.compactMap { stage in
            guard mayWrite else { return nil }
            let advice = recommendations.filter { $0.stage == stage.id }
            guard !advice.isEmpty else { return nil }
            return Group(
                heading: stage.title.text(in: language),
                lines: advice.map { recommendation in
                    let chosen = answers[DecisionNames.choice(recommendation.id)]
                    return Line(
                        id: DecisionNames.line(recommendation.id), label: recommendation.label,
                        title: recommendation.title.text(in: language),
                        href: addresses.decision(site.id, recommendation.id),
                        choice: DecisionNames.choice(recommendation.id),
                        reasonName: DecisionNames.reason(recommendation.id),
                        reason: answers[DecisionNames.reason(recommendation.id)],
                        error: faults[recommendation.id]?.text(words),
                        options: DecisionNames.choices.map { choice in
                            Option(
                                value: choice.rawValue, text: words["app.lead.choice.\(choice.rawValue)"],
                                isChosen: choice.rawValue == chosen
                                    || chosen.isEmpty && choice == .undecided)
                        },
                        here: workshop.map { _ in
                            let name = DecisionNames.here(recommendation.id)
                            return Tick(
                                line: DecisionNames.line(recommendation.id), name: name,
                                isChosen: !answers[name].isEmpty)
                        })
                })
        }
        let undecided = recommendations.filter { recommendation in
            let choice = answers[DecisionNames.choice(recommendation.id)]
            return choice.isEmpty || choice == Decision.Choice.undecided.rawValue
        }
        open =
            mayWrite && workshop == nil && undecided.count < recommendations.count
            ? Items(
                undecided.map {
                    Link(
                        text: "\($0.label). \($0.title.text(in: language))",
                        href: "#" + DecisionNames.line($0.id))
                }) : nil
        back =
            workshop.map {
                Link(text: words["app.lead.decisions.leave"], href: addresses.workshop(site.id, $0.id))
            }
            ?? Link(
                text: words[mayWrite ? "app.lead.decisions.leave" : "app.lead.my-site.link"],
                href: addresses.site(site.id))
        let wrong = groups.flatMap(\.lines).compactMap { line in
            line.error.map { ErrorSummary.Entry("\(line.label): \($0)", href: "#\(line.id)r") }
        }
        frame = around.frame(
            "\(kicker): \(heading)", errors: ErrorSummary(fields.flatMap(\.faults) + wrong),
            crumbs: DecisionsPage.crumbs(site.id, workshop, language, words, addresses))
    }
}

extension DecisionsPage {
    private static func crumbs(
        _ site: Site.ID, _ workshop: Workshop?, _ language: Language, _ words: Words,
        _ addresses: StudyAddresses
    ) -> [Link] {
        [Link(text: words["app.lead.my-site.link"], href: addresses.site(site))]
            + (workshop.map {
                [Link(text: $0.title.text(in: language), href: addresses.workshop(site, $0.id))]
            } ?? [])
    }
}

/// What the fields of decisions are called, and in which order the choices stand.
public enum DecisionNames {
    public static let choices: [Decision.Choice] = [
        .undecided, .alreadyDoing, .adopt, .adapt, .later, .reject,
    ]
    public static func choice(_ recommendation: Recommendation.ID) -> String { "choice.\(recommendation)" }
    public static func reason(_ recommendation: Recommendation.ID) -> String { "reason.\(recommendation)" }
    /// The id of the box that its reason is written in.
    public static func field(_ recommendation: Recommendation.ID) -> String { line(recommendation) + "r" }
    static func line(_ recommendation: Recommendation.ID) -> String {
        FieldID.of("d", recommendation.text) + "_"
    }
    public static func here(_ recommendation: Recommendation.ID) -> String { "here.\(recommendation)" }
}

extension DecisionsPage: PagePart {
    static let pageFields = Fields<DecisionsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("action", \.action), .init("token", \.token),
        .init("versions", \.versions), .init("told", \.told), .init("open", \.open),
        .init("groups", \.groups),
        .init("said", \.said), .init("back", \.back))
}

extension DecisionsPage.Group: PagePart {
    static let pageFields = Fields<DecisionsPage.Group>(.init("heading", \.heading), .init("lines", \.lines))
}

extension DecisionsPage.Line: PagePart {
    static let pageFields = Fields<DecisionsPage.Line>(
        .init("id", \.id), .init("label", \.label), .init("title", \.title), .init("href", \.href),
        .init("choice", \.choice), .init("reasonName", \.reasonName), .init("reason", \.reason),
        .init("error", \.error), .init("options", \.options), .init("here", \.here))
}

extension DecisionsPage.Tick: PagePart {
    static let pageFields = Fields<DecisionsPage.Tick>(
        .init("line", \.line), .init("name", \.name), .init("isChosen", \.isChosen))
}

extension DecisionsPage.Option: PagePart {
    static let pageFields = Fields<DecisionsPage.Option>(
        .init("value", \.value), .init("text", \.text), .init("isChosen", \.isChosen))
}
