internal import Realist
internal import RealistPages
internal import RealistStore

/// A change that is being recorded: kept at every step, shared among the leads of its site.
///
/// Beside the answers a draft counts for each question how often it was answered (`n.QUESTION`) and by whom last (`by.QUESTION`): two tabs at two
/// questions do not meet, two tabs at one question do.
enum ChangeDraft {
    static let kind = "change"

    static func count(_ question: ChangeQuestion, _ draft: Draft) -> Int {
        draft.fields[mark(question)]?.first.flatMap { Int($0) } ?? 0
    }

    /// Who answered a question last, as the audit would have it, and when.
    static func hand(_ question: ChangeQuestion, _ draft: Draft) -> LastHand {
        let marked = draft.fields["by." + question.rawValue] ?? []
        return marked.count == 2
            ? LastHand(by: marked[0], at: marked[1]) : LastHand(by: draft.by, at: draft.changed)
    }

    private static func mark(_ question: ChangeQuestion) -> String { "n." + question.rawValue }

    /// The draft with a question answered.
    static func answered(
        _ draft: Draft, _ question: ChangeQuestion, _ answers: Answers, _ recommendations: [Recommendation],
        by hand: LastHand
    ) -> Draft {
        var all = Answers(draft.fields)
        let names = question.names(all, recommendations)
        guard !Merging.areSame(names, all, answers) else { return draft }
        all.take(names, from: answers)
        all[mark(question)] = String(count(question, draft) + 1)
        all.set("by." + question.rawValue, [hand.by, hand.at])
        var draft = draft
        draft.fields = all.texts
        return draft
    }

    /// Ticks beside “Don't know yet” count, not the “Don't know yet”.
    static func settled(_ answers: Answers) -> Answers {
        var settled = answers
        for (name, values) in answers.texts where values.count > 1 {
            let known = values.filter { $0 != ChangeQuestion.unknown && $0 != ChangeQuestion.none }
            if !known.isEmpty { settled.set(name, known) }
        }
        return settled
    }

    /// An identifier that the same form, sent twice, makes twice: words of the title and signs that the page carries.
    static func id(_ title: String, signs: String) -> Draft.ID? {
        // The five signs that it makes by chance are taken off again.
        var dice = SystemRandomNumberGenerator()
        let made = IdentifierRule.make(from: title.trimmed.isEmpty ? "change" : title, using: &dice)
        let stem = made.split(separator: "-").dropLast().joined(separator: "-")
        let isFit =
            signs.utf8.count == 5
            && signs.utf8.allSatisfy { (97...122).contains($0) || (50...57).contains($0) }
        return isFit ? Draft.ID("\(stem.isEmpty ? "x" : stem)-\(signs)") : nil
    }

    /// Five signs, made by chance for each form.
    static func freshSigns() -> String {
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String((0..<5).map { _ in signs.randomElement() ?? "x" })
    }
}

extension Merging {
    static func areSame(_ names: [String], _ one: Answers, _ other: Answers) -> Bool {
        names.allSatisfy { one.all($0) == other.all($0) }
    }
}
