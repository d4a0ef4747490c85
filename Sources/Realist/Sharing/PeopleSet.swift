/// Waves of a study by their place in its order, at most 64 of them.
struct WaveSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ wave: Int) {
        precondition((0..<WaveSet.most).contains(wave), "waves are counted from 0 to 63")
        rawValue = 1 << UInt64(wave)
    }

    static let most = 64
}

/// One value of an attribute that is reported by: "early" of the career stages.
struct Trait: Hashable, Sendable {
    /// By its place among the attributes.
    let attribute: Int
    /// By its place among the attribute's values.
    let value: Int

    /// Of people for whom the attribute is not recorded.
    static let notRecorded = -1
}

/// People whom nothing but their scores tells apart: of one site, alike in every attribute that is reported by,
/// with scores at exactly these waves.
struct PersonKind: Hashable, Sendable {
    let site: Int
    /// For each attribute the place of the value.
    let traits: [Int]
    let waves: WaveSet

    init(site: Int, traits: [Int] = [], waves: WaveSet) {
        self.site = site
        self.traits = traits
        self.waves = waves
    }

    static func isOrdered(_ left: PersonKind, _ right: PersonKind) -> Bool {
        if left.site != right.site { return left.site < right.site }
        if left.traits != right.traits { return left.traits.lexicographicallyPrecedes(right.traits) }
        return left.waves.rawValue < right.waves.rawValue
    }
}

/// People that a figure can be about: of these sites, with a score at each of some waves and at none of others.
struct PeopleSet: Hashable, Sendable {
    let sites: Set<Int>
    /// Only those who have it; `nil` for everybody.
    let trait: Trait?
    let answered: WaveSet
    let missed: WaveSet

    init(sites: Set<Int>, trait: Trait? = nil, answered: WaveSet, missed: WaveSet = []) {
        self.sites = sites
        self.trait = trait
        self.answered = answered
        self.missed = missed
    }

    /// Those of a change: who answered both times.
    var isOfTwoWaves: Bool { answered.rawValue.nonzeroBitCount == 2 && missed.isEmpty }

    func holds(_ kind: PersonKind) -> Bool {
        kind.waves.isSuperset(of: answered) && kind.waves.isDisjoint(with: missed)
            && sites.contains(kind.site) && holds(kind.traits)
    }

    private func holds(_ traits: [Int]) -> Bool {
        guard let trait else { return true }
        return traits.indices.contains(trait.attribute) && traits[trait.attribute] == trait.value
    }
}
