internal import Realist
internal import RealistPages

/// A reading as its form has it, and back. Pure.
struct ReadingForm: Sendable {
    let excerpt: Excerpt.ID
    let reader: String
    let day: Day
    /// Its explanations and links are those that may be read against.
    let theory: ProgrammeTheory

    /// What makes it the reading that it is: sent along, and the same in all versions.
    static let carried = ["reader", "explanation", "part"]

    static func fields(_ words: Words) -> [Merging.Field] {
        func field(
            _ name: String, _ key: String, mayKeepBoth: Bool = false,
            _ text: @escaping @Sendable (String) -> String
        ) -> Merging.Field {
            Merging.Field(name: name, names: [name], label: words[key], mayKeepBoth: mayKeepBoth) {
                text($0[name])
            }
        }
        let grade: @Sendable (String) -> String = { code in
            Grade(rawValue: code)?.told(words) ?? ""
        }
        return [
            field("stance", "app.evidence.read.stance") { code in
                Reading.Stance(rawValue: code).map { words["verdict.\($0.rawValue)"] } ?? ""
            },
            field("strength", "app.evidence.read.strength", grade),
            field("relevance", "app.evidence.read.relevance", grade),
            field("rigour", "app.evidence.read.rigour", grade),
            field("memo", "app.evidence.read.memo", mayKeepBoth: true) { $0 },
        ]
    }

    static func answers(_ reading: Reading?) -> Answers {
        var answers = Answers()
        guard let reading else { return answers }
        answers["stance"] = reading.stance.rawValue
        answers["strength"] = reading.strength?.rawValue ?? ""
        answers["relevance"] = reading.relevance?.rawValue ?? ""
        answers["rigour"] = reading.rigour?.rawValue ?? ""
        answers["memo"] = reading.memo
        answers["explanation"] = reading.configuration.text
        answers["part"] = reading.part.code
        answers["reader"] = reading.reader
        return answers
    }

    static func typed(_ answers: Answers) -> ReadingTyped {
        var typed = ReadingTyped()
        typed.explanation = answers["explanation"]
        typed.part = answers["part"]
        typed.stance = answers["stance"]
        typed.strength = answers["strength"]
        typed.relevance = answers["relevance"]
        typed.rigour = answers["rigour"]
        typed.memo = answers["memo"]
        return typed
    }

    /// The reading that the answers are about, with nothing said yet; `nil` where they name none.
    func about(_ answers: Answers) -> Reading? {
        var named = answers
        named["stance"] = Reading.Stance.supports.rawValue
        named["memo"] = ""
        guard case .value(let reading) = reading(named) else { return nil }
        return reading
    }

    /// Why an explanation cannot be read at this part; `nil` where it can.
    func fault(_ reading: Reading) -> ReadingTyped.Fault? {
        guard let configuration = theory.configurations.first(where: { $0.id == reading.configuration })
        else { return .explanation }
        let parts: [Configuration.Part]
        switch reading.part {
        case .whole: return nil
        case .ripple(let id):
            let linked = Set(
                configuration.context.map(\.statement) + configuration.resource.map(\.statement)
                    + configuration.reasoning.map(\.statement) + configuration.outcome.map(\.statement))
            let isOwn = theory.leadsTo.contains {
                $0.id == id && !linked.isDisjoint(with: [$0.from, $0.to])
            }
            return isOwn ? nil : .otherLink
        case .part(let part): parts = [part]
        case .link(.contextResource): parts = [.context, .resource]
        case .link(.resourceReasoning): parts = [.resource, .reasoning]
        case .link(.reasoningOutcome): parts = [.reasoning, .outcome]
        case .link(.contextOutcome): parts = [.context, .outcome]
        }
        return configuration.missingParts.contains(where: parts.contains) ? .noPart : nil
    }

    func reading(_ answers: Answers) -> Turn<Reading> {
        var faults: Set<ReadingTyped.Fault> = []
        let configuration = Configuration.ID(answers["explanation"]).flatMap { id in
            theory.configurations.first { $0.id == id }
        }
        var part = Reading.Part(code: answers["part"])
        if case .ripple(let id)? = part, !theory.leadsTo.contains(where: { $0.id == id }) { part = nil }
        let stance = Reading.Stance(rawValue: answers["stance"])
        let memo = answers["memo"].trimmed
        if configuration == nil { faults.insert(.explanation) }
        if part == nil { faults.insert(.part) }
        if stance == nil { faults.insert(.stance) }
        if memo.unicodeScalars.count > ReadingTyped.mostMemo { faults.insert(.memoTooLong) }
        guard let configuration, let part, let stance, faults.isEmpty else {
            return .faults(AnswerFault.all(faults) { .reading($0) })
        }
        return .value(
            Reading(
                excerpt: excerpt, configuration: configuration.id, part: part, stance: stance,
                strength: Grade(rawValue: answers["strength"]),
                relevance: Grade(rawValue: answers["relevance"]),
                rigour: Grade(rawValue: answers["rigour"]), memo: memo, reader: reader, on: day))
    }
}
