import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about indicators.
enum IndicatorWords {
    static let meanings: [String: [String]] = [
        "app.indicators.choose.*": ["indicator", "at", "group", "care"],
        "app.indicators.care.*": Indicator.Care.allCases.map(\.rawValue),
        "app.indicators.care-of.*": Indicator.Care.allCases.map(\.rawValue),
        "app.indicators.better.*": Indicator.Better.allCases.map(\.rawValue) + ["unsaid"],
        "app.indicators.class.*": Indicator.Origin.Disclosure.Kind.allCases.map(\.rawValue),
        "app.indicators.column.*": [
            "place", "group", "latest", "variation", "held", "period", "figure", "note",
        ],
    ]
}

extension AppExample {
    static func indicatorPages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        var shown: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let made = try MadeSeries(writing)
            var told = IndicatorsPage.Told()
            told.chosen.group = "nurses"
            (told.indicators, told.places) = (
                [("kept", writing.line), ("b", "B")], [("-", "All"), ("n", "N")]
            )
            (told.groups, told.hasCare, told.isGuarded) = ([("nurses", writing.line)], true, true)
            told.readings = made.readings
            (told.start, told.count) = (16, 300)
            shown.append(
                Shown(
                    "indicators-\(writing.name)",
                    IndicatorsPage(around, told, made.names, title: { _ in writing.line }, at: at)))
            shown.append(
                Shown(
                    "indicators-none-\(writing.name)",
                    IndicatorsPage(around, .init(), made.names, title: \.text, at: at)))
            for (place, reading) in made.readings.enumerated() {
                shown.append(
                    Shown(
                        "indicator-\(place)-\(writing.name)",
                        IndicatorPage(
                            around, made.indicator, made.readings, chosen: reading, start: 0,
                            isTeam: place > 0, made.names, at: at)))
            }
            let many = Array(repeating: made.readings[1], count: 60)
            shown.append(
                Shown(
                    "indicator-many-\(writing.name)",
                    IndicatorPage(
                        around, made.indicator, many, chosen: nil, start: 20, isTeam: true, made.names,
                        at: at)))
            shown.append(
                Shown(
                    "indicator-none-\(writing.name)",
                    IndicatorPage(
                        around, made.indicator, [], chosen: nil, start: 0, isTeam: true, made.names, at: at)))
        }
        return shown
    }
}

/// One series that is unusual, with a target and two beginnings, and one that is too short.
private struct MadeSeries {
    let indicator: Indicator
    let readings: [SeriesReading]
    let names: SeriesNames

    init(_ writing: AppExample.Writing) throws {
        let nurses = StaffGroup.ID(known: "nurses")
        let place = IndicatorSeries.Place.organisation(Identifier(known: "north"))
        let id = Indicator.ID(known: "kept")
        let line = Wording(writing.line)
        let target = Benchmark(.atLeast(60), kind: .target, group: nurses, setBy: line, from: Day(2020, 1, 1))
        let rebase = Rebase(
            place: place, group: nurses, at: Day(2024, 3, 1), reason: line, by: "evaluator",
            on: Day(2025, 4, 1))
        indicator = Indicator(
            id: id, title: line, definition: Wording(writing.text), unit: .percent, better: .higher,
            period: .month, care: .secondary,
            origin: Indicator.Origin(line, .alreadyPublic(citation: writing.line)),
            notes: [DataNote(.estimated, text: line), DataNote(.titlesDiffer, text: line)],
            benchmarks: [target], rebases: [rebase])
        names = SeriesNames(
            sites: [],
            Indicators(
                organisations: [Organisation(id: Identifier(known: "north"), title: line)],
                groups: [StaffGroup(id: nurses, title: line)]), in: .english)
        let long = IndicatorSeries(id, at: place, group: nurses)
        var period = try #require(Period("2024-01"))
        var observations: [Observation] = []
        for month in 0..<16 {
            let kept: Double = month == 15 ? 39 : month.isMultiple(of: 2) ? 19 : 21
            let counts = try #require(Observation.Counts(kept, of: 40))
            let value = month == 5 ? Observation.Value.notPublished : .counted(counts)
            observations.append(Observation(long, period, value, note: month == 3 ? writing.line : ""))
            period = try #require(period.next)
        }
        let short = IndicatorSeries(id)
        readings = [
            SeriesReading(indicator, long, observations),
            SeriesReading(indicator, short, [Observation(short, period, .alone(16.98))]),
        ]
    }
}
