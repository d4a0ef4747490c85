import Realist

/// Who told it, how and when: what an evaluator is asked before anything else that is recorded for a site.
public enum ToldAsking {
    /// In the answers of a form that asks who told it.
    public static let mark = "told"
    public static let asked = "asked"
    public static let who = "told-by"
    public static let how = "told-how"
    public static let on = "told-on"
    public static var names: [String] { [who, how] + Answers.dateNames(on) }

    public static func isAsked(_ answers: Answers) -> Bool { answers[mark] == asked }

    public static func parts(_ words: Words) -> [ChangePart] {
        [
            ChangePart(
                name: who, label: words["app.told.who"], hint: words["app.told.who-hint"], kind: .role),
            ChangePart(
                name: how, label: words["app.told.how"], hint: nil,
                kind: .one(
                    ToldBy.How.allCases.map {
                        .init(value: $0.rawValue, label: words["app.told.way.\($0.rawValue)"])
                    }, apart: nil)),
            ChangePart(name: on, label: words["app.told.when"], hint: nil, kind: .date(offersGuess: false)),
        ]
    }

    /// The fields at the head of a form, and the words that lead on to the rest.
    public static func fields(
        _ answers: Answers, _ faults: [String: AnswerFault], _ words: Words
    ) -> [FormField] {
        guard isAsked(answers) else { return [] }
        return [.passage(heading: words["app.told.heading"])]
            + parts(words).map { $0.field(answers, faults[$0.name], isHeading: false, words) }
            + [.passage(heading: words["app.told.about-rest"], words["app.told.you-is"])]
    }
}
