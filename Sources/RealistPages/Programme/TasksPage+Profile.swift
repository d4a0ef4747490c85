public import Realist

extension TasksPage {
    /// A site's context profile: its groups of questions, and how far each is answered.
    public static func profile(
        _ around: Surroundings, _ asking: ProfileAsking, of site: Site, language: Language,
        at addresses: StudyAddresses, mayWrite: Bool
    ) -> TasksPage {
        let words = around.words
        func section(_ heading: String, _ groups: [ProfileAsking.Group], id: String) -> Section? {
            guard !groups.isEmpty else { return nil }
            let tasks = groups.map { group in
                let answered = group.answered(by: site)
                let open = group.statements.count - answered
                return TaskList.Task(
                    group.title(words), href: addresses.profile(site.id, group.id),
                    hint: words.count("app.profile.questions", group.statements.count),
                    status: open == 0 ? words["app.profile.all-answered"] : nil,
                    tag: open == 0
                        ? nil
                        : mayWrite
                            ? .waiting(words.count("app.profile.open", open))
                            : .plain(words.count("app.profile.open", open)))
            }
            return Section(heading: words[heading], TaskList(id: id, [(nil, tasks)]))
        }
        let people = asking.groups.filter(\.level.isOfPeople)
        let place = asking.groups.filter { !$0.level.isOfPeople }
        let count = asking.groups.reduce(0) { $0 + $1.statements.count }
        let answered = asking.groups.reduce(0) { $0 + $1.answered(by: site) }
        return TasksPage(
            around, kicker: site.label.text(in: language), heading: words["app.profile.heading"],
            lead: count == 0
                ? words["app.profile.none"]
                : words[
                    mayWrite ? "app.profile.lead" : "app.profile.lead-read",
                    ["n": String(answered), "of": String(count)]],
            sections: [
                section("app.profile.place", place, id: "place"),
                section("app.profile.people", people, id: "people"),
                Section(
                    heading: words["app.profile.card.heading"],
                    TaskList(
                        id: "card",
                        [
                            (
                                nil,
                                [
                                    TaskList.Task(
                                        words["app.profile.card.link"], href: addresses.programme(site.id),
                                        status: words[
                                            "app.profile.card.told",
                                            [
                                                "n": String(site.programme.points.count),
                                                "of": String(ProgrammeCard.Point.allCases.count),
                                            ]])
                                ]
                            )
                        ])),
            ].compactMap { $0 },
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id))],
            keeps: mayWrite ? .saved : nil)
    }
}
