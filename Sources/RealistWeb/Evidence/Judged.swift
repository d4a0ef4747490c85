internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement of one site in the making.
struct Judged {
    let visit: Visit
    let theory: WorkingTheory
    let configuration: Configuration
    let away: AwayExplanation?
    let site: Site
    let passages: [PassageOfSource]

    /// - `isSent`: somebody judged it, and that is not to be lost where it is worked on no more.
    init(_ visit: Visit, isSent: Bool = false) throws {
        self.visit = visit
        let work = try visit.here().store.theoryWork()
        theory = try visit.theory(work)
        away = isSent ? try AwayExplanation(visit, in: theory) : nil
        configuration = try away?.last ?? visit.explanation(in: work.theory)
        guard let site = try visit.here().site(visit.id("site")) else { throw Turned.notFound }
        self.site = site
        passages = try visit.passages(readAgainst: configuration.id)
    }

    /// The one of the present version.
    func present() throws -> Written<Judgement>? {
        try visit.here().store.version(of: record)
    }

    private var record: Recorded<Judgement> {
        .judgement(at: site.id, of: configuration.id, revision: configuration.revision)
    }

    private func typed(_ version: Written<Judgement>?) -> JudgementTyped {
        version.map { JudgementTyped($0.value, language: theory.language) } ?? JudgementTyped()
    }

    /// Read at this site.
    private var own: [PassageOfSource] { passages.filter { $0.source.site == site.id } }

    /// - `isOutdated`: the form was about another version of the explanation than is there by now.
    func page(
        _ typed: JudgementTyped, version: Int, faults: Set<JudgementTyped.Fault> = [],
        isOutdated: Bool = false
    ) throws -> FormPage {
        FormPage.judge(
            try visit.surroundings(), configuration, at: site, typed: typed, version: version, passages: own,
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
        let made = form.judgement(
            at: site.id, of: configuration, known: own.map(\.excerpt.id),
            by: visit.words["app.evidence.evaluator"],
            on: visit.writtenOn, earlier: edited?.value)
        switch made {
        case .failure(let faults):
            return .notYet(try page(form.typed, version: sent.version, faults: faults.all))
        case .success(let judgement):
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    try store.save(judgement, expecting: sent.version)
                }
                return .seeOther(study.addresses.judgement(of: configuration.id, at: site.id) + "?saved=yes")
            } catch let conflict as EditConflict<Judgement> {
                return .page(
                    try self.conflict(JudgementSent(form), conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func conflict(
        _ sent: JudgementSent, _ present: Written<Judgement>?, _ deleted: Deed? = nil
    ) throws -> ConflictPage {
        let back = try visit.here().addresses.judgement(of: configuration.id, at: site.id)
        return ConflictPage.judgement(
            try visit.surroundings(), mine: sent.form.typed, theirs: typed(present), isOverall: false,
            action: back + "/judge", back: Link(text: visit.words["app.evidence.conflict.look"], href: back),
            revision: configuration.revision, version: present?.number ?? 0,
            who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: sent.keep, isUnanswered: sent.isMerging)
    }
}
