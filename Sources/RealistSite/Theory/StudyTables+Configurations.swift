import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// The theory, a row a configuration, in the words that `realist import theory` knows again.
    var configurationTables: [WrittenTable] {
        let theory = publication.theory
        if theory.configurations.isEmpty { return [] }
        let parts = WrittenParts(theory.statements, words: theoryWords, language: language)
        let hasIntervention = theory.configurations.contains { $0.intervention != nil }
        let rows = theory.configurations.map { configuration -> [WrittenText] in
            var row = [WrittenText(configuration.label), line(configuration.title)]
            if hasIntervention { row.append(line(configuration.intervention)) }
            row += [
                parts.context(configuration), parts.resource(configuration), parts.reasoning(configuration),
                parts.outcome(configuration), line(configuration.forWhom),
                WrittenText(lines: recommendations(for: configuration.id)),
                WrittenText(configuration.id.text), WrittenText(String(configuration.revision)),
            ]
            return row
        }
        let isLong = theory.configurations.contains { $0.id.text.count > 8 }
        let columns =
            [column("label", 1), column("title", 2)] + (hasIntervention ? [column("intervention", 2)] : [])
            + [
                column("context", 3), column("resource", 3), column("reasoning", 3), column("outcome", 3),
                column("for-whom", 2), column("recommendations", 2), column("id", isLong ? 2 : 1),
                column("revision", 1),
            ]
        return [
            WrittenTable(
                caption: words.count("tables.configurations.caption", rows.count), columns: columns,
                rows: rows,
                notes: [note("mechanism"), note("marks"), note("return")])
        ]
    }

    /// On one line, as it is read again.
    private func line(_ wording: Wording?) -> WrittenText {
        WrittenText(lines: [text(wording)])
    }

    private func recommendations(for configuration: Configuration.ID) -> [String] {
        publication.recommendations.flatMap { recommendation in
            recommendation.links.filter { $0.configuration == configuration }.map { link in
                words[
                    "tables.configurations.recommendation",
                    ["label": recommendation.label, "role": words["tables.role.\(link.does.rawValue)"]]]
            }
        }
    }
}
