import Realist

/// How a study stands: what waits, its sites, what is in it, and what a good methodologist would ask.
public struct OverviewPage: Page, Equatable {
    public static let template = "app/programme/overview"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let waiting: TaskList?
    public let sites: DataTable
    public let ways: Items<Link>?
    public let counted: SummaryList?
    /// How much is asked, or that it is still being looked for.
    public let asked: String
    public let missing: TaskList?
    public let again: Link?

    public static let mostSites = 40
    /// Sites whose drafts are named; the table has all.
    static let mostNamed = 5

    /// - `start`: how many sites stand before the first one that is shown.
    public init(_ around: Surroundings, _ study: StudyStanding, at addresses: StudyAddresses, start: Int = 0)
    {
        let words = around.words
        heading = words["app.evaluate.overview.heading"]
        lead = study.question
        frame = around.frame(heading)
        waiting = study.waiting(words, addresses).map { TaskList(id: "wait", [(nil, $0)]) }
        let first = (0..<study.sites.count).contains(start) ? start : 0
        let shown = study.sites.dropFirst(first).prefix(Self.mostSites)
        sites = DataTable(
            id: "sites", caption: words["app.evaluate.overview.sites-caption"],
            columns: [
                DataTable.Column(words["app.evaluate.overview.site"]),
                DataTable.Column(words["app.evaluate.overview.changes"], isNumber: true),
                DataTable.Column(words["app.evaluate.overview.in-place"], isNumber: true),
                DataTable.Column(words["app.evaluate.overview.decided"], isNumber: true),
                DataTable.Column(words["app.evaluate.overview.drafts"], isNumber: true),
                DataTable.Column(words["app.evaluate.overview.to-confirm"], isNumber: true),
                DataTable.Column(words["app.evaluate.overview.pages"]),
                DataTable.Column(words["app.evaluate.overview.last"]),
            ], rows: shown.map { $0.row(study.recommendations, words, addresses) },
            none: words["app.evaluate.overview.no-site"])
        func way(_ key: String, _ start: Int) -> Link {
            Link(text: words[key], href: "\(addresses.overview)?start=\(max(0, start))#sites")
        }
        ways = Items(
            [
                first > 0 ? way("app.evaluate.sites-before", first - Self.mostSites) : nil,
                first + Self.mostSites < study.sites.count
                    ? way("app.evaluate.sites-after", first + Self.mostSites) : nil,
            ].compactMap { $0 })
        counted = study.checked.map { SummaryList(study.rows($0.counts, words)) }
        asked = study.asked(words)
        missing = study.checked.flatMap { $0.missing(words, addresses) }
        again =
            study.checked == nil || study.checked?.earlier != nil
            ? Link(text: words["app.evaluate.overview.again"], href: addresses.overview) : nil
    }
}

extension StudyStanding {
    /// What somebody has to do; `nil` when nothing waits.
    fileprivate func waiting(_ words: Words, _ addresses: StudyAddresses) -> [TaskList.Task]? {
        var tasks: [TaskList.Task] = []
        if unconfirmed > 0 {
            tasks.append(
                TaskList.Task(
                    words["app.evaluate.overview.unconfirmed"], href: addresses.log([("told", "open")]),
                    hint: words["app.evaluate.overview.unconfirmed-hint"], tag: .waiting(String(unconfirmed)))
            )
        }
        if uncoded > 0 {
            tasks.append(
                TaskList.Task(
                    words["app.evaluate.overview.uncoded"], href: addresses.frame,
                    tag: .waiting(String(uncoded))))
        }
        let begun = sites.filter { $0.drafts > 0 }
        tasks += begun.prefix(OverviewPage.mostNamed).map { site in
            TaskList.Task(
                words["app.evaluate.overview.drafts-at", ["site": site.label]],
                href: addresses.site(site.id), tag: .waiting(String(site.drafts)))
        }
        return tasks.isEmpty ? nil : tasks
    }

    fileprivate func asked(_ words: Words) -> String {
        guard let checked else { return words["app.evaluate.overview.looking"] }
        let errors = checked.questions.count(where: \.isError)
        let said =
            checked.questions.isEmpty
            ? words["app.evaluate.overview.nothing-asked"]
            : words.list(
                [
                    words.count("app.evaluate.overview.questions", checked.questions.count - errors),
                    errors > 0 ? words.count("app.evaluate.overview.errors", errors) : nil,
                ].compactMap { $0 })
        let whole =
            Sentences.ended(said)
            + (checked.isPartial ? " " + words["app.evaluate.overview.partial"] : "")
        guard let earlier = checked.earlier else { return whole }
        return words["app.evaluate.overview.earlier", ["asked": whole, "when": earlier]]
    }
}

extension StudyStanding.AtSite {
    fileprivate func row(_ recommendations: Int, _ words: Words, _ addresses: StudyAddresses)
        -> DataTable.Row
    {
        func number(_ count: Int, href: String? = nil) -> DataTable.Cell {
            .init(String(count), href: count > 0 ? href : nil, isNumber: true)
        }
        let site = id.text
        return DataTable.Row(
            .init(label, href: addresses.site(id)),
            [
                number(changes, href: addresses.log([("site", site)])), number(inPlace),
                .init(
                    words[
                        "app.evaluate.overview.of",
                        ["n": String(decided), "of": String(recommendations)]],
                    href: addresses.decisions(id), isNumber: true),
                number(drafts, href: addresses.site(id)),
                number(unconfirmed, href: addresses.log([("site", site), ("told", "open")])),
                .init(
                    words[
                        isApproved ? "app.evaluate.overview.approved" : "app.evaluate.overview.not-approved"]),
                .init(
                    last.map { words["app.evaluate.overview.last-by", ["when": $0.when, "who": $0.who]] }
                        ?? words["app.evaluate.overview.never"]),
            ])
    }
}

extension OverviewPage: PagePart {
    static let pageFields = Fields<OverviewPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("waiting", \.waiting), .init("sites", \.sites), .init("ways", \.ways),
        .init("counted", \.counted), .init("asked", \.asked), .init("missing", \.missing),
        .init("again", \.again))
}
