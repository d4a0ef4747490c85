import Realist

extension TellsTheory {
    func strip(_ configuration: Configuration) -> Strip {
        Strip(
            hinders: configuration.direction == .hinders,
            parts: [
                part("c", .context, contextLines(configuration.context)),
                part("r", .resource, configuration.resource.map { plain($0.statement, $0.wording) }),
                part("m", .reasoning, configuration.reasoning.map { plain($0.statement, $0.wording) }),
                part("o", .outcome, outcomeLines(configuration)),
            ])
    }

    private func part(_ sign: String, _ part: Configuration.Part, _ lines: [Strip.Line]) -> Strip.Part {
        Strip.Part(sign: sign, name: words["part.\(part.rawValue)"], isGap: lines.isEmpty, lines: lines)
    }

    private func plain(_ statement: Statement.ID, _ wording: Wording?) -> Strip.Line {
        Strip.Line(lead: nil, text: statementText(statement, wording))
    }

    /// As a configuration words it, else the statement's own words; with a capital, without a full stop.
    func statementText(_ id: Statement.ID, _ wording: Wording? = nil) -> String {
        Sentences.capitalised(text(wording) ?? text(statement(id)?.text) ?? id.text)
    }

    /// Contexts in their order; those of one group together at the place of the first.
    private func contextLines(_ links: [ContextLink]) -> [Strip.Line] {
        var seen: Set<Identifier<ContextLink>> = []
        return links.compactMap { link in
            guard let group = link.group else {
                let text = statementText(link.statement, link.wording)
                if link.need == .present { return Strip.Line(lead: nil, text: text) }
                return Strip.Line(
                    lead: words["need.\(link.need.rawValue)"], text: Sentences.lowered(text))
            }
            guard seen.insert(group).inserted else { return nil }
            let members = links.filter { $0.group == group }
            let texts = members.map { statementText($0.statement, $0.wording) }
            guard texts.count > 1 else { return Strip.Line(lead: nil, text: texts.joined()) }
            let lowered = texts.map(Sentences.lowered)
            return Strip.Line(
                lead: words["need.any"], text: lowered.joined(separator: words["list.semicolon"]))
        }
    }

    private func outcomeLines(_ configuration: Configuration) -> [Strip.Line] {
        let isMixed = Set(configuration.outcome.map(\.value)).count > 1
        return configuration.outcome.map { link in
            let text = statementText(link.statement, link.wording)
            guard isMixed else { return Strip.Line(lead: nil, text: text) }
            return Strip.Line(lead: words["value.\(link.value.rawValue)"], text: Sentences.lowered(text))
        }
    }
}
