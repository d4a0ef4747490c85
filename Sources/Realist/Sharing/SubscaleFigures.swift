import Statistics

/// Everything that could be shown of one subscale, before it is decided what is.
struct SubscaleFigures: Sendable {
    let scored: Measure.Scored
    let missingRule: String
    let range: ClosedRange<Double>
    private let people: [ScoredPerson]
    /// How many people of each kind there are.
    let counts: [PersonKind: Int]

    init(_ outcome: OutcomeScores, words: FigureName.Words) {
        scored = outcome.scored
        missingRule = outcome.missingRule
        range = outcome.range
        people = outcome.scores.people(in: words)
        counts = people.reduce(into: [:]) {
            $0[PersonKind(site: $1.site, waves: $1.waves), default: 0] += 1
        }
    }

    /// The values of a block as they would be shown.
    func values(_ block: FigureBlock) -> BlockValues {
        let members = people.filter { block.sites.contains($0.site) }
        switch block.kind {
        case .change(let comparison):
            let pairs: [(before: Double, after: Double)] = members.compactMap { person in
                guard let before = person.scores[comparison.from], let after = person.scores[comparison.to]
                else { return nil }
                return (before, after)
            }
            return BlockValues(PairedDifference(pairs), range: range)
        case .wave(let wave):
            return BlockValues(Moments(members.compactMap { $0.scores[wave] }), range: range)
        }
    }

    func count(_ set: PeopleSet) -> Int {
        counts.reduce(0) { set.holds($1.key) ? $0 + $1.value : $0 }
    }

    /// All figures of a block, named, in the order of the tables. A block of a wave brings with it who is
    /// missing at each wave that it is compared with.
    func figures(of block: FigureBlock, comparisons: [Comparison]) -> [(name: FigureName, value: String?)] {
        func named(
            _ statistic: Statistic, _ value: String?, _ kind: FigureBlock.Kind? = nil
        ) -> (name: FigureName, value: String?) {
            let block = kind.map { FigureBlock(sites: block.sites, kind: $0) } ?? block
            return (FigureName(scored: scored, block: block, statistic: statistic), value)
        }
        let values = values(block)
        switch block.kind {
        case .change:
            return [named(.matched, "\(values.people)")]
                + Statistic.ofChange.map { named($0, values.points?[$0]?.description) }
        case .wave(let wave):
            let missing = comparisons.compactMap { comparison in
                comparison.other(than: wave).map { other in
                    let set = PeopleSet(
                        sites: block.sites, answered: WaveSet(wave), missed: WaveSet(other))
                    return named(
                        wave == comparison.from ? .onlyBefore : .onlyAfter, "\(count(set))",
                        .change(comparison))
                }
            }
            return [named(.people, "\(values.people)")]
                + Statistic.ofWave.map { named($0, values.points?[$0]?.description) } + missing
        }
    }
}

extension Statistic {
    static let ofChange: [Statistic] = [
        .meanBefore, .sdBefore, .meanAfter, .sdAfter, .difference, .low, .high,
    ]
    static let ofWave: [Statistic] = [.mean, .sd]

    var countsPeople: Bool { [.matched, .people, .onlyBefore, .onlyAfter].contains(self) }
}
