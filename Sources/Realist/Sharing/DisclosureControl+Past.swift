extension DisclosureControl {
    /// How today's figures stand to those that were shown before, in the subscale where they tell most.
    mutating func difference(_ block: FigureBlock) -> Remembered.Difference {
        if remembered.isEmpty { return .new }
        if let known = standings[block] { return known }
        let found = Self.difference(block, subscales, words, comparisons, remembered, policy)
        standings[block] = found
        return found
    }

    /// Where an earlier release told groups by an attribute, they stay those of the same sites: beside the same
    /// group over other sites, one would tell of the people of a site who share the attribute.
    func earlierSites(_ attribute: Int, _ answered: WaveSet) -> Set<Int>? {
        remembered.groups.last { $0.attribute == attribute && $0.answered == answered }?.sites
    }

    /// Sites whose earlier figures all stand as they did: their people are taken to be the same.
    static func unchanged(
        _ subscales: [SubscaleFigures], _ words: FigureName.Words, _ comparisons: [Comparison],
        _ remembered: Remembered, _ policy: DisclosurePolicy
    ) -> Set<Int> {
        Set(
            words.sites.indices.filter { site in
                remembered.isEmpty
                    || blocks(of: [site], words, comparisons).allSatisfy {
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
        subscales.map { compare(block, of: $0, words, comparisons, remembered, policy) }.max() ?? .new
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
            if Statistic.counts.contains(name.statistic) { counts.insert(id) }
        }
        return remembered.compare(values, counts: counts, threshold: policy.people)
    }
}
