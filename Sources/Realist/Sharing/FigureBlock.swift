/// Figures about the same people, that are shown or withheld together: each of them helps to find the others.
struct FigureBlock: Hashable, Sendable {
    /// By their place in the study's order; one site, or all that a total or a group is over.
    let sites: Set<Int>
    /// Of those sites only people who have it; `nil` for everybody.
    let trait: Trait?
    let kind: Kind

    init(sites: Set<Int>, trait: Trait? = nil, kind: Kind) {
        self.sites = sites
        self.trait = trait
        self.kind = kind
    }

    enum Kind: Hashable, Sendable {
        /// Matched people: how many, means, standard deviations, the difference and its interval.
        case change(Comparison)
        /// Everybody at a wave, and with it how many of them are missing at each wave it is compared with.
        case wave(Int)
    }

    /// Whom it counts.
    var people: PeopleSet {
        switch kind {
        case .change(let comparison): PeopleSet(sites: sites, trait: trait, answered: comparison.waves)
        case .wave(let wave): PeopleSet(sites: sites, trait: trait, answered: WaveSet(wave))
        }
    }

    /// Those who are known once the block and the changes are: who answered at the wave and not at another.
    func unmatched(_ comparisons: [Comparison]) -> [PeopleSet] {
        guard case .wave(let wave) = kind else { return [] }
        return comparisons.compactMap { comparison in
            comparison.other(than: wave).map {
                PeopleSet(sites: sites, trait: trait, answered: WaveSet(wave), missed: WaveSet($0))
            }
        }
    }

    var isWave: Bool {
        if case .wave = kind { return true }
        return false
    }
}

/// Two waves that are compared, the earlier first, by their place in the study's order.
struct Comparison: Hashable, Sendable {
    let from: Int
    let to: Int

    var waves: WaveSet { [WaveSet(from), WaveSet(to)] }

    func other(than wave: Int) -> Int? {
        wave == from ? to : wave == to ? from : nil
    }

    /// Every pair of up to three waves; of more, the first with each later one and each with the next. The
    /// primary comparison stands first, the others by their waves.
    static func all(waves: Int, primary: Comparison?) -> [Comparison] {
        var list = primary.map { [$0] } ?? []
        for from in 0..<max(0, waves - 1) {
            let last = from == 0 ? waves - 1 : from + 1
            for to in (from + 1)...last { list.append(Comparison(from: from, to: to)) }
        }
        var seen: Set<Comparison> = []
        return list.filter { seen.insert($0).inserted }
    }
}
