public import Realist

extension TasksPage {
    /// What a site has to do next, and how it stands with each recommendation.
    public struct SiteWork: Sendable {
        let site: Site
        let library: [(stage: Stage, recommendations: [Recommendation])]
        let decisions: [Recommendation.ID: Decision]
        /// The latest change that bears on it.
        let changes: [Recommendation.ID: Adaptation]

        /// Stages in their order; one decision for each recommendation; changes of this site, the oldest first.
        public init(
            site: Site, stages: [Stage], recommendations: [Recommendation], decisions: [Decision],
            changes: [Adaptation]
        ) {
            self.site = site
            library = stages.map { stage in (stage, recommendations.filter { $0.stage == stage.id }) }
            self.decisions = Dictionary(
                decisions.map { ($0.recommendation, $0) }, uniquingKeysWith: { _, later in later })
            var latest: [Recommendation.ID: Adaptation] = [:]
            for change in changes {
                for bearing in change.recommendations { latest[bearing.recommendation] = change }
            }
            self.changes = latest
        }
    }

    public static func mySite(
        _ around: Surroundings, _ work: SiteWork, language: Language
    ) -> TasksPage {
        let words = around.words
        let all = work.library.flatMap(\.recommendations)
        let decided = all.filter { recommendation in
            work.decisions[recommendation.id].map { $0.choice != .undecided } ?? false
        }
        let groups = work.library.filter { !$0.recommendations.isEmpty }.map { stage, recommendations in
            (
                heading: String?(stage.title.text(in: language)),
                tasks: recommendations.map { task($0, work, words, language) }
            )
        }
        return TasksPage(
            around, kicker: work.site.label.text(in: language),
            heading: words["app.programme.my-site.heading"],
            sections: [
                Section(
                    heading: words["app.programme.my-site.recommendations"],
                    text: words[
                        "app.programme.my-site.decided",
                        ["n": String(decided.count), "of": String(all.count)]],
                    TaskList(id: "advice", isDeep: true, groups))
            ])
    }

    private static func task(
        _ recommendation: Recommendation, _ work: SiteWork, _ words: Words, _ language: Language
    ) -> TaskList.Task {
        let choice = work.decisions[recommendation.id]?.choice ?? .undecided
        let change = work.changes[recommendation.id]
        return TaskList.Task(
            recommendation.title.text(in: language), href: nil,
            status: choice == .undecided ? nil : words["choice.\(choice.rawValue)"],
            tag: choice == .undecided ? .waiting(words["app.programme.my-site.not-decided"]) : nil,
            track: change.map { StateTrack($0.state, words: words) })
    }
}
