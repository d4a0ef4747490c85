internal import Realist
internal import RealistPages
internal import RealistStore

/// How a decision of a workshop becomes a change: a draft with all that is known of it, made once however often the
/// button is pressed.
struct WorkshopChange: Sendable {
    let workshop: Workshop
    let site: Site.ID

    /// In a draft: where it was decided. No form sends it.
    static let field = "workshop"

    /// The name of the draft, and so of the change: the same for the same decision.
    func id(_ source: WorkshopSource, _ title: String) -> Draft.ID? {
        ChangeDraft.id(title, signs: WorkshopChange.signs("\(site)\n\(workshop.id)\n\(source.field.value)"))
    }

    /// Five signs that follow from a text (FNV-1a).
    private static func signs(_ text: String) -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return String(
            (0..<5).map { _ in
                defer { hash /= UInt64(alphabet.count) }
                return alphabet[Int(hash % UInt64(alphabet.count))]
            })
    }

    /// What became of each decision so far.
    func fates(
        _ decisions: [Decision], _ changes: [Adaptation], in store: Store
    ) throws -> [WorkshopSource: WorkshopFate] {
        let drafts = try store.drafts(at: site).filter {
            $0.kind == ChangeDraft.kind && $0.fields[WorkshopChange.field] == [workshop.id.text]
        }
        var fates: [WorkshopSource: WorkshopFate] = [:]
        for recommendation in decisions.map(\.recommendation) {
            let change = changes.last { change in
                change.recommendations.contains { $0.recommendation == recommendation }
            }
            let draft = drafts.first { $0.fields["about"]?.contains(recommendation.text) == true }
            fates[.recommendation(recommendation)] =
                change.map { .change($0) } ?? draft.map { .draft($0.id.text) }
        }
        for line in workshop.decided {
            guard let id = id(.line(line.text), WorkshopChange.title(line.text)) else { continue }
            let change = changes.first { $0.id.text == id.text }
            fates[.line(line.text)] =
                change.map { .change($0) }
                ?? (drafts.contains { $0.id == id } ? .draft(id.text) : nil)
        }
        return fates
    }

    /// A line, cut to what a title may have.
    static func title(_ line: String) -> String {
        guard line.count > AnswerLimits.line else { return line }
        let cut = line.prefix(AnswerLimits.line - 1)
        let whole = cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut
        return String(whole).trimmed + "…"
    }

    /// All that is known already, by the names of the change's own form.
    func answers(
        _ source: WorkshopSource, _ decision: Decision?, _ recommendation: Recommendation?,
        in language: Language
    ) -> Answers {
        var answers = Answers()
        switch source {
        case .line(let text):
            answers["title"] = WorkshopChange.title(text)
            answers["what"] = text
        case .recommendation(let id):
            answers.set("about", [id.text])
            answers["title"] = WorkshopChange.title(recommendation?.title.text(in: language) ?? id.text)
            answers["reason"] = decision?.reason?.text ?? ""
            switch decision?.choice {
            case .adopt, .alreadyDoing:
                answers["kind"] = Adaptation.Kind.asWritten.rawValue
                answers["what"] = recommendation?.advice.text(in: language) ?? ""
            case .adapt: answers["kind"] = Adaptation.Kind.adapts.rawValue
            case .reject, .later, .undecided, nil: break
            }
        }
        answers.set("decided", date: .day(decision?.on ?? workshop.on))
        if decision?.choice == .alreadyDoing { answers["state"] = Adaptation.State.inPlace.rawValue }
        answers[WorkshopChange.field] = workshop.id.text
        return answers
    }
}

extension WorkshopDesk {
    /// Begins a change with all that is known of a decision, or goes to where it is already.
    func makeChange() async throws -> Answer {
        let site = place.site.id
        let making = WorkshopChange(workshop: workshop, site: site)
        let store = place.study.store
        let decisions = try store.decisions(at: site).filter { $0.workshop == id }
        guard let source = source(decisions) else { return .seeOther(own + "?saved=changed") }
        switch try making.fates(decisions, store.changes(decidedAt: id, at: site), in: store)[source] {
        case .change(let change): return .seeOther(place.addresses.change(site, change.id))
        case .draft(let draft): return .seeOther(place.addresses.draft(site, draft))
        case nil: break
        }
        var decision: Decision?
        var recommendation: Recommendation?
        if case .recommendation(let about) = source {
            decision = decisions.first { $0.recommendation == about }
            recommendation = place.library.recommendations.first { $0.id == about }
        }
        let recorder = try Recorder(visit, at: site)
        let answers = recorder.asking(
            making.answers(source, decision, recommendation, in: place.language))
        guard let draft = making.id(source, answers["title"]) else { throw Turned.notAForm }
        let begun = Draft(
            id: draft, kind: ChangeDraft.kind, site: site, account: try visit.member().id.text,
            fields: answers.texts)
        try await visit.acting().commit { store in
            if try store.draft(draft) == nil { try store.save(begun, expecting: 0) }
        }
        let isWhole = !recorder.asks && !answers["what"].isEmpty
        return .seeOther(
            isWhole
                ? place.addresses.draft(site, draft.text) + "?saved=filled"
                : place.addresses.draft(site, draft.text, .what))
    }

    /// Only what the workshop has now.
    private func source(_ decisions: [Decision]) -> WorkshopSource? {
        if let line = visit.form[WorkshopSource.line], workshop.decided.contains(where: { $0.text == line }) {
            return .line(line)
        }
        return visit.form[WorkshopSource.recommendation].flatMap { about in
            decisions.first { $0.recommendation.text == about && $0.choice.leadsToChange }
        }.map { .recommendation($0.recommendation) }
    }
}
