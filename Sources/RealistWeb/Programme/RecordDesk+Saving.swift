internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

extension RecordDesk {
    /// Keeps the answers to one question and goes on to the next. Of the first question of a draft that is not there
    /// yet the identifier is `nil`.
    func answer(_ question: ChangeQuestion, of id: Draft.ID?) async throws -> Answer {
        let sent = visit.form
        var mine = ChangeDraft.settled(Answers(sent, sendable(question)))
        let signs = sent["signs"] ?? ""
        let known = try id.map { try place.study.store.draft($0) } ?? nil
        if let known, known.kind != ChangeDraft.kind || known.site != place.site.id { throw Turned.notFound }
        var expected = Int(sent[FormNames.version] ?? "") ?? 0
        if let known, sent[Merging.mark] != nil {
            switch try settled(question, mine, over: known, expected) {
            case .answers(let chosen, let count): (mine, expected) = (chosen, count)
            case .ask(let both): return both
            }
        }
        let all = merged(known, question, mine)
        if id == nil, RecordDesk.isEmpty(mine) {
            // Nothing was typed: nothing is begun.
            if sent[ChangeNames.then] == ChangeNames.later { return .seeOther(home) }
            return .notYet(
                try page(question, all, ["title": .noTitle], of: nil, signs: signs, count: expected))
        }
        if PersonalWarning.wantsChange(sent) {
            return .page(try page(question, all, [:], of: known, signs: signs, count: expected))
        }
        let faults = form.faults([question], all)
        guard faults.isEmpty else {
            return .notYet(try page(question, all, faults, of: known, signs: signs, count: expected))
        }
        let action =
            id.map { place.addresses.draft(place.site.id, $0.text, question) }
            ?? place.addresses.record(place.site.id)
        let warning = PersonalWarning(
            visit: visit, written: written(question, all), before: Answers(known?.fields ?? [:]),
            known: place.known)
        if let asking = try warning.page(
            mine, action: action, version: String(expected), also: carried(sent, signs))
        {
            return asking
        }
        guard let own = id ?? ChangeDraft.id(mine["title"], signs: signs) else { throw Turned.notAForm }
        if id != nil, known == nil, sent["again"] == nil { return try gone(own, question, mine) }
        return try await keep(question, mine, own, expected)
    }

    /// What the change is about may have been ticked beforehand, and who told it says nothing of the change.
    private static func isEmpty(_ first: Answers) -> Bool {
        ["title", "what", "kind"].allSatisfy { first[$0].trimmed.isEmpty }
    }

    /// What the page that asks has to carry besides the answers.
    func carried(_ sent: FormText, _ signs: String) -> [HiddenField] {
        ([("signs", signs)] + [ChangeNames.from, ChangeNames.then, "again"].map { ($0, sent[$0] ?? "") })
            .filter { !$0.1.isEmpty }.map { HiddenField($0.0, $0.1) }
    }

    private func keep(
        _ question: ChangeQuestion, _ mine: Answers, _ id: Draft.ID, _ expected: Int
    ) async throws -> Answer {
        let (site, account) = (place.site.id, try visit.member().id.text)
        let recommendations = form.recommendations
        let begun = recorder.asking(Answers()).texts
        let hand = LastHand(by: Store.actor(try visit.member().id), at: visit.app.clock().description)
        let saved: Kept = try await visit.acting().commit { store in
            guard let present = try store.draft(id) else {
                guard expected == 0 else { return .gone }
                let new = Draft(
                    id: id, kind: ChangeDraft.kind, site: site, account: account, fields: begun)
                let draft = ChangeDraft.answered(new, question, mine, recommendations, by: hand)
                try store.save(draft, expecting: 0)
                return .draft(draft)
            }
            guard present.kind == ChangeDraft.kind, present.site == site else { return .gone }
            let answered = ChangeDraft.answered(present, question, mine, recommendations, by: hand)
            if ChangeDraft.count(question, present) != expected, answered.fields != present.fields {
                return .conflict(present)
            }
            try store.save(answered, expecting: present.number)
            return .draft(answered)
        }
        switch saved {
        case .draft(let draft): return .seeOther(next(after: question, draft))
        case .gone: return try gone(id, question, mine)
        case .conflict(let present):
            let merging = Merging(
                fields: fields(question, merged(present, question, mine)), mine: mine,
                theirs: Answers(present.fields))
            return try conflict(question, merging, present, open: [])
        }
    }

    private enum Kept: Sendable {
        case draft(Draft)
        case gone
        case conflict(Draft)
    }

    private func next(after question: ChangeQuestion, _ draft: Draft) -> String {
        let then = visit.form[ChangeNames.then]
        if then == ChangeNames.later { return home + "?saved=draft" }
        let check = place.addresses.draft(place.site.id, draft.id.text)
        if then == ChangeNames.check || visit.form[ChangeNames.from] == ChangeNames.check { return check }
        let questions = ChangeQuestion.recording(Answers(draft.fields), form.recommendations)
        guard let here = questions.firstIndex(of: question) else { return check }
        let to = then == ChangeNames.before ? here - 1 : here + 1
        guard questions.indices.contains(to) else { return check }
        return place.addresses.draft(place.site.id, draft.id.text, questions[to])
    }

    /// All fields that a question's page may have.
    func sendable(_ question: ChangeQuestion) -> [String] {
        let most = [ToldAsking.mark: [ToldAsking.asked], "kind": [Adaptation.Kind.adapts.rawValue]]
        return question == .core
            ? form.recommendations.map { ChangeQuestion.core($0.id) }
            : question.names(Answers(most), form.recommendations)
    }

    func merged(_ draft: Draft?, _ question: ChangeQuestion, _ mine: Answers) -> Answers {
        var all = draft.map { Answers($0.fields) } ?? recorder.asking(Answers())
        all.take(question.names(all, form.recommendations), from: mine)
        return all
    }

    func fields(_ question: ChangeQuestion, _ answers: Answers, isEditing: Bool = false) -> [Merging.Field] {
        let words = visit.words
        return asking(isEditing: isEditing).parts(question, answers).map { Merging.Field($0, words) }
    }

    func written(_ question: ChangeQuestion, _ answers: Answers) -> [PersonalWarning.Written] {
        asking.parts(question, answers).filter(\.isWritten)
            .map { .init(name: $0.name, label: $0.label, isRole: $0.isRole) }
    }
}
