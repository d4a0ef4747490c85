internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement across sites in the making.
struct JudgedOverall {
    let visit: Visit
    let judged: JudgedExplanation

    /// More documents than this are not offered; what is cited already stays.
    private static let mostDocuments = 200

    init(_ visit: Visit) throws {
        self.visit = visit
        judged = try JudgedExplanation(visit)
    }

    func save() async throws -> Answer { try await judged.save(form()) }

    func form() throws -> RecordForm<OverallJudgement> {
        let (configuration, theory, token) = (judged.configuration, judged.theory, visit.sessionFormToken)
        let store = try visit.here().store
        let action = theory.addresses.judgeOverall(configuration.id)
        let page = theory.addresses.explanation(configuration.id)
        let mayCite = MayCite(
            passages: try visit.passages(readAgainst: configuration.id),
            measures: OverallJudgement.CitedMeasure.all(of: try visit.here().library().about),
            literature: try store.sources(SourceFilter(kind: .document), most: Self.mostDocuments).lines.map {
                ($0.id, $0.title)
            })
        let record = Recorded<OverallJudgement>.overallJudgement(
            of: configuration.id, revision: configuration.revision)
        let (role, day) = (visit.words["app.evidence.evaluator"], visit.writtenOn)
        // A new judgement of a later version begins with what was said of the one before.
        let before = judged.work.overallJudgements.filter {
            $0.configuration == configuration.id && $0.revision < configuration.revision
        }.max { $0.revision < $1.revision }
        return RecordForm(
            visit: visit, record: record, action: action, done: page + "?saved=yes#sure", back: page,
            fields: JudgementForm.overallFields(mayCite, in: theory), written: [], known: [],
            answers: { value in
                (value ?? before).map {
                    JudgementForm.answers(JudgementTyped($0, language: theory.language))
                } ?? Answers()
            },
            turn: { answers, base in
                let made = JudgementForm(answers).overall(
                    of: configuration, citing: mayCite, by: role, on: day, earlier: base)
                switch made {
                case .success(let judgement): return .value(judgement)
                case .failure(let faults): return .faults(AnswerFault.all(faults.all) { .judgement($0) })
                }
            },
            page: { around, answers, number, faults in
                FormPage.judgeOverall(
                    around, configuration, typed: JudgementForm(answers).typed, version: number, token: token,
                    mayCite: mayCite,
                    faults: faults.ofJudgement,
                    lookAgain: try store.version(number, of: record)?.value.lookAgain, in: theory)
            }, carried: JudgementForm.carried, away: judged.away(action))
    }
}
