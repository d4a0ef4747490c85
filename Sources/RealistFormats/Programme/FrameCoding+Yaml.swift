import Realist

extension YamlShape where Value == FrameCoding {
    /// A coding whose codes are terms of this vocabulary; any word will do when the reading was not given it.
    static func frameCoding(after vocabulary: String) -> Self {
        .keys(of: "the FRAME coding") { keys in
            let terms = keys.findings.vocabularies.first { $0.id.text == vocabulary }
            let own = keys.findings.ownTerms.filter { $0.framework.rawValue == vocabulary }
            func code(_ field: String) -> YamlShape<String> {
                guard let terms else { return .string }
                let asked = FrameField(rawValue: field)?.ofTerms
                return .oneOf(
                    terms.terms(filling: field).map(\.id.text)
                        + own.filter { $0.field == asked }.map(\.id.text))
            }
            func one(_ field: String) -> String? { keys.optional(field, code(field)) }
            func several(_ field: String) -> [String] { keys.list(field, of: code(field)) }
            return FrameCoding(
                when: one("when"), planned: one("planned"), decidedBy: several("decided-by"),
                finalSay: one("final-say"), what: one("what"), level: one("level"),
                contextType: several("context-type"), nature: several("nature"), fidelity: one("fidelity"),
                goals: several("goals"), reasons: several("reasons"))
        }
    }
}

extension FrameCoding {
    func write(_ keys: inout YamlKeys) {
        keys.add("when", when)
        keys.add("planned", planned)
        keys.add("decided-by", decidedBy)
        keys.add("final-say", finalSay)
        keys.add("what", what)
        keys.add("level", level)
        keys.add("context-type", contextType)
        keys.add("nature", nature)
        keys.add("fidelity", fidelity)
        keys.add("goals", goals)
        keys.add("reasons", reasons)
    }
}
