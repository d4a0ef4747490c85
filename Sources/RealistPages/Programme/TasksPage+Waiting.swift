public import Realist

extension TasksPage {
    /// All that waits for a site, where its own page names a few of each kind.
    public static func waiting(
        _ around: Surroundings, _ work: SiteWork, at addresses: StudyAddresses
    ) -> TasksPage {
        let words = around.words
        let groups = work.waiting(words, addresses, isWhole: true)
        return TasksPage(
            around, kicker: work.site.label.text(in: work.language),
            heading: words["app.lead.waiting.heading"],
            lead: groups.isEmpty ? words["app.lead.my-site.nothing"] : nil,
            sections: groups.enumerated().map { place, group in
                Section(heading: group.heading, TaskList(id: "waits-\(place + 1)", [(nil, group.tasks)]))
            },
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(work.site.id))]
                + (work.passed > 0
                    ? [Link(text: words["app.lead.waiting.heading"], href: addresses.waiting(work.site.id))]
                    : []))
    }
}

extension StudyAddresses {
    /// - `passed`: so many steps stood on the pages before.
    public func waiting(_ site: Site.ID, passing passed: Int = 0) -> String {
        self.site(site) + "/waiting" + (passed > 0 ? "?passing=\(passed)" : "")
    }
}
