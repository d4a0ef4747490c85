import Realist

/// A configuration as people say it: if, and, then, because.
public struct IfThen: Equatable, Sendable {
    public let clauses: [Clause]

    public struct Clause: Equatable, Sendable {
        /// The sign's class: `c`, `r`, `o`, `h` or `m`.
        public let sign: String
        /// "If", "and", "then", "because".
        public let lead: String
        /// With the mark that ends it.
        public let text: String
        public let isGap: Bool
    }
}

extension TellsTheory {
    func ifThen(_ configuration: Configuration) -> IfThen {
        let resource = configuration.resource.map { clause($0.statement, $0.wording) }
        let reasoning = configuration.reasoning.map { clause($0.statement, $0.wording) }
        let outcome = configuration.outcome.map { clause($0.statement, $0.wording) }
        let hinders = configuration.direction == .hinders
        return IfThen(clauses: [
            clause("c", "sentence.if", context(configuration.context), end: ","),
            clause("r", "sentence.and", words.list(resource), end: ","),
            clause(hinders ? "h" : "o", "sentence.then", words.list(outcome), end: ","),
            clause("m", "sentence.because", words.list(reasoning), end: "."),
        ])
    }

    /// The sentence in one line of plain text.
    func ifThenText(_ configuration: Configuration) -> String {
        ifThen(configuration).clauses.map { $0.lead + " " + $0.text }.joined(separator: " ")
    }

    private func clause(_ sign: String, _ lead: String, _ text: String, end: String) -> IfThen.Clause {
        IfThen.Clause(
            sign: sign, lead: words[lead], text: (text.isEmpty ? words["sentence.gap"] : text) + end,
            isGap: text.isEmpty)
    }

    private func clause(_ statement: Statement.ID, _ wording: Wording?) -> String {
        Sentences.lowered(statementText(statement, wording))
    }

    /// What must be so, then what must not, then what makes it more or less so.
    private func context(_ links: [ContextLink]) -> String {
        var seen: Set<Identifier<ContextLink>> = []
        var needed: [String] = []
        for link in links where link.need == .present {
            guard let group = link.group else {
                needed.append(clause(link.statement, link.wording))
                continue
            }
            guard seen.insert(group).inserted else { continue }
            let members = links.filter { $0.group == group }
            needed.append(words.choice(members.map { clause($0.statement, $0.wording) }))
        }
        func texts(_ need: ContextLink.Need) -> [String] {
            links.filter { $0.need == need }.map { clause($0.statement, $0.wording) }
        }
        var sentence = words.list(needed)
        let absent = texts(.absent)
        if !absent.isEmpty {
            let key = needed.isEmpty ? "sentence.not" : "sentence.unless"
            sentence += words[key, ["text": words.choice(absent)]]
        }
        for (need, key) in [
            (ContextLink.Need.strengthens, "sentence.more"), (.weakens, "sentence.less"),
        ] where !texts(need).isEmpty {
            sentence += words[key, ["text": words.choice(texts(need))]]
        }
        return sentence
    }
}

extension IfThen: PagePart {
    static let pageFields = Fields<IfThen>(.init("clauses", \.clauses))
}

extension IfThen.Clause: PagePart {
    static let pageFields = Fields<IfThen.Clause>(
        .init("sign", \.sign), .init("lead", \.lead), .init("text", \.text), .init("isGap", \.isGap))
}
