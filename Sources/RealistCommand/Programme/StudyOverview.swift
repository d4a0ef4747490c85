import Realist
import RealistFormats
import RealistStore

/// What is in a study, counted.
struct StudyOverview {
    private let study: Study
    private let responses: [ResponseCount]
    private let series: [SeriesSummary]
    private let questions: [Question]

    init(
        _ study: Study, responses: [ResponseCount], series: [SeriesSummary], logged: Set<LoggedMonth>? = nil
    ) {
        self.study = study
        self.responses = responses
        self.series = series
        questions =
            study.asked(
                responses: responses, series: series, logged: logged, on: Moment.now().day,
                digest: AllocationList.digest(of:)
            ).open
    }

    private struct Row {
        let name: String
        let label: String
        let count: Int
        let remark: String
    }

    private var rows: [Row] {
        let counts = StudyCounts(study)
        func row(_ name: String, _ label: String, _ count: Int, _ remark: String) -> Row {
            Row(name: name, label: label, count: count, remark: remark)
        }
        return [
            row(
                "configurations", "Configurations", counts.configurations,
                "\(counts.hindering) hindering, \(counts.incomplete) incomplete"),
            row(
                "proposals", "Proposed", counts.proposals,
                "explanations, \(counts.waitingProposals) wait to be looked at"),
            row(
                "statements", "Statements", counts.statements,
                "\(counts.ripples) ripples between configurations"),
            row(
                "recommendations", "Recommendations", counts.recommendations, "\(counts.materials) materials"),
            row("sites", "Sites", counts.sites, "\(counts.approved) approved their pages"),
            row("decisions", "Decisions", counts.decisions, "of \(counts.possibleDecisions) possible"),
            row("adaptations", "Changes", counts.adaptations, "\(counts.inPlace) were in place"),
            row("workshops", "Workshops", counts.workshops, ""),
            row(
                "sources", "Sources", counts.sources,
                "\(counts.excerpts) excerpts, \(counts.readings) readings"),
            row(
                "judgements", "Judgements", counts.judgements,
                "of \(counts.judged) configurations; \(counts.overallJudgements) overall"),
            row(
                "indicators", "Indicators", counts.indicators,
                "\(series.reduce(0) { $0 + $1.all }) figures of \(series.count) series, \(counts.benchmarks) benchmarks"
            ),
            row("participants", "Participants", counts.participants, "\(counts.withdrawn) withdrawn"),
            row(
                "releases", "Releases", counts.releases,
                counts.lastRelease.map { "the last on \($0)" } ?? "none yet"),
        ]
    }

    var text: String {
        var text =
            "\(Manners.printable(study.about.title.text))\n\(Manners.printable(study.about.question.text))\n\n"
        let width = rows.map(\.label.count).max() ?? 0
        for row in rows {
            let label = row.label + String(repeating: " ", count: width - row.label.count)
            let count = String(repeating: " ", count: max(0, 6 - "\(row.count)".count)) + "\(row.count)"
            text += "  \(label) \(count)\(row.remark.isEmpty ? "" : "   \(row.remark)")\n"
        }
        text += "\nResponses\n"
        if responses.isEmpty { text += "  none\n" }
        for count in responses {
            let wave = study.about.waves.first { $0.id == count.wave }?.title.text ?? count.wave.text
            text += "  \(count.instrument)  \(Manners.printable(wave)): \(count.count)\n"
        }
        let errors = questions.count(where: \.isError)
        text += "\n\(questions.count - errors) questions and \(errors) errors: see realist check.\n"
        return text
    }

    var json: String {
        var entries: [JsonValue.Entry] = [
            JsonValue.Entry("id", .text(study.about.id.text)),
            JsonValue.Entry("title", .text(study.about.title.text)),
        ]
        entries += rows.map { JsonValue.Entry($0.name, .integer($0.count)) }
        entries.append(
            JsonValue.Entry(
                "responses",
                .list(
                    responses.map { count in
                        .keys([
                            "instrument": .text(count.instrument.text), "wave": .text(count.wave.text),
                            "count": .integer(count.count),
                        ])
                    })))
        entries.append(JsonValue.Entry("questions", .integer(questions.count)))
        entries.append(JsonValue.Entry("errors", .integer(questions.count(where: \.isError))))
        return String(decoding: JsonWriter.bytes(.object(entries)), as: UTF8.self)
    }
}
