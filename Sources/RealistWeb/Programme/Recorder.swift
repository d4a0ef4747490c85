internal import Realist
internal import RealistPages

/// In whose name something of a site is recorded: by the site itself, or for it by somebody who was told.
struct Recorder: Sendable {
    enum Part: Equatable, Sendable {
        /// A lead at home: what was told by others is right once they save it.
        case site
        /// An evaluator, who says who told it.
        case forSite(by: String)
        case reader
    }

    let part: Part
    let today: Day
    let words: Words

    init(_ visit: Visit, at site: Site.ID) throws {
        let member = try visit.member()
        let words = visit.words
        self.init(
            part: member.may(.approveSite, at: site)
                ? .site
                : member.may(.writeSite, at: site) ? .forSite(by: words["app.lead.recorded-by"]) : .reader,
            today: visit.today, words: words)
    }

    init(part: Part, today: Day, words: Words) {
        self.part = part
        self.today = today
        self.words = words
    }

    /// Whether a form asks who told it.
    var asks: Bool {
        if case .forSite = part { true } else { false }
    }

    private var parts: [ChangePart] { asks ? ToldAsking.parts(words) : [] }

    var fields: [Merging.Field] {
        let words = words
        return parts.map { part in
            Merging.Field(name: part.name, names: part.names, label: part.label, mayKeepBoth: false) {
                part.text($0, words)
            }
        }
    }

    var written: [PersonalWarning.Written] {
        parts.filter(\.isWritten).map { .init(name: $0.name, label: $0.label, isRole: $0.isRole) }
    }

    /// The answers of a form that asks, as its page needs them.
    func asking(_ answers: Answers) -> Answers {
        var answers = answers
        if asks { answers[ToldAsking.mark] = ToldAsking.asked }
        return answers
    }

    /// The answers of a record: who told it stands there until the lead confirms it.
    func filled(_ answers: Answers, _ told: ToldBy?) -> Answers {
        var answers = answers
        if asks { answers.take(ToldAsking.names, from: ToldForm.answers(told?.isOpen == true ? told : nil)) }
        return answers
    }

    func faults(_ answers: Answers) -> [String: AnswerFault] {
        asks ? ToldForm.faults(answers, today: today, isNeeded: true) : [:]
    }

    /// What the record says of who told it, once it is saved. A lead who saves it says that it is right.
    func toldBy(_ answers: Answers, before: ToldBy?) -> ToldBy? {
        switch part {
        case .site:
            return before.map { told in
                var told = told
                if told.isOpen { told.confirmed = today }
                return told
            }
        case .forSite(let by): return ToldForm.told(answers, recordedBy: by)
        case .reader: return before
        }
    }
}

extension Optional<ToldBy> {
    /// The same, saved over what the page had not shown: what waits for the lead's word goes on waiting for it.
    func unseen(_ before: ToldBy?) -> ToldBy? {
        before?.isOpen == true && self?.isOpen == false ? before : self
    }
}

/// Who told it, as a form has it, and back. Pure.
enum ToldForm {
    static func answers(_ told: ToldBy?) -> Answers {
        var answers = Answers()
        answers[ToldAsking.who] = told?.who ?? ""
        answers[ToldAsking.how] = told?.how?.rawValue ?? ""
        answers.set(ToldAsking.on, date: told?.on.map { .day($0) })
        return answers
    }

    static func faults(_ answers: Answers, today: Day, isNeeded: Bool) -> [String: AnswerFault] {
        var faults: [String: AnswerFault] = [:]
        let who = answers[ToldAsking.who].trimmed
        if who.isEmpty, isNeeded { faults[ToldAsking.who] = .noTeller }
        if who.count > AnswerLimits.line { faults[ToldAsking.who] = .tooLong(most: AnswerLimits.line) }
        if case .failure(let problem) = TypedDate.day(answers.date(ToldAsking.on), latest: today) {
            faults[ToldAsking.on] = problem.fault
        }
        return faults
    }

    /// `nil` while nobody is named.
    static func told(_ answers: Answers, recordedBy: String) -> ToldBy? {
        let who = answers[ToldAsking.who].trimmed
        guard !who.isEmpty else { return nil }
        let on = try? TypedDate.day(answers.date(ToldAsking.on)).get()
        return ToldBy(
            who: who, how: ToldBy.How(rawValue: answers[ToldAsking.how]), on: on, recordedBy: recordedBy)
    }
}
