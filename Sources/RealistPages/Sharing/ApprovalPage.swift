public import Realist

/// Whether a site's pages may be published: what is on them, a look at them, and the lead's yes.
public struct ApprovalPage: Page, Equatable {
    public static let template = "app/sharing/approval"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let status: String
    /// Something waits for the lead.
    public let tag: Tag?
    public let preview: Link
    /// What the page tells, in numbers.
    public let parts: SummaryList
    /// What people said that bears the site's name on other pages.
    public let quotes: Quotes?
    /// `nil` for whoever is not its lead, and where the approval stands.
    public let form: FormFrame?
    public let takeBack: FormFrame?
    /// Who may say it, for others.
    public let onlyLead: String?

    /// Folded up: there may be many.
    public struct Quotes: Equatable, Sendable {
        public let heading: String
        public let items: [String]
    }

    /// What a page is made of.
    public struct Content: Sendable {
        public var site: Site
        /// As it would be published now, approved.
        public var published: PublishedSite
        public var quotes: [String]
        /// Changes of the site that are not shared, and so on no page.
        public var unshared: Int
        /// A mark of what would be published, which comes back with the yes.
        public var seen: String
        /// The role that approves.
        public var by: String
        public var fault: AnswerFault?
        public var mayApprove: Bool

        public init(
            site: Site, published: PublishedSite, quotes: [String], unshared: Int, seen: String, by: String,
            fault: AnswerFault? = nil, mayApprove: Bool
        ) {
            self.site = site
            self.published = published
            self.quotes = quotes
            self.unshared = unshared
            self.seen = seen
            self.by = by
            self.fault = fault
            self.mayApprove = mayApprove
        }
    }

    public init(_ around: Surroundings, _ content: Content, language: Language, at addresses: StudyAddresses)
    {
        let words = around.words
        let site = content.site
        kicker = site.label.text(in: language)
        heading = words["app.approval.heading"]
        status = ApprovalPage.status(site, words)
        tag =
            site.isApproved || !content.mayApprove
            ? nil
            : .waiting(words[site.approved == nil ? "app.approval.waits" : "app.approval.task.again-tag"])
        preview = Link(text: words["app.approval.preview"], href: addresses.sitePreview(site.id))
        parts = SummaryList(ApprovalPage.parts(content, words))
        quotes =
            content.quotes.isEmpty
            ? nil
            : Quotes(
                heading: words.count("app.approval.quotes", content.quotes.count), items: content.quotes)
        form =
            content.mayApprove && !site.isApproved
            ? FormFrame(
                action: addresses.approval(site.id), token: around.person?.token,
                hidden: [HiddenField(ApprovalNames.seen, content.seen)],
                fields: [
                    .text(
                        TextField(
                            ApprovalNames.by, label: words["app.approval.by"],
                            hint: words["app.approval.by-hint"], value: content.by,
                            error: content.fault?.text(words), autocomplete: "off"))
                ],
                button: words["app.approval.approve"],
                links: [Link(text: words["app.approval.later"], href: addresses.site(site.id))]) : nil
        takeBack =
            content.mayApprove && site.approved != nil
            ? FormFrame(
                action: addresses.takeApprovalBack(site.id), token: around.person?.token,
                button: words["app.approval.take-back"], isGrave: true) : nil
        onlyLead = content.mayApprove ? nil : words["app.approval.only-lead"]
        frame = around.frame(
            "\(kicker): \(heading)", errors: form?.errors(),
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id))])
    }

    private static func status(_ site: Site, _ words: Words) -> String {
        guard let approved = site.approved else { return words["app.approval.none"] }
        let gaps = ["day": words.date(approved.on), "by": approved.by]
        guard let changed = approved.changed else { return words["app.approval.stands", gaps] }
        return words[
            "app.approval.changed", gaps.merging(["since": words.date(changed)]) { own, _ in own }]
    }

    private static func parts(_ content: Content, _ words: Words) -> [SummaryList.Row] {
        guard let page = content.published.page else { return [] }
        func row(_ key: String, _ count: Int) -> SummaryList.Row {
            SummaryList.Row(
                words["app.approval.part.\(key)"], count == 0 ? words["app.approval.nothing"] : String(count))
        }
        return [
            SummaryList.Row(
                words["app.approval.part.story"],
                words[page.story == nil ? "app.approval.nothing" : "app.approval.told"]),
            row("profile", page.profile.count), row("programme", page.programme.points.count),
            row("decisions", page.decisions.count), row("changes", page.adaptations.count),
            SummaryList.Row(
                words["app.approval.part.unshared"],
                content.unshared == 0
                    ? words["app.approval.nothing"] : words.count("app.approval.kept", content.unshared)),
            row("workshops", page.workshops.count), row("judgements", page.judgements.count),
        ]
    }
}

/// Names of the fields.
public enum ApprovalNames {
    public static let by = "by"
    public static let seen = "seen"
}

extension MessagePage {
    /// Something of the pages changed between looking at them and saying yes.
    public static func lookAgain(
        _ around: Surroundings, of site: Site, language: Language, at addresses: StudyAddresses
    ) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.approval.meanwhile"], [words["app.approval.meanwhile-text"]],
            links: [
                Link(text: words["app.approval.preview"], href: addresses.sitePreview(site.id)),
                Link(text: words["app.approval.heading"], href: addresses.approval(site.id)),
            ])
    }
}

extension ApprovalPage: PagePart {
    static let pageFields = Fields<ApprovalPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("status", \.status), .init("tag", \.tag), .init("preview", \.preview), .init("parts", \.parts),
        .init("quotes", \.quotes), .init("form", \.form), .init("takeBack", \.takeBack),
        .init("onlyLead", \.onlyLead))
}

extension ApprovalPage.Quotes: PagePart {
    static let pageFields = Fields<ApprovalPage.Quotes>(.init("heading", \.heading), .init("items", \.items))
}
