import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about analyses.
enum AnalysisPageWords {
    static let meanings: [String: [String]] = [
        "app.analyses.kind.*": AnalysisKind.allCases.map(\.rawValue),
        "app.analyses.lead.*": AnalysisKind.allCases.map(\.rawValue),
        "app.analyses.choose.*": ["instrument", "outcome", "from", "to", "wave", "by", "scheme"],
        "app.analyses.column.*": ["figure", "value", "method"],
    ]
}

extension AppExample {
    static func analysisPages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        var shown: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let told = try told(writing)
            for kind in AnalysisKind.allCases {
                shown.append(
                    Shown(
                        "analysis-\(kind.rawValue)-\(writing.name)",
                        AnalysisPage(around, kind, told, query: "by=site", from: 1, at: at)))
            }
            var nothing = AnalysisTold()
            nothing.problem = writing.text
            shown.append(
                Shown(
                    "analysis-nothing-\(writing.name)",
                    AnalysisPage(around, .change, nothing, query: "", from: 9, at: at)))
        }
        shown.append(
            Shown(
                "analysis-wait",
                MessagePage.reckoning(try surroundings(), .sites, again: at.analysis(.sites))))
        return shown
    }

    private static func told(_ writing: Writing) throws -> AnalysisTold {
        var told = AnalysisTold()
        told.head = ["A way back", writing.line]
        let line = AnalysisTold.Line(
            what: writing.line, value: "−2.60 (−4.10 to −1.10)", method: "Student's t for pairs")
        told.results = (1...8).map { place in
            AnalysisTold.Result(
                title: "\(writing.line) \(place)",
                sentence: "Lower at month 6 than at baseline by 2.6 (1.1 to 4.1).",
                warnings: [writing.line], lines: place == 3 ? [] : [line, line])
        }
        told.notes = [writing.text, "The same people before and after."]
        told.noChart = writing.line
        let change = ScoreChange(
            before: (0..<12).map { Double($0 % 5 + 10) }, after: (0..<12).map { Double($0 % 4 + 9) },
            answeredBoth: Array(repeating: true, count: 12))
        told.chart = try AnalysisChart.change(
            [Finding(AnalysedOutcome(id: "bo", title: writing.line), change)], ChartedData(words()))
        let options = [(value: "a", text: writing.line), (value: "b", text: "The other one")]
        told.offered.instruments = options
        told.offered.outcomes = options
        told.offered.waves = options
        told.offered.groups = options
        told.offered.schemes = options
        (told.chosen.from, told.chosen.to) = ("a", "b")
        return told
    }
}
