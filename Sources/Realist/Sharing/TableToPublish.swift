/// Scores before and after in groups of people, of which nothing else is known, as a study that disclosure control can
/// decide about: the groups are its sites, and its policy is that of a study that says nothing.
public struct TableToPublish: Sendable {
    public let study: Study
    public let scores: [OutcomeScores]
    public static let instrument = Instrument.ID(known: "table")

    /// One outcome: for each person a score before and one after, `nil` where there is none.
    public struct Outcome: Sendable {
        public let title: String
        public let before: [Double?]
        public let after: [Double?]

        public init(title: String, before: [Double?], after: [Double?]) {
            (self.title, self.before, self.after) = (title, before, after)
        }
    }

    /// - Parameters:
    ///   - outcomes: the first one is the primary measure; each has as many people as there are in `groups`.
    ///   - groups: for each person the group.
    ///   - range: the scores that there can be.
    public init(_ outcomes: [Outcome], groups: [String], range: ClosedRange<Double>) {
        let names = Set(groups).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sites = names.enumerated().compactMap { place, name in
            Site.ID("site-\(place)").map { Site(id: $0, label: Wording(name), kind: "group") }
        }
        let places = names.places
        let waves = TableToPublish.waves
        var about = About(id: .init(known: "table"), title: "Table", question: "Table", summary: "Table")
        about.waves = waves
        about.measures = outcomes.enumerated().compactMap { place, outcome in
            let scored = TableToPublish.scored(place)
            return Measure.ID(scored.subscale).map {
                Measure(id: $0, title: Wording(outcome.title), scored: scored)
            }
        }
        about.primary = about.measures.first.map {
            PrimaryComparison(measure: $0.id, from: waves[0].id, to: waves[1].id)
        }
        about.siteOrder = sites.map(\.id)
        study = Study(about: about, sites: sites)
        scores = outcomes.enumerated().map { place, outcome in
            OutcomeScores(
                scored: TableToPublish.scored(place), missingRule: "", range: range,
                scores: zip(waves, [outcome.before, outcome.after]).flatMap { wave, values in
                    zip(groups, values).enumerated().compactMap { row, entry in
                        places[entry.0].map { site in
                            WaveScore(
                                respondent: "row-\(row)", site: sites[site].id, wave: wave.id, score: entry.1)
                        }
                    }
                })
        }
    }

    private static let waves = [
        Wave(
            id: .init(known: "w0"), title: "Before", phrase: "before", month: 0, from: Day(2000, 1, 1),
            to: Day(2000, 1, 2)),
        Wave(
            id: .init(known: "w1"), title: "After", phrase: "after", month: 1, from: Day(2000, 2, 1),
            to: Day(2000, 2, 2)),
    ]

    private static func scored(_ place: Int) -> Measure.Scored {
        Measure.Scored(instrument: instrument, subscale: "s\(place)")
    }
}
