/// A page of what there is to do.
public struct TasksPage: Page, Equatable {
    public static let template = "app/form/tasks-page"

    public let frame: AppFrame
    public let kicker: String?
    public let heading: String
    public let lead: String?
    public let sections: [Section]

    /// A part of the page with a heading of its own.
    public struct Section: Equatable, Sendable {
        public let heading: String?
        public let text: String?
        public let list: TaskList
        /// The one thing that this part is for: a link that looks like a button.
        public let action: Link?
        /// Another part of the page has the act that matters most.
        public let isQuiet: Bool

        public init(
            heading: String? = nil, text: String? = nil, _ list: TaskList, action: Link? = nil,
            isQuiet: Bool = false
        ) {
            self.heading = heading
            self.text = text
            self.list = list
            self.action = action
            self.isQuiet = isQuiet
        }
    }

    public init(
        _ around: Surroundings, kicker: String? = nil, heading: String, lead: String? = nil,
        sections: [Section], back: Link? = nil, crumbs: [Link] = [], keeps: Surroundings.Keeping? = nil
    ) {
        frame = around.frame(heading, back: back, crumbs: crumbs, keeps: keeps)
        self.kicker = kicker
        self.heading = heading
        self.lead = lead
        self.sections = sections
    }
}

extension TasksPage: PagePart {
    static let pageFields = Fields<TasksPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead),
        .init("sections", \.sections))
}

extension TasksPage.Section: PagePart {
    static let pageFields = Fields<TasksPage.Section>(
        .init("heading", \.heading), .init("text", \.text), .init("list", \.list), .init("action", \.action),
        .init("isQuiet", \.isQuiet))
}
