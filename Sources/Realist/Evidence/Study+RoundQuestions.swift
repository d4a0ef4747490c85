extension Study {
    /// Rounds of double coding that stay as they are though they could go on.
    var roundQuestions: [Question] {
        evidence.rounds.compactMap { round in
            let work = evidence.work(of: round)
            if round.isOpen {
                let isDone = !round.passages.isEmpty && round.coders.allSatisfy { work.left(for: $0).isEmpty }
                return isDone
                    ? Question(
                        .roundNotClosed, at: "round \(round.id)",
                        "Everybody has looked at every passage of the round “\(round.title)”. Can it be closed?"
                    )
                    : nil
            }
            let open = work.differences.count { $0.adjudication == nil }
            guard open > 0 else { return nil }
            let what = open == 1 ? "one difference" : "\(open) differences"
            return Question(
                .roundNotSettled, at: "round \(round.id)",
                "What was agreed about \(what) in the round “\(round.title)”?")
        }
    }
}
