extension TasksPage {
    /// A study that somebody takes part in, and as what.
    public struct StudyLine: Sendable {
        let title: String
        let role: String
        let href: String

        public init(title: String, role: String, href: String) {
            self.title = title
            self.role = role
            self.href = href
        }
    }

    /// Which study to open.
    public static func studies(_ around: Surroundings, _ studies: [StudyLine]) -> TasksPage {
        let words = around.words
        return TasksPage(
            around, heading: words["app.access.studies.heading"],
            lead: studies.isEmpty ? words["app.access.studies.none"] : words["app.access.studies.lead"],
            sections: studies.isEmpty
                ? []
                : [
                    Section(
                        TaskList(
                            id: "study",
                            [(nil, studies.map { TaskList.Task($0.title, href: $0.href, status: $0.role) })]))
                ])
    }
}
