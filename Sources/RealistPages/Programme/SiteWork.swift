public import Realist

/// What a site has done and has to do, as its own page needs it.
public struct SiteWork: Sendable {
    public var site: Site
    public var language: Language
    public var stages: [Stage]
    public var recommendations: [Recommendation]
    public var decisions: [Recommendation.ID: Decision.Choice]
    /// The latest change that bears on a recommendation.
    public var states: [Recommendation.ID: Adaptation.State]
    public var drafts: [Begun]
    /// Changes whose next step is due, the longest overdue first, and how many there are in all.
    public var due: [Adaptation]
    public var dueCount: Int
    /// So many stand on the pages before this one, where they do not go on one page.
    public var passed = 0
    /// Changes that somebody else recorded for the site, and nobody of it has confirmed.
    public var told: [Adaptation]
    /// How many records there are in all that somebody else made, where ``told`` has only some; `nil` where it has all.
    public var toldCount: Int?
    /// Changes of other sites that they share, the latest first, with the label of the site.
    public var others: [(site: String, change: Adaptation)]
    public var today: Day
    /// The reader may say that its pages are published.
    public var mayApprove = false
    /// Decisions and workshops that somebody else recorded for the site.
    public var toldDecisions: [Decision]
    public var toldWorkshops: [Workshop]

    /// A change that somebody has begun to record.
    public struct Begun: Sendable {
        public var id: String
        public var title: String
        public var questionsLeft: Int

        public init(id: String, title: String, questionsLeft: Int) {
            self.id = id
            self.title = title
            self.questionsLeft = questionsLeft
        }

        func left(_ words: Words) -> String {
            questionsLeft == 0
                ? words["app.lead.my-site.only-save"] : words.count("app.lead.my-site.left", questionsLeft)
        }
    }

    public init(
        site: Site, language: Language, stages: [Stage], recommendations: [Recommendation],
        decisions: [Recommendation.ID: Decision.Choice], states: [Recommendation.ID: Adaptation.State],
        drafts: [Begun], due: [Adaptation], dueCount: Int? = nil, told: [Adaptation],
        others: [(site: String, change: Adaptation)],
        today: Day, toldDecisions: [Decision] = [], toldWorkshops: [Workshop] = []
    ) {
        self.site = site
        self.language = language
        self.stages = stages
        self.recommendations = recommendations
        self.decisions = decisions
        self.states = states
        self.drafts = drafts
        self.due = due
        self.dueCount = dueCount ?? due.count
        self.told = told
        self.others = others
        self.today = today
        self.toldDecisions = toldDecisions
        self.toldWorkshops = toldWorkshops
    }

    /// Of each kind at most this many are named; the rest is counted.
    static let mostNamed = 3

    private func choice(_ recommendation: Recommendation) -> Decision.Choice {
        decisions[recommendation.id] ?? .undecided
    }

    var undecided: [Recommendation] { recommendations.filter { choice($0) == .undecided } }
    var decidedCount: Int { recommendations.count { choice($0) != .undecided } }

    /// What waits, in groups that are told shortly: what takes a word, what was begun, what is due.
    ///
    /// - `isWhole`: all that there is, page by page; else a few of each and the way to the rest.
    func waiting(
        _ words: Words, _ addresses: StudyAddresses, isWhole: Bool = false
    ) -> [(heading: String?, tasks: [TaskList.Task])] {
        let most = isWhole ? Int.max : SiteWork.mostNamed
        func group(
            _ name: String, _ tasks: [TaskList.Task], of count: Int
        ) -> (heading: String?, tasks: [TaskList.Task])? {
            guard !tasks.isEmpty else { return nil }
            let left = count - tasks.count
            let more =
                left > 0
                ? [
                    TaskList.Task(
                        words.count("app.lead.my-site.more.\(name)", left),
                        href: addresses.waiting(site.id, passing: isWhole ? passed + due.count : 0))
                ] : []
            return (words["app.lead.my-site.group.\(name)"], tasks + more)
        }
        let said = toConfirm(words, addresses) + undecided(words, addresses) + approval(words, addresses)
        let steps = group(
            "steps", due.prefix(most).compactMap { task($0, words, addresses) }, of: dueCount - passed)
        if passed > 0 { return [steps].compactMap { $0 } }
        return [
            group("say", said, of: said.count),
            group("finish", drafts.prefix(most).map { task($0, words, addresses) }, of: drafts.count), steps,
        ].compactMap { $0 }
    }

    /// How many things wait.
    func waitingCount(_ words: Words, _ addresses: StudyAddresses) -> Int {
        toConfirm(words, addresses).count + undecided(words, addresses).count
            + approval(words, addresses).count + drafts.count + dueCount
    }

    private func task(_ draft: Begun, _ words: Words, _ addresses: StudyAddresses) -> TaskList.Task {
        TaskList.Task(
            draft.title.isEmpty
                ? words["app.lead.my-site.finish-unnamed"]
                : words["app.lead.my-site.finish", ["title": draft.title]],
            href: addresses.goOn(site.id, draft.id), tag: .waiting(draft.left(words)))
    }

    private func task(_ change: Adaptation, _ words: Words, _ addresses: StudyAddresses) -> TaskList.Task? {
        change.next.map { next in
            TaskList.Task(
                next.step.text(in: language), href: addresses.change(site.id, change.id),
                hint: change.title.text(in: language), tag: .waiting(when(next.due, words)))
        }
    }

    /// What others recorded for the site: few one by one, many on one page.
    private func toConfirm(_ words: Words, _ addresses: StudyAddresses) -> [TaskList.Task] {
        let all = told(addresses, words)
        func task(_ text: String, _ href: String) -> TaskList.Task {
            TaskList.Task(text, href: href, tag: .waiting(words["app.lead.my-site.to-confirm"]))
        }
        let count = toldCount ?? all.count
        guard count > SiteWork.mostNamed else {
            return all.map { told in
                task(words["app.lead.my-site.confirm", ["title": told.title]], told.href)
            }
        }
        return [
            task(words["app.told.list.several", ["n": String(count)]], addresses.told(site.id))
        ]
    }

    /// Pages that nobody has approved yet, or that are not as they were then.
    private func approval(_ words: Words, _ addresses: StudyAddresses) -> [TaskList.Task] {
        guard mayApprove, !site.isApproved else { return [] }
        let kind = site.approved == nil ? "first" : "again"
        return [
            TaskList.Task(
                words["app.approval.task.\(kind)"], href: addresses.approval(site.id),
                hint: words["app.approval.task.\(kind)-hint"],
                tag: .waiting(words["app.approval.task.\(kind)-tag"]))
        ]
    }

    /// Few one by one, many in one list.
    private func undecided(_ words: Words, _ addresses: StudyAddresses) -> [TaskList.Task] {
        let open = undecided
        guard open.count > 3 else {
            return open.map { recommendation in
                TaskList.Task(
                    words[
                        "app.lead.my-site.decide-one",
                        ["label": recommendation.label, "title": recommendation.title.text(in: language)]],
                    href: addresses.decision(site.id, recommendation.id),
                    tag: .waiting(words["app.lead.my-site.not-decided"]))
            }
        }
        return [
            TaskList.Task(
                words["app.lead.my-site.decide", ["n": String(open.count)]],
                href: addresses.decisions(site.id), tag: .waiting(words["app.lead.my-site.not-decided"]))
        ]
    }

    private func when(_ due: Day?, _ words: Words) -> String {
        guard let due else { return words["app.lead.my-site.next"] }
        let gaps = ["day": words.date(due)]
        return due < today ? words["app.lead.my-site.was-due", gaps] : words["app.lead.my-site.due", gaps]
    }

    /// Each recommendation under its stage, with what was decided and where the latest change stands.
    func standing(_ words: Words, _ addresses: StudyAddresses) -> [MySitePage.Standing] {
        stages.enumerated().compactMap { place, stage in
            let advice = recommendations.filter { $0.stage == stage.id }
            guard !advice.isEmpty else { return nil }
            let tasks = advice.map { recommendation in
                let choice = choice(recommendation)
                return TaskList.Task(
                    recommendation.title.text(in: language),
                    href: addresses.decision(site.id, recommendation.id),
                    status: choice == .undecided ? nil : words["app.lead.choice.\(choice.rawValue)"],
                    tag: choice == .undecided ? .waiting(words["app.lead.my-site.not-decided"]) : nil,
                    track: states[recommendation.id].map { StateTrack($0, words: words) })
            }
            return MySitePage.Standing(
                heading: stage.title.text(in: language), says: says(advice, words), tag: tag(advice, words),
                list: TaskList(id: "advice-\(place + 1)", [(nil, tasks)]))
        }
    }

    /// Where a site is with a recommendation, in the order of the work.
    enum Work: String, CaseIterable {
        case open, going, held, reviewed, aside
    }

    /// What the latest change says, else the decision; what nobody decided on is open.
    func work(on recommendation: Recommendation) -> Work {
        let choice = choice(recommendation)
        if choice == .undecided { return .open }
        switch states[recommendation.id] {
        case .proposed, .agreed, .inProgress: return .going
        case .inPlace: return .held
        case .kept, .changedAgain: return .reviewed
        case .stopped: return .aside
        case nil: break
        }
        switch choice {
        case .alreadyDoing: return .held
        case .adopt, .adapt: return .going
        case .later, .reject, .undecided: return .aside
        }
    }

    private func tag(_ advice: [Recommendation], _ words: Words) -> Tag? {
        let open = advice.count { work(on: $0) == .open }
        return open == 0 ? nil : .waiting(words.count("app.lead.my-site.work.open", open))
    }

    /// “5 recommendations: 1 being worked on, 2 in place, 1 reviewed”
    private func says(_ advice: [Recommendation], _ words: Words) -> String {
        let parts = Work.allCases.dropFirst().compactMap { kind -> String? in
            let count = advice.count { work(on: $0) == kind }
            return count == 0 ? nil : words.count("app.lead.my-site.work.\(kind.rawValue)", count)
        }
        let count = words.count("app.lead.my-site.advice", advice.count)
        return parts.isEmpty
            ? count
            : words["app.lead.my-site.advice-and", ["n": count, "what": parts.joined(separator: ", ")]]
    }
}
