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
            $0[$1.kind, default: 0] += 1
        }
    }

    /// The values of a block as they would be shown.
    func values(_ block: FigureBlock) -> BlockValues {
        let members = members(block)
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

    /// Of everybody that the block is about.
    func scores(of block: FigureBlock, at wave: Int) -> [Double] {
        members(block).compactMap { $0.scores[wave] }
    }

    /// Everybody that the block is about.
    private func members(_ block: FigureBlock) -> [ScoredPerson] {
        let set = block.people
        return people.filter { set.sites.contains($0.site) && set.holds($0.kind) }
    }

    /// Whether a person is among those of a withheld figure: in every world, or in some.
    enum Membership { case always, perhaps }

    /// How far apart each mean of a withheld block can be in worlds that a reader cannot rule out.
    ///
    /// - Parameters:
    ///   - block: what it is.
    ///   - membership: `nil` for people who are in none of them.
    /// - Returns: points, one for each mean of the block.
    func meanSpans(_ block: FigureBlock.Kind, _ membership: (PersonKind) -> Membership?) -> [Double] {
        var always: [ScoredPerson] = []
        var perhaps: [ScoredPerson] = []
        for person in people {
            switch membership(person.kind) {
            case .always: always.append(person)
            case .perhaps: perhaps.append(person)
            case nil: continue
            }
        }
        let width = range.upperBound - range.lowerBound
        switch block {
        case .wave(let wave): return [span(always, perhaps, range) { $0.scores[wave] }]
        case .change(let comparison):
            return [
                span(always, perhaps, range) { $0.scores[comparison.from] },
                span(always, perhaps, range) { $0.scores[comparison.to] },
                span(always, perhaps, -width...width) { person in
                    person.scores[comparison.from].flatMap { before in
                        person.scores[comparison.to].map { $0 - before }
                    }
                },
            ]
        }
    }

    /// Some who may be among them have no score now: in worlds where they are, theirs is anything on the scale.
    private func span(
        _ always: [ScoredPerson], _ perhaps: [ScoredPerson], _ range: ClosedRange<Double>,
        _ value: (ScoredPerson) -> Double?
    ) -> Double {
        let known = always.compactMap(value)
        let low = lowest(known, perhaps.map { value($0) ?? range.lowerBound })
        let high = lowest(known.map { -$0 }, perhaps.map { -(value($0) ?? range.upperBound) })
        return -high - low
    }

    /// The least mean of these and any of those.
    private func lowest(_ always: [Double], _ perhaps: [Double]) -> Double {
        var sum = always.reduce(0, +)
        var count = Double(always.count)
        for value in perhaps.sorted() where count == 0 || value < sum / count {
            sum += value
            count += 1
        }
        return count == 0 ? 0 : sum / count
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

    /// Names of those that count people.
    static let counts: Set<String> = Set(
        [Statistic.matched, .people, .onlyBefore, .onlyAfter].map(\.rawValue))
}
