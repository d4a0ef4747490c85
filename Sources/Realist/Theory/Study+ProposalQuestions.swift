extension Study {
    /// Whether somebody has yet to look at what was proposed: one question, however many wait.
    var proposalQuestions: [Question] {
        let waiting = theoryProposals.count(where: \.isWaiting)
        if waiting == 0 { return [] }
        return [
            Question(
                .proposalsWait, at: "theory",
                waiting == 1
                    ? "Who looks at the proposed explanation that waits?"
                    : "Who looks at the \(waiting) proposed explanations that wait?")
        ]
    }
}
