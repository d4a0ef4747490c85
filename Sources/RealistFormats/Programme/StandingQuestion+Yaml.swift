import Realist

extension YamlShape where Value == [StandingQuestion] {
    /// The whole of `questions.yaml`.
    static var standingQuestions: Self {
        .keys(of: "the questions that were let stand") { keys in
            keys.requiredList("stands", of: .standingQuestion)
        }
    }
}

extension YamlShape where Value == StandingQuestion {
    fileprivate static var standingQuestion: Self {
        .keys(of: "a question that was let stand") { keys in
            let kind: Question.Kind? = keys.required("question", .choice)
            // What it names may be gone by now: then `check` asks whether the note can go.
            let place = keys.required("at", .string)
            let because = keys.required("because", .string)
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            if kind?.mayStand == false {
                keys.add(StudyProblem.errorLetStand(at: keys.location(of: "question")))
            }
            guard let kind, let place, let because, let on, let by else { return nil }
            keys.findings.declare(
                "note on a question", "\(kind.rawValue) at \(place)", at: keys.location(of: "at"))
            return StandingQuestion(kind: kind, place: place, because: because, on: on, by: by)
        }
    }
}

extension StandingQuestion {
    func write(_ keys: inout YamlKeys) {
        keys.add("question", kind)
        keys.add("at", place)
        keys.add("because", because)
        keys.add("on", on)
        keys.add("by", by)
    }
}
