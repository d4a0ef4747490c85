public import Realist

extension TasksPage {
    /// Codes that may be merged into one: those that share a theme with it first.
    public static func mergeCodeWith(
        _ around: Surroundings, _ kept: Code, counts: CodeCounts, in working: WorkingCodebook
    ) -> TasksPage {
        let words = working.words
        let others = working.byTitle.filter { $0.id != kept.id }
        func isNear(_ code: Code) -> Bool { !Set(code.themes).isDisjoint(with: kept.themes) }
        func tasks(_ codes: [Code]) -> [TaskList.Task] {
            codes.map { code in
                TaskList.Task(
                    working.text(code.title), href: working.addresses.mergeCode(code.id, into: kept.id),
                    hint: working.text(code.meaning), status: working.told(counts.codes[code.id]))
            }
        }
        let parts = [
            ("app.codes.merge.near", tasks(others.filter(isNear))),
            ("app.codes.merge.far", tasks(others.filter { !isNear($0) })),
        ].filter { !$0.1.isEmpty }
        return TasksPage(
            around, kicker: working.text(kept.title), heading: words["app.codes.merge.which"],
            lead: words[others.isEmpty ? "app.codes.merge.none" : "app.codes.merge.lead"],
            sections: parts.enumerated().map { number, part in
                Section(
                    heading: words[part.0], TaskList(id: "other-\(number + 1)", [(nil, part.1)]))
            }, back: Link(text: words["app.codes.leave"], href: working.addresses.code(kept.id)))
    }

    /// Something that was taken out of the codebook.
    public struct RemovedEntry: Sendable {
        let tier: CodebookTier
        let id: String
        let title: String
        let hint: String

        /// - `hint`: “Deleted by Ana Example, 21 November 2026”
        public init(_ tier: CodebookTier, id: String, title: String, hint: String) {
            self.tier = tier
            self.id = id
            self.title = title
            self.hint = hint
        }
    }

    /// What was taken out of the codebook, and the way to bring it back.
    public static func removedCodes(
        _ around: Surroundings, _ removed: [RemovedEntry], in working: WorkingCodebook
    ) -> TasksPage {
        let words = working.words
        return TasksPage(
            around, heading: words["app.codes.removed"],
            lead: words[removed.isEmpty ? "app.codes.removed-none" : "app.codes.removed-lead"],
            sections: CodebookTier.allCases.reversed().compactMap { tier in
                let own = removed.filter { $0.tier == tier }
                guard !own.isEmpty else { return nil }
                return Section(
                    heading: words["app.codes.removed-\(tier.key)"],
                    TaskList(
                        id: tier.rawValue,
                        [
                            (
                                nil,
                                own.map {
                                    TaskList.Task(
                                        $0.title, href: working.addresses.restoreEntry(tier, $0.id),
                                        hint: $0.hint)
                                }
                            )
                        ]))
            }, crumbs: [Link(text: words["app.codes.heading"], href: working.addresses.codes)])
    }
}
