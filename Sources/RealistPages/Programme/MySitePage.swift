import Realist

/// A site's own page: what to do next, how it stands with each recommendation, what other sites did lately.
public struct MySitePage: Page, Equatable {
    public static let template = "app/programme/my-site"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    /// `nil` when nothing waits, and for whoever only reads.
    public let now: Now?
    /// That nothing waits.
    public let nothing: String?
    /// `nil` for whoever only reads.
    public let record: Link?
    public let decided: String
    public let advice: [Standing]
    public let links: [Link]
    public let others: Items<Other>?
    /// Whom to ask; `nil` for whoever only reads.
    public let people: Items<Person>?
    /// One of these two is there.
    public let hasBeside: Bool

    /// What waits, counted in its heading.
    public struct Now: Equatable, Sendable {
        public let heading: String
        public let list: TaskList
    }

    /// The recommendations of one stage, behind a line that says how they stand.
    public struct Standing: Equatable, Sendable {
        public let heading: String
        public let says: String
        /// How many are to be decided on; `nil` when none is.
        public let tag: Tag?
        public let list: TaskList
    }

    /// What another site did and shares.
    public struct Other: Equatable, Sendable {
        public let site: String
        public let change: Link
        public let track: StateTrack
    }

    public struct Person: Equatable, Sendable {
        public let name: String
        public let role: String
        public let email: String
    }

    public init(
        _ around: Surroundings, _ work: SiteWork, people: [HandoverPage.Person] = [],
        at addresses: StudyAddresses, mayWrite: Bool
    ) {
        let words = around.words
        let site = work.site.id
        kicker = work.site.label.text(in: work.language)
        heading = words[mayWrite ? "app.lead.my-site.heading" : "app.lead.my-site.stands"]
        frame = around.frame(heading, keeps: mayWrite ? .saved : nil)
        let groups = mayWrite ? work.waiting(words, addresses) : []
        now =
            groups.isEmpty
            ? nil
            : Now(
                heading: words.count("app.lead.my-site.now", work.waitingCount(words, addresses)),
                list: TaskList(id: "now", isDeep: true, groups))
        nothing = mayWrite && groups.isEmpty ? words["app.lead.my-site.nothing"] : nil
        record = mayWrite ? Link(text: words["app.lead.record"], href: addresses.record(site)) : nil
        decided =
            words[
                work.mayApprove ? "app.lead.my-site.decided.own" : "app.lead.my-site.decided.theirs",
                ["n": String(work.decidedCount), "of": String(work.recommendations.count)]]
        advice = work.standing(words, addresses)
        links =
            [
                Link(text: words["app.lead.my-site.all-changes"], href: addresses.changes(site)),
                Link(
                    text: words[
                        mayWrite ? "app.lead.my-site.decide-several" : "app.lead.my-site.all-decisions"],
                    href: addresses.decisions(site)),
                Link(text: words["app.profile.link"], href: addresses.profile(site)),
                Link(text: words["app.profile.card.heading"], href: addresses.programme(site)),
                Link(text: words["app.results.link"], href: addresses.results(site)),
                Link(text: words["app.approval.heading"], href: addresses.approval(site)),
                Link(text: words["app.workshops.list.heading"], href: addresses.workshops(site)),
            ] + (mayWrite ? [Link(text: words["app.handover.link"], href: addresses.handover(site))] : [])
            + (work.mayApprove ? [Link(text: words["app.rings.way"], href: addresses.rings(site))] : [])
        others = Items(
            work.others.map { other in
                Other(
                    site: other.site,
                    change: Link(
                        text: other.change.title.text(in: work.language),
                        href: addresses.shared(other.change.id)),
                    track: StateTrack(other.change.state, words: words))
            })
        self.people =
            mayWrite
            ? Items(
                people.map { person in
                    Person(
                        name: person.name, role: words["app.handover.role.\(person.role.rawValue)"],
                        email: person.email)
                }) : nil
        hasBeside = self.people != nil || others != nil
    }
}

extension MySitePage: PagePart {
    static let pageFields = Fields<MySitePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading), .init("now", \.now),
        .init("nothing", \.nothing), .init("record", \.record), .init("decided", \.decided),
        .init("advice", \.advice), .init("links", \.links), .init("others", \.others),
        .init("people", \.people), .init("hasBeside", \.hasBeside))
}

extension MySitePage.Now: PagePart {
    static let pageFields = Fields<MySitePage.Now>(.init("heading", \.heading), .init("list", \.list))
}

extension MySitePage.Standing: PagePart {
    static let pageFields = Fields<MySitePage.Standing>(
        .init("heading", \.heading), .init("says", \.says), .init("tag", \.tag),
        .init("list", \.list))
}

extension MySitePage.Other: PagePart {
    static let pageFields = Fields<MySitePage.Other>(
        .init("site", \.site), .init("change", \.change), .init("track", \.track))
}

extension MySitePage.Person: PagePart {
    static let pageFields = Fields<MySitePage.Person>(
        .init("name", \.name), .init("role", \.role), .init("email", \.email))
}
