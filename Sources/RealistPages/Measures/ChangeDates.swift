import Realist

extension OutcomesPage {
    /// When changes of all sites came into place, beside the measuring points: drawn, and as a table.
    public struct ChangeDates: Equatable, Sendable {
        public let chart: SafeHTML
        public let rows: [Row]
        /// How many more there are than are listed.
        public let more: String?
        /// How many have no date.
        public let undated: String?

        public struct Row: Equatable, Sendable {
            public let site: String
            public let change: Link
            public let date: DateText
            /// "between baseline and month 3"
            public let beside: String
        }

        /// More rows would make the page heavy.
        static let mostRows = 100

        /// `nil` where no change that is told of has a date, or nothing was asked.
        init?(_ toolkit: Toolkit, _ links: Links) {
            let words = toolkit.words
            let waves = toolkit.about.waves
            let events = DatedChange.all(in: toolkit)
            let dated = events.filter { $0.date != nil }
            if dated.isEmpty || waves.isEmpty { return nil }
            chart = toolkit.timeChart(dated, waves).drawn()
            let all = dated.compactMap { event in
                event.date.map { date in
                    Row(
                        site: toolkit.text(event.site.title),
                        change: Link(
                            text: toolkit.text(event.change.title),
                            href: links.to(.site(event.site.id), at: "change-" + event.change.id.text)),
                        date: words.dateText(date), beside: toolkit.beside(date, waves))
                }
            }
            rows = Array(all.prefix(ChangeDates.mostRows))
            let left = all.count - ChangeDates.mostRows
            more = left > 0 ? words.count("outcomes.dates.more", left) : nil
            let without = events.count - dated.count
            undated = without > 0 ? words.count("outcomes.dates.undated", without) : nil
        }
    }
}

/// A change that came into place at a site that shares its pages.
struct DatedChange {
    let site: PublishedSite
    let change: Adaptation
    let date: RoughDate?

    /// Site by site, in the order of time.
    static func all(in toolkit: Toolkit) -> [DatedChange] {
        toolkit.publication.sites.flatMap { site in
            (site.page?.adaptations ?? []).enumerated().compactMap { place, change in
                change.steps.first { $0.to == .inPlace }.map {
                    (place, DatedChange(site: site, change: change, date: $0.on))
                }
            }
            .sorted { left, right in
                let days = (left.1.date?.earliest.ordinal ?? .max, right.1.date?.earliest.ordinal ?? .max)
                return (days.0, left.0) < (days.1, right.0)
            }
            .map(\.1)
        }
    }
}

extension Toolkit {
    /// A lane for each site that shares its page.
    func timeChart(_ events: [DatedChange], _ waves: [Wave]) -> TimeChart {
        let sites = publication.sites.filter { $0.page != nil }
        let lanes = sites.map { site in
            let own = events.filter { $0.site.id == site.id }.compactMap(\.date)
            return TimeChart.Lane(
                name: text(site.title), events: own.map { TimeChart.Event(at: $0.middle, sign: $0.sign) },
                nothing: words["outcomes.dates.nothing"])
        }
        let told = sites.compactMap { site in
            let own = events.filter { $0.site.id == site.id }.compactMap(\.date)
            return own.first.flatMap { first in
                own.last.map { last in
                    words.count(
                        "outcomes.dates.told", own.count,
                        ["site": text(site.title), "from": words.date(first), "to": words.date(last)])
                }
            }
        }
        let signs = Set(events.compactMap { $0.date?.sign })
        let names: [TimeChart.Sign: String] = [
            .day: words["outcomes.dates.day"], .month: words["outcomes.dates.month"],
            .about: words["outcomes.dates.about"],
        ]
        let days = events.compactMap { $0.date?.middle } + waves.map { Double($0.from.ordinal) }
        return TimeChart(
            id: "change-dates", title: words["outcomes.dates.chart"],
            description: told.joined(separator: " "),
            periods: waves.map {
                TimeChart.Period(
                    name: text($0.title), from: Double($0.from.ordinal), to: Double($0.to.ordinal + 1))
            },
            lanes: lanes,
            marks: marks(from: days.min() ?? 0, to: days.max() ?? 0),
            legend: TimeChart.Sign.allCases.filter(signs.contains).map {
                TimeChart.Part(sign: $0, name: names[$0] ?? "")
            })
    }

    /// The first day of a year or of a part of one, three or fewer.
    private func marks(from first: Double, to last: Double) -> [TimeChart.Mark] {
        guard let start = Day(ordinal: Int(first)), let end = Day(ordinal: Int(last)) else { return [] }
        for step in [1, 3, 6, 12, 24, 60, 120] {
            let months = (start.year * 12)...(end.year * 12 + end.month - 1)
            let marks = months.filter { $0 % step == 0 }
                .compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
                .filter { Double($0.ordinal) >= first && Double($0.ordinal) <= last }
            if marks.count > 3 { continue }
            return marks.map { day in
                let gaps = ["month": words["month.\(day.month)"], "year": String(day.year)]
                return TimeChart.Mark(name: words["date.month", gaps], at: Double(day.ordinal))
            }
        }
        return []
    }

    /// "between baseline and month 3"; two of these where a rough date may mean either.
    func beside(_ date: RoughDate, _ waves: [Wave]) -> String {
        let first = beside(date.earliest, waves)
        let last = beside(date.latest, waves)
        return first == last ? first : words.choice([first, last])
    }

    private func beside(_ day: Day, _ waves: [Wave]) -> String {
        func name(_ wave: Wave) -> String { Sentences.lowered(text(wave.title)) }
        if let now = waves.first(where: { $0.from <= day && day <= $0.to }) {
            return words["outcomes.dates.during", ["wave": name(now)]]
        }
        let before = waves.filter { $0.to < day }.max { $0.to < $1.to }
        let after = waves.filter { $0.from > day }.min { $0.from < $1.from }
        return switch (before, after) {
        case (let before?, let after?):
            words["outcomes.dates.between", ["from": name(before), "to": name(after)]]
        case (let before?, nil): words["outcomes.dates.after", ["wave": name(before)]]
        case (nil, let after?): words["outcomes.dates.before", ["wave": name(after)]]
        case (nil, nil): ""
        }
    }
}

extension RoughDate {
    /// Where it is drawn: a month in its middle.
    fileprivate var middle: Double {
        switch self {
        case .day(let day): Double(day.ordinal) + 0.5
        case .month, .about: Double(earliest.ordinal + latest.ordinal) / 2
        }
    }

    fileprivate var sign: TimeChart.Sign {
        switch self {
        case .day: .day
        case .month: .month
        case .about: .about
        }
    }
}

extension OutcomesPage.ChangeDates: PagePart {
    static let pageFields = Fields<OutcomesPage.ChangeDates>(
        .init("chart", \.chart), .init("rows", \.rows), .init("more", \.more), .init("undated", \.undated))
}

extension OutcomesPage.ChangeDates.Row: PagePart {
    static let pageFields = Fields<OutcomesPage.ChangeDates.Row>(
        .init("site", \.site), .init("change", \.change), .init("date", \.date), .init("beside", \.beside))
}
