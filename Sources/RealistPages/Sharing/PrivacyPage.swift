import Realist

/// What happens to readers' data (nothing), and how the people of the study were protected.
public struct PrivacyPage: Page, Equatable {
    public static let template = "sharing/privacy"

    public let frame: Frame
    public let finder: String
    public let search: String
    public let withheld: String
    /// Places are told of, too.
    public let hasSites: Bool
    public let quotes: String
    public let rules: [String]
    public let lowered: Lowered?
    public let classes: Items<TableLine>?
    public let contact: Contact?

    /// A threshold that is lower than usual: who allowed it, when and why.
    public struct Lowered: Equatable, Sendable {
        public let reason: String
        public let decided: String
    }

    /// A kind of table, and how it is treated.
    public struct TableLine: Equatable, Sendable {
        public let table: String
        public let kind: String
        public let reason: String
        public let decided: String
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .privacy)
        let settings = toolkit.about.disclosure
        frame = toolkit.frame(
            .privacy, title: words["privacy.title"], description: words["privacy.description"])
        finder = links.to(.finder)
        search = links.to(.search)
        withheld = links.to(.downloads, at: "withheld")
        let policy = DisclosurePolicy(settings)
        let gaps = [
            "people": words.spelled(policy.people), "bands": words.spelled(policy.bands - 1),
            "shares": words.spelled(policy.wholeShares), "activity": words.spelled(policy.activity),
        ]
        hasSites = toolkit.hasSites
        quotes = words["privacy.people.quotes", gaps]
        rules = [
            "people", "bands", "subtraction", "extremes", "all-or-none", "rounding", "releases", "attendance",
        ].map { words["privacy.rule.\($0)", gaps] }
        lowered = settings.lowered.map { lowered in
            Lowered(
                reason: Sentences.ended(toolkit.text(lowered.reason)),
                decided: words[
                    "privacy.lowered.by",
                    ["who": toolkit.asWritten(lowered.by), "day": words.date(lowered.on)]])
        }
        classes = Items(settings.classes.map { TableLine($0, policy, in: toolkit) })
        contact = Contact(toolkit)
    }
}

extension PrivacyPage.TableLine {
    fileprivate init(
        _ table: DisclosureSettings.TableClass, _ policy: DisclosurePolicy, in toolkit: Toolkit
    ) {
        let words = toolkit.words
        self.table = words["privacy.table.\(table.table.rawValue)"]
        switch table.kind {
        case .sensitive: kind = words["privacy.class.sensitive"]
        case .sampleAndThemes: kind = words["privacy.class.sample"]
        case .activity: kind = words["privacy.class.activity", ["n": words.spelled(policy.activity)]]
        case .alreadyPublic(let source):
            kind = words["privacy.class.public", ["source": toolkit.asWritten(source)]]
        }
        reason = Sentences.ended(toolkit.text(table.reason))
        let set = toolkit.asWritten(table.setBy)
        decided =
            table.confirmedBy.map {
                words[
                    "privacy.class.confirmed",
                    ["set": set, "confirmed": toolkit.asWritten(Sentences.lowered($0))]]
            } ?? words["privacy.class.set", ["set": set]]
    }
}

extension PrivacyPage: PagePart {
    static let pageFields = Fields<PrivacyPage>(
        .init("frame", \.frame), .init("finder", \.finder), .init("search", \.search),
        .init("withheld", \.withheld), .init("hasSites", \.hasSites), .init("quotes", \.quotes),
        .init("rules", \.rules), .init("lowered", \.lowered), .init("classes", \.classes),
        .init("contact", \.contact))
}

extension PrivacyPage.Lowered: PagePart {
    static let pageFields = Fields<PrivacyPage.Lowered>(
        .init("reason", \.reason), .init("decided", \.decided))
}

extension PrivacyPage.TableLine: PagePart {
    static let pageFields = Fields<PrivacyPage.TableLine>(
        .init("table", \.table), .init("kind", \.kind), .init("reason", \.reason),
        .init("decided", \.decided))
}
