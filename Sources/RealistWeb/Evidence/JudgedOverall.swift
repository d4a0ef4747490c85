internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement across sites in the making.
struct JudgedOverall {
    let visit: Visit
    let theory: WorkingTheory
    let configuration: Configuration

    init(_ visit: Visit) throws {
        self.visit = visit
        let work = try visit.here().store.theoryWork()
        theory = try visit.theory(work)
        configuration = try visit.explanation(in: work.theory)
    }

    /// The one of the present version.
    func present() throws -> Written<OverallJudgement>? {
        try visit.here().store.version(
            of: .overallJudgement(of: configuration.id, revision: configuration.revision))
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
        let present = try present()
        let theirs = present.map { JudgementTyped($0.value, language: theory.language) } ?? JudgementTyped()
        if sent.revision != configuration.revision {
            return .notYet(try page(sent.form.typed, version: present?.number ?? 0, isOutdated: true))
        }
        if sent.isMerging {
            let page = try conflict(sent, theirs, present, nil)
            if page.conflict.errors != nil { return .notYet(page) }
        }
        let form = sent.isMerging ? sent.form.merged(with: theirs, sent.keep) : sent.form
        let made = form.overall(
            of: configuration, by: visit.words["app.evidence.evaluator"], on: visit.writtenOn,
            earlier: present?.value)
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
                let theirs = conflict.present.map { JudgementTyped($0.value, language: theory.language) }
                return .page(
                    try self.conflict(
                        JudgementSent(form), theirs ?? JudgementTyped(), conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func conflict(
        _ sent: JudgementSent, _ theirs: JudgementTyped, _ present: Written<OverallJudgement>?,
        _ deleted: Deed?
    ) throws -> ConflictPage {
        let addresses = try visit.here().addresses
        return ConflictPage.judgement(
            try visit.surroundings(), mine: sent.form.typed, theirs: theirs, isOverall: true,
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
