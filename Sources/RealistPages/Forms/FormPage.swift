/// A page that asks: one question, a few that belong together, a look through the answers, or “Are you sure?”.
public struct FormPage: Page, Equatable {
    public static let template = "app/form/page"

    public let frame: AppFrame
    /// Above the heading: whose record it is, and which question of how many.
    public let kicker: String?
    /// `nil` where a field of the form carries the page's `h1`.
    public let heading: String?
    public let lead: String?
    public let paragraphs: [String]
    public let summaries: [SummaryList]
    /// `nil` where there is nothing to send.
    public let form: FormFrame?

    /// - `title`: for the browser's tab and the history; the heading where there is one.
    /// - `summaries`: answers to look through before the form is sent.
    /// - `problems`: what is wrong with the form as a whole; what is wrong with a field stands in the field.
    public init(
        _ around: Surroundings, title: String, kicker: String? = nil, heading: String? = nil,
        lead: String? = nil, paragraphs: [String] = [], summaries: [SummaryList] = [], form: FormFrame?,
        problems: [String] = [], back: Link? = nil, crumbs: [Link] = [], keeps: Surroundings.Keeping? = nil
    ) {
        frame = around.frame(
            title, errors: form?.errors(first: problems), back: back, crumbs: crumbs,
            keeps: keeps)
        self.kicker = kicker
        self.heading = heading
        self.lead = lead
        self.paragraphs = paragraphs
        self.summaries = summaries
        self.form = form
    }
}

extension FormPage: PagePart {
    static let pageFields = Fields<FormPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead),
        .init("paragraphs", \.paragraphs), .init("summaries", \.summaries), .init("form", \.form))
}
