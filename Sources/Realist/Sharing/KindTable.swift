/// The kinds of people that figures can tell apart, those there are and those there could be, and how many
/// there are of each.
struct KindTable: Sendable {
    /// Ordered by site.
    let kinds: [PersonKind]
    /// How many people of each kind answered, once for each subscale that differs from the others.
    let counts: [[Int]]
    /// Where each site's kinds stand.
    private let ranges: [Range<Int>]

    init(_ subscales: [SubscaleFigures], _ words: FigureName.Words, _ comparisons: [Comparison]) {
        var found = Set(subscales.flatMap { $0.counts.keys })
        var mixtures: [Int: Set<[Int]>] = [:]
        for kind in found { mixtures[kind.site, default: []].insert(kind.traits) }
        let possible = words.waves.indices.map { WaveSet($0) } + comparisons.map(\.waves)
        for site in words.sites.indices {
            for traits in mixtures[site] ?? [] {
                for waves in possible { found.insert(PersonKind(site: site, traits: traits, waves: waves)) }
            }
        }
        let kinds = found.sorted(by: PersonKind.isOrdered)
        self.kinds = kinds
        counts = Set(subscales.map { subscale in kinds.map { subscale.counts[$0] ?? 0 } })
            .sorted { $0.lexicographicallyPrecedes($1) }
        var ranges = words.sites.map { _ in 0..<0 }
        for (place, kind) in kinds.enumerated() where ranges.indices.contains(kind.site) {
            let begin = ranges[kind.site].isEmpty ? place : ranges[kind.site].lowerBound
            ranges[kind.site] = begin..<(place + 1)
        }
        self.ranges = ranges
    }

    func counted(_ people: PeopleSet) -> CountedPeople {
        var places: [Int] = []
        for site in people.sites.sorted() where ranges.indices.contains(site) {
            places += ranges[site].filter { people.holds(kinds[$0]) }
        }
        return CountedPeople(
            people: people, places: places,
            totals: counts.map { counts in places.reduce(0) { $0 + counts[$1] } })
    }
}

/// People that a figure can be about, with the kinds they are of and their true numbers.
struct CountedPeople: Sendable {
    let people: PeopleSet
    /// Of the kinds in their table, in order.
    let places: [Int]
    /// For each subscale that differs from the others.
    let totals: [Int]

    func isFew(_ threshold: Int) -> Bool { totals.contains { $0 < threshold } }
}
