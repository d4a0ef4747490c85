import Foundation
import Testing

@testable import Statistics

/// Expected values by mpmath with 50 digits; asked for: 1e-13 of the value in the centre (0.001 to 1), 1e-11 in
/// the tails down to 1e-290, quantiles 1e-10; noncentral t 1e-9 above 1e-12, absolutely 1e-12 below.
@Suite("The distributions") struct DistributionTests {
    @Test(
        "agree with the reference on both sides, far tails included",
        arguments: [
            ("normal", 70), ("t", 700), ("f", 468), ("chisq", 408), ("beta", 384), ("noncentral_t", 672),
        ])
    func probabilities(name: String, count: Int) throws {
        var agreement = Agreement("i-distributions/cdf.csv \(name)")
        for row in try Reference.table("i-distributions/cdf.csv") where row["distribution"] == name {
            let law = try #require(Law(row))
            let x = try #require(Double(row["x"] ?? ""))
            for (side, got) in [("cdf", law.cdf(x)), ("sf", law.sf(x))] {
                let want = try #require(Double(row[side] ?? ""))
                if name == "noncentral_t" {
                    agreement.compare(
                        got, want, relative: want > 1e-12 ? 1e-9 : 0, absolute: want > 1e-12 ? 0 : 1e-12,
                        at: "\(side) \(name) \(row["p1"] ?? "") \(row["p2"] ?? "") \(x)")
                    // Further out than is asked for.
                    if want > 1e-250 {
                        #expect(near(got, want, relative: 1e-11, absolute: 0), "\(side) \(row): \(got)")
                    }
                } else {
                    agreement.compare(
                        got, want, relative: want < 1e-290 ? 0 : want > 1e-3 && want < 1 ? 1e-13 : 1e-11,
                        absolute: want < 1e-290 ? 1e-280 : 0,
                        at: "\(side) \(name) \(row["p1"] ?? "") \(row["p2"] ?? "") \(x)")
                }
            }
        }
        #expect(agreement.isWhole(count), "\(agreement)")
    }

    @Test(
        "give the value back for a probability down to 1e-300",
        arguments: [("normal", 32), ("t", 282), ("f", 175), ("chisq", 228), ("beta", 183)])
    func quantiles(name: String, count: Int) throws {
        var agreement = Agreement("i-distributions/quantiles.csv \(name)")
        for row in try Reference.table("i-distributions/quantiles.csv") where row["distribution"] == name {
            let law = try #require(Law(row))
            let p = try #require(Double(row["p"] ?? ""))
            let got = row["tail"] == "lower" ? law.quantile(p) : law.quantileUpper(p)
            agreement.compare(
                got, Double(row["x"] ?? ""), relative: 1e-10, absolute: 0,
                at: row.values.sorted().joined(separator: " "))
        }
        #expect(agreement.isWhole(count), "\(agreement)")
    }

    @Test("of counts agrees with the reference")
    func binomial() throws {
        var agreement = Agreement("i-distributions/binomial.csv")
        for row in try Reference.table("i-distributions/binomial.csv") {
            let law = try #require(
                Binomial(trials: Int(row["n"] ?? "") ?? -1, probability: Double(row["prob"] ?? "") ?? -1))
            let k = try #require(Int(row["k"] ?? ""))
            for (name, got) in [("pmf", law.pmf(k)), ("cdf", law.cdf(k)), ("sf", law.sf(k))] {
                let want = try #require(Double(row[name] ?? ""))
                agreement.compare(
                    got, want, relative: want > 1e-3 ? 1e-13 : 1e-11, absolute: want < 1e-290 ? 1e-280 : 0,
                    at: "\(name) \(row.values.sorted())")
            }
        }
        #expect(agreement.isWhole(111), "\(agreement)")
    }

    @Test("rest on functions that agree with the reference")
    func specialFunctions() throws {
        var agreement = Agreement("i-distributions/special-functions.csv")
        for row in try Reference.table("i-distributions/special-functions.csv") {
            let x = try #require(Double(row["a"] ?? ""))
            let got: Double? =
                switch row["function"] {
                case "lgamma": GammaFunction.logarithm(x)
                case "hedges_j": HedgesCorrection.exact(degreesOfFreedom: x)
                case "hedges_j_approx": HedgesCorrection.approximate(degreesOfFreedom: x)
                case "log1p": log1p(x)
                case "expm1": expm1(x)
                case "logit": LogOdds.of(x)
                default: nil
                }
            agreement.compare(
                got, Double(row["value"] ?? ""), relative: 1e-13,
                absolute: row["function"] == "lgamma" ? 1e-14 : 0,
                at: row.values.sorted().joined(separator: " "))
        }
        #expect(agreement.isWhole(60), "\(agreement)")
    }
}

/// A distribution that the reference names, whatever its type.
struct Law {
    let cdf: (Double) -> Double
    let sf: (Double) -> Double
    let quantile: (Double) -> Double
    let quantileUpper: (Double) -> Double

    init?(_ row: [String: String]) {
        self.init(
            row["distribution"] ?? "", Double(row["p1"] ?? "") ?? .nan, Double(row["p2"] ?? "") ?? .nan)
    }

    init?(_ name: String, _ p1: Double, _ p2: Double) {
        switch name {
        case "normal":
            (cdf, sf) = (Normal.cdf, Normal.sf)
            (quantile, quantileUpper) = ({ Normal.quantile($0) }, { Normal.quantile(upper: $0) })
        case "t":
            guard let law = StudentT(degreesOfFreedom: p1) else { return nil }
            (cdf, sf) = (law.cdf, law.sf)
            (quantile, quantileUpper) = ({ law.quantile($0) }, { law.quantile(upper: $0) })
        case "f":
            guard let law = FisherF(numerator: p1, denominator: p2) else { return nil }
            (cdf, sf) = (law.cdf, law.sf)
            (quantile, quantileUpper) = ({ law.quantile($0) }, { law.quantile(upper: $0) })
        case "chisq":
            guard let law = ChiSquare(degreesOfFreedom: p1) else { return nil }
            (cdf, sf) = (law.cdf, law.sf)
            (quantile, quantileUpper) = ({ law.quantile($0) }, { law.quantile(upper: $0) })
        case "beta":
            guard let law = Beta(p1, p2) else { return nil }
            (cdf, sf) = (law.cdf, law.sf)
            (quantile, quantileUpper) = ({ law.quantile($0) }, { law.quantile(upper: $0) })
        case "noncentral_t":
            guard let law = NoncentralT(degreesOfFreedom: p1, noncentrality: p2) else { return nil }
            (cdf, sf) = (law.cdf, law.sf)
            (quantile, quantileUpper) = ({ law.quantile($0) }, { law.quantile(upper: $0) })
        default: return nil
        }
    }
}
