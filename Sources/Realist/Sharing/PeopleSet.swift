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

/// People whom nothing but their scores tells apart: of one site, with scores at exactly these waves.
struct PersonKind: Hashable, Sendable {
    let site: Int
    let waves: WaveSet
}

/// People that a figure can be about: of these sites, with a score at each of some waves and at none of others.
struct PeopleSet: Hashable, Sendable {
    let sites: Set<Int>
    let answered: WaveSet
    let missed: WaveSet

    init(sites: Set<Int>, answered: WaveSet, missed: WaveSet = []) {
        self.sites = sites
        self.answered = answered
        self.missed = missed
    }

    func holds(_ kind: PersonKind) -> Bool {
        sites.contains(kind.site) && kind.waves.isSuperset(of: answered)
            && kind.waves.isDisjoint(with: missed)
    }
}
