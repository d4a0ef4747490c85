/// What two coders said of the same units, as a square table: rows what the first said, columns what the second.
public struct TwoCoders: Equatable, Sendable {
    /// How often each pair of categories occurred.
    public let table: [[Int]]
    /// How many units.
    public let count: Int

    /// `nil` for no units, a category that there is not, and more than a thousand categories.
    ///
    /// - Parameters:
    ///   - pairs: for each unit the category that each coder gave, counted from 0.
    ///   - categories: how many there are, unused ones included. Their order counts for weighted kappa.
    public init?(_ pairs: [(first: Int, second: Int)], categories: Int) {
        let allowed = 0..<max(categories, 0)
        guard !pairs.isEmpty, categories <= 1000,
            pairs.allSatisfy({ allowed.contains($0.first) && allowed.contains($0.second) })
        else { return nil }
        var table = Array(repeating: Array(repeating: 0, count: categories), count: categories)
        for (first, second) in pairs { table[first][second] += 1 }
        self.table = table
        count = pairs.count
    }

    /// The share of units of which both said the same, 0 to 1.
    public var observedAgreement: Double {
        table.indices.reduce(0) { $0 + Double(table[$1][$1]) } / n
    }

    /// In percent.
    public var percentAgreement: Double {
        100 * Double(table.indices.reduce(0) { $0 + table[$1][$1] }) / n
    }

    /// The share that chance alone would give two coders who use the categories as often as these.
    public var expectedAgreement: Double {
        zip(firstShares, secondShares).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Gwet's AC1 (2008, *British Journal of Mathematical and Statistical Psychology* 61:29–48): chance agreement is
    /// Σ π(1 − π)/(m − 1) with m categories, π being the mean of both coders' shares.
    ///
    /// `nil` for one category.
    public var ac1: Double? {
        guard table.count > 1 else { return nil }
        let chance = zip(firstShares, secondShares).reduce(0) {
            let share = ($1.0 + $1.1) / 2
            return $0 + share * (1 - share)
        }
        let expected = chance / Double(table.count - 1)
        return (observedAgreement - expected) / (1 - expected)
    }

    /// Twice the observed agreement less 1: kappa if both categories were as frequent (Byrt, Bishop & Carlin 1993,
    /// *Journal of Clinical Epidemiology* 46:423–429).
    public var pabak: Double { 2 * observedAgreement - 1 }

    /// One category against all others.
    ///
    /// - Parameter category: counted from 0.
    /// - Returns: who gave it, and kappa of giving it or not.
    public func presence(of category: Int) -> Presence {
        precondition(table.indices.contains(category), "a category of the table")
        let both = table[category][category]
        let first = table[category].reduce(0, +)
        let second = table.reduce(0) { $0 + $1[category] }
        return Presence(
            both: both, onlyFirst: first - both, onlySecond: second - both,
            neither: count - first - second + both)
    }

    var n: Double { Double(count) }

    var firstShares: [Double] { table.map { Double($0.reduce(0, +)) / n } }

    var secondShares: [Double] {
        table.indices.map { column in Double(table.reduce(0) { $0 + $1[column] }) / n }
    }
}

/// Whether two coders gave one category to the same units.
public struct Presence: Equatable, Sendable {
    public let both: Int
    public let onlyFirst: Int
    public let onlySecond: Int
    public let neither: Int

    /// Cohen's kappa; `nil` where both always gave it, or neither ever did.
    public var kappa: Double? {
        let n = Double(both + onlyFirst + onlySecond + neither)
        let first = Double(both + onlyFirst) / n
        let second = Double(both + onlySecond) / n
        let expected = first * second + (1 - first) * (1 - second)
        guard expected < 1 else { return nil }
        return (Double(both + neither) / n - expected) / (1 - expected)
    }
}
