import Realist

extension Made {
    mutating func standingQuestions() -> [StandingQuestion] {
        any(of: Question.Kind.allCases.filter(\.mayStand)).map { kind in
            StandingQuestion(kind: kind, place: string(), because: string(), on: day(), by: string())
        }
    }
}
