internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A form that changes one record: shown as the record is, saved only over the version that was shown.
struct RecordForm<Value: Equatable & Sendable>: Sendable {
    let visit: Visit
    let record: Recorded<Value>
    /// Where the form is sent.
    let action: String
    /// Where one goes on after saving.
    let done: String
    /// Where one goes when the record stays as it is.
    let back: String
    let fields: [Merging.Field]
    let written: [PersonalWarning.Written]
    let known: [String]
    let answers: @Sendable (Value?) -> Answers
    /// The value that the answers make of an earlier one.
    let turn: @Sendable (Answers, Value?) -> Turn<Value>
    /// Reads what only its page needs: a form that is right makes none.
    let page: @Sendable (Surroundings, Answers, Int, [String: AnswerFault]) throws -> any Page
    /// Where one goes when it is left deleted; where the record would be, else.
    var gone: String?
    /// Where one goes when what was sent is what is there; where one goes on after saving, else.
    var unchanged: String?
    /// Saves it over this version, where more than the record itself goes with it.
    ///
    /// Returns the number of the present version now.
    var keep: (@Sendable (Store, Value, Int) throws -> Int)?
    /// What is saved with it, before it.
    var besides: @Sendable (Answers, Store) throws -> Void = { _, _ in }
    /// The turn once more in the transaction that saves, where what else the study has by then may speak against it.
    var turnAgain: (@Sendable (Store, Answers, Value?) throws -> Turn<Value>)?
    /// Fields that are sent along and never shown as answers.
    var carried: [String] = []
    /// Fields that say one thing together.
    var whole: Set<String> = []
    /// What two versions are compared by, where the form does not begin with it.
    var compared: (@Sendable (Value?) -> Answers)?
    /// Who told what the record says: a lead confirms it by saving, as far as the page showed it.
    var told: (any WritableKeyPath<Value, ToldBy?> & Sendable)?
    /// Reads what was sent, where a page names its fields otherwise than two versions are compared.
    var read: (@Sendable (FormText) -> Answers)?
    /// What is said where one meets what one had saved oneself, at this time; `nil` for that there were two windows.
    var ownBefore: (@Sendable (_ at: String) -> ConflictPage.Own)?
    /// The answer to somebody who wrote into what is worked on no more: what was written, to be carried along and to be
    /// read. `nil` while it is worked on.
    var away: (@Sendable (Answers, SummaryList) throws -> Answer?)?

    var names: [String] { fields.flatMap(\.names) + carried }
    /// What was sent.
    var sent: Answers { read?(visit.form) ?? Answers(visit.form, names) }
    private var versions: @Sendable (Value?) -> Answers { compared ?? answers }

    func show(notice: Notice? = nil) throws -> Answer {
        let present = try visit.here().store.version(of: record)
        return .page(
            try page(
                visit.surroundings(notice: notice), answers(present?.value), present?.number ?? 0, [:]))
    }

    func save() async throws -> Answer {
        let form = visit.form
        let store = try visit.acting()
        let expected = Int(form[FormNames.version] ?? "") ?? 0
        var mine = sent
        let edited = try store.version(expected, of: record)
        if form[Merging.mark] != nil {
            // Chosen is only between what both touched.
            let names = form.all(Merging.met)
            let met = names.isEmpty ? fields : fields.filter { names.contains($0.name) }
            let merging = Merging(fields: met, mine: mine, theirs: versions(edited?.value))
            switch merging.settled(form) {
            case .success(let merged): mine = merged
            case .failure(let open):
                return try conflict(merging, edited?.hand, number: expected, open: open.names)
            }
        }
        if let answer = try away?(mine, summary(mine)) { return answer }
        if PersonalWarning.wantsChange(form) {
            return .page(try page(visit.surroundings(), mine, expected, [:]))
        }
        let warning = PersonalWarning(
            visit: visit, written: written, before: versions(edited?.value), known: known)
        return try await save(mine, over: edited, expected: expected, isShown: edited != nil, store) {
            answers in
            try warning.page(answers, action: action, version: String(expected))
        }
    }

    private func save(
        _ mine: Answers, over edited: Written<Value>?, expected: Int, isShown: Bool, _ store: Store,
        _ ask: (Answers) throws -> Answer?
    ) async throws -> Answer {
        // Of what was deleted the last version is gone on from.
        let base = try edited?.value ?? store.history(of: record).last { $0.value != nil }?.value
        let value: Value
        switch turn(mine, base) {
        case .faults(let faults):
            return .notYet(try page(visit.surroundings(), mine, expected, faults))
        case .value(let made): value = isShown ? made : unseen(made, over: base)
        }
        if let asking = try ask(mine) { return asking }
        do {
            let (record, besides, keep, turnAgain) = (record, besides, keep, turnAgain)
            let number = try await store.commit { store in
                try besides(mine, store)
                let number =
                    try keep?(store, value, expected)
                    ?? store.save(value, as: record, expecting: expected)
                if case .faults(let faults)? = try turnAgain?(store, mine, base) {
                    throw Refused(faults: faults)
                }
                return number
            }
            return .seeOther(number == expected ? unchanged ?? done : done)
        } catch let refused as Refused {
            return .notYet(try page(visit.surroundings(), mine, expected, refused.faults))
        } catch let conflict as EditConflict<Value> {
            if let answer = try away?(mine, summary(mine)) { return answer }
            guard let present = conflict.present else {
                return try deleted(mine, conflict.deleted.map { LastHand(by: $0.by, at: $0.at) })
            }
            let theirs = versions(present.value)
            // Of a version that is not known any more nothing tells who touched what.
            let isKnown = edited != nil || expected == 0
            let (merged, met) =
                isKnown
                ? Merging.byField(
                    fields, base: answers(edited?.value), theirsBase: versions(edited?.value), mine: mine,
                    theirs: theirs, whole: whole)
                : (merged: mine, met: fields.filter { $0.text(mine) != $0.text(theirs) })
            // Whoever was quicker answered other questions: both are kept.
            if met.isEmpty, present.number != expected {
                return try await save(
                    merged, over: present, expected: present.number, isShown: false, store
                ) { _ in nil }
            }
            let names = Set(met.map(\.name))
            let shown = fields.filter {
                names.contains($0.name) || $0.text(merged) == $0.text(theirs)
            }
            let merging = Merging(fields: shown, mine: merged, theirs: theirs)
            return try self.conflict(merging, present.hand, number: present.number, open: [])
        }
    }

    private func unseen(_ made: Value, over base: Value?) -> Value {
        guard let told else { return made }
        var made = made
        made[keyPath: told] = made[keyPath: told].unseen(base?[keyPath: told])
        return made
    }

    private func conflict(_ merging: Merging, _ hand: LastHand?, number: Int, open: Set<String>) throws
        -> Answer
    {
        try ConflictAnswer.make(
            visit, merging, action: action, version: number, by: hand, open: open,
            hidden: merging.met.map { HiddenField(Merging.met, $0) }, own: ownBefore?(hand?.at ?? ""))
    }

    /// What was written, to be read.
    private func summary(_ mine: Answers) -> SummaryList {
        SummaryList(fields.map { SummaryList.Row($0.label, $0.text(mine)) })
    }

    private func deleted(_ mine: Answers, _ hand: LastHand?) throws -> Answer {
        Answer.page(
            FormPage.deletedMeanwhile(
                try visit.surroundings(), who: visit.isOwn(hand?.by) ? nil : visit.who(hand?.by ?? ""),
                when: visit.when(hand?.at ?? ""), typed: summary(mine), action: action,
                token: visit.sessionFormToken,
                hidden: mine.hidden + [HiddenField(FormNames.version, "0")], back: gone ?? back),
            status: .conflict)
    }
}

/// Ends a transaction whose value does not go together with what else the study has by then.
struct Refused: Error {
    let faults: [String: AnswerFault]
}
