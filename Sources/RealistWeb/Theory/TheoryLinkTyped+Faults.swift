internal import RealistPages

extension TheoryLinkTyped {
    init(_ answers: Answers, _ faults: [String: AnswerFault], version: Int) {
        self.init(
            answers: answers,
            faults: faults.compactMapValues { fault in
                if case .theoryLink(let fault) = fault { fault } else { nil }
            }, version: version)
    }
}
