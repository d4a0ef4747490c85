internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

extension Judged {
    /// Keeps what was judged of an earlier version for the present one, as it was; the earlier judgement stays.
    func hold() async throws -> Answer {
        guard try AwayExplanation(visit, configuration.id) == nil else { throw Turned.notFound }
        let own = judged.work.judgements.filter {
            $0.site == site.id && $0.configuration == configuration.id && $0.subgroup == subgroup
        }
        let revision = configuration.revision
        guard let last = own.filter({ $0.revision < revision }).max(by: { $0.revision < $1.revision }) else {
            throw Turned.notFound
        }
        var kept = last
        kept.revision = revision
        kept.on = visit.writtenOn
        kept.by = visit.words["app.evidence.evaluator"]
        if let present = own.first(where: { $0.revision == revision }) {
            // Sent twice, or two had the same thought.
            return .seeOther(done(present.says(the: kept) ? "holds" : "moved"))
        }
        if subgroup == nil, site.isApproved {
            // Approved meanwhile: what ends an approval says so before it is sent.
            return .seeOther(theory.addresses.judge(configuration.id, at: site.id))
        }
        guard visit.form[StillHolds.revision] == String(revision),
            visit.form[StillHolds.judged] == String(last.revision), last.lookAgain == nil
        else { return .seeOther(done("moved")) }
        let record = Recorded<Judgement>.judgement(
            at: site.id, of: configuration.id, revision: revision, subgroup: subgroup)
        let holding = kept
        do {
            _ = try await visit.acting().commit { store in
                try store.save(holding, as: record, expecting: 0)
            }
        } catch is EditConflict<Judgement> {
            return .seeOther(done("moved"))
        }
        return .seeOther(done("holds"))
    }

    /// Back to where one came from.
    private func done(_ code: String) -> String {
        let addresses = theory.addresses
        func number(_ name: String) -> Int {
            guard let text = visit.form[name], text.utf8.count <= 6 else { return 0 }
            return max(0, Int(text) ?? 0)
        }
        if visit.form[StillHolds.from] == StillHolds.matrix {
            return addresses.matrix(
                stage: configuration.stage, row: number(StillHolds.row), column: number(StillHolds.column),
                groups: visit.form[StillHolds.groups] == "yes")
                + "&saved=\(code)#" + MatrixPage.place(of: configuration.id, at: site.id)
        }
        return addresses.judgement(of: configuration.id, at: site.id)
            + "?saved=\(code)#" + (subgroup == nil ? "judged" : "apart")
    }
}

extension Judgement {
    /// The same finding for the same reason, resting on the same passages.
    fileprivate func says(the other: Judgement) -> Bool {
        finding == other.finding && reason == other.reason && excerpts == other.excerpts
    }
}
