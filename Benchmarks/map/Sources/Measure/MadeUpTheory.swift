/// A theory of so many explanations as a graph: contexts, mechanisms, outcomes. The same arguments give the same graph.
struct MadeUpTheory {
    let sizes: [Int]
    let links: [(from: Int, to: Int)]

    enum Kind: String {
        /// As studies grow: most contexts matter to a neighbour or two, a few to many; an outcome is shared now and then.
        case grown
        /// Anything hangs together with anything.
        case tangled
    }

    init(_ kind: Kind, explanations: Int, seed: UInt64) {
        var dice = Dice(state: seed)
        let contexts = explanations * 3 / 2
        let outcomes = explanations * 7 / 10
        var links: [(from: Int, to: Int)] = []
        for explanation in 0..<explanations {
            let mechanism = contexts + explanation
            for number in 0..<(2 + dice.below(4)) {
                let context =
                    switch (kind, number) {
                    case (.grown, 0...1):
                        min(contexts - 1, explanation * 3 / 2 + dice.below(12))
                    case (.grown, _):
                        // A few contexts matter to many.
                        dice.below(1 + dice.below(contexts))
                    case (.tangled, _): dice.below(contexts)
                    }
                links.append((context, mechanism))
            }
            for _ in 0..<(1 + dice.below(3) / 2) {
                let outcome =
                    kind == .grown
                    ? min(outcomes - 1, explanation * 7 / 10 + dice.below(6)) : dice.below(outcomes)
                links.append((mechanism, contexts + explanations + outcome))
            }
        }
        sizes = [contexts, explanations, outcomes]
        self.links = links
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
