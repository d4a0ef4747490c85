public import Realist

extension TasksPage {
    /// A change that is to be coded.
    public struct ToCode: Sendable {
        public var id: Adaptation.ID
        public var title: String
        public var site: String

        public init(id: Adaptation.ID, title: String, site: String) {
            self.id = id
            self.title = title
            self.site = site
        }
    }

    /// A theme or a word of the study's own.
    public struct Group<Value: Sendable>: Sendable {
        public var value: Value
        public var changes: Int

        public init(_ value: Value, changes: Int) {
            self.value = value
            self.changes = changes
        }
    }

    /// Where coding after FRAME begins: what is open, themes, and words of the study's own.
    ///
    /// - `open`: the first changes that are to be coded, `count` of how many.
    /// - `parent`: the title of the term that a word is a kind of.
    public static func frame(
        _ around: Surroundings, open: [ToCode], count: Int, themes: [Group<ChangeTheme>],
        terms: [Group<OwnTerm>], parent: (OwnTerm) -> String?, language: Language,
        at addresses: StudyAddresses
    ) -> TasksPage {
        let words = around.words
        let toCode = open.map {
            TaskList.Task($0.title, href: addresses.coding($0.id), hint: $0.site)
        }
        let named = themes.map { theme in
            TaskList.Task(
                theme.value.title.text(in: language), href: addresses.theme(theme.value.id),
                hint: theme.value.note?.text(in: language),
                status: words.count("app.evaluate.frame.changes", theme.changes))
        }
        let own = terms.map { term -> TaskList.Task in
            let parent = parent(term.value)
            return TaskList.Task(
                term.value.title.text(in: language), href: addresses.ownTerm(term.value.id),
                hint: parent.map { words["app.evaluate.frame.kind-of", ["parent": $0]] },
                status: parent == nil ? nil : words.count("app.evaluate.frame.changes", term.changes),
                tag: parent == nil ? .waiting(words["app.evaluate.frame.unmapped"]) : nil)
        }
        return TasksPage(
            around, heading: words["app.evaluate.frame.heading"], lead: words["app.evaluate.frame.lead"],
            sections: [
                Section(
                    heading: words["app.evaluate.frame.to-code"],
                    text: words.count("app.evaluate.frame.to-code-count", count),
                    TaskList(id: "code", [(nil, toCode)]),
                    action: open.first.map {
                        Link(text: words["app.evaluate.frame.begin"], href: addresses.coding($0.id))
                    }),
                Section(
                    heading: words["app.evaluate.frame.themes-heading"],
                    text: words["app.evaluate.frame.themes-text"], TaskList(id: "theme", [(nil, named)]),
                    action: Link(text: words["app.evaluate.theme.add"], href: addresses.newTheme),
                    isQuiet: true),
                Section(
                    heading: words["app.evaluate.frame.terms-heading"],
                    text: words["app.evaluate.frame.terms-text"], TaskList(id: "term", [(nil, own)]),
                    action: Link(text: words["app.evaluate.term.add"], href: addresses.newOwnTerm),
                    isQuiet: true),
            ])
    }
}
