public import Realist

/// The questions about a change, one page each: the first six record it, the others are asked later if somebody likes.
public enum ChangeQuestion: String, CaseIterable, Sendable {
    case what, before, why, who, core, place
    case took, effects, materials, next, share

    /// Answers that mean that nobody knows yet, or that nothing fits.
    public static let unknown = "unknown"
    public static let none = "none"

    /// The fields without which no change can be saved; a draft can.
    public static let needed = ["title", "what"]

    /// The field for the core parts that were kept of one recommendation.
    public static func core(_ recommendation: Recommendation.ID) -> String { "core.\(recommendation)" }

    /// The questions that record a change, in their order. About the core only where something with a core was chosen.
    public static func recording(_ answers: Answers, _ recommendations: [Recommendation]) -> [ChangeQuestion]
    {
        let hasCore = !chosen(answers, recommendations).allSatisfy(\.core.isEmpty)
        return [.what, .before, .why, .who] + (hasCore ? [.core] : []) + [.place]
    }

    /// Those of them that have no answer yet.
    public static func left(_ answers: Answers, _ recommendations: [Recommendation]) -> [ChangeQuestion] {
        recording(answers, recommendations).filter { question in
            question.names(answers, recommendations).allSatisfy { answers.all($0).isEmpty }
        }
    }

    /// Where whoever comes back goes on: the first one without an answer behind the last one that has one, else the first
    /// one without. `nil` where all have one.
    public static func nextOpen(_ answers: Answers, _ recommendations: [Recommendation]) -> ChangeQuestion? {
        let questions = recording(answers, recommendations)
        let open = left(answers, recommendations)
        let answered = questions.lastIndex { !open.contains($0) } ?? -1
        return questions.dropFirst(answered + 1).first ?? open.first
    }

    /// The recommendations that were ticked.
    public static func chosen(_ answers: Answers, _ recommendations: [Recommendation]) -> [Recommendation] {
        let ids = answers.all("about")
        return recommendations.filter { ids.contains($0.id.text) }
    }

    /// Only of what adapts something or drifts from it is asked what is different now.
    public static func isOfKind(_ answers: Answers, _ recommendations: [Recommendation]) -> Bool {
        switch kind(answers, recommendations) {
        case .adapts, .drift: true
        case .asWritten, .local, .stops: false
        }
    }

    /// The fields of its page. The life of a change that is recorded already is moved on by a page of its own.
    public func names(
        _ answers: Answers, _ recommendations: [Recommendation], isEditing: Bool = false
    ) -> [String] {
        switch self {
        case .what:
            (ToldAsking.isAsked(answers) ? ToldAsking.names : []) + ["title", "what", "about", "kind"]
        case .before:
            ["before", "part"] + (ChangeQuestion.isOfKind(answers, recommendations) ? ["nature"] : [])
        case .why: ["goals", "reason"]
        case .who: ["decided-by"] + Answers.dateNames("decided") + ["planned", "when"]
        case .core:
            ChangeQuestion.chosen(answers, recommendations).filter { !$0.core.isEmpty }
                .map { ChangeQuestion.core($0.id) }
        case .place: (isEditing ? [] : ["state"] + Answers.dateNames("since")) + ["level"]
        case .took: ["took-time", "took-money", "took-agreed", "took-obstacles", "took-helped"]
        case .effects: ["intended", "observed", "unintended"]
        case .materials: ["materials"]
        case .next: ["next-step", "next-owner"] + Answers.dateNames("next-due")
        case .share: ["shared"]
        }
    }
}
