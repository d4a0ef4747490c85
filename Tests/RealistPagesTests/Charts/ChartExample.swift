@testable import RealistPages

/// One of each kind of chart, of invented figures.
enum ChartExample {
    static var all: [(name: String, chart: any Chart)] {
        [
            ("intervals", intervals), ("forest", forest), ("slope", slope), ("bands", bands),
            ("moves", moves),
            ("answers", answers), ("distribution", distribution), ("process", process), ("runs", runs),
        ]
    }

    private static func row(
        _ name: String, _ value: Double, _ low: Double, _ high: Double, _ mark: IntervalChart.Mark = .change
    ) -> IntervalChart.Row {
        IntervalChart.Row(
            name: name, value: "\(value) (\(low) to \(high))",
            interval: .init(value: value, low: low, high: high), mark: mark)
    }

    static let intervals = IntervalChart(
        id: "c", title: "Change in burnout, by site", description: "Harrowmere: lower.",
        rows: [
            row("Harrowmere", -1.1, -2.8, 0.5), row("Community and mental health trust", -2.3, -3.9, -0.7),
            .init(name: "Skerrin Isles", value: "Withheld (a)"), row("Saltby Vale", 1.8, 0.4, 3.2),
        ], better: .lower, leftEnd: "← lower, better", rightEnd: "higher, worse →")

    static let forest = IntervalChart(
        id: "c", title: "Change in burnout, by site and together", description: "Eleven sites.",
        rows: (1...11).map { row("Site \($0)", -0.5, -1.5, 0.5, .weight(Double($0) / 66)) } + [
            row("Site with a very wide interval", 0, -40, 40, .weight(0.01)),
            row("All sites", -0.9, -1.4, -0.3, .pooled), row("Another site", -0.9, -2.4, 0.6, .range),
        ])

    private static func series(
        _ name: String, _ before: Double, _ after: Double, isBetter: Bool? = nil
    ) -> SlopeChart.Series {
        SlopeChart.Series(
            name: name, values: ["\(before) → \(after)"], before: .init(value: before),
            after: .init(value: after), isClear: isBetter != nil, isBetter: isBetter)
    }

    static let slope = SlopeChart(
        id: "c", title: "Mean burnout, by site", description: "Harrowmere: 28.8, then 27.7.",
        before: "Baseline", after: "Month 6",
        series: [
            series("City teaching hospital", 28.8, 27.7), series("Coastal district hospital", 26.1, 26.2),
            series("Community and mental health trust", 26, 26),
            series("Network of general practices", 26.4, 24.1, isBetter: true),
        ], held: [.init(name: "Island health board", why: "Withheld (a)")])

    static let bands = BandChart(
        id: "c", title: "Burnout in bands", description: "Harrowmere: low 8.",
        bands: ["low (22 or less)", "moderate (23 to 41)", "high (42 or more)"],
        groups: [
            .init(
                name: "Harrowmere",
                bars: [
                    .init(name: "Baseline, 40 people", sizes: [10, 25, 5], labels: ["25%", "63%", "13%"]),
                    .init(name: "Month 6, 40 people", sizes: [16, 20, 4], labels: ["40%", "50%", "10%"]),
                ]),
            .init(
                name: "Skerrin Isles",
                bars: [
                    .init(name: "Baseline", why: "Withheld (a)"), .init(name: "Month 6", why: "Withheld (a)"),
                ]),
        ])

    static let moves = BandChart(
        id: "c", title: "Moves between bands", description: "Nine stayed low.",
        bands: ["low", "moderate", "high"],
        groups: [
            .init(
                name: "Everybody",
                bars: [
                    .init(name: "Before", sizes: [12, 35, 13], labels: ["20%", "58%", "22%"]),
                    .init(name: "After", sizes: [23, 30, 7], labels: ["38%", "50%", "12%"]),
                ], moves: [[9, 3, 0], [13, 20, 2], [1, 7, 5]])
        ])

    static let answers = AnswerChart(
        id: "c", title: "Answers to three questions", description: "Most agree.",
        answers: ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"],
        items: [
            .init(
                name: "My supporter had no part in judging me", people: "140 people",
                counts: [7, 17, 20, 50, 46]),
            .init(name: "I had protected time", people: "138 people", counts: [30, 29, 23, 33, 23]),
            .init(name: "My team knew how to welcome me back", people: "Withheld", counts: nil),
        ])

    static let distribution = DistributionChart(
        id: "c", title: "Burnout before and after", description: "Mean 26.4, then 24.9.",
        panels: [
            .init(
                name: "Before", value: "118 people, mean 26.4",
                scores: [2, 5, 9, 14, 18, 22, 19, 13, 9, 5, 2].enumerated().map {
                    .init(value: Double(20 + $0), count: $1)
                }, mean: 26.4),
            .init(
                name: "After", value: "118 people, mean 24.9",
                scores: [3, 7, 12, 17, 21, 20, 16, 11, 6, 4, 1].enumerated().map {
                    .init(value: Double(19 + $0), count: $1)
                }, mean: 24.9),
        ], norm: .init(mean: 22.8, sd: 5.4, name: "Norm 22.8 ± 5.4"),
        heightName: "Height: share of the people")
}
