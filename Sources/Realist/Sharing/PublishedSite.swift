/// A site as it may be shown.
public struct PublishedSite: Identifiable, Equatable, Sendable {
    public let id: Site.ID
    /// Its label, or its name where it agreed in writing.
    public let title: Wording
    public let kind: Wording
    /// `nil` while its lead has not approved it: "not shared by this site".
    public let page: Page?

    init(id: Site.ID, title: Wording, kind: Wording, page: Page?) {
        self.id = id
        self.title = title
        self.kind = kind
        self.page = page
    }

    /// What a site's lead approved.
    public struct Page: Equatable, Sendable {
        public let approvedOn: Day
        public let story: Wording?
        public let facts: [Site.Fact]
        /// The answers that hold now, in the order of the statements of the theory.
        public let profile: [ProfileAnswer]
        /// Statements that were answered otherwise before: what was found may be of that time.
        public let changedAnswers: Set<Statement.ID>
        public let programme: ProgrammeCard
        public let decisions: [Decision]
        public let adaptations: [Adaptation]
        public let workshops: [PublishedWorkshop]
        public let judgements: [Judgement]

        init(
            approvedOn: Day, story: Wording?, facts: [Site.Fact], profile: [ProfileAnswer],
            changedAnswers: Set<Statement.ID> = [],
            programme: ProgrammeCard, decisions: [Decision], adaptations: [Adaptation],
            workshops: [PublishedWorkshop], judgements: [Judgement]
        ) {
            self.approvedOn = approvedOn
            self.story = story
            self.facts = facts
            self.profile = profile
            self.changedAnswers = changedAnswers
            self.programme = programme
            self.decisions = decisions
            self.adaptations = adaptations
            self.workshops = workshops
            self.judgements = judgements
        }
    }
}

/// A workshop with its attendance under the rules for activity.
public struct PublishedWorkshop: Identifiable, Equatable, Sendable {
    public let id: Workshop.ID
    public let site: Site.ID?
    public let title: Wording
    public let stage: Workshop.Stage
    public let on: Day
    /// By role in the study's order, only where each role has enough people; else only the sum, where that
    /// has; else nothing.
    public let attendance: Attendance
    public let shown: [Wording]
    public let discussed: [Wording]
    public let decided: [Wording]

    init(
        id: Workshop.ID, site: Site.ID?, title: Wording, stage: Workshop.Stage, on: Day,
        attendance: Attendance, shown: [Wording], discussed: [Wording], decided: [Wording]
    ) {
        self.id = id
        self.site = site
        self.title = title
        self.stage = stage
        self.on = on
        self.attendance = attendance
        self.shown = shown
        self.discussed = discussed
        self.decided = decided
    }

    public enum Attendance: Equatable, Sendable {
        case byRole([Count])
        case total(Int)
        case withheld

        public struct Count: Equatable, Sendable {
            public let role: Role.ID
            public let people: Int

            init(role: Role.ID, people: Int) {
                self.role = role
                self.people = people
            }
        }
    }
}
