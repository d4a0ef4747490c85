public import Realist

extension TasksPage {
    /// All recommendations by their stage.
    ///
    /// - `decided`: what the reader's own site made of each; `nil` for whoever has no site, or several.
    public static func recommendations(
        _ around: Surroundings, _ recommendations: [Recommendation], stages: [Stage],
        decided: [Recommendation.ID: Decision.Choice]?, language: Language, at addresses: StudyAddresses
    ) -> TasksPage {
        let words = around.words
        let sections = stages.enumerated().compactMap { place, stage -> Section? in
            let own = recommendations.filter { $0.stage == stage.id }
            guard !own.isEmpty else { return nil }
            let tasks = own.map { recommendation in
                TaskList.Task(
                    words[
                        "app.advice.title",
                        ["label": recommendation.label, "title": recommendation.title.text(in: language)]],
                    href: addresses.recommendation(recommendation.id),
                    hint: recommendation.advice.text(in: language),
                    status: decided.map {
                        words["app.lead.choice.\(($0[recommendation.id] ?? .undecided).rawValue)"]
                    })
            }
            return Section(
                heading: stage.title.text(in: language), TaskList(id: "advice-\(place + 1)", [(nil, tasks)]))
        }
        return TasksPage(
            around, heading: words["app.advice.heading"],
            lead: sections.isEmpty ? words["app.advice.none"] : words["app.advice.lead"], sections: sections)
    }
}
