public import Realist

extension TasksPage {
    /// The sites that somebody may look at; `mayBring` whether they bring changes from a spreadsheet.
    public static func sites(
        _ around: Surroundings, _ sites: [Site], at addresses: StudyAddresses, language: Language,
        mayBring: Bool = false
    ) -> TasksPage {
        let tasks = sites.map { site in
            TaskList.Task(
                site.label.text(in: language), href: addresses.site(site.id),
                hint: site.kind.text(in: language))
        }
        return TasksPage(
            around, heading: around.words["app.programme.sites.heading"],
            lead: around.words["app.programme.sites.lead"],
            sections: [
                Section(
                    TaskList(id: "site", [(nil, tasks)]),
                    action: mayBring
                        ? Link(
                            text: around.words["app.taking.changes.heading"],
                            href: addresses.bringChanges.bring) : nil)
            ])
    }
}
