internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A judgement of one site in the making.
struct Judged {
    let visit: Visit
    let theory: WorkingTheory
    let configuration: Configuration
    let site: Site
    let passages: [PassageOfSource]

    init(_ visit: Visit) throws {
        self.visit = visit
        let work = try visit.here().store.theoryWork()
        theory = try visit.theory(work)
        configuration = try visit.explanation(in: work.theory)
        guard let site = try visit.here().site(visit.id("site")) else { throw Turned.notFound }
        self.site = site
        passages = try visit.passages(readAgainst: configuration.id)
    }

    /// The one of the present version.
    func present() throws -> Written<Judgement>? {
        try visit.here().store.version(
            of: .judgement(at: site.id, of: configuration.id, revision: configuration.revision))
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
        let made = form.judgement(
            at: site.id, of: configuration, known: own.map(\.excerpt.id),
            by: visit.words["app.evidence.evaluator"],
            on: visit.writtenOn, earlier: present?.value)
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
                let theirs = conflict.present.map { JudgementTyped($0.value, language: theory.language) }
                return .page(
                    try self.conflict(
                        JudgementSent(form), theirs ?? JudgementTyped(), conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func conflict(
        _ sent: JudgementSent, _ theirs: JudgementTyped, _ present: Written<Judgement>?, _ deleted: Deed?
    ) throws -> ConflictPage {
        let back = try visit.here().addresses.judgement(of: configuration.id, at: site.id)
        return ConflictPage.judgement(
            try visit.surroundings(), mine: sent.form.typed, theirs: theirs, isOverall: false,
            action: back + "/judge", back: Link(text: visit.words["app.evidence.conflict.look"], href: back),
            revision: configuration.revision, version: present?.number ?? 0,
            who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: sent.keep, isUnanswered: sent.isMerging)
    }
}
