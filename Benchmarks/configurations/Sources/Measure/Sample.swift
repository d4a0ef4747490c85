import Statistics

/// Made-up cases with conditions present or absent by chance, always the same.
struct Sample {
    enum Outcome: String, CaseIterable {
        /// Three recipes of two conditions, and one case in twenty that goes against them.
        case recipes
        /// By chance alone: nothing can be made short, and much is tried.
        case noise
    }

    let conditions: [[Double]]
    let outcome: [Double]

    init(conditions count: Int, cases: Int, outcome kind: Outcome, seed: UInt64) {
        var dice = Dice(state: seed)
        let columns = (0..<count).map { _ in (0..<cases).map { _ in dice.flip(1, of: 2) } }
        outcome = (0..<cases).map { place in
            if kind == .noise { return dice.flip(1, of: 2) ? 1 : 0 }
            let has = columns.map { $0[place] }
            let recipe = has[0] && has[1] || has[2] && !has[3] || has[4] && has[5]
            return recipe != dice.flip(1, of: 20) ? 1 : 0
        }
        conditions = columns.map { $0.map { $0 ? 1 : 0 } }
    }

    var csv: String {
        let names = conditions.indices.map { "X\($0 + 1)" } + ["OUT"]
        let rows = outcome.indices.map { place in
            (conditions.map { $0[place] } + [outcome[place]]).map { "\(Int($0))" }.joined(separator: ",")
        }
        return ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }
}

/// Numbers by chance, the same on every machine (SplitMix64, Steele, Lea & Flood 2014).
struct Dice {
    var state: UInt64

    mutating func flip(_ part: UInt64, of whole: UInt64) -> Bool {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return (z >> 11) % whole < part
    }
}
