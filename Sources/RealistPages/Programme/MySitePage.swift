import Realist

/// A site's own page: what to do next, how it stands with each recommendation, what other sites did lately.
public struct MySitePage: Page, Equatable {
    public static let template = "app/programme/my-site"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    /// `nil` when nothing waits.
    public let now: Now?
    /// `nil` for whoever only reads.
    public let record: Link?
    public let decided: String
    public let advice: TaskList
    public let links: [Link]
    public let others: Items<Other>?

    /// What waits, counted in its heading.
    public struct Now: Equatable, Sendable {
        public let heading: String
        public let list: TaskList
    }

    /// What another site did and shares.
    public struct Other: Equatable, Sendable {
        public let site: String
        public let change: Link
        public let track: StateTrack
    }

    public init(_ around: Surroundings, _ work: SiteWork, at addresses: StudyAddresses, mayWrite: Bool) {
        let words = around.words
        kicker = work.site.label.text(in: work.language)
        heading = words["app.lead.my-site.heading"]
        frame = around.frame(heading, keepsAnswers: mayWrite)
        let tasks = mayWrite ? work.tasks(words, addresses) : []
        now =
            tasks.isEmpty
            ? nil
            : Now(
                heading: words.count("app.lead.my-site.now", tasks.count),
                list: TaskList(id: "now", [(nil, tasks)]))
        record =
            mayWrite ? Link(text: words["app.lead.record"], href: addresses.record(work.site.id)) : nil
        decided =
            words[
                "app.lead.my-site.decided",
                ["n": String(work.decidedCount), "of": String(work.recommendations.count)]]
        advice = TaskList(id: "advice", isDeep: true, work.standing(words, addresses))
        links =
            [
                Link(text: words["app.lead.my-site.all-changes"], href: addresses.changes(work.site.id)),
                Link(text: words["app.lead.my-site.all-decisions"], href: addresses.decisions(work.site.id)),
                Link(text: words["app.profile.link"], href: addresses.profile(work.site.id)),
                Link(text: words["app.profile.card.heading"], href: addresses.programme(work.site.id)),
                Link(text: words["app.results.link"], href: addresses.results(work.site.id)),
                Link(text: words["app.approval.heading"], href: addresses.approval(work.site.id)),
                Link(text: words["app.workshops.list.heading"], href: addresses.workshops(work.site.id)),
            ]
            + (mayWrite
                ? [Link(text: words["app.handover.link"], href: addresses.handover(work.site.id))] : [])
        others = Items(
            work.others.map { other in
                Other(
                    site: other.site,
                    change: Link(
                        text: other.change.title.text(in: work.language),
                        href: addresses.shared(other.change.id)),
                    track: StateTrack(other.change.state, words: words))
            })
    }
}
