public import Realist

/// A change, all of it: what it is, its life, what it took; with the ways to change each part, or only to read.
public struct ChangePage: Page, Equatable {
    public static let template = "app/programme/change"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let kind: String
    public let track: StateTrack
    /// Somebody else recorded it.
    public let told: Told?
    public let moveOn: Link?
    /// Where the last step is put right.
    public let correct: Link?
    /// Where it was decided.
    public let workshop: Link?
    public let next: SummaryList?
    public let steps: [Step]
    public let summaries: [SummaryList]
    public let acts: RecordWays?

    public struct Told: Equatable, Sendable {
        public let text: String
        /// One tap; `nil` when it was confirmed, and for whoever is not the lead.
        public let confirm: FormFrame?
    }

    public struct Step: Equatable, Sendable {
        public let state: String
        public let date: DateText?
        public let note: String?
    }

    /// What somebody may do.
    public struct Reader: Sendable {
        public var mayWrite: Bool
        public var mayConfirm: Bool
        /// `nil` while there is no earlier version.
        public var undoing: Undoing?
        /// Codes changes after FRAME.
        public var mayCode: Bool

        public init(mayWrite: Bool, mayConfirm: Bool, undoing: Undoing?, mayCode: Bool = false) {
            self.mayWrite = mayWrite
            self.mayConfirm = mayConfirm
            self.undoing = undoing
            self.mayCode = mayCode
        }
    }

    /// - `answers`: of the change, as its questions show them.
    public init(
        _ around: Surroundings, _ change: Adaptation, site: Site, answers: Answers, version: Int,
        _ asking: ChangeAsking, at addresses: StudyAddresses, workshop: Workshop? = nil, reader: Reader
    ) {
        let words = around.words
        kicker = site.label.text(in: asking.language)
        heading = change.title.text(in: asking.language)
        kind = words["kind.\(change.kind.rawValue)"]
        track = StateTrack(change.state, words: words)
        told = change.toldBy.map { told in
            Told(
                told, version: version,
                action: reader.mayConfirm ? addresses.change(site.id, change.id, .confirm) : nil, around)
        }
        moveOn =
            reader.mayWrite && change.state != .stopped
            ? Link(text: words["app.lead.page.move-on"], href: addresses.change(site.id, change.id, .life))
            : nil
        correct =
            reader.mayWrite
            ? Link(text: words["app.lead.correct.heading"], href: addresses.change(site.id, change.id, .step))
            : nil
        self.workshop = workshop.map {
            Link(text: $0.title.text(in: asking.language), href: addresses.workshop(site.id, $0.id))
        }
        next = asking.summary(
            .next, answers, reader.mayWrite ? { addresses.edit(site.id, change.id, $0) } : nil)
        steps = ChangePage.steps(change, words, asking.language)
        summaries = [
            ChangeQuestion.what, .before, .why, .who, .core, .place, .took, .effects, .materials, .share,
        ]
        .compactMap { question in
            asking.summary(
                question, answers, reader.mayWrite ? { addresses.edit(site.id, change.id, $0) } : nil)
        }
        acts = RecordWays(
            around, of: addresses.change(site.id, change.id), version: version,
            undoing: reader.mayWrite ? reader.undoing : nil,
            coding: reader.mayCode
                ? Link(text: words["app.evaluate.frame.code"], href: addresses.coding(change.id)) : nil,
            remove: reader.mayWrite ? words["app.lead.page.delete"] : nil)
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id)),
                Link(text: words["app.lead.list.link"], href: addresses.changes(site.id)),
            ])
    }

    /// What another site shares: what it did, why, what came of it and what it took.
    public init(
        _ around: Surroundings, shared change: Adaptation, site: String, answers: Answers,
        _ asking: ChangeAsking,
        back: Link
    ) {
        let words = around.words
        kicker = site
        heading = change.title.text(in: asking.language)
        kind = words["kind.\(change.kind.rawValue)"]
        track = StateTrack(change.state, words: words)
        told = nil
        moveOn = nil
        correct = nil
        workshop = nil
        next = nil
        steps = ChangePage.steps(change, words, asking.language)
        summaries = [ChangeQuestion.what, .before, .why, .core, .place, .took, .effects, .materials]
            .compactMap { asking.summary($0, answers, nil) }
        acts = nil
        frame = around.frame("\(site): \(heading)", back: back)
    }

    private static func steps(_ change: Adaptation, _ words: Words, _ language: Language) -> [Step] {
        change.steps.map { step in
            Step(
                state: words["state.\(step.to.rawValue)"], date: step.on.map(words.dateText),
                note: step.note?.text(in: language))
        }
    }
}

extension ChangePage.Told {
    /// - `action`: where the lead confirms it; `nil` for everybody else.
    init(_ told: ToldBy, version: Int, action: String?, _ around: Surroundings) {
        text = told.text(around.words, isAsked: action != nil)
        confirm = action.flatMap { action in
            told.isOpen
                ? FormFrame(
                    action: action, token: around.person?.token, version: String(version),
                    button: around.words["app.lead.page.confirm"]) : nil
        }
    }
}

extension ToldBy {
    /// “Support lead told it by phone on 3 March 2026, and the evaluation team wrote it down.” Only who can confirm it is
    /// asked whether it is right.
    func text(_ words: Words, isAsked: Bool) -> String {
        let gaps = ["told": told(words), "by": recorder]
        guard let day = confirmed else {
            return words[isAsked ? "app.lead.page.told" : "app.lead.page.told-open", gaps]
        }
        return words["app.lead.page.told-confirmed", gaps.merging(["day": words.date(day)]) { own, _ in own }]
    }

    /// The same without the question whether it is right.
    func said(_ words: Words) -> String {
        words["app.told.said", ["told": told(words), "by": recorder]]
    }

    /// “The evaluation team” stands in the record; within a sentence it begins small.
    private var recorder: String {
        recordedBy.hasPrefix("The ") ? "the " + recordedBy.dropFirst(4) : recordedBy
    }

    /// Who told it, how and when, as far as that is known.
    public func told(_ words: Words) -> String {
        let how = self.how.map { words["app.told.by.\($0.rawValue)", ["who": who]] }
        let told = how ?? words["app.told.by.any", ["who": who]]
        return on.map { words["app.told.told-on", ["told": told, "day": words.date($0)]] } ?? told
    }
}

extension ChangeAsking {
    /// The answers to one question; for whoever only reads, those that there are.
    func summary(
        _ question: ChangeQuestion, _ answers: Answers, _ address: ((ChangeQuestion) -> String)?
    ) -> SummaryList? {
        let rows = parts(question, answers).compactMap { part -> SummaryList.Row? in
            let text = part.text(answers, words)
            if address == nil, text.isEmpty || text == words["app.lead.unknown"] { return nil }
            return SummaryList.Row(part.label, text)
        }
        guard let first = rows.first else { return nil }
        let change = address.map {
            Link(text: self.change(question), href: $0(question))
        }
        let lead = SummaryList.Row(first.question, first.answer, change: change)
        return SummaryList(heading: heading(question), [lead] + rows.dropFirst())
    }
}

extension ChangePage: PagePart {
    static let pageFields = Fields<ChangePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("kind", \.kind), .init("track", \.track), .init("told", \.told), .init("moveOn", \.moveOn),
        .init("correct", \.correct),
        .init("workshop", \.workshop), .init("next", \.next), .init("steps", \.steps),
        .init("summaries", \.summaries), .init("acts", \.acts))
}

extension ChangePage.Told: PagePart {
    static let pageFields = Fields<ChangePage.Told>(.init("text", \.text), .init("confirm", \.confirm))
}

extension ChangePage.Step: PagePart {
    static let pageFields = Fields<ChangePage.Step>(
        .init("state", \.state), .init("date", \.date), .init("note", \.note))
}
