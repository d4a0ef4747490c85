import Foundation
import Statistics

// measure [RUNS]     10,000 made-up series of 60 months through the XmR rules and through those of run charts: how many
// points of each were special, and milliseconds of CPU of each run

/// Numbers by chance, the same on every machine (SplitMix64, Steele, Lea & Flood 2014).
struct Dice {
    var state: UInt64

    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return Double(z >> 11) / 9_007_199_254_740_992
    }
}

/// Most of them wander about a level; every fourth one has a step, every fifth a slope, and one month in fifty is missing.
func madeUp() -> [[Double?]] {
    var dice = Dice(state: 20_261_123)
    return (0..<10_000).map { series in
        let level = 5 + 60 * dice.uniform()
        return (0..<60).map { month in
            let noise = dice.uniform() + dice.uniform() + dice.uniform() - 1.5
            let step = series % 4 == 0 && month >= 30 ? 2.0 : 0
            let slope = series % 5 == 0 ? Double(month) / 20 : 0
            return dice.uniform() < 0.02 ? nil : ((level + step + slope + 2 * noise) * 10).rounded() / 10
        }
    }
}

func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

let series = madeUp()
let rules = XmRChart.Rules(direction: .decrease, target: 30, rebases: [24, 40], ghosts: [7])
for run in 0..<(CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 1 : 1) {
    var special = 0
    var start = milliseconds()
    for values in series {
        let chart = XmRChart(values, rules: rules)
        special += chart.points.count { $0.cause != nil } + (chart.assurance == .fails ? 1 : 0)
    }
    let xmr = milliseconds() - start
    var crossed = 0
    start = milliseconds()
    for values in series {
        let chart = RunChart(values)
        crossed += chart.points.count { $0.isSpecial }
    }
    let runs = milliseconds() - start
    if run == 0 { print("special", special, crossed) }
    print("milliseconds", xmr, runs)
}
