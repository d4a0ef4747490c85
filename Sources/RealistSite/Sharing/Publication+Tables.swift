import Realist

/// The tables of a publication, in the order in which the site lists them.
extension Publication {
    func tables(in language: Language) -> [DownloadTable] {
        [figuresTable] + [figureChangesTable].compactMap { $0 }
            + [recommendationsTable(language), configurationsTable(language)]
            + (sites.isEmpty
                ? [] : [changesTable(language), decisionsTable(language), judgementsTable(language)])
    }

    private var figuresTable: DownloadTable {
        DownloadTable(
            name: "figures", title: "Every figure of this release, shown and withheld",
            fields: [
                .init("id", "Stable from release to release"),
                .init("page", "The page that shows it"),
                .init("instrument", "The questionnaire"),
                .init("subscale", "The part of the questionnaire"),
                .init("wave", "The measuring point, or two for a change"),
                .init("group_kind", "What kind of group it is about"),
                .init("group", "The group"),
                .init("statistic", "What was computed"),
                .init("value", "As shown, rounded; empty when withheld"),
                .init("status", Figure.Status.meanings),
            ],
            rows: figures.map { figure in
                [
                    figure.id, figure.page, figure.instrument, figure.subscale, figure.wave, figure.groupKind,
                    figure.group, figure.statistic, figure.value ?? "", figure.status.rawValue,
                ]
            })
    }

    private func recommendationsTable(_ language: Language) -> DownloadTable {
        let labels = configurationLabels
        return DownloadTable(
            name: "recommendations", title: "Recommendations",
            fields: [
                .init("id", "Part of the page's address"),
                .init("label", "Short name"),
                .init("title", "Title"),
                .init("stage", "Stage of the theory"),
                .init("advice", "What to do"),
                .init("core", "What must be kept; parts are separated by a bar"),
                .init("adaptable", "What may be changed; parts are separated by a bar"),
                .init("explanations", "Labels of the explanations it is linked to"),
            ],
            rows: recommendations.map { one in
                [
                    one.id.text, one.label, one.title.text(in: language), one.stage.text,
                    one.advice.text(in: language),
                    one.core.map { $0.text.text(in: language) }.joined(separator: " | "),
                    one.adaptable.map { $0.text(in: language) }.joined(separator: " | "),
                    one.links.map { labels[$0.configuration] ?? $0.configuration.text }.joined(
                        separator: " "),
                ]
            })
    }

    private func configurationsTable(_ language: Language) -> DownloadTable {
        let texts = Dictionary(
            theory.statements.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        func words(_ statement: Statement.ID, _ wording: Wording?) -> String {
            (wording ?? texts[statement])?.text(in: language) ?? statement.text
        }
        let overall = Dictionary(
            judgements.map { ($0.configuration, $0) }, uniquingKeysWith: { first, _ in first })
        return DownloadTable(
            name: "configurations", title: "Explanations: context, resource, reasoning, outcome",
            fields: [
                .init("id", "Part of the page's address"),
                .init("label", "Short name"),
                .init("title", "Title"),
                .init("stage", "Stage of the theory"),
                .init("direction", "helps, hinders, mixed or open"),
                .init("for_whom", "For whom it holds"),
                .init(
                    "context",
                    "Statements, separated by a bar; before each what is needed of it: present, absent, strengthens or "
                        + "weakens, and of which group any one will do"),
                .init("resource", "Statements, separated by a bar"),
                .init("reasoning", "Statements, separated by a bar"),
                .init("outcome", "Statements, separated by a bar; before each: wanted, unwanted or neutral"),
                .init("revision", "Number of the present wording", type: .integer),
                .init("verdict", "Overall judgement; empty when there is none"),
                .init("confidence", "How sure the evaluators are"),
            ],
            rows: theory.configurations.map { one in
                let judgement = overall[one.id]
                return [
                    one.id.text, one.label, one.title.text(in: language), one.stage.text,
                    one.direction.rawValue, one.forWhom?.text(in: language) ?? "",
                    one.context.map { link in
                        let any = link.group.map { ", any of \($0)" } ?? ""
                        return "[\(link.need.rawValue)\(any)] " + words(link.statement, link.wording)
                    }.joined(separator: " | "),
                    one.resource.map { words($0.statement, $0.wording) }.joined(separator: " | "),
                    one.reasoning.map { words($0.statement, $0.wording) }.joined(separator: " | "),
                    one.outcome.map { "[\($0.value.rawValue)] " + words($0.statement, $0.wording) }
                        .joined(separator: " | "),
                    "\(one.revision)", judgement?.verdict.rawValue ?? "",
                    judgement?.confidence.rawValue ?? "",
                ]
            })
    }
}

extension Publication {
    var configurationLabels: [Configuration.ID: String] {
        Dictionary(
            theory.configurations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    var recommendationLabels: [Recommendation.ID: String] {
        Dictionary(recommendations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Figure.Status {
    /// What each status says, for whoever reads the table without its page.
    fileprivate static let meanings =
        "shown, or why it is withheld. small: this figure or one withheld beside it is about too few people, "
        + "which may be nobody, or about people who are all alike; it is not said which. complement: with it "
        + "another withheld figure could be worked out. previous-release: beside the figures of an earlier "
        + "release it would tell of those who came or left"
}
