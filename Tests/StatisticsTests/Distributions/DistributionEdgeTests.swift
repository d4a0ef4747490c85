import Foundation
import Testing

@testable import Statistics

@Suite("At their edges the distributions") struct DistributionEdgeTests {
    @Test(
        "are smooth where the method for Student's t changes", arguments: [1, 2, 2.5, 5, 29, 1e3, 1e5, 1e6])
    func seams(degrees: Double) throws {
        let student = try #require(StudentT(degreesOfFreedom: degrees))
        let seam = min(2, degrees).squareRoot()
        #expect(near(student.sf(seam.nextDown), student.sf(seam.nextUp), relative: 2e-14, absolute: 0))
        let more = try #require(StudentT(degreesOfFreedom: degrees.nextUp))
        #expect(near(student.sf(3), more.sf(3), relative: 2e-14, absolute: 0))
    }

    @Test("are smooth where the method for chi-square changes", arguments: [0.4, 1, 3, 29, 700, 3e4])
    func gammaSeams(degrees: Double) throws {
        let law = try #require(ChiSquare(degreesOfFreedom: degrees))
        let seam = degrees + 2
        #expect(near(law.sf(seam.nextDown), law.sf(seam.nextUp), relative: 1e-13, absolute: 0))
        let more = try #require(ChiSquare(degreesOfFreedom: degrees.nextUp))
        #expect(near(law.sf(seam), more.sf(seam), relative: 1e-13, absolute: 0))
    }

    @Test(
        "undo a quantile by its probability",
        arguments: [
            ("t", 0.3, 0), ("t", 0.9, 0), ("t", 7, 0), ("t", 63, 0), ("t", 4e4, 0), ("t", 3e8, 0),
            ("chisq", 0.02, 0), ("chisq", 1, 0), ("chisq", 6.5, 0), ("chisq", 2e5, 0), ("chisq", 3e6, 0),
            ("beta", 0.05, 0.3), ("beta", 0.4, 20), ("beta", 7, 7), ("beta", 900, 3), ("beta", 2e5, 3e5),
            ("f", 1, 1), ("f", 2, 9e8), ("f", 0.5, 30), ("f", 300, 1),
            ("noncentral_t", 1, 0.5), ("noncentral_t", 4.5, -2), ("noncentral_t", 9, 30),
            ("noncentral_t", 1e5, 90), ("noncentral_t", 2, 5e4),
        ])
    func roundTrip(name: String, first: Double, second: Double) throws {
        let law = try #require(Law(name, first, second))
        for p in [1e-200, 1e-50, 1e-12, 0.003, 0.1, 0.199, 0.201, 0.3, 0.4999, 0.5, 0.6, 0.999] {
            let above = law.quantileUpper(p)
            // The nearest number may lie too far off: beside 1 for beta, beyond the last for heavy tails.
            if above.isFinite, above < .greatestFiniteMagnitude, name != "beta" || above < 0.99 {
                #expect(near(law.sf(above), p, relative: 3e-10, absolute: 0), "\(p) above \(above)")
            }
            let below = law.quantile(p)
            if below.isFinite, abs(below) > 1e-300, name != "beta" || below < 0.99 {
                #expect(near(law.cdf(below), p, relative: 3e-10, absolute: 0), "\(p) below \(below)")
            }
        }
    }

    @Test("mirror each other")
    func identities() throws {
        let beta = try #require(Beta(3.5, 0.7))
        let mirrored = try #require(Beta(0.7, 3.5))
        let f = try #require(FisherF(numerator: 4, denominator: 11))
        let inverse = try #require(FisherF(numerator: 11, denominator: 4))
        let central = try #require(NoncentralT(degreesOfFreedom: 6, noncentrality: 0))
        let student = try #require(StudentT(degreesOfFreedom: 6))
        for x in [0.01, 0.2, 0.5, 0.77, 0.95] {
            #expect(near(beta.cdf(x), mirrored.sf(1 - x), relative: 1e-13, absolute: 0))
            #expect(near(beta.density(x), mirrored.density(1 - x), relative: 1e-13, absolute: 0))
            #expect(near(f.cdf(x), inverse.sf(1 / x), relative: 1e-13, absolute: 0))
            #expect(near(central.sf(7 * x), student.sf(7 * x), relative: 1e-13, absolute: 0))
        }
        // Twice as many degrees of freedom: the exponential distribution.
        let exponential = try #require(ChiSquare(degreesOfFreedom: 2))
        #expect(near(exponential.sf(30), exp(-15), relative: 1e-14, absolute: 0))
        #expect(near(exponential.density(30), exp(-15) / 2, relative: 1e-14, absolute: 0))
    }

    @Test("have ends") func ends() throws {
        let student = try #require(StudentT(degreesOfFreedom: 3))
        #expect(student.cdf(.infinity) == 1 && student.sf(.infinity) == 0 && student.cdf(-.infinity) == 0)
        #expect(student.quantile(1) == .infinity && student.quantile(0) == -.infinity)
        #expect(student.quantile(0.5) == 0)
        #expect(student.quantile(1.5).isNaN && student.sf(.nan).isNaN)
        #expect(StudentT(degreesOfFreedom: 0) == nil && StudentT(degreesOfFreedom: .nan) == nil)
        for law in [try #require(Law("chisq", 3, 0)), try #require(Law("f", 3, 4))] {
            #expect(law.cdf(.infinity) == 1 && law.sf(.infinity) == 0 && law.cdf(-1) == 0 && law.sf(0) == 1)
            #expect(law.quantile(0) == 0 && law.quantile(1) == .infinity && law.quantileUpper(1) == 0)
            #expect(law.quantile(-0.1).isNaN && law.sf(.nan).isNaN)
        }
        let beta = try #require(Beta(2, 0.5))
        #expect(beta.cdf(0) == 0 && beta.sf(1) == 0 && beta.cdf(1) == 1 && beta.sf(-3) == 1)
        #expect(beta.density(0) == 0 && beta.density(1) == .infinity && beta.density(2) == 0)
        #expect(beta.quantile(0) == 0 && beta.quantile(upper: 0) == 1 && beta.quantile(2).isNaN)
        #expect(Beta(0, 1) == nil && FisherF(numerator: 1, denominator: .infinity) == nil)
        #expect(ChiSquare(degreesOfFreedom: -1) == nil && Gamma(shape: .nan) == nil)
        let noncentral = try #require(NoncentralT(degreesOfFreedom: 3, noncentrality: 1))
        #expect(noncentral.cdf(.infinity) == 1 && noncentral.sf(.infinity) == 0 && noncentral.sf(.nan).isNaN)
        #expect(noncentral.quantile(0) == -.infinity && noncentral.quantile(upper: 0) == .infinity)
        #expect(NoncentralT(degreesOfFreedom: 3, noncentrality: .infinity) == nil)
    }

    @Test("of counts hold where nothing or everything happens")
    func counts() throws {
        let never = try #require(Binomial(trials: 4, probability: 0))
        #expect(never.pmf(0) == 1 && never.cdf(0) == 1 && never.sf(0) == 0 && never.quantile(0.9) == 0)
        let always = try #require(Binomial(trials: 4, probability: 1))
        #expect(always.pmf(4) == 1 && always.cdf(3) == 0 && always.sf(3) == 1 && always.quantile(0.1) == 4)
        let coin = try #require(Binomial(trials: 10, probability: 0.5))
        #expect(coin.quantile(0.5) == 5 && coin.quantile(0) == 0 && coin.quantile(1) == 10)
        #expect(coin.pmf(-1) == 0 && coin.pmf(11) == 0 && coin.cdf(-1) == 0 && coin.quantile(1.1) == nil)
        #expect(Binomial(trials: -1, probability: 0.5) == nil && Binomial(trials: 1, probability: 1.5) == nil)
        #expect(Binomial(trials: 0, probability: 0.5)?.pmf(0) == 1)
    }

    @Test("odds and probability undo each other")
    func odds() {
        for p in [1e-12, 0.2, 0.25, 0.49, 0.5, 0.7, 0.9999] {
            #expect(near(LogOdds.probability(LogOdds.of(p)), p, relative: 1e-12, absolute: 0))
        }
        #expect(LogOdds.of(0) == -.infinity && LogOdds.of(1) == .infinity && LogOdds.of(2).isNaN)
    }
}
