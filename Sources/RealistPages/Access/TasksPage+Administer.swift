extension TasksPage {
    /// Where an administrator begins.
    public static func administer(_ around: Surroundings, at addresses: StudyAddresses) -> TasksPage {
        let words = around.words
        func task(_ part: String, _ href: String) -> TaskList.Task {
            TaskList.Task(
                words["app.administer.part.\(part)"], href: href, hint: words["app.administer.hint.\(part)"])
        }
        return TasksPage(
            around, heading: words["app.administer.heading"], lead: words["app.administer.lead"],
            sections: [
                Section(
                    TaskList(
                        id: "administer",
                        [
                            (
                                words["app.administer.people"],
                                [
                                    task("accounts", addresses.accounts),
                                    task("withdrawal", addresses.withdrawal),
                                ]
                            ),
                            (
                                words["app.administer.study"],
                                [
                                    task("sites", addresses.administeredSites),
                                    task("waves", addresses.waves),
                                    task("settings", addresses.settings),
                                    task("disclosure", addresses.disclosure),
                                ]
                            ),
                            (
                                words["app.administer.safety"],
                                [task("audit", addresses.audit), task("backup", addresses.backup)]
                            ),
                        ]))
            ])
    }
}

extension Surroundings {
    /// The way up from a page of an administrator.
    func administering(_ addresses: StudyAddresses, _ more: [Link] = []) -> [Link] {
        [Link(text: words["app.administer.heading"], href: addresses.administer)] + more
    }
}
