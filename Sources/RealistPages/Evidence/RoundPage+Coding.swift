public import Realist

extension RoundPage {
    /// How much a memo, or a reason, may hold.
    public static let mostMemo = 2_000
    /// The answer of somebody who looked and gives none of the codes; no code is called so.
    public static let noCode = "-"

    /// One passage, with the codes that are asked about.
    ///
    /// - `typed`: what was sent and not kept; `nil` shows what was given before.
    public static func coding(
        _ around: Surroundings, _ round: WorkingRound, _ passage: RoundPassage, typed: Answers?,
        faults: [String: AnswerFault] = [:]
    ) -> RoundPage {
        let words = round.words
        let id = passage.excerpt.id
        let me = round.me ?? ""
        let before = round.work.coding(of: me, at: id)
        var chosen = Set(typed?.all("code") ?? [])
        if typed == nil, let given = round.work.given(by: me, at: id) {
            chosen = given.isEmpty ? [noCode] : Set(given.map(\.text))
        }
        let place = (round.round.passages.firstIndex(of: id) ?? 0) + 1
        let left = round.work.left(for: me).count
        var links = [Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))]
        if let next = round.next(after: id) {
            links.insert(
                Link(
                    text: words["app.rounds.skip"],
                    href: round.addresses.code(next, in: round.round.id)), at: 0)
        }
        return RoundPage(
            around, round, kicker: round.round.title,
            heading: words[
                "app.rounds.code.heading",
                ["n": String(place), "all": String(round.round.passages.count)]],
            lead: round.told(left: left), passage: passage,
            form: FormFrame(
                action: round.addresses.code(id, in: round.round.id), token: round.token,
                fields: [
                    .choice(
                        ChoiceField(
                            "code", legend: words["app.rounds.code.which"],
                            hint: words["app.rounds.code.which-hint"], error: faults["code"]?.text(words),
                            choices: round.work.codes.map {
                                .init(
                                    $0.id.text, round.codebook.text($0.title),
                                    hint: $0.meaning.map(round.codebook.text))
                            }, apart: .init(noCode, words["app.rounds.code.none"]), chosen: chosen,
                            several: true)),
                    .text(
                        TextField(
                            "memo", label: words["app.rounds.code.memo"],
                            marker: words["app.lead.optional"], hint: words["app.rounds.code.memo-hint"],
                            value: typed.map { $0["memo"] } ?? before?.memo ?? "",
                            error: faults["memo"]?.text(words), lines: 3, most: mostMemo)),
                ], button: words["app.rounds.code.save"], links: links))
    }
}

extension WorkingRound {
    /// The next passage at which whoever asks has not looked, behind this one or else from the beginning; `nil` where there
    /// is no other.
    public func next(after passage: Excerpt.ID? = nil) -> Excerpt.ID? {
        let left = Set(work.left(for: me ?? "")).subtracting(passage.map { [$0] } ?? [])
        let start = passage.flatMap { round.passages.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let turned = round.passages.dropFirst(start) + round.passages.prefix(start)
        return turned.first(where: left.contains)
    }
}
