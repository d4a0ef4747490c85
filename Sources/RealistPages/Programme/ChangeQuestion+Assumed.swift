public import Realist

/// What a change counts as until somebody says it: every change has a kind and stands somewhere.
extension ChangeQuestion {
    /// What kind of change it is, or counts as.
    public static func kind(_ answers: Answers, _ advice: [Recommendation]) -> Adaptation.Kind {
        Adaptation.Kind(rawValue: answers["kind"]) ?? assumedKind(answers, advice)
    }

    /// Where nobody said what kind of change it is.
    static func assumedKind(_ answers: Answers, _ advice: [Recommendation]) -> Adaptation.Kind {
        chosen(answers, advice).isEmpty ? .local : .adapts
    }

    /// Where nobody said where it stands.
    public static func assumedState(isDecided: Bool) -> Adaptation.State { isDecided ? .agreed : .proposed }
}

extension ChangeAsking {
    /// The answer to a part, or what is assumed while there is none, said as such.
    func said(_ part: ChangePart, _ answers: Answers) -> String {
        let assumed: String
        switch part.name {
        case "kind" where Adaptation.Kind(rawValue: answers["kind"]) == nil:
            let kind = ChangeQuestion.assumedKind(answers, recommendations)
            assumed = words["app.lead.kind.\(kind.rawValue)"]
        case "state" where Adaptation.State(rawValue: answers["state"]) == nil:
            let isDecided = Answers.dateNames("decided").contains { !answers[$0].isEmpty }
            assumed = words["state.\(ChangeQuestion.assumedState(isDecided: isDecided).rawValue)"]
        default: return part.text(answers, words)
        }
        return words["app.lead.check.assumed", ["answer": assumed]]
    }
}
