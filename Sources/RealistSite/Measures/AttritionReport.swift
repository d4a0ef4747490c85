public import Realist
import RealistFormats
import Statistics

extension WaveAnswers: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add(
            "waves",
            .list(
                waves.map { wave in
                    .keys([
                        "wave": .text(wave.wave.text), "listed": .figure(wave.listed),
                        "answered": .integer(wave.answered), "listed_answered": .integer(wave.listedAnswered),
                        "rate_answered_of_listed": .figure(wave.share?.share),
                        "rate_wilson_ci95": .interval(wave.share?.wilson()), "scored": .integer(wave.scored),
                    ])
                }))
        for wave in waves {
            let rate = wave.share.flatMap { share in
                share.share.map { value in
                    "; response rate \(AnalysisWords.percent(value)), \(share.count) of \(share.total) who agreed"
                }
            }
            let interval = wave.share?.wilson().map {
                "95 % interval by Wilson \(AnalysisWords.percent($0.lower)) to \(AnalysisWords.percent($0.upper))"
            }
            result.lines.append(
                .init(
                    what: wave.title, value: "\(wave.answered) answered\(rate ?? "")",
                    method: wave.answered == 0 ? "" : interval ?? ""))
        }
        result.warn(ofFew: waves.map(\.answered).filter { $0 > 0 }.min() ?? 0, with: "an answer")
    }
}

extension Attrition: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("stayed", .integer(stayed))
        result.add("left", .integer(left))
        result.add("joined", .integer(joined))
        result.add(unscored)
        result.add("rate_stayed", .figure(share?.share))
        result.add("rate_stayed_wilson_ci95", .interval(share?.wilson()))
        var contrast = AnalysisReport.Result(outcome: result.outcome, group: result.group)
        first.fill(&contrast, words)
        result.add("leavers_against_stayers", .object(contrast.fields))
        result.sentence =
            "Left after it against answered again, at the earlier wave: "
            + (AnalysisWords.sentence(
                first.welch?.estimate, first.welch?.interval(), when: "of those who left",
                none: "No clear difference"
            ).map(Sentence.lowered) ?? "not to be told of so few.")
        result.lines = [
            .init(
                what: "Scores",
                value: "\(stayed) stayed, \(left) left, \(joined) joined" + unscored.words(after: "; "),
                method: "with a score at both waves, at the earlier and no form at the later, the reverse"),
            .init(
                what: "Stayed", value: share?.share.map(AnalysisWords.percent) ?? "–",
                method: share?.wilson().map {
                    "of those who stayed or left; 95 % interval by Wilson "
                        + "\(AnalysisWords.percent($0.lower)) to \(AnalysisWords.percent($0.upper))"
                } ?? ""),
        ]
        result.lines += contrast.lines
        result.warnings = contrast.warnings
    }
}

private enum Sentence {
    static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
