import Realist

@testable import RealistPages

/// What is filled into keys of the evaluator's words.
enum EvaluateWords {
    static let meanings: [String: [String]] = [
        "app.evaluate.area.*": [
            "theory", "programme", "evidence", "measures", "monitoring", "sharing", "study",
        ],
        "app.evaluate.kind.*": Question.Kind.allCases.map { kind in
            String(kind.titleKey.dropFirst("app.evaluate.kind.".count))
        },
        "app.evaluate.counted.*": [
            "explanations", "statements", "recommendations", "sites", "decisions", "changes", "workshops",
            "sources", "judgements", "participants", "answers", "releases",
        ],
        "app.evaluate.log.by.*": ["site", "about", "kind", "state", "shared", "told", "coding", "theme"],
        "app.evaluate.frame.part.*": FramePart.allCases.map(\.rawValue),
        "app.evaluate.questions.saved.*": ["stands", "asked"],
        "app.evaluate.saved.*": ["coded", "next", "theme", "dissolved", "term", "deleted"],
        "app.evaluate.term.*": OwnTerm.Framework.allCases.map(\.rawValue),
        "app.evaluate.theme.*": ["title", "note"],
        "app.evaluate.log.column.*": ["change", "site", "about", "kind", "state", "frame"],
    ]
}
