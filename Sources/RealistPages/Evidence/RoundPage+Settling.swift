public import Realist

extension RoundPage {
    /// What coders gave one passage, side by side, and what is agreed where they differed.
    ///
    /// - `typed`: what was sent and not kept; `nil` shows what was agreed before.
    /// - `next`: another passage with an open difference.
    public static func settling(
        _ around: Surroundings, _ round: WorkingRound, _ passage: RoundPassage, typed: Answers?,
        faults: [String: AnswerFault] = [:], next: Excerpt.ID?
    ) -> RoundPage {
        let words = round.words
        let id = passage.excerpt.id
        let differences = round.work.differences(at: id)
        let memos = round.round.coders.compactMap { coder in
            round.work.coding(of: coder, at: id).flatMap { coding in
                coding.memo.isEmpty ? nil : SummaryList.Row(round.name(coder), coding.memo)
            }
        }
        var ways = [Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))]
        if let next {
            ways.insert(
                Link(
                    text: words["app.rounds.settle.next"],
                    href: round.addresses.settle(next, in: round.round.id)), at: 0)
        }
        return RoundPage(
            around, round, kicker: round.round.title, heading: words["app.rounds.settle.heading"],
            lead: words.count("app.rounds.settle.lead", differences.count), passage: passage,
            tables: [round.sideBySide(id)],
            memos: memos.isEmpty ? nil : SummaryList(heading: words["app.rounds.settle.memos"], memos),
            form: round.isWriter && !differences.isEmpty
                ? FormFrame(
                    action: round.addresses.settle(id, in: round.round.id), token: round.token,
                    fields: differences.flatMap { round.fields($0, typed, faults) },
                    button: words["app.rounds.settle.save"]) : nil,
            notes: round.isWriter ? [words["app.rounds.settle.effect"]] : round.agreed(differences),
            ways: ways)
    }
}

extension WorkingRound {
    /// Codes that somebody gave, by who gave them.
    fileprivate func sideBySide(_ passage: Excerpt.ID) -> DataTable {
        let looked = round.coders.filter { work.coding(of: $0, at: passage) != nil }
        let rows = work.codes.compactMap { code -> DataTable.Row? in
            let given = looked.map { work.given(by: $0, at: passage)?.contains(code.id) == true }
            guard given.contains(true) else { return nil }
            return DataTable.Row(
                .init(codebook.text(code.title)),
                given.map { .init(words[$0 ? "app.rounds.gave" : "app.rounds.gave-not"], isHeld: !$0) })
        }
        return DataTable(
            id: "side-by-side", caption: words["app.rounds.settle.table"], isPart: true,
            columns: [.init(words["app.codes.code"])] + looked.map { .init(name($0)) }, rows: rows,
            none: words["app.rounds.no-difference"])
    }

    fileprivate func fields(
        _ difference: RoundWork.Difference, _ typed: Answers?, _ faults: [String: AnswerFault]
    ) -> [FormField] {
        let (outcome, because) = (
            "outcome-\(difference.code)", "because-\(difference.code)"
        )
        let before = difference.adjudication
        let chosen = typed.map { $0[outcome] } ?? before.map { $0.isGiven ? "given" : "not-given" } ?? ""
        return [
            .choice(
                ChoiceField(
                    outcome, legend: words["app.rounds.settle.which", ["code": title(difference.code)]],
                    hint: words[
                        "app.rounds.settle.who",
                        ["gave": names(difference.gave), "not": names(difference.gaveNot)]],
                    error: faults[outcome]?.text(words),
                    choices: [
                        .init("given", words["app.rounds.settle.given"]),
                        .init("not-given", words["app.rounds.settle.not-given"]),
                    ], chosen: [chosen])),
            .text(
                TextField(
                    because,
                    label: words["app.rounds.settle.because", ["code": title(difference.code)]],
                    value: typed.map { $0[because] } ?? before?.because ?? "",
                    error: faults[because]?.text(words), lines: 2, most: RoundPage.mostMemo)),
        ]
    }

    /// What was agreed, in words, for whoever only reads.
    fileprivate func agreed(_ differences: [RoundWork.Difference]) -> [String] {
        differences.compactMap { difference in
            difference.adjudication.map { decision in
                words[
                    decision.isGiven ? "app.rounds.settle.was-given" : "app.rounds.settle.was-not",
                    [
                        "code": title(difference.code), "why": decision.because, "who": name(decision.by),
                        "day": words.date(decision.on),
                    ]]
            }
        }
    }
}
