import Foundation

/// How often chance alone would share out the counted ones so unevenly, the margins of the table being as they
/// are (Fisher 1934, *Statistical Methods for Research Workers*, 5th ed., §21.02).
public struct FisherExact: Equatable, Sendable {
    /// The probability of all tables that are no more probable than this one. Tables as probable but for rounding
    /// (1e-7) count as such.
    public let p: Double
    /// The odds ratio under which this table is as uneven as expected (conditional maximum likelihood): 0 or infinite
    /// where the table is as uneven as it can be, `nil` where the margins allow one table only.
    ///
    /// R's `fisher.test` stops its search for it when about 0.0001 is left, and so differs in the later digits.
    public let oddsRatio: Double?

    /// `nil` where more than ten million tables are possible.
    init?(_ first: Proportion, _ second: Proportion) {
        guard let tables = TablesOfMargins(first, second) else { return nil }
        let place = first.count - tables.least
        let weights = tables.weights(logOdds: 0)
        let unlikely = weights.filter { $0 <= weights[place] * (1 + 1e-7) }
        p = min(1, unlikely.reduce(0, +) / weights.reduce(0, +))
        oddsRatio =
            if tables.count == 1 {
                nil
            } else if place == 0 {
                0
            } else if place == tables.count - 1 {
                .infinity
            } else {
                exp(
                    Crossing.ofFalling(from: -800, to: 800) { logOdds in
                        first.x - tables.mean(logOdds: logOdds)
                    })
            }
    }
}

/// All tables with the same margins, by the count in the first cell.
///
/// The probability of each follows from that of its neighbour, so that no factorial is needed.
struct TablesOfMargins {
    /// The least count.
    let least: Int
    /// Logarithms of the probabilities, that of the first table being 0.
    private let logs: [Double]

    /// `nil` where there are more than ten million.
    init?(_ first: Proportion, _ second: Proportion) {
        let counted = first.count + second.count
        let low = max(0, counted - second.total)
        let high = min(first.total, counted)
        guard high - low < 10_000_000 else { return nil }
        var logs = [0.0]
        for x in low..<max(low, high) {
            let ratio =
                Double(first.total - x) / Double(x + 1)
                * (Double(counted - x) / Double(second.total - counted + x + 1))
            logs.append(logs[logs.count - 1] + log(ratio))
        }
        least = low
        self.logs = logs
    }

    var count: Int { logs.count }

    /// How probable each table is beside the most probable one.
    func weights(logOdds: Double) -> [Double] {
        let tilted = logs.enumerated().map { $1 + logOdds * Double($0) }
        let most = tilted.max() ?? 0
        return tilted.map { exp($0 - most) }
    }

    /// The mean count in the first cell.
    func mean(logOdds: Double) -> Double {
        let weights = weights(logOdds: logOdds)
        let sum = weights.enumerated().reduce(0) { $0 + Double($1.0) * $1.1 }
        return Double(least) + sum / weights.reduce(0, +)
    }
}
