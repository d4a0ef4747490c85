public import Realist

/// A workshop, all of it; what was decided there, and which of it became a change.
public struct WorkshopPage: Page, Equatable {
    public static let template = "app/programme/workshop"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let facts: String
    /// Somebody else recorded it.
    public let told: ChangePage.Told?
    public let attendance: Items<Count>?
    public let total: String?
    public let shown: Items<String>?
    public let discussed: Items<String>?
    public let decided: Items<Decided>?
    public let recommendations: Items<Decided>?
    /// To say which recommendations were decided on; `nil` for whoever only reads.
    public let decide: Link?
    /// Changes that were decided here besides.
    public let changes: Items<Change>?
    public let edit: Link?
    public let acts: RecordWays
    public let pack: Link

    /// People of one role.
    public struct Count: Equatable, Sendable {
        public let role: String
        public let people: String
    }

    /// One decision, and what became of it.
    public struct Decided: Equatable, Sendable {
        public let text: String
        public let href: String?
        /// What was chosen, where it is about a recommendation.
        public let choice: String?
        public let reason: String?
        public let change: Change?
        /// A change on the same recommendation that does not say where it was decided.
        public let recorded: Change?
        /// It is being recorded.
        public let draft: Link?
        /// Begins a change.
        public let make: Make?
    }

    public struct Change: Equatable, Sendable {
        public let link: Link
        public let track: StateTrack
    }

    public struct Make: Equatable, Sendable {
        public let action: String
        public let token: String
        public let field: HiddenField
        /// “Make it a change: Advocates are named by the medical director”, for whoever hears only the button.
        public let about: String
    }

    /// What is known besides the workshop itself.
    public struct Content: Sendable {
        public var site: Site
        public var language: Language
        public var roles: [Role]
        public var recommendations: [Recommendation]
        public var workshop: Workshop
        public var version: Int
        /// Of this site, made here.
        public var decisions: [Decision]
        /// Of this site, decided here.
        public var changes: [Adaptation]
        /// What became of the lines and of the decisions; the rest is offered.
        public var fates: [WorkshopSource: WorkshopFate]
        /// The latest change of this site on each recommendation of the decisions.
        public var latest: [Recommendation.ID: Adaptation]

        public init(
            site: Site, language: Language, roles: [Role], recommendations: [Recommendation],
            workshop: Workshop, version: Int, decisions: [Decision], changes: [Adaptation],
            fates: [WorkshopSource: WorkshopFate], latest: [Recommendation.ID: Adaptation] = [:]
        ) {
            self.site = site
            self.language = language
            self.roles = roles
            self.recommendations = recommendations
            self.workshop = workshop
            self.version = version
            self.decisions = decisions
            self.changes = changes
            self.fates = fates
            self.latest = latest
        }
    }

    /// - `mayEdit`: the workshop itself; of one for all sites only what this site decided may be written.
    public init(
        _ around: Surroundings, _ content: Content, at addresses: StudyAddresses, mayEdit: Bool,
        reader: ChangePage.Reader
    ) {
        let words = around.words
        let (workshop, site, language) = (content.workshop, content.site, content.language)
        kicker = site.label.text(in: language)
        heading = workshop.title.text(in: language)
        facts = WorkshopPage.facts(workshop, words)
        told = workshop.toldBy.map { told in
            ChangePage.Told(
                told, version: content.version,
                action: reader.mayConfirm ? addresses.workshop(site.id, workshop.id, .confirm) : nil, around)
        }
        attendance = Items(
            content.roles.compactMap { role in
                workshop.attendance[role.id].map {
                    Count(role: role.title.text(in: language), people: String($0))
                }
            })
        let people = workshop.attendance.values.reduce(0) { $0.addingSaturated($1) }
        total = attendance == nil ? nil : words.count("app.workshops.page.total", people)
        func texts(_ list: [Wording]) -> Items<String>? { Items(list.map { $0.text(in: language) }) }
        shown = texts(workshop.shown)
        discussed = texts(workshop.discussed)
        let lines = WorkshopPage.lines(content, around, addresses, mayWrite: reader.mayWrite)
        decided = Items(lines.decided)
        recommendations = Items(lines.recommendations)
        decide =
            reader.mayWrite
            ? Link(
                text: words["app.workshops.page.decide"],
                href: addresses.workshop(site.id, workshop.id, .decisions)) : nil
        let told = Set(content.fates.values.compactMap(\.change?.id))
        changes = Items(
            content.changes.filter { !told.contains($0.id) }.map {
                Change($0, at: addresses, language, words)
            })
        edit =
            mayEdit
            ? Link(
                text: words["app.workshops.page.edit"],
                href: addresses.workshop(site.id, workshop.id, .edit)) : nil
        acts = RecordWays(
            around, of: addresses.workshop(site.id, workshop.id), version: content.version,
            undoing: mayEdit ? reader.undoing : nil,
            remove: mayEdit ? words["app.workshops.page.delete"] : nil)
        pack = Link(
            text: words["app.workshops.pack.link"],
            href: addresses.workshopPack(site.id) + "?workshop=\(workshop.id)")
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id)),
                Link(text: words["app.workshops.list.link"], href: addresses.workshops(site.id)),
            ])
    }

    /// “10 July 2024. Working it out together. For all sites.”
    static func facts(_ workshop: Workshop, _ words: Words) -> String {
        let parts =
            [words.date(workshop.on), words["workshop.stage.\(workshop.stage.rawValue)"]]
            + (workshop.site == nil ? [words["app.workshops.all-sites"]] : [])
        return parts.map { $0 + "." }.joined(separator: " ")
    }
}

extension WorkshopPage.Change {
    init(_ change: Adaptation, at addresses: StudyAddresses, _ language: Language, _ words: Words) {
        self.init(
            link: Link(
                text: change.title.text(in: language), href: addresses.change(change.site, change.id)),
            track: StateTrack(change.state, words: words))
    }
}

extension Int {
    /// Counts come from files, too.
    fileprivate func addingSaturated(_ other: Int) -> Int {
        let (sum, isOver) = addingReportingOverflow(other)
        return isOver ? .max : sum
    }
}

extension WorkshopPage: PagePart {
    static let pageFields = Fields<WorkshopPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("facts", \.facts), .init("told", \.told), .init("attendance", \.attendance),
        .init("total", \.total), .init("shown", \.shown), .init("discussed", \.discussed),
        .init("decided", \.decided), .init("recommendations", \.recommendations), .init("decide", \.decide),
        .init("changes", \.changes), .init("edit", \.edit), .init("acts", \.acts), .init("pack", \.pack))
}

extension WorkshopPage.Count: PagePart {
    static let pageFields = Fields<WorkshopPage.Count>(.init("role", \.role), .init("people", \.people))
}

extension WorkshopPage.Decided: PagePart {
    static let pageFields = Fields<WorkshopPage.Decided>(
        .init("text", \.text), .init("href", \.href), .init("choice", \.choice), .init("reason", \.reason),
        .init("change", \.change), .init("recorded", \.recorded), .init("draft", \.draft),
        .init("make", \.make))
}

extension WorkshopPage.Change: PagePart {
    static let pageFields = Fields<WorkshopPage.Change>(.init("link", \.link), .init("track", \.track))
}

extension WorkshopPage.Make: PagePart {
    static let pageFields = Fields<WorkshopPage.Make>(
        .init("action", \.action), .init("token", \.token), .init("field", \.field), .init("about", \.about))
}
