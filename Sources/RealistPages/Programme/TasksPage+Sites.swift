public import Realist

extension TasksPage {
    /// The sites that somebody may look at.
    ///
    /// - `mayBring`: whether they bring changes from a spreadsheet.
    /// - `mayAdd`: whether they add sites.
    /// - `areThere`: whether the study has any.
    public static func sites(
        _ around: Surroundings, _ sites: [Site], at addresses: StudyAddresses, language: Language,
        mayBring: Bool = false, mayAdd: Bool = false, areThere: Bool = true
    ) -> TasksPage {
        let tasks = sites.map { site in
            TaskList.Task(
                site.label.text(in: language), href: addresses.site(site.id),
                hint: site.kind.text(in: language))
        }
        let words = around.words
        let action =
            sites.isEmpty && mayAdd
            ? Link(text: words["app.administer.sites.add"], href: addresses.newSite)
            : mayBring
                ? Link(text: words["app.taking.changes.heading"], href: addresses.bringChanges.bring) : nil
        let lead =
            if !sites.isEmpty {
                words["app.programme.sites.lead"]
            } else if mayAdd {
                words["app.programme.sites.add-first"]
            } else {
                words[areThere ? "app.programme.sites.none-yours" : "app.programme.sites.none"]
            }
        return TasksPage(
            around, heading: words["app.programme.sites.heading"], lead: lead,
            sections: [Section(TaskList(id: "site", [(nil, tasks)]), action: action)])
    }
}
