import Statistics

@testable import RealistPages

extension ChartExample {
    /// Made-up vacancy rates: a level that is rebased once, a month that is missing, one that is not counted.
    static let vacancies: [Double?] = [
        8.4, 8.9, 8.1, 8.6, 9.0, 8.3, nil, 8.7, 8.2, 8.8, 8.5, 8.0, 8.6, 8.9, 8.4, 8.7,
        7.1, 6.8, 7.3, 6.9, 7.0, 12.5, 7.2, 6.7, 7.1, 6.6, 6.9, 7.2, 6.8, 7.0, 6.5, 5.2, 5.0,
    ]

    static let months = vacancies.indices.map { Double($0) * 30.5 }

    static let processWords = ProcessChart.Words(
        values: "Each month", improvement: "Unusual, and better", concern: "Unusual, and worse",
        neutral: "Unusual", ghosted: "Shown, not counted: counted anew that month", centre: "Mean",
        limits: "Usual variation", target: "Target: 6%", changes: "Changes",
        dates: [.init(sign: .day, name: "The day is known"), .init(sign: .about, name: "About then")])

    static func vacancy(_ direction: SeriesDirection = .decrease) -> XmRChart {
        XmRChart(vacancies, rules: .init(direction: direction, target: 6, rebases: [16], ghosts: [21]))
    }

    static let process = ProcessChart(
        id: "c", title: "Vacancy rate, month by month", description: "Lower since month 17.", vacancy(),
        times: months, changes: [.init(at: 480, sign: .about), .init(at: 700, sign: .day)],
        marks: [.init(name: "Jan 2021", at: 0), .init(name: "Jan 2022", at: 366)], words: processWords)

    static let runs = ProcessChart(
        id: "c", title: "Contacts, month by month", description: "A shift upwards at the end.",
        RunChart([41, 38, 44, 40, 37, 43, 39, 45, 38, 42, 52, 55, 51, 54, 50, 53]),
        times: (0..<16).map { Double($0) * 30.5 }, direction: .increase,
        marks: [.init(name: "Jan 2021", at: 0)], words: processWords)
}
