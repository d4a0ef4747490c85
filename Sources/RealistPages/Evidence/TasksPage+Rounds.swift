import Realist

extension TasksPage {
    /// All rounds of double coding: those that are open first.
    public static func rounds(
        _ around: Surroundings, _ rounds: [WorkingRound], in codebook: WorkingCodebook
    ) -> TasksPage {
        let words = codebook.words
        func task(_ round: WorkingRound) -> TaskList.Task {
            TaskList.Task(
                round.round.title, href: codebook.addresses.round(round.round.id),
                hint: words[
                    "app.rounds.line",
                    [
                        "people": round.names(round.round.coders),
                        "passages": words.count("app.codes.passages", round.round.passages.count),
                        "codes": words.count("app.codes.count", round.work.codes.count),
                    ]],
                status: round.stands, tag: round.waits.map { .waiting($0) })
        }
        let open = rounds.filter(\.round.isOpen)
        let closed = rounds.filter { !$0.round.isOpen }
        var sections: [Section] = []
        if codebook.isWriter || rounds.isEmpty {
            sections.append(
                Section(
                    text: rounds.isEmpty ? words["app.rounds.none"] : nil, TaskList([]),
                    action: codebook.isWriter
                        ? Link(text: words["app.rounds.new"], href: codebook.addresses.newRound) : nil))
        }
        for (key, part) in [("open", open), ("closed", closed)] where !part.isEmpty {
            sections.append(
                Section(
                    heading: words["app.rounds.list.\(key)"],
                    TaskList(id: key, [(nil, part.map(task))])))
        }
        return TasksPage(
            around, heading: words["app.rounds.heading"], lead: words["app.rounds.lead"],
            sections: sections,
            crumbs: [Link(text: words["app.codes.heading"], href: codebook.addresses.codes)])
    }

    /// One round: who has looked at how much, and what can be done now.
    ///
    /// - `passages`: those on which coders differed, in the round's order; none while it is open.
    public static func round(
        _ around: Surroundings, _ round: WorkingRound, differing passages: [RoundPassage]
    ) -> TasksPage {
        var sections = round.round.isOpen ? round.openSections : round.closedSections(passages)
        sections.append(
            Section(
                heading: round.words["app.rounds.asked"],
                TaskList(
                    id: "code",
                    [
                        (
                            nil,
                            round.work.codes.map {
                                TaskList.Task(
                                    round.codebook.text($0.title), href: round.addresses.code($0.id),
                                    hint: $0.meaning.map(round.codebook.text))
                            }
                        )
                    ])))
        return TasksPage(
            around, kicker: round.words["app.rounds.round"], heading: round.round.title, lead: round.lead,
            sections: sections, crumbs: round.crumbs)
    }
}

extension WorkingRound {
    /// How it stands, for a list.
    fileprivate var stands: String {
        if round.isOpen { return me.flatMap { takesPart ? done($0) : nil } ?? words["app.rounds.open"] }
        let open = unsettled
        return open == 0 ? words["app.rounds.settled"] : words.count("app.rounds.unsettled", open)
    }

    /// What waits for whoever asks.
    fileprivate var waits: String? {
        guard round.isOpen, let me, takesPart, !round.finished.contains(me) else { return nil }
        return words["app.rounds.yours"]
    }

    fileprivate var lead: String {
        guard let closed = round.closed else {
            return words[
                "app.rounds.begun",
                [
                    "day": words.date(round.begun),
                    "passages": words.count("app.codes.passages", round.passages.count),
                ]]
        }
        return words[
            "app.rounds.was-closed",
            [
                "begun": words.date(round.begun), "closed": words.date(closed.on), "who": name(closed.by),
            ]]
    }

    private var people: TasksPage.Section {
        TasksPage.Section(
            heading: words["app.rounds.people"],
            text: round.isOpen ? words["app.rounds.blind"] : nil,
            TaskList(
                id: "coder",
                [
                    (
                        nil,
                        round.coders.map { coder in
                            TaskList.Task(
                                name(coder), href: nil,
                                hint: round.finished.contains(coder) ? words["app.rounds.has-finished"] : nil,
                                status: done(coder))
                        }
                    )
                ]))
    }

    fileprivate var openSections: [TasksPage.Section] {
        var sections: [TasksPage.Section] = []
        if let me, takesPart {
            let left = work.left(for: me).count
            let isDone = round.finished.contains(me)
            sections.append(
                TasksPage.Section(
                    text: isDone
                        ? words["app.rounds.you-finished"] : told(left: left), TaskList([]),
                    action: left > 0
                        ? Link(text: words["app.rounds.go-on"], href: addresses.codeNext(in: round.id))
                        : isDone
                            ? nil
                            : Link(text: words["app.rounds.finish"], href: addresses.finishRound(round.id))))
            let looked = round.passages.enumerated().filter {
                work.coding(of: me, at: $0.element) != nil
            }
            if !looked.isEmpty {
                sections.append(
                    TasksPage.Section(
                        heading: words["app.rounds.looked"],
                        TaskList(
                            id: "looked",
                            [
                                (
                                    nil,
                                    looked.map { place, passage in
                                        let given = work.given(by: me, at: passage) ?? []
                                        let titles = work.codes.map(\.id).filter(given.contains).map(title)
                                        return TaskList.Task(
                                            words["app.rounds.numbered", ["n": String(place + 1)]],
                                            href: addresses.code(passage, in: round.id),
                                            status: titles.isEmpty
                                                ? words["app.rounds.no-code"]
                                                : titles.joined(separator: words["list.semicolon"]))
                                    }
                                )
                            ])))
            }
        }
        sections.append(people)
        if mayTakeBack {
            sections.append(
                TasksPage.Section(
                    heading: words["app.rounds.take-back.heading"], text: words["app.rounds.take-back.when"],
                    TaskList([]),
                    action: Link(
                        text: words["app.rounds.take-back.link"], href: addresses.takeBackRound(round.id)),
                    isQuiet: true))
        }
        if isWriter {
            sections.append(
                TasksPage.Section(
                    heading: words["app.rounds.close.heading"], text: words["app.rounds.close.when"],
                    TaskList([]),
                    action: Link(text: words["app.rounds.close.link"], href: addresses.closeRound(round.id)),
                    isQuiet: true))
        }
        return sections
    }

    fileprivate func closedSections(_ passages: [RoundPassage]) -> [TasksPage.Section] {
        let first = TasksPage.Section(
            text: unsettled == 0
                ? words["app.rounds.settled"] : words.count("app.rounds.unsettled", unsettled),
            TaskList([]),
            action: Link(text: words["app.rounds.agreement.link"], href: addresses.agreement(in: round.id)))
        let lines = passages.map { passage in
            let differences = work.differences(at: passage.excerpt.id)
            let open = differences.count { $0.adjudication == nil }
            return TaskList.Task(
                passage.start, href: addresses.settle(passage.excerpt.id, in: round.id),
                hint: differences.map { title($0.code) }.joined(separator: words["list.semicolon"]),
                status: open == 0 ? words["app.rounds.settled-one"] : nil,
                tag: open == 0 ? nil : .waiting(words["app.rounds.to-settle"]))
        }
        let differing = TasksPage.Section(
            heading: words["app.rounds.differing"],
            text: lines.isEmpty ? words["app.rounds.no-difference"] : words["app.rounds.differing-lead"],
            TaskList(id: "passage", lines.isEmpty ? [] : [(nil, lines)]))
        return [first, differing, people]
    }
}
