public import Realist

/// What the questions about a change need of the study, and of the list of words behind their answers.
public struct ChangeAsking: Sendable {
    public var words: Words
    public var language: Language
    public var recommendations: [Recommendation]
    public var materials: [Material]
    /// Its plain words are what people read; its name and codes are never shown.
    public var frame: Vocabulary
    /// Of a change that is recorded already.
    public var isEditing: Bool

    public init(
        words: Words, language: Language, recommendations: [Recommendation], materials: [Material],
        frame: Vocabulary, isEditing: Bool = false
    ) {
        self.words = words
        self.language = language
        self.recommendations = recommendations
        self.materials = materials
        self.frame = frame
        self.isEditing = isEditing
    }

    /// The parts of a question, in the order of its page.
    public func parts(_ question: ChangeQuestion, _ answers: Answers) -> [ChangePart] {
        switch question {
        case .what:
            (ToldAsking.isAsked(answers) ? ToldAsking.parts(words) : []) + [
                part("title", .line), part("what", .text),
                part("about", .several(advice, apart: apart(ChangeQuestion.none, "app.lead.none-of-these"))),
                part("kind", .one(kinds, apart: unknown)),
            ]
        case .before:
            [part("before", .text), part("part", .one(terms("what"), apart: unknown))]
                + (ChangeQuestion.isOfKind(answers, recommendations)
                    ? [part("nature", .several(terms("nature"), apart: unknown))] : [])
        case .why: [part("goals", .several(terms("goals"), apart: unknown)), part("reason", .text)]
        case .who:
            [
                part("decided-by", .several(terms("decided-by"), apart: unknown)),
                part("decided", .date(offersGuess: true)),
                part("planned", .one(terms("planned"), apart: unknown)),
                part("when", .one(terms("when"), apart: unknown)),
            ]
        case .core: core(answers)
        case .place:
            (isEditing
                ? []
                : [part("state", .one(states, apart: unknown)), part("since", .date(offersGuess: true))])
                + [part("level", .one(terms("level"), apart: unknown))]
        case .took:
            [
                part("took-time", .text), part("took-money", .text), part("took-agreed", .text),
                part("took-obstacles", .text), part("took-helped", .text),
            ]
        case .effects: [part("intended", .text), part("observed", .text), part("unintended", .text)]
        case .materials: [part("materials", .several(offered, apart: nil))]
        case .next:
            [
                part("next-step", .text), part("next-owner", .role),
                part("next-due", .date(offersGuess: false)),
            ]
        case .share:
            [
                part(
                    "shared",
                    .one(
                        [option("yes", "app.lead.share-yes"), option("no", "app.lead.share-no")], apart: nil))
            ]
        }
    }

    public func heading(_ question: ChangeQuestion) -> String {
        words["app.lead.heading.\(key(question))"]
    }

    /// What the link says that leads to its page.
    func change(_ question: ChangeQuestion) -> String { words["app.lead.change.\(key(question))"] }

    /// Where a change stands is told by its life once it is recorded: its page asks only where it holds.
    private func key(_ question: ChangeQuestion) -> String {
        isEditing && question == .place ? "place-recorded" : question.rawValue
    }

    private func part(_ name: String, _ kind: ChangePart.Kind) -> ChangePart {
        ChangePart(
            name: name, label: words["app.lead.q.\(name)"],
            hint: ChangeAsking.hinted.contains(name) ? words["app.lead.hint.\(name)"] : nil, kind: kind)
    }

    /// Answers that need a word more than the question.
    static let hinted: Set<String> = [
        "title", "what", "about", "nature", "goals", "reason", "decided-by", "decided", "since", "took-time",
        "took-money", "took-agreed", "observed", "materials", "next-owner", "shared",
    ]

    private func option(_ value: String, _ key: String) -> ChangePart.Option {
        ChangePart.Option(value: value, label: words[key])
    }

    private func apart(_ value: String, _ key: String) -> ChangePart.Option { option(value, key) }

    private var unknown: ChangePart.Option { option(ChangeQuestion.unknown, "app.lead.unknown") }

    private var advice: [ChangePart.Option] {
        recommendations.map {
            ChangePart.Option(value: $0.id.text, label: "\($0.label). \($0.title.text(in: language))")
        }
    }

    private var kinds: [ChangePart.Option] {
        Adaptation.Kind.allCases.map { option($0.rawValue, "app.lead.kind.\($0.rawValue)") }
    }

    /// Where a change can stand when it is recorded; what comes later is said later.
    private var states: [ChangePart.Option] {
        [Adaptation.State.proposed, .agreed, .inProgress, .inPlace, .stopped]
            .map { option($0.rawValue, "app.lead.state.\($0.rawValue)") }
    }

    /// In the plain words of the list.
    private func terms(_ field: String) -> [ChangePart.Option] {
        frame.terms(filling: field).map { ChangePart.Option(value: $0.id.text, label: $0.plain) }
    }

    /// Materials of the recommendations that the change bears on, and all others behind them.
    private var offered: [ChangePart.Option] {
        materials.map { ChangePart.Option(value: $0.id.text, label: $0.title.text(in: language)) }
    }

    private func core(_ answers: Answers) -> [ChangePart] {
        ChangeQuestion.chosen(answers, recommendations).filter { !$0.core.isEmpty }.map { recommendation in
            ChangePart(
                name: ChangeQuestion.core(recommendation.id),
                label: words[
                    "app.lead.core.of",
                    ["label": recommendation.label, "title": recommendation.title.text(in: language)]],
                hint: words["app.lead.core.hint"],
                kind: .several(
                    recommendation.core.map {
                        ChangePart.Option(value: $0.id.text, label: $0.text.text(in: language))
                    } + [option(ChangeQuestion.none, "app.lead.core.none")], apart: unknown))
        }
    }
}
