internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement across sites in the making.
struct JudgedOverall {
    let visit: Visit
    let theory: WorkingTheory
    let configuration: Configuration
    let away: AwayExplanation?

    /// - `isSent`: somebody judged it, and that is not to be lost where it is worked on no more.
    init(_ visit: Visit, isSent: Bool = false) throws {
        self.visit = visit
        let work = try visit.here().store.theoryWork()
        theory = try visit.theory(work)
        away = isSent ? try AwayExplanation(visit, in: theory) : nil
        configuration = try away?.last ?? visit.explanation(in: work.theory)
    }

    /// The one of the present version.
    func present() throws -> Written<OverallJudgement>? {
        try visit.here().store.version(of: record)
    }

    private var record: Recorded<OverallJudgement> {
        .overallJudgement(of: configuration.id, revision: configuration.revision)
    }

    private func typed(_ version: Written<OverallJudgement>?) -> JudgementTyped {
        version.map { JudgementTyped($0.value, language: theory.language) } ?? JudgementTyped()
    }

    func page(
        _ typed: JudgementTyped, version: Int, faults: Set<JudgementTyped.Fault> = [],
        isOutdated: Bool = false
    ) throws -> FormPage {
        FormPage.judgeOverall(
            try visit.surroundings(), configuration, typed: typed, version: version,
            token: visit.sessionFormToken, faults: faults, isOutdated: isOutdated, in: theory)
    }

    func save() async throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        let sent = JudgementSent(visit.form)
        if let away {
            let mine = try conflict(JudgementSent(sent.form), nil).conflict
            return try away.answer(visit, mine, version: 0, isJudged: true)
        }
        if sent.revision != configuration.revision {
            // Of this version of the explanation it has seen no judgement, so that it meets the one that is there.
            return .notYet(try page(sent.form.typed, version: 0, isOutdated: true))
        }
        // What the page showed.
        let edited = try study.store.version(sent.version, of: record)
        if sent.isMerging {
            let page = try conflict(sent, edited)
            if page.conflict.errors != nil { return .notYet(page) }
        }
        let form = sent.isMerging ? sent.form.merged(with: typed(edited), sent.keep) : sent.form
        let made = form.overall(
            of: configuration, by: visit.words["app.evidence.evaluator"], on: visit.writtenOn,
            earlier: edited?.value)
        switch made {
        case .failure(let faults):
            return .notYet(try page(form.typed, version: sent.version, faults: faults.all))
        case .success(let judgement):
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    try store.save(judgement, expecting: sent.version)
                }
                return .seeOther(study.addresses.explanation(configuration.id) + "?saved=yes")
            } catch let conflict as EditConflict<OverallJudgement> {
                return .page(
                    try self.conflict(JudgementSent(form), conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func conflict(
        _ sent: JudgementSent, _ present: Written<OverallJudgement>?, _ deleted: Deed? = nil
    ) throws -> ConflictPage {
        let addresses = try visit.here().addresses
        return ConflictPage.judgement(
            try visit.surroundings(), mine: sent.form.typed, theirs: typed(present), isOverall: true,
            action: addresses.judgeOverall(configuration.id),
            back: Link(
                text: visit.words["app.evidence.conflict.look"], href: addresses.explanation(configuration.id)
            ),
            revision: configuration.revision, version: present?.number ?? 0,
            who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: sent.keep, isUnanswered: sent.isMerging)
    }
}
