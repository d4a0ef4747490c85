internal import Realist
internal import RealistPages

/// What people answer about a change, turned into the change, and back. Pure.
struct ChangeForm: Sendable {
    let recommendations: [Recommendation]
    let materials: [Material]
    let frame: Vocabulary
    let today: Day

    /// What is wrong with the answers to some questions, by the name of the field. Nothing is demanded here.
    func faults(_ questions: [ChangeQuestion], _ answers: Answers) -> [String: AnswerFault] {
        var faults: [String: AnswerFault] = [:]
        for question in questions {
            for name in question.names(answers, recommendations) {
                guard let most = ChangeForm.most(name) else { continue }
                if answers[name].count > most { faults[name] = .tooLong(most: most) }
            }
            for (name, latest) in ChangeForm.dates(question, today) {
                if case .fault(let fault) = TypedDate(answers.date(name), latest: latest) {
                    faults[name] = fault
                }
            }
        }
        if questions.contains(.what), ToldAsking.isAsked(answers) {
            faults.merge(ToldForm.faults(answers, today: today, isNeeded: false)) { own, _ in own }
        }
        if questions.contains(.next) {
            if case .failure(let problem) = TypedDate.day(answers.date("next-due")) {
                faults["next-due"] = problem.fault
            }
            let isAsked = !answers["next-owner"].trimmed.isEmpty || answers.date("next-due") != .init()
            if isAsked, answers["next-step"].trimmed.isEmpty { faults["next-step"] = .noNextStep }
        }
        return faults
    }

    /// What is demanded to finish: a title, and what was changed.
    func missing(_ answers: Answers) -> [String: AnswerFault] {
        var faults: [String: AnswerFault] = [:]
        if answers["title"].trimmed.isEmpty { faults["title"] = .noTitle }
        if answers["what"].trimmed.isEmpty { faults["what"] = .noDescription }
        return faults
    }

    private static func dates(_ question: ChangeQuestion, _ today: Day) -> [(String, Day?)] {
        switch question {
        case .who: [("decided", today)]
        case .place: [("since", today)]
        default: []
        }
    }

    /// The most signs of a text; `nil` for what is chosen.
    private static func most(_ name: String) -> Int? {
        switch name {
        case "title", "next-owner": AnswerLimits.line
        case "what", "before", "reason", "intended", "observed", "unintended", "next-step": AnswerLimits.text
        default: name.hasPrefix("took-") ? AnswerLimits.text : nil
        }
    }
}

extension ChangeForm {
    /// A new change of its answers, which have a title and say what was changed.
    func made(_ id: Adaptation.ID, at site: Site.ID, _ answers: Answers) -> Adaptation {
        let empty = Adaptation(
            id: id, site: site, title: "", kind: ChangeQuestion.kind(answers, recommendations),
            description: "", steps: [.init(to: .proposed)])
        var change = changed(empty, ChangeQuestion.allCases, answers)
        change.steps = steps(answers)
        return change
    }

    /// A change with the answers to some questions taken over.
    func changed(_ base: Adaptation, _ questions: [ChangeQuestion], _ answers: Answers) -> Adaptation {
        var change = base
        for question in questions { take(question, answers, base, &change) }
        var frame = change.frame ?? FrameCoding()
        for question in questions { code(question, answers, change, base, &frame) }
        if change.kind != .adapts, change.kind != .drift {
            frame.nature = []
            frame.fidelity = nil
        }
        change.frame = frame == FrameCoding() ? nil : frame
        return change
    }

    private func take(
        _ question: ChangeQuestion, _ answers: Answers, _ base: Adaptation, _ change: inout Adaptation
    ) {
        switch question {
        case .what:
            change.title = Wording.typed(answers["title"], before: base.title) ?? base.title
            change.description = Wording.typed(answers["what"], before: base.description) ?? base.description
            change.kind = Adaptation.Kind(rawValue: answers["kind"]) ?? base.kind
            change.recommendations = ChangeQuestion.chosen(answers, recommendations).map { chosen in
                base.recommendations.first { $0.recommendation == chosen.id }
                    ?? Adaptation.Bearing(recommendation: chosen.id)
            }
        case .before: change.before = Wording.typed(answers["before"], before: base.before)
        case .why: change.reason = Wording.typed(answers["reason"], before: base.reason)
        case .who: change.steps = agreed(base.steps, answers)
        case .core:
            for place in change.recommendations.indices {
                let id = change.recommendations[place].recommendation
                guard let core = recommendations.first(where: { $0.id == id })?.core, !core.isEmpty else {
                    continue
                }
                change.recommendations[place].coreKept = ChangeForm.kept(
                    core, answers.all(ChangeQuestion.core(id)))
            }
        case .place: break
        case .took:
            change.took = WhatItTook(
                staffTime: Wording.typed(answers["took-time"], before: base.took.staffTime),
                money: Wording.typed(answers["took-money"], before: base.took.money),
                agreedBy: Wording.typed(answers["took-agreed"], before: base.took.agreedBy),
                obstacles: Wording.typed(answers["took-obstacles"], before: base.took.obstacles),
                helped: Wording.typed(answers["took-helped"], before: base.took.helped))
        case .effects:
            change.intended = Wording.typed(answers["intended"], before: base.intended)
            change.observed = Wording.typed(answers["observed"], before: base.observed)
            change.unintended = Wording.typed(answers["unintended"], before: base.unintended)
        case .materials:
            let ids = answers.all("materials")
            change.materials = materials.map(\.id).filter { ids.contains($0.text) }
        case .next: change.next = next(answers, base.next)
        case .share: change.shared = answers["shared"] == "yes"
        }
    }

    private static func kept(
        _ core: [Recommendation.CorePart], _ given: [String]
    ) -> [Recommendation.CorePart.ID]? {
        let kept = core.map(\.id).filter { given.contains($0.text) }
        if !kept.isEmpty { return kept }
        return given.contains(ChangeQuestion.none) ? [] : nil
    }

    private func next(_ answers: Answers, _ before: Adaptation.NextStep?) -> Adaptation.NextStep? {
        Wording.typed(answers["next-step"], before: before?.step).map { step in
            let owner = answers["next-owner"].trimmed
            let due = try? TypedDate.day(answers.date("next-due")).get()
            return Adaptation.NextStep(step: step, owner: owner.isEmpty ? nil : owner, due: due)
        }
    }
}

extension ChangeForm {
    private static func date(_ name: String, _ answers: Answers) -> RoughDate? {
        if case .date(let date) = TypedDate(answers.date(name)) { date } else { nil }
    }

    /// The life that a new change has: agreed on the day it was decided, and where it stands since when.
    private func steps(_ answers: Answers) -> [Adaptation.Step] {
        let decided = ChangeForm.date("decided", answers)
        let since = ChangeForm.date("since", answers)
        let state =
            Adaptation.State(rawValue: answers["state"])
            ?? ChangeQuestion.assumedState(isDecided: decided != nil)
        switch state {
        case .proposed:
            return [.init(to: .proposed, on: since)] + (decided.map { [.init(to: .agreed, on: $0)] } ?? [])
        case .agreed: return [.init(to: .agreed, on: decided ?? since)]
        default: return (decided.map { [.init(to: .agreed, on: $0)] } ?? []) + [.init(to: state, on: since)]
        }
    }

    /// The same life with the day of the decision as it is told now.
    private func agreed(_ steps: [Adaptation.Step], _ answers: Answers) -> [Adaptation.Step] {
        let decided = ChangeForm.date("decided", answers)
        var steps = steps
        if let place = steps.firstIndex(where: { $0.to == .agreed }) {
            steps[place].on = decided
        } else if let decided {
            let place = steps.firstIndex { $0.to != .proposed } ?? steps.endIndex
            steps.insert(.init(to: .agreed, on: decided), at: place)
        }
        return steps
    }
}

extension ChangeForm {
    /// Fills the codes behind the plain answers. What no question of ours asks about stays as an evaluator coded it.
    private func code(
        _ question: ChangeQuestion, _ answers: Answers, _ change: Adaptation, _ base: Adaptation,
        _ coding: inout FrameCoding
    ) {
        switch question {
        case .before:
            coding.what = one("what", answers["part"], coding.what)
            if ChangeQuestion.isOfKind(answers, recommendations) {
                coding.nature = several("nature", answers.all("nature"), coding.nature)
            }
        case .why: coding.goals = several("goals", answers.all("goals"), coding.goals)
        case .who:
            coding.decidedBy = several("decided-by", answers.all("decided-by"), coding.decidedBy)
            if let last = coding.finalSay, !coding.decidedBy.contains(last) { coding.finalSay = nil }
            coding.planned = one("planned", answers["planned"], coding.planned)
            coding.when = one("when", answers["when"], coding.when)
        case .place: coding.level = one("level", answers["level"], coding.level)
        case .what, .core:
            if change.recommendations != base.recommendations { coding.fidelity = fidelity(change) }
        default: break
        }
    }

    /// Was the core of everything kept that it bears on? `nil` while nobody has said so of each.
    private func fidelity(_ change: Adaptation) -> String? {
        var isKept: Bool?
        for bearing in change.recommendations {
            guard let core = recommendations.first(where: { $0.id == bearing.recommendation })?.core,
                !core.isEmpty
            else { continue }
            guard let kept = bearing.coreKept else { return nil }
            isKept = (isKept ?? true) && core.allSatisfy { kept.contains($0.id) }
        }
        return isKept.map { $0 ? "consistent" : "inconsistent" }
    }

    /// A word of the study's own, which no answer of ours stands for, stays while nothing else is chosen.
    private func one(_ field: String, _ given: String, _ before: String?) -> String? {
        let terms = frame.terms(filling: field).map(\.id.text)
        if terms.contains(given) { return given }
        return before.flatMap { terms.contains($0) ? nil : $0 }
    }

    /// In the order of the list; codes that the list does not have stay.
    private func several(_ field: String, _ given: [String], _ before: [String]) -> [String] {
        let terms = frame.terms(filling: field).map(\.id.text)
        return terms.filter(given.contains) + before.filter { !terms.contains($0) }
    }
}
