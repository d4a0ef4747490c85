/// A page that only tells: something is done, is not there, or did not work, and what to do next.
public struct MessagePage: Page, Equatable {
    public static let template = "app/form/message"

    public let frame: AppFrame
    public let heading: String
    public let paragraphs: [String]
    /// To be quoted: the reference of what was recorded, the code of a fault.
    public let code: Code?
    /// A way on that sends something again.
    public let form: FormFrame?
    public let links: [Link]

    public struct Code: Equatable, Sendable {
        public let label: String
        public let text: String

        public init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }

    public init(
        _ around: Surroundings, _ heading: String, _ paragraphs: [String], code: Code? = nil,
        form: FormFrame? = nil, links: [Link] = [], crumbs: [Link] = []
    ) {
        frame = around.frame(heading, crumbs: crumbs)
        self.heading = heading
        self.paragraphs = paragraphs
        self.code = code
        self.form = form
        self.links = links
    }
}

extension MessagePage: PagePart {
    static let pageFields = Fields<MessagePage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("paragraphs", \.paragraphs),
        .init("code", \.code), .init("form", \.form), .init("links", \.links))
}

extension MessagePage.Code: PagePart {
    static let pageFields = Fields<MessagePage.Code>(.init("label", \.label), .init("text", \.text))
}
