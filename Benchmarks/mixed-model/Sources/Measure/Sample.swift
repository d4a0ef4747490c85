import Foundation

/// Made-up scores of 10,800 people at 40 sites, three times, some of them missing: 30,000 rows, always the same.
struct Sample {
    private(set) var rows: [(site: Int, person: Int, wave: Int, score: Double)] = []

    init() {
        var dice = Dice(state: 20_261_121)
        let siteEffects = (0..<40).map { _ in 1.5 * dice.normal() }
        for person in 0..<10_800 {
            // Sites of different sizes.
            let site = min(person % 40, person % 61 % 40)
            let own = 4 * dice.normal()
            for wave in 0..<3 {
                let isMissing = dice.uniform() < 0.085
                let error = 3 * dice.normal()
                if isMissing || rows.count == 30_000 { continue }
                let mean = 23 - 0.8 * Double(wave) + siteEffects[site] + own + error
                rows.append((site, person, wave, (mean * 100).rounded() / 100))
            }
        }
    }

    var csv: String {
        let lines = rows.map { "s\($0.site),p\($0.person),w\($0.wave),\($0.score)" }
        return (["site,respondent,wave,score"] + lines).joined(separator: "\n") + "\n"
    }
}

/// Numbers by chance, the same on every machine (SplitMix64, Steele, Lea & Flood 2014).
struct Dice {
    var state: UInt64

    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return (Double(z >> 11) + 0.5) / 9_007_199_254_740_992
    }

    mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
    }
}
