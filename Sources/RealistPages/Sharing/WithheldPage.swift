public import Realist

/// What a preview does not show, as disclosure control has it: no value is among it.
public struct WithheldTold: Sendable {
    let about: About
    let sites: [Site]
    let withheld: [Publication.Withheld]
    let figures: [Figure]
    let few: Set<String>
    let figureCount: Int
    let madeAt: String

    /// - `few`: identifiers of those that are about too few people themselves.
    /// - `figures`: those that are withheld; `figureCount`: all of them, with those that are shown.
    /// - `madeAt`: when the preview was made, in words.
    public init(
        about: About, sites: [Site], withheld: [Publication.Withheld], figures: [Figure],
        few: Set<String>, figureCount: Int, madeAt: String
    ) {
        self.about = about
        self.sites = sites
        self.withheld = withheld
        self.figures = figures
        self.few = few
        self.figureCount = figureCount
        self.madeAt = madeAt
    }
}

/// What is withheld and why: figures by their reason, each with those that it is about, and the rest in a list.
public struct WithheldPage: Page, Equatable {
    public static let template = "app/sharing/withheld"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let made: String
    public let figures: String
    public let groups: [Group]
    /// Passages, pages of sites and meetings that are left out.
    public let others: DataTable
    public let csv: String

    public struct Group: Equatable, Sendable {
        public let heading: String
        public let text: String
        public let table: DataTable
        public let all: Link
    }

    public init(_ around: Surroundings, _ told: WithheldTold, at addresses: StudyAddresses) {
        let words = around.words
        heading = words["app.publish.withheld.heading"]
        lead = words["withheld.lead"]
        made = words["app.publish.withheld.made", ["at": told.madeAt]]
        figures =
            words[
                "withheld.figures-shown",
                [
                    "shown": String(told.figureCount - told.figures.count), "all": String(told.figureCount),
                ]]
        let names = FigureWords(told, words)
        groups = Figure.Status.allCases.compactMap { status in
            let own = told.figures.filter { $0.status == status }
            guard let reason = Publication.Withheld.Reason(status), !own.isEmpty else { return nil }
            return Group(
                heading: words.count("withheld.count.figures", own.count),
                text: WithheldPage.causes(own, told.few, words)
                    ?? words["withheld.reason.\(reason.rawValue)"],
                table: WithheldPage.table(own, status, names, words),
                all: Link(
                    text: words["app.publish.withheld.each", ["n": String(own.count)]],
                    href: addresses.withheld(status)))
        }
        let lines = told.withheld.compactMap { names.line($0) }
        others = DataTable(
            id: "others", caption: words["app.publish.withheld.others"], isPart: true,
            columns: [
                .init(words["withheld.what"]), .init(words["withheld.how-many"]),
                .init(words["withheld.why"]),
            ], rows: lines, none: words["app.publish.withheld.no-others"])
        csv = addresses.withheldTable
        frame = around.frame(
            heading, crumbs: [Link(text: words["app.publish.heading"], href: addresses.publish)])
    }

    /// More rows than this are in the list and in the table for other programs.
    private static let most = 60

    /// How many are withheld for themselves and how many for others; `nil` where all have one cause.
    private static func causes(_ figures: [Figure], _ few: Set<String>, _ words: Words) -> String? {
        let themselves = figures.count { WithheldCause($0, few: few) == .itself }
        guard themselves > 0, themselves < figures.count else { return nil }
        return words[
            "app.publish.withheld.causes",
            ["itself": String(themselves), "others": String(figures.count - themselves)]]
    }

    /// How many figures about each group of people, by measure, in the order of the release.
    private static func table(
        _ figures: [Figure], _ status: Figure.Status, _ names: FigureWords, _ words: Words
    ) -> DataTable {
        var measures: [String] = []
        var groups: [(name: String, counts: [String: Int])] = []
        var places: [String: Int] = [:]
        for figure in figures {
            let measure = names.measure(figure)
            if !measures.contains(measure) { measures.append(measure) }
            let place = places[figure.groupKind + " " + figure.group, default: groups.count]
            if place == groups.count {
                places[figure.groupKind + " " + figure.group] = place
                groups.append((names.group(figure), [:]))
            }
            groups[place].counts[measure, default: 0] += 1
        }
        return DataTable(
            id: "why-\(status.rawValue)", caption: words["app.publish.withheld.caption"],
            columns: [.init(words["app.publish.withheld.group"])]
                + measures.map { .init($0, isNumber: true) },
            rows: groups.prefix(most).map { group in
                DataTable.Row(
                    .init(group.name),
                    measures.map { .init(String(group.counts[$0] ?? 0), isNumber: true) })
            }, none: "")
    }
}

/// Why one figure is withheld. The world is told one reason for all that is withheld together.
public enum WithheldCause: String, CaseIterable, Sendable {
    /// It is about too few people, or about people who are all alike.
    case itself
    /// With it another one that is withheld could be worked out.
    case protects
    case lastRelease = "last-release"

    /// - `few`: identifiers of figures that are about too few people themselves.
    public init(_ figure: Figure, few: Set<String>) {
        self =
            figure.status == .previousRelease ? .lastRelease : few.contains(figure.id) ? .itself : .protects
    }
}

extension TablePage {
    /// Every figure that is withheld for one reason.
    ///
    /// - `from`: how many stand before the first one shown; at most `most` are.
    public static func withheld(
        _ around: Surroundings, _ told: WithheldTold, _ status: Figure.Status, from: Int, most: Int,
        at addresses: StudyAddresses
    ) -> TablePage {
        let words = around.words
        let names = FigureWords(told, words)
        let own = told.figures.filter { $0.status == status }
        let start = min(max(0, from), own.count)
        let shown = own.dropFirst(start).prefix(most)
        let reason = Publication.Withheld.Reason(status)
        return TablePage(
            around, heading: words.count("withheld.count.figures", own.count),
            lead: reason.map { words["withheld.reason.\($0.rawValue)"] },
            table: DataTable(
                id: "withheld", caption: words["app.publish.withheld.heading"],
                columns: ["measure", "group", "wave", "statistic", "why"].map {
                    .init(words["app.publish.withheld.\($0)"])
                },
                rows: shown.map { figure in
                    DataTable.Row(
                        .init(names.measure(figure)),
                        [
                            .init(names.group(figure)), .init(names.wave(figure)),
                            .init(names.statistic(figure)),
                            .init(
                                words[
                                    "app.publish.withheld.cause.\(WithheldCause(figure, few: told.few).rawValue)"
                                ]),
                        ])
                },
                none: words["withheld.nothing"]),
            pager: Pager(
                text: words[
                    "app.publish.withheld.shown",
                    [
                        "from": String(own.isEmpty ? 0 : start + 1), "to": String(start + shown.count),
                        "of": String(own.count),
                    ]],
                newer: start == 0 ? nil : addresses.withheld(status, from: max(0, start - most)),
                older: start + shown.count < own.count
                    ? addresses.withheld(status, from: start + most) : nil),
            crumbs: [
                Link(text: words["app.publish.heading"], href: addresses.publish),
                Link(text: words["app.publish.withheld.heading"], href: addresses.withheld),
            ])
    }
}

extension WithheldPage: PagePart {
    static let pageFields = Fields<WithheldPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("made", \.made),
        .init("figures", \.figures), .init("groups", \.groups), .init("others", \.others),
        .init("csv", \.csv))
}

extension WithheldPage.Group: PagePart {
    static let pageFields = Fields<WithheldPage.Group>(
        .init("heading", \.heading), .init("text", \.text), .init("table", \.table), .init("all", \.all))
}
