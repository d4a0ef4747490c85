import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// Changes that are coded after FRAME or FRAME-IS, of sites that approved their pages.
    func frameTables(_ framework: OwnTerm.Framework) -> [WrittenTable] {
        let rows = publication.sites.flatMap { site in
            (site.page?.adaptations ?? []).compactMap { change in
                change[framework].map { row(change, $0, framework, at: text(site.title)) }
            }
        }
        if rows.isEmpty { return [] }
        let own = ownTerms.filter { $0.framework == framework && $0.parent != nil }.map { term in
            words[
                "tables.own-term",
                ["term": text(term.title), "parent": title(term.parent ?? "", term.field, framework)]]
        }
        return [
            WrittenTable(
                caption: words.count("tables.\(framework.rawValue).caption", rows.count),
                columns: [
                    column("site", 2), column("change", 4), column("process", 3), column("decided", 3),
                    column("modified", 3), column("nature", 3), column("fidelity", 2), column("reasons", 4),
                ], rows: rows, joined: 1,
                notes: [
                    note("frame"), words["tables.source", ["source": vocabulary(framework)?.source ?? ""]],
                ]
                    + (own.isEmpty
                        ? [] : [note("own-terms", ["list": own.joined(separator: words["list.semicolon"])])])
                    + notShared)
        ]
    }

    private func row(
        _ change: Adaptation, _ coding: FrameCoding, _ framework: OwnTerm.Framework, at site: String
    ) -> [WrittenText] {
        func cell(_ fields: FrameField...) -> WrittenText {
            let lines = fields.compactMap { field -> [WrittenText.Run]? in
                let codes = coding[field].map { title($0, field, framework) }
                let said =
                    codes.isEmpty
                    ? words["tables.dont-know"] : codes.joined(separator: words["list.semicolon"])
                // What about the setting was changed is asked only where it was the setting.
                if codes.isEmpty, field == .contextType { return nil }
                return fields.count == 1
                    ? [WrittenText.Run(said)] : labelled(words["tables.frame-field.\(field.rawValue)"], said)
            }
            return WrittenText(runs: lines)
        }
        let labels = change.recommendations.compactMap { bearing in
            publication.recommendations.first { $0.id == bearing.recommendation }?.label
        }
        var described = [[WrittenText.Run(text(change.title), isStrong: true)]]
        described += WrittenText(text(change.description)).lines
        if !labels.isEmpty {
            described.append(
                labelled(words["tables.head.recommendations"], labels.joined(separator: words["list.comma"])))
        }
        return [
            WrittenText(site), WrittenText(runs: described), cell(.when, .planned),
            cell(.decidedBy, .finalSay),
            cell(.what, .level, .contextType), cell(.nature), cell(.fidelity), cell(.goals, .reasons),
        ]
    }

    private func vocabulary(_ framework: OwnTerm.Framework) -> Vocabulary? {
        Vocabulary.ID(framework.rawValue).flatMap { vocabularies[$0] }
    }

    private func title(_ code: String, _ field: FrameField, _ framework: OwnTerm.Framework) -> String {
        if let term = vocabulary(framework)?.terms(filling: field.rawValue).first(where: {
            $0.id.text == code
        }) {
            return term.title
        }
        let own = ownTerms.first {
            $0.framework == framework && $0.field == field.ofTerms && $0.id.text == code
        }
        return own.map { text($0.title) } ?? code
    }
}
