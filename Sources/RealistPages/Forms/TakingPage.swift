/// A page on the way of a table into a study: what was understood, what is asked, what would come in, how far it is, what
/// came in; and the page from which tables are brought.
public struct TakingPage: Page, Equatable {
    public static let template = "app/form/taking"

    public let frame: AppFrame
    /// The table's name.
    public let kicker: String?
    public let heading: String
    public let lead: String?
    public let action: Link?
    public let meter: Meter?
    public let paragraphs: [String]
    /// To be looked through before the form is sent.
    public let summaries: [SummaryList]
    public let tables: [DataTable]
    public let form: FormFrame?
    /// What stands under the form.
    public let details: [SummaryList]
    public let links: [Link]
    /// Throws the table away.
    public let drop: Drop?

    /// How far a longer work is, in percent.
    public struct Meter: Equatable, Sendable {
        public let done: Int
        public let text: String

        public init(done: Int, text: String) {
            self.done = min(max(0, done), 100)
            self.text = text
        }
    }

    /// A form of a button alone, which is not what the page is for.
    public struct Drop: Equatable, Sendable {
        public let action: String
        public let token: String
        public let button: String

        public init(action: String, token: String, button: String) {
            self.action = action
            self.token = token
            self.button = button
        }
    }

    /// What a page is made of; what stays empty is not there.
    public struct Content: Sendable {
        public var kicker: String?
        public var heading = ""
        public var lead: String?
        public var action: Link?
        public var meter: Meter?
        public var paragraphs: [String] = []
        public var summaries: [SummaryList] = []
        public var tables: [DataTable] = []
        public var form: FormFrame?
        public var details: [SummaryList] = []
        public var links: [Link] = []
        public var drop: Drop?
        public var crumbs: [Link] = []
        /// What is wrong with the form as a whole; what is wrong with a field stands in the field.
        public var problems: [ErrorSummary.Entry] = []

        public init() {}
    }

    public init(_ around: Surroundings, _ content: Content) {
        frame = around.frame(
            content.heading,
            errors: ErrorSummary(content.problems + (content.form?.errors()?.entries ?? [])),
            crumbs: content.crumbs)
        kicker = content.kicker
        heading = content.heading
        lead = content.lead
        action = content.action
        meter = content.meter
        paragraphs = content.paragraphs
        summaries = content.summaries
        tables = content.tables
        form = content.form
        details = content.details
        links = content.links
        drop = content.drop
    }
}

extension TakingPage: PagePart {
    static let pageFields = Fields<TakingPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("action", \.action), .init("meter", \.meter),
        .init("paragraphs", \.paragraphs), .init("summaries", \.summaries), .init("tables", \.tables),
        .init("form", \.form), .init("details", \.details), .init("links", \.links), .init("drop", \.drop))
}

extension TakingPage.Meter: PagePart {
    static let pageFields = Fields<TakingPage.Meter>(.init("done", \.done), .init("text", \.text))
}

extension TakingPage.Drop: PagePart {
    static let pageFields = Fields<TakingPage.Drop>(
        .init("action", \.action), .init("token", \.token), .init("button", \.button))
}
