/// How many people of each group fall into each band of a scheme that the study names. Off unless it names one.
public struct BandTable: Equatable, Sendable {
    /// Named, with what must be said wherever its bands are shown.
    public let scheme: BandScheme
    /// From low scores to high ones. Where too few people are in one, neighbours are told together.
    public let bands: [Band]
    /// Sites in the study's order, each at its waves; "all shown" last.
    public let rows: [BandRow]

    public struct Band: Equatable, Sendable {
        /// One, or several neighbours.
        public let titles: [Wording]
        /// 0 to 1: of the norm group; `nil` where nobody knows.
        public let normShare: Double?
    }

    /// Some bands are told together.
    public var isMerged: Bool { bands.contains { $0.titles.count > 1 } }
}

/// One group at one wave, in a table of changes only those who answered at both waves.
public struct BandRow: Equatable, Sendable {
    public let group: FigureGroup
    public let wave: Wave.ID
    public let people: Shown<Int>
    /// In the table's order.
    public let cells: [Cell]

    public struct Cell: Equatable, Sendable {
        public let count: Shown<Int>
        /// Whole per cent of the row's people.
        public let percent: Shown<Int>
    }
}

extension DisclosurePolicy {
    /// May these numbers, which make up a whole, be shown? None of them, and none of their complements, is few,
    /// and nobody and everybody are told only of a large group.
    func allows(bands counts: [Int]) -> Bool {
        let all = counts.reduce(0, +)
        return all >= people
            && counts.allSatisfy { count in
                count == 0 || count == all ? all >= wholeShares : count >= bands && all - count >= bands
            }
    }
}

extension BandScheme {
    /// The place of the band of a score, for a scheme on the scale's own points.
    ///
    /// - Returns: `nil` for a subscale without cuts, and for a scheme on T scores, which are relative to a group.
    func place(ofRaw value: Double, _ subscale: Subscale.ID) -> Int? {
        guard basis == .raw, let cuts = cuts[subscale] else { return nil }
        return cuts.prefix { $0.isPassed(by: value) }.count
    }

    /// Every way to tell neighbours together in at least two bands, the finest first; of a scheme with many bands
    /// only the finest and those with two.
    var partitions: [[Range<Int>]] {
        let count = bands.count
        guard count > 1 else { return [] }
        let finest = (0..<count).map { $0..<($0 + 1) }
        let halves = (1..<count).map { [0..<$0, $0..<count] }
        guard (3...8).contains(count) else { return count == 2 ? [finest] : [finest] + halves }
        let all = (1..<(1 << (count - 1))).map { bits -> [Range<Int>] in
            let ends = (1..<count).filter { bits >> ($0 - 1) & 1 == 1 } + [count]
            return zip([0] + ends, ends).map { $0..<$1 }
        }
        return all.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}
