public import Realist

/// Where an explanation worked and where it did not, beside what the sites said of themselves.
public struct WorkedSettingsPage: Page, Equatable {
    public static let template = "app/evidence/worked"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    public let ifThen: IfThen
    /// Contexts by how far it worked.
    public let contrast: DataTable
    /// Site by site.
    public let places: DataTable

    public init(_ around: Surroundings, _ configuration: Configuration, in theory: WorkingTheory) {
        let words = theory.words
        let settings = theory.workedSettings(of: configuration)
        kicker = theory.kicker(of: configuration)
        heading = words["app.evidence.worked.heading", ["explanation": configuration.label]]
        lead = words["app.evidence.worked.lead"]
        ifThen = theory.ifThen(configuration)
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.evidence.matrix.heading"], href: theory.addresses.matrix),
                Link(
                    text: theory.labelled(configuration), href: theory.addresses.explanation(configuration.id)
                ),
            ])
        contrast = WorkedSettingsPage.contrast(settings, in: theory)
        places = WorkedSettingsPage.places(settings, of: configuration, in: theory)
    }

    /// Groups without a site have no column.
    private static func contrast(_ settings: WorkedSettings, in theory: WorkingTheory) -> DataTable {
        let words = theory.words
        let groups = WorkedSettings.Group.allCases.filter { settings.count(of: $0) > 0 }
        return DataTable(
            id: "contrast", caption: words["app.evidence.worked.contrast"], isPart: true,
            columns: [.init(words["app.evidence.worked.context"])]
                + groups.map {
                    .init(
                        words[
                            "app.evidence.worked.group-n",
                            [
                                "group": words["app.evidence.worked.group.\($0.rawValue)"],
                                "n": String(settings.count(of: $0)),
                            ]])
                },
            rows: settings.contexts.indices.map { place in
                DataTable.Row(
                    .init(theory.named(settings.contexts[place])),
                    groups.map { .init(counted(settings.answers(to: place, in: $0), words)) })
            }, none: words["app.evidence.worked.none"])
    }

    /// "Present: 3. Absent: 1. Not asked: 2."
    private static func counted(
        _ answers: (given: [(answer: ProfileAnswer.Answer, count: Int)], notAsked: Int), _ words: Words
    ) -> String {
        var parts = answers.given.map { (words["site.answer.\($0.answer.rawValue)"], $0.count) }
        if answers.notAsked > 0 { parts.append((words["app.evidence.worked.not-asked"], answers.notAsked)) }
        return parts.map { words["app.evidence.worked.counted", ["answer": $0.0, "n": String($0.1)]] }
            .joined(separator: " ")
    }

    private static func places(
        _ settings: WorkedSettings, of configuration: Configuration, in theory: WorkingTheory
    ) -> DataTable {
        let words = theory.words
        return DataTable(
            id: "places", caption: words["app.evidence.worked.places"], isPart: true,
            columns: [.init(words["app.evidence.worked.site"]), .init(words["app.evidence.worked.worked"])]
                + settings.contexts.map { .init(theory.named($0)) },
            rows: settings.places.compactMap { place in
                guard let site = theory.sites.first(where: { $0.id == place.site }) else { return nil }
                return DataTable.Row(
                    .init(
                        theory.label(of: site),
                        href: theory.addresses.judgement(of: configuration.id, at: site.id)),
                    [.init(words["app.evidence.worked.group.\(place.group.rawValue)"])]
                        + place.answers.map {
                            .init(
                                $0.map { words["site.answer.\($0.rawValue)"] },
                                orElse: words["app.evidence.worked.not-asked"])
                        })
            }, none: words["app.evidence.worked.none"])
    }
}

extension WorkingTheory {
    func workedSettings(of configuration: Configuration) -> WorkedSettings {
        WorkedSettings(
            of: configuration, judgements: sites.flatMap { judgements(of: configuration.id, at: $0.id) },
            at: sites)
    }

    /// A context in its words, with what is needed of it.
    func named(_ link: ContextLink) -> String {
        words[
            "app.evidence.worked.named",
            ["need": role(link.need), "text": statementText(link.statement, link.wording)]]
    }
}

extension WorkedSettingsPage: PagePart {
    static let pageFields = Fields<WorkedSettingsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead),
        .init("ifThen", \.ifThen), .init("contrast", \.contrast), .init("places", \.places))
}
