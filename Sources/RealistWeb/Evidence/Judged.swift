internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement of one site in the making.
struct Judged {
    let visit: Visit
    let judged: JudgedExplanation
    let site: Site
    let passages: [PassageOfSource]

    var configuration: Configuration { judged.configuration }
    var theory: WorkingTheory { judged.theory }

    init(_ visit: Visit) throws {
        self.visit = visit
        judged = try JudgedExplanation(visit)
        guard let site = try visit.here().site(visit.id("site")) else { throw Turned.notFound }
        self.site = site
        passages = try visit.passages(readAgainst: judged.configuration.id)
    }

    func save() async throws -> Answer { try await judged.save(form()) }

    func form() throws -> RecordForm<Judgement> {
        let (configuration, theory, site, token) = (configuration, theory, site, visit.sessionFormToken)
        let store = try visit.here().store
        let cell = theory.addresses.judgement(of: configuration.id, at: site.id)
        let record = Recorded<Judgement>.judgement(
            at: site.id, of: configuration.id, revision: configuration.revision)
        let own = passages.filter { $0.source.site == site.id }
        let known = own.map(\.excerpt.id)
        let (role, day) = (visit.words["app.evidence.evaluator"], visit.writtenOn)
        // A new judgement of a later version begins with what was said of the one before.
        let before = judged.work.judgements.filter {
            $0.site == site.id && $0.configuration == configuration.id && $0.revision < configuration.revision
        }.max { $0.revision < $1.revision }
        return RecordForm(
            visit: visit, record: record, action: cell + "/judge", done: cell + "?saved=yes", back: cell,
            fields: JudgementForm.siteFields(known, visit.words), written: [], known: [],
            answers: { value in
                (value ?? before).map {
                    JudgementForm.answers(JudgementTyped($0, language: theory.language))
                } ?? Answers()
            },
            turn: { answers, base in
                let made = JudgementForm(answers).judgement(
                    at: site.id, of: configuration, known: known, by: role, on: day, earlier: base)
                switch made {
                case .success(let judgement): return .value(judgement)
                case .failure(let faults): return .faults(AnswerFault.all(faults.all) { .judgement($0) })
                }
            },
            page: { around, answers, number, faults in
                FormPage.judge(
                    around, configuration, at: site, typed: JudgementForm(answers).typed, version: number,
                    passages: own, token: token, faults: faults.ofJudgement,
                    lookAgain: try store.version(number, of: record)?.value.lookAgain, in: theory)
            }, carried: JudgementForm.carried, away: judged.away(cell + "/judge"))
    }
}
