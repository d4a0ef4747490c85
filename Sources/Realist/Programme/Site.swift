/// A place that runs the programme, shown under a label unless it agreed in writing to its name.
public struct Site: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Site>

    public let id: ID
    /// What it is shown as.
    public var label: Wording
    /// Never published without ``nameAgreed``.
    public var name: String?
    /// The day of the written agreement to show the name. Before that day it is not shown.
    public var nameAgreed: Day?
    /// "acute teaching hospital"
    public var kind: Wording
    /// Markdown.
    public var story: Wording?
    public var facts: [Fact]
    public var joined: Day?
    public var left: Day?
    /// The lead's approval of the site's pages as they are now.
    public var approved: PageApproval?
    /// Answers to statements; several to one statement are a history.
    public var profile: [ProfileAnswer]
    public var programme: ProgrammeCard

    public init(
        id: ID, label: Wording, name: String? = nil, nameAgreed: Day? = nil, kind: Wording,
        story: Wording? = nil, facts: [Fact] = [], joined: Day? = nil, left: Day? = nil,
        approved: PageApproval? = nil, profile: [ProfileAnswer] = [],
        programme: ProgrammeCard = ProgrammeCard()
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.nameAgreed = nameAgreed
        self.kind = kind
        self.story = story
        self.facts = facts
        self.joined = joined
        self.left = left
        self.approved = approved
        self.profile = profile
        self.programme = programme
    }

    public struct Fact: Equatable, Sendable {
        public var label: Wording
        public var value: Wording

        public init(label: Wording, value: Wording) {
            self.label = label
            self.value = value
        }
    }

    public struct PageApproval: Equatable, Sendable {
        public var on: Day
        /// A role, never a name.
        public var by: String
        /// Since when the pages are not as they were approved: what changed has to be approved first. Until then
        /// nothing of them is published.
        public var changed: Day?

        public init(on: Day, by: String, changed: Day? = nil) {
            self.on = on
            self.by = by
            self.changed = changed
        }
    }

    /// The name where it may be shown on this day: from the day of the written agreement on.
    public func agreedName(on day: Day) -> String? {
        guard let nameAgreed, nameAgreed <= day else { return nil }
        return name
    }

    /// Its lead has approved the pages, and nothing of them changed since.
    public var isApproved: Bool {
        guard let approved else { return false }
        return approved.changed == nil
    }
}
