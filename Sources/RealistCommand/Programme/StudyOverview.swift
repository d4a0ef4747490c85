import Realist
import RealistFormats

/// What is in a study, counted.
struct StudyOverview {
    private let study: Study
    private let responses: [ResponseCount]
    private let questions: [Question]

    init(_ study: Study, responses: [ResponseCount]) {
        self.study = study
        self.responses = responses
        questions = study.questions(responses: responses)
    }

    private struct Row {
        let name: String
        let label: String
        let count: Int
        let remark: String
    }

    private var rows: [Row] {
        let theory = study.theory
        let incomplete = theory.configurations.count { !$0.missingParts.isEmpty }
        let hindering = theory.configurations.count { $0.direction == .hinders }
        let approved = study.sites.count { $0.approved != nil }
        let inPlace = study.adaptations.count { $0.wasInPlace }
        let judged = Set(study.evidence.judgements.map(\.configuration)).count
        return [
            Row(
                name: "configurations", label: "Configurations", count: theory.configurations.count,
                remark: "\(hindering) hindering, \(incomplete) incomplete"),
            Row(
                name: "statements", label: "Statements", count: theory.statements.count,
                remark: "\(theory.ripples.count) ripples between configurations"),
            Row(
                name: "recommendations", label: "Recommendations", count: study.recommendations.count,
                remark: "\(study.materials.count) materials"),
            Row(
                name: "sites", label: "Sites", count: study.sites.count,
                remark: "\(approved) approved their pages"),
            Row(
                name: "decisions", label: "Decisions", count: study.decisions.count,
                remark: "of \(study.sites.count * study.recommendations.count) possible"),
            Row(
                name: "adaptations", label: "Changes", count: study.adaptations.count,
                remark: "\(inPlace) were in place"),
            Row(
                name: "workshops", label: "Workshops", count: study.workshops.count,
                remark: ""),
            Row(
                name: "sources", label: "Sources", count: study.evidence.sources.count,
                remark: "\(study.evidence.excerpts.count) excerpts, \(study.evidence.readings.count) readings"
            ),
            Row(
                name: "judgements", label: "Judgements", count: study.evidence.judgements.count,
                remark: "of \(judged) configurations; \(study.evidence.overallJudgements.count) overall"),
            Row(
                name: "participants", label: "Participants", count: study.participants.count,
                remark: "\(study.participants.count { $0.withdrawn != nil }) withdrawn"),
            Row(
                name: "releases", label: "Releases", count: study.releases.count,
                remark: study.releases.last.map { "the last on \($0.on)" } ?? "none yet"),
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
