/// One answer of a question about a change: how it is asked, and how it is read.
public struct ChangePart: Sendable {
    public let name: String
    public let label: String
    let hint: String?
    let kind: Kind
    /// Looked through for what leads to a person.
    public var isWritten: Bool {
        switch kind {
        case .line, .role, .text: true
        case .one, .several, .date: false
        }
    }
    /// Should name a role and nobody.
    public var isRole: Bool {
        if case .role = kind { true } else { false }
    }
    /// Where several answers can be given, all that are offered, in the order of the page.
    public var ticks: [String]? {
        guard case .several(let options, let apart) = kind else { return nil }
        return (options + (apart.map { [$0] } ?? [])).map(\.value)
    }
    /// Two versions of it can stand one after the other.
    public var mayKeepBoth: Bool {
        if case .text = kind { true } else { false }
    }

    struct Option: Sendable {
        let value: String
        let label: String
        var hint: String?
    }

    enum Kind: Sendable {
        case line
        case role
        case text
        /// `apart` is the answer behind the “or”.
        case one([Option], apart: Option?)
        case several([Option], apart: Option?)
        case date(offersGuess: Bool)
    }

    /// The fields that it is sent in.
    public var names: [String] {
        if case .date = kind { Answers.dateNames(name) } else { [name] }
    }

    func field(_ answers: Answers, _ fault: AnswerFault?, isHeading: Bool, _ words: Words) -> FormField {
        let error = fault?.text(words)
        switch kind {
        case .line, .role:
            return .text(
                TextField(
                    name, label: label, isHeading: isHeading, hint: hint, value: answers[name], error: error,
                    most: AnswerLimits.line))
        case .text:
            return .text(
                TextField(
                    name, label: label, isHeading: isHeading, hint: hint, value: answers[name], error: error,
                    lines: 4, most: AnswerLimits.text))
        case .one(let options, let apart):
            return choice(options, apart, answers, error, several: false, isHeading: isHeading)
        case .several(let options, let apart):
            return choice(options, apart, answers, error, several: true, isHeading: isHeading)
        case .date(let offersGuess):
            return .date(
                RoughDateField(
                    name, legend: label, isHeading: isHeading, hint: hint, value: answers.date(name),
                    error: error, wrong: fault?.wrong ?? [], offersGuess: offersGuess))
        }
    }

    private func choice(
        _ options: [Option], _ apart: Option?, _ answers: Answers, _ error: String?, several: Bool,
        isHeading: Bool
    ) -> FormField {
        .choice(
            ChoiceField(
                name, legend: label, isHeading: isHeading, hint: hint, error: error,
                choices: options.map { .init($0.value, $0.label, hint: $0.hint) },
                apart: apart.map { .init($0.value, $0.label) }, chosen: Set(answers.all(name)),
                several: several))
    }

    /// The answer as it is read; empty where there is none.
    public func text(_ answers: Answers, _ words: Words) -> String {
        switch kind {
        case .line, .role, .text: return answers[name]
        case .one(let options, let apart), .several(let options, let apart):
            let given = answers.all(name)
            return (options + (apart.map { [$0] } ?? [])).filter { given.contains($0.value) }.map(\.label)
                .joined(separator: "\n")
        case .date: return answers.dateText(name, words)
        }
    }
}
