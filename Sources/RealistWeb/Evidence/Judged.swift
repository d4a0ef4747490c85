internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement of one site in the making.
struct Judged {
    let visit: Visit
    let judged: JudgedExplanation
    let site: Site
    let passages: [PassageOfSource]
    /// Of whom at the site; `nil` for everybody.
    let subgroup: Judgement.Subgroup?
    /// Whom one may judge apart here.
    let subgroups: [Judgement.Subgroup]

    var configuration: Configuration { judged.configuration }
    var theory: WorkingTheory { judged.theory }

    init(_ visit: Visit) throws {
        self.visit = visit
        judged = try JudgedExplanation(visit)
        guard let site = try visit.here().site(visit.id("site")) else { throw Turned.notFound }
        self.site = site
        passages = try visit.passages(readAgainst: judged.configuration.id)
        subgroups = try visit.here().store.subgroups(at: site.id)
        subgroup = visit.asked.query["attribute"].flatMap { attribute in
            visit.asked.query["value"].map { Judgement.Subgroup(attribute: attribute, value: $0) }
        }
        let isKnown = subgroup.map { subgroup in
            subgroups.contains(subgroup)
                || judged.work.judgements.contains { $0.subgroup == subgroup && $0.site == site.id }
        }
        // Nobody makes up a group by an address.
        if isKnown == false { throw Turned.notFound }
    }

    /// What stands in the cell as often as it was kept, who kept it and when, the present one last.
    func kept() throws -> [JudgementPage.Kept] {
        guard let present = theory.judgement(of: configuration.id, at: site.id) else { return [] }
        let record = Recorded<Judgement>.judgement(
            at: site.id, of: configuration.id, revision: present.revision)
        return try visit.here().store.history(of: record).compactMap { happening in
            happening.value.map { value in
                guard happening.action != "import" else { return (value, nil) }
                let name = visit.writer(happening.deed.by)
                return (value, .init(name: name, moment: visit.writtenAt(happening.deed.at)))
            }
        }
    }

    func save() async throws -> Answer { try await judged.save(form()) }

    func form() throws -> RecordForm<Judgement> {
        let (configuration, theory, site, token) = (configuration, theory, site, visit.sessionFormToken)
        let store = try visit.here().store
        let cell = theory.addresses.judgement(of: configuration.id, at: site.id)
        let subgroup = subgroup
        let action = theory.addresses.judge(configuration.id, at: site.id, of: subgroup)
        let record = Recorded<Judgement>.judgement(
            at: site.id, of: configuration.id, revision: configuration.revision, subgroup: subgroup)
        let own = passages.filter { $0.source.site == site.id }
        let known = own.map(\.excerpt.id)
        let (role, day) = (visit.words["app.evidence.evaluator"], visit.writtenOn)
        // A new judgement of a later version begins with what was said of the one before.
        let before = judged.work.judgements.filter {
            $0.site == site.id && $0.configuration == configuration.id && $0.subgroup == subgroup
                && $0.revision < configuration.revision
        }.max { $0.revision < $1.revision }
        return RecordForm(
            visit: visit, record: record, action: action,
            done: cell + "?saved=yes" + (subgroup == nil ? "#judged" : "#apart"), back: cell,
            fields: JudgementForm.siteFields(known, visit.words), written: [], known: [],
            answers: { value in
                (value ?? before).map {
                    JudgementForm.answers(JudgementTyped($0, language: theory.language))
                } ?? Answers()
            },
            turn: { answers, base in
                let made = JudgementForm(answers).judgement(
                    at: site.id, of: configuration, subgroup: subgroup, known: known, by: role, on: day,
                    earlier: base)
                switch made {
                case .success(let judgement): return .value(judgement)
                case .failure(let faults): return .faults(AnswerFault.all(faults.all) { .judgement($0) })
                }
            },
            page: { around, answers, number, faults in
                FormPage.judge(
                    around, configuration, at: site, of: subgroup, typed: JudgementForm(answers).typed,
                    version: number,
                    passages: own, token: token, faults: faults.ofJudgement,
                    lookAgain: try store.version(number, of: record)?.value.lookAgain, in: theory)
            }, carried: JudgementForm.carried, away: judged.away(action))
    }
}
