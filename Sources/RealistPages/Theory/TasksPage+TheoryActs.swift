public import Realist

extension TasksPage {
    /// Explanations that one may be merged with: those of its stage, rivals and contrasts first.
    public static func mergeWith(
        _ around: Surroundings, _ kept: Configuration, in theory: WorkingTheory
    ) -> TasksPage {
        let words = theory.words
        let near = Set(
            theory.theory.rivals.filter { $0.configurations.contains(kept.id) }.flatMap(\.configurations)
                + theory.theory.contrasts.filter { $0.first == kept.id || $0.second == kept.id }
                .flatMap { [$0.first, $0.second] })
        let others = theory.theory.configurations.filter { other in
            other.id != kept.id && (near.contains(other.id) || other.stage == kept.stage)
        }
        let ordered = others.filter { near.contains($0.id) } + others.filter { !near.contains($0.id) }
        return TasksPage(
            around, kicker: theory.labelled(kept), heading: words["app.theory.act.merge-which"],
            lead: ordered.isEmpty ? words["app.theory.act.merge-none"] : nil,
            sections: [
                Section(
                    TaskList(
                        id: "other",
                        [
                            (
                                nil,
                                ordered.prefix(80).map {
                                    TaskList.Task(
                                        theory.labelled($0),
                                        href: theory.addresses.merge($0.id, into: kept.id),
                                        status: near.contains($0.id) ? words["app.theory.act.near"] : nil)
                                }
                            )
                        ]))
            ],
            back: Link(
                text: words["app.theory.act.leave"], href: theory.addresses.explanation(kept.id)))
    }

    /// Something that was taken out of the theory.
    public struct Removed: Sendable {
        public var title: String
        public var href: String
        /// "Deleted by Ana Example, 21 November 2026"
        public var hint: String

        public init(title: String, href: String, hint: String) {
            self.title = title
            self.href = href
            self.hint = hint
        }
    }

    /// Explanations that are put aside, and those that were deleted.
    public static func aside(
        _ around: Surroundings, deleted: [Removed], in theory: WorkingTheory
    ) -> TasksPage {
        let words = theory.words
        let aside = theory.archived.map { configuration in
            TaskList.Task(
                theory.labelled(configuration), href: theory.addresses.bringBack(configuration.id),
                hint: configuration.archived.map {
                    words["app.theory.act.aside-since", ["day": words.date($0)]]
                })
        }
        return TasksPage(
            around, heading: words["app.theory.act.aside"], lead: words["app.theory.act.aside-lead"],
            sections: [
                Section(
                    heading: words["app.theory.act.aside-list"],
                    text: aside.isEmpty ? words["app.theory.act.none-aside"] : nil,
                    TaskList(id: "aside", [(nil, aside)])),
                Section(
                    heading: words["app.theory.act.deleted-list"],
                    text: deleted.isEmpty ? words["app.theory.act.none-deleted"] : nil,
                    TaskList(
                        id: "deleted",
                        [(nil, deleted.map { TaskList.Task($0.title, href: $0.href, hint: $0.hint) })])),
            ], crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
    }

    /// Links that evaluators wrote, contrasts and rivals; and what was taken out of them.
    public static func theoryLinks(
        _ around: Surroundings, removed: [Removed], in theory: WorkingTheory
    ) -> TasksPage {
        let words = theory.words
        func section(_ kind: TheoryLinkKind, _ tasks: [TaskList.Task]) -> Section {
            Section(
                heading: words["app.theory.links.\(kind.rawValue)"],
                text: words["app.theory.links.about-\(kind.rawValue)"],
                TaskList(id: kind.rawValue, [(nil, tasks)]),
                action: theory.isWriter
                    ? Link(
                        text: words["app.theory.links.add-\(kind.rawValue)"],
                        href: theory.addresses.newLink(kind)) : nil, isQuiet: true)
        }
        func href(_ kind: TheoryLinkKind, _ id: String) -> String? {
            theory.isWriter ? theory.addresses.theoryLink(kind, id) : nil
        }
        let links = theory.theory.leadsTo.map {
            TaskList.Task(
                theory.told($0), href: href(.leadsTo, $0.id.text), hint: theory.text($0.reason))
        }
        let contrasts = theory.theory.contrasts.map {
            TaskList.Task(
                theory.told($0), href: href(.contrast, $0.id.text), hint: theory.text($0.lesson),
                status: words["differs.\($0.differs.rawValue)"])
        }
        let rivals = theory.theory.rivals.map {
            TaskList.Task(
                theory.told($0), href: href(.rivals, $0.id.text) ?? theory.addresses.rivals($0.id),
                hint: theory.text($0.telling),
                status: theory.verdict(of: $0))
        }
        let gone = removed.map { TaskList.Task($0.title, href: $0.href, hint: $0.hint) }
        return TasksPage(
            around, heading: words["app.theory.links.heading"], lead: words["app.theory.links.lead"],
            sections: [section(.leadsTo, links), section(.contrast, contrasts), section(.rivals, rivals)]
                + (gone.isEmpty
                    ? []
                    : [
                        Section(
                            heading: words["app.theory.links.removed"], TaskList(id: "gone", [(nil, gone)]))
                    ]),
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
    }
}

extension WorkingTheory {
    /// "“She speaks openly” leads to “the plan is hers”"
    public func told(_ link: LeadsTo) -> String {
        words[
            "app.theory.links.leads",
            ["from": statementText(link.from), "to": Sentences.lowered(statementText(link.to))]]
    }

    public func told(_ contrast: Contrast) -> String {
        words[
            "app.theory.links.beside",
            ["first": label(of: contrast.first), "second": label(of: contrast.second)]]
    }

    public func told(_ rivalry: Rivalry) -> String {
        words["app.theory.links.against", ["labels": words.list(rivalry.configurations.map(label))]]
    }
}
