/// What any number of coders said of the same units, with gaps.
public struct ManyCoders: Equatable, Sendable {
    /// A row for each unit, a place for each coder; `nil` = not coded.
    public let units: [[Double?]]

    /// - Parameter units: a row for each unit with a number from each coder, in one order: a place on a scale, or for
    ///   categories without order any number that names one. `nil` where a coder did not code it; so
    ///   counts what is no finite number.
    public init(_ units: [[Double?]]) {
        self.units = units.map { codes in codes.map { $0?.isFinite == true ? $0 : nil } }
    }

    /// How many codes are missing.
    public var missingCount: Int {
        units.reduce(0) { $0 + $1.count { $0 == nil } }
    }

    /// How far apart two codes are.
    public enum Metric: Equatable, Sendable, CaseIterable {
        /// Different is different.
        case nominal
        /// By how many codes lie between.
        case ordinal
        /// By the square of the difference.
        case interval
        /// By the square of (difference/sum).
        case ratio
    }

    /// Krippendorff's alpha, 1 − observed/expected disagreement (2011, *Computing Krippendorff's Alpha-Reliability*;
    /// 2013, *Content Analysis*, 3rd ed., ch. 11). Units with fewer than two codes are left out.
    ///
    /// - Parameter metric: how far apart two codes are.
    /// - Returns: `nil` where no unit has two codes, and where only one code was ever given.
    public func krippendorff(_ metric: Metric = .nominal) -> Double? {
        let pairable = units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        let values = Set(pairable.joined()).sorted()
        guard values.count > 1 else { return nil }
        let scale = CodeScale(values, pairable, metric)
        var observed = 0.0
        for codes in pairable {
            var apart = 0.0
            for one in codes.indices {
                for other in 0..<one { apart += scale.distance(codes[one], codes[other]) }
            }
            observed += apart / Double(codes.count - 1)
        }
        let expected = scale.expected
        guard expected > 0 else { return nil }
        return 1 - (scale.total - 1) * observed / expected
    }
}

/// Fleiss' kappa of any number of coders (1971, *Psychological Bulletin* 76:378–382).
public struct FleissKappa: Equatable, Sendable {
    /// Units that all coders coded.
    public let units: Int
    public let kappa: Double
    /// kappa over its standard error if there were no agreement but by chance.
    public let z: Double
    /// Two-sided.
    public var p: Double { 2 * Normal.sf(abs(z)) }
}

extension ManyCoders {
    /// From the units that all coders coded.
    ///
    /// `nil` where there is none, with fewer than two coders, and where only one code was ever given.
    public var fleiss: FleissKappa? {
        let complete = units.map { $0.compactMap(\.self) }.filter { codes in codes.count == units[0].count }
        guard let coders = complete.first.map({ Double($0.count) }), coders > 1 else { return nil }
        let values = Set(complete.joined()).sorted()
        guard values.count > 1 else { return nil }
        let counts = complete.map { codes in values.map { value in Double(codes.count { $0 == value }) } }
        let n = Double(complete.count)
        let pairs = coders * (coders - 1)
        let agreement = counts.reduce(0) { $0 + (dot($1, $1) - coders) / pairs } / n
        let shares = values.indices.map { place in counts.reduce(0) { $0 + $1[place] } / (n * coders) }
        let chance = dot(shares, shares)
        let mixed = shares.reduce(0) { $0 + $1 * (1 - $1) }
        let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
        let variance = 2 / (n * pairs * mixed * mixed) * (mixed * mixed - skew)
        let kappa = (agreement - chance) / (1 - chance)
        return FleissKappa(units: complete.count, kappa: kappa, z: kappa / variance.squareRoot())
    }
}
