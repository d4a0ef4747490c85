public import Realist

/// A page of the review of one change: what was changed, why, the strategy, and what it belongs to.
public enum FramePart: String, CaseIterable, Sendable {
    case change, reasons, strategy
    case strategyReasons = "strategy-reasons"
    case themes

    /// `nil` where nothing is coded.
    public var framework: OwnTerm.Framework? {
        switch self {
        case .change, .reasons: .frame
        case .strategy, .strategyReasons: .frameIS
        case .themes: nil
        }
    }

    /// The questions of this page.
    public func fields(_ kind: Adaptation.Kind) -> [FrameField] {
        let isOfKind = kind == .adapts || kind == .drift
        return switch self {
        case .change:
            [.when, .planned, .decidedBy, .finalSay, .what, .level, .contextType]
                + (isOfKind ? [.nature, .fidelity] : [])
        case .reasons, .strategyReasons: [.goals, .reasons]
        case .strategy: FrameField.allCases.filter { ![.goals, .reasons].contains($0) }
        case .themes: []
        }
    }
}

/// The questions of FRAME or FRAME-IS in its own terms, with the words that a study added.
public struct FrameQuestions: Sendable {
    public let questions: [Question]

    /// One list of terms; the reasons have several.
    public struct Question: Sendable {
        /// As the form sends it.
        public let name: String
        public let field: FrameField
        public let label: String
        public let terms: [Term]
        public var takesSeveral: Bool { field.takesSeveral }

        /// The titles of these codes.
        public func text(_ codes: [String]) -> String {
            terms.filter { codes.contains($0.code) }.map(\.title).joined(separator: "\n")
        }
    }

    public struct Term: Sendable {
        public let code: String
        public let title: String
        /// What it means, or what a word of the study's own is a kind of.
        public let meaning: String
    }

    public init(
        _ vocabulary: Vocabulary, fields: [FrameField], ownTerms: [OwnTerm], framework: OwnTerm.Framework,
        language: Language, words: Words
    ) {
        questions = fields.flatMap { field -> [Question] in
            let groups = vocabulary.groups.filter { $0.field == field.ofTerms.rawValue }
            let own = ownTerms.filter { $0.framework == framework && $0.field == field.ofTerms }
            return groups.enumerated().map { place, group in
                let isAlone = groups.count == 1
                let listed = group.terms.map {
                    Term(code: $0.id.text, title: $0.title, meaning: $0.plain)
                }
                let added = own.map { term -> Term in
                    let parent = vocabulary.terms(filling: field.rawValue)
                        .first { $0.id.text == term.parent }?.title
                    return Term(
                        code: term.id.text, title: term.title.text(in: language),
                        meaning: parent.map { words["app.evaluate.frame.kind-of", ["parent": $0]] }
                            ?? words["app.evaluate.frame.unmapped-word"])
                }
                return Question(
                    name: isAlone ? field.rawValue : group.id.text, field: field,
                    label: field == .finalSay ? words["app.evaluate.frame.final-say"] : group.title,
                    terms: listed + (place == 0 ? added : []))
            }
        }
    }

    /// The codes that a change has, as the form shows them.
    public func answers(_ coding: FrameCoding) -> Answers {
        var answers = Answers()
        for question in questions {
            let codes = question.terms.map(\.code)
            answers.set(question.name, coding[question.field].filter(codes.contains))
        }
        return answers
    }

    /// The coding with what was chosen; a code that no term stands for stays, as nobody could choose it.
    public func coded(_ answers: Answers, _ before: FrameCoding) -> FrameCoding {
        var coding = before
        for field in FrameField.allCases {
            let own = questions.filter { $0.field == field }
            guard !own.isEmpty else { continue }
            let known = own.flatMap { $0.terms.map(\.code) }
            let chosen = own.flatMap { question in
                question.terms.map(\.code).filter(answers.all(question.name).contains)
            }
            let kept = before[field].filter { !known.contains($0) }
            coding[field] = field.takesSeveral || chosen.isEmpty ? chosen + kept : chosen
        }
        // Who had the final say took part.
        if let last = coding.finalSay, !coding.decidedBy.contains(last) { coding.decidedBy.append(last) }
        return coding
    }

    /// Folded up, each with its answer beside it; the first one that has none is open.
    func fields(_ answers: Answers, words: Words) -> [FormField] {
        let first = questions.first { isOpen($0, answers) }?.name
        return questions.flatMap { question in
            let chosen = question.terms.filter { answers.all(question.name).contains($0.code) }.map(\.title)
            return FormField.folded(
                question.label,
                state: chosen.isEmpty
                    ? isOpen(question, answers) ? words["app.evaluate.frame.open"] : nil
                    : chosen.joined(separator: words["list.comma"]),
                isOpen: question.name == first, [field(question, answers, words)])
        }
    }

    /// It has no answer, and should have one: of several lists for one question none has to be answered.
    private func isOpen(_ question: Question, _ answers: Answers) -> Bool {
        answers.all(question.name).isEmpty && questions.count { $0.field == question.field } == 1
    }

    private func field(_ question: Question, _ answers: Answers, _ words: Words) -> FormField {
        guard question.takesSeveral else {
            return .select(
                SelectField(
                    question.name, label: question.label,
                    options: [(value: "", text: words["app.lead.unknown"])]
                        + question.terms.map { term in
                            (
                                value: term.code,
                                text: words[
                                    "app.evaluate.frame.term",
                                    ["title": term.title, "meaning": Sentences.lowered(term.meaning)]]
                            )
                        }, chosen: answers[question.name]))
        }
        return .choice(
            ChoiceField(
                question.name, legend: question.label,
                choices: question.terms.map { .init($0.code, $0.title, hint: $0.meaning) },
                chosen: Set(answers.all(question.name)), several: true))
    }
}
