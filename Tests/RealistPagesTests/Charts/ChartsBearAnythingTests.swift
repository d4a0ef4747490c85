import Foundation
import FoundationXML
import Testing

@testable import RealistPages

/// What data can hold and no drawing was made for.
@Suite("Charts bear anything") struct ChartsBearAnythingTests {
    static let anyNumber: [Double] = [
        0, -0.0, 1, -1, 1e-300, 1e300, -1e300, .greatestFiniteMagnitude, .infinity, -.infinity, .nan,
        123_456_789_012,
    ]
    static let anyText = [
        "", " ", "<&>\"'", "a\u{0}b\u{1B}[31m", String(repeating: "Wörterbuch", count: 60), "\u{202E}x",
    ]

    private static func interval(_ number: Double, _ other: Double) -> [any Chart] {
        let marks: [IntervalChart.Mark] = [.change, .level, .weight(number), .pooled, .range]
        return [nil, IntervalChart.Better.lower].map { better in
            IntervalChart(
                id: "c", title: "t", description: "d",
                rows: marks.flatMap { mark in
                    [
                        .init(
                            name: "a", value: "b", interval: .init(value: number, low: other, high: number),
                            mark: mark),
                        .init(name: "a", value: "b", interval: .init(value: other), mark: mark),
                    ]
                }, better: better, isDifference: better != nil)
        }
    }

    private static func others(_ number: Double, _ other: Double, _ text: String) -> [any Chart] {
        let point = SlopeChart.Point(value: number, low: other, high: number)
        let count = Int(exactly: number) ?? .max
        return [
            SlopeChart(
                id: "c", title: text, description: text, before: text, after: text,
                series: [
                    .init(
                        name: text, values: [text], before: point, after: .init(value: other), isClear: true),
                    .init(
                        name: text, values: [text], before: point, after: point, isClear: false,
                        isBetter: true),
                ], people: [.init(before: number, after: other, count: count)],
                held: [.init(name: text, why: text)]),
            BandChart(
                id: "c", title: text, description: text, bands: [text, text],
                groups: [
                    .init(
                        name: text,
                        bars: [
                            .init(name: text, sizes: [number, other], labels: [text]),
                            .init(name: text, sizes: [other, number, other], labels: [text, text, text]),
                        ], moves: [[1, -5], [.max / 2, .max / 2]]),
                    .init(name: text, bars: [], moves: [[0]]), .init(name: text, bars: [.init(name: text)]),
                ]),
            process(number, other, text),
            DistributionChart(
                id: "c", title: text, description: text,
                panels: [
                    .init(
                        name: text, value: text,
                        scores: [.init(value: number, count: 1), .init(value: other, count: -3)],
                        mean: other), .init(name: text, value: text, scores: []),
                ], norm: .init(mean: number, sd: other, name: text), heightName: text),
        ]
    }

    private static func process(_ number: Double, _ other: Double, _ text: String) -> ProcessChart {
        let words = ProcessChart.Words(
            values: text, improvement: text, concern: text, neutral: text, ghosted: text, centre: text,
            limits: text, target: text, changes: text, dates: [.init(sign: .about, name: text)])
        let points = ProcessChart.Sign.allCases.flatMap { sign in
            [(number, other), (other, number), (0, nil), (1, 1)].map { at, value in
                ProcessChart.Point(at: at, value: value, sign: sign)
            }
        }
        return ProcessChart(
            id: "c", title: text, description: text, points: points,
            phases: [
                .init(from: number, to: other, centre: other, lower: number, upper: other),
                .init(from: other, to: number), .init(from: 0, to: 1, centre: 0, lower: other),
            ], target: other, changes: [.init(at: number, sign: .about), .init(at: other, sign: .day)],
            marks: [.init(name: text, at: number), .init(name: text, at: 0)], words: words)
    }

    private static func check(_ chart: any Chart) {
        if let process = chart as? ProcessChart {
            let small = process.small().text
            #expect(
                XMLParser(data: Data(small.utf8)).parse() && !small.contains("nan") && !small.contains("inf"))
        }
        let file = ChartFile(
            title: "T", panels: [.init(title: "A", data: ["b"], chart: chart, notes: ["c"])]
        ).text()
        for text in [chart.drawn().text, file] {
            let parser = XMLParser(data: Data(text.utf8))
            #expect(parser.parse(), "\(String(describing: parser.parserError))")
            for word in ["nan", "inf"] {
                #expect(!text.lowercased().contains("=\"\(word)"))
                #expect(!text.lowercased().contains(" \(word)"))
            }
        }
        #expect(chart.drawn() == chart.drawn())
    }

    @Test("any two numbers", arguments: anyNumber, anyNumber)
    func numbers(number: Double, other: Double) {
        for chart in Self.interval(number, other) + Self.others(number, other, "x") { Self.check(chart) }
    }

    @Test("any text", arguments: anyText)
    func texts(text: String) {
        for chart in Self.others(1, 2, text) { Self.check(chart) }
        Self.check(
            AnswerChart(
                id: "c", title: text, description: text, answers: [text, text],
                items: [
                    .init(name: text, people: text, counts: [1, 1]), .init(name: text, people: text),
                    .init(name: text, people: text, counts: [1, 2, 3]),
                    .init(name: text, people: text, counts: [0, 0]),
                    .init(name: text, people: text, counts: [-4, .max]),
                ]))
    }

    @Test("nobody and nothing")
    func nothing() {
        let charts: [any Chart] = [
            IntervalChart(id: "c", title: "", description: "", rows: []),
            SlopeChart(id: "c", title: "", description: "", before: "", after: "", series: []),
            BandChart(id: "c", title: "", description: "", bands: [], groups: []),
            AnswerChart(id: "c", title: "", description: "", answers: [], items: []),
            DistributionChart(id: "c", title: "", description: "", panels: [], heightName: ""),
            ProcessChart(
                id: "c", title: "", description: "", points: [], phases: [], words: .init(values: "")),
        ]
        for chart in charts { Self.check(chart) }
        #expect(ChartFile(title: "", panels: []).text().contains("</svg>"))
    }
}
