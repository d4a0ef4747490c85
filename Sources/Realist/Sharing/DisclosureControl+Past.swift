extension DisclosureControl {
    /// How today's figures stand to those that were shown before, in the subscale where they tell most.
    func difference(_ block: FigureBlock) -> Remembered.Difference {
        Self.difference(block, subscales, words, comparisons, remembered, policy)
    }

    /// Sites whose earlier figures all stand as they did: their people are taken to be the same.
    static func unchanged(
        _ subscales: [SubscaleFigures], _ words: FigureName.Words, _ comparisons: [Comparison],
        _ remembered: Remembered, _ policy: DisclosurePolicy
    ) -> Set<Int> {
        Set(
            words.sites.indices.filter { site in
                blocks(of: [site], words, comparisons).allSatisfy {
                    difference($0, subscales, words, comparisons, remembered, policy) <= .same
                }
            })
    }

    static func blocks(
        of sites: Set<Int>, _ words: FigureName.Words, _ comparisons: [Comparison]
    ) -> [FigureBlock] {
        comparisons.map { FigureBlock(sites: sites, kind: .change($0)) }
            + words.waves.indices.map { FigureBlock(sites: sites, kind: .wave($0)) }
    }

    private static func difference(
        _ block: FigureBlock, _ subscales: [SubscaleFigures], _ words: FigureName.Words,
        _ comparisons: [Comparison], _ remembered: Remembered, _ policy: DisclosurePolicy
    ) -> Remembered.Difference {
        if remembered.isEmpty { return .new }
        return subscales.map { compare(block, of: $0, words, comparisons, remembered, policy) }.max() ?? .new
    }

    private static func compare(
        _ block: FigureBlock, of subscale: SubscaleFigures, _ words: FigureName.Words,
        _ comparisons: [Comparison], _ remembered: Remembered, _ policy: DisclosurePolicy
    ) -> Remembered.Difference {
        var values: [String: String] = [:]
        var counts: Set<String> = []
        for (name, value) in subscale.figures(of: block, comparisons: comparisons) {
            let id = name.figure(in: words, value: value, status: .shown).id
            values[id] = value ?? ""
            if name.statistic.countsPeople { counts.insert(id) }
        }
        return remembered.compare(values, counts: counts, threshold: policy.people)
    }

    /// The kinds of people that figures can tell apart: those there are, and those there could be.
    static func kinds(
        _ subscales: [SubscaleFigures], _ words: FigureName.Words, _ comparisons: [Comparison]
    ) -> [PersonKind] {
        var kinds = Set(subscales.flatMap { $0.counts.keys })
        for site in words.sites.indices {
            for wave in words.waves.indices { kinds.insert(PersonKind(site: site, waves: WaveSet(wave))) }
            for comparison in comparisons {
                kinds.insert(PersonKind(site: site, waves: comparison.waves))
            }
        }
        return kinds.sorted { ($0.site, $0.waves.rawValue) < ($1.site, $1.waves.rawValue) }
    }

    /// Everybody that a figure of these sites can be about.
    static func sets(
        of sites: Set<Int>, _ words: FigureName.Words, _ comparisons: [Comparison]
    ) -> [PeopleSet] {
        words.waves.indices.flatMap { wave in
            let block = FigureBlock(sites: sites, kind: .wave(wave))
            return [block.people] + block.unmatched(comparisons)
        } + comparisons.map { FigureBlock(sites: sites, kind: .change($0)).people }
    }
}
