internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The explanation that is judged, at a site or across sites.
struct JudgedExplanation {
    let visit: Visit
    let theory: WorkingTheory
    /// As it is; for a form that is sent, else as it last was.
    let configuration: Configuration
    /// All that was judged so far.
    let work: TheoryWork

    init(_ visit: Visit) throws {
        self.visit = visit
        (theory, work) = try visit.theoryAndWork()
        configuration =
            visit.asked.method == .post
            ? try visit.written(.configuration(visit.id("explanation")))
            : try visit.explanation(in: work.theory)
    }

    /// What was judged stays until the explanation is back.
    func away(_ action: String) -> @Sendable (Answers, SummaryList) throws -> Answer? {
        let (visit, id) = (visit, configuration.id)
        return { answers, told in
            try AwayExplanation(visit, id)?.answer(
                visit, told, action: action, hidden: answers.hidden, version: 0, isJudged: true)
        }
    }

    /// Saves what was judged of the version of the explanation that is there.
    func save<Value>(_ form: RecordForm<Value>) async throws -> Answer {
        let sent = form.sent
        let revision = configuration.revision
        if sent[JudgementForm.revision] != String(revision),
            try AwayExplanation(visit, configuration.id) == nil
        {
            // Of this version of the explanation it has seen no judgement, so that it meets the one that is there.
            return .notYet(
                try form.page(
                    visit.surroundings(), sent, 0,
                    AnswerFault.all([.outdated(version: revision)]) { .judgement($0) }))
        }
        return try await form.save()
    }
}

extension [String: AnswerFault] {
    /// Those of a judgement.
    var ofJudgement: Set<JudgementTyped.Fault> {
        Set(
            values.compactMap { fault in
                if case .judgement(let fault) = fault { fault } else { nil }
            })
    }
}
