import Foundation
import Testing

@testable import Statistics

/// Expected values by mpmath with 50 digits; asked for: 1e-13 of the value in the centre (0.001 to 1), 1e-11 in
/// the tails down to 1e-290, quantiles 1e-10.
@Suite("Student's t and the normal distribution") struct DistributionTests {
    private func isMet(_ got: Double, _ want: Double) -> Bool {
        if want < 1e-290 { return got < 1e-280 }
        return near(got, want, relative: want > 1e-3 ? 1e-13 : 1e-11, absolute: 0)
    }

    @Test("agree with the reference on both sides, far tails included")
    func probabilities() throws {
        var compared = 0
        for row in try Reference.table("i-distributions/cdf.csv") {
            let x = try #require(Double(row["x"] ?? ""))
            let wanted = (try #require(Double(row["cdf"] ?? "")), try #require(Double(row["sf"] ?? "")))
            let got: (Double, Double)
            switch row["distribution"] {
            case "normal": got = (Normal.cdf(x), Normal.sf(x))
            case "t":
                let t = try #require(StudentT(degreesOfFreedom: Double(row["p1"] ?? "") ?? 0))
                got = (t.cdf(x), t.sf(x))
            default: continue
            }
            compared += 2
            #expect(isMet(got.0, wanted.0), "cdf \(row): \(got.0)")
            #expect(isMet(got.1, wanted.1), "sf \(row): \(got.1)")
        }
        #expect(compared == 770)
    }

    @Test("give the value back for a probability down to 1e-300")
    func quantiles() throws {
        var compared = 0
        for row in try Reference.table("i-distributions/quantiles.csv") {
            let p = try #require(Double(row["p"] ?? ""))
            let wanted = try #require(Double(row["x"] ?? ""))
            let isLower = row["tail"] == "lower"
            let got: Double
            switch row["distribution"] {
            case "normal": got = isLower ? Normal.quantile(p) : Normal.quantile(upper: p)
            case "t":
                let t = try #require(StudentT(degreesOfFreedom: Double(row["p1"] ?? "") ?? 0))
                got = isLower ? t.quantile(p) : t.quantile(upper: p)
            default: continue
            }
            compared += 1
            #expect(near(got, wanted, relative: 1e-10, absolute: 0), "\(row): \(got)")
        }
        #expect(compared == 314)
    }

    @Test("are smooth where the method changes", arguments: [1, 2, 2.5, 5, 29, 1e3, 1e5, 1e6])
    func seams(degrees: Double) throws {
        let student = try #require(StudentT(degreesOfFreedom: degrees))
        let seam = min(2, degrees).squareRoot()
        #expect(near(student.sf(seam.nextDown), student.sf(seam.nextUp), relative: 2e-14, absolute: 0))
        let more = try #require(StudentT(degreesOfFreedom: degrees.nextUp))
        #expect(near(student.sf(3), more.sf(3), relative: 2e-14, absolute: 0))
    }

    @Test("a quantile is undone by its probability")
    func roundTrip() throws {
        for degrees in [0.3, 0.9, 1.5, 7, 63, 4e4, 3e8] {
            let student = try #require(StudentT(degreesOfFreedom: degrees))
            for p in [1e-200, 1e-50, 1e-12, 0.003, 0.1, 0.199, 0.201, 0.3, 0.4999, 0.5, 0.6, 0.999] {
                let t = student.quantile(upper: p)
                guard t.isFinite else {
                    #expect(student.sf(.greatestFiniteMagnitude) > p)
                    continue
                }
                #expect(near(student.sf(t), p, relative: 1e-10, absolute: 0), "\(degrees) \(p) \(t)")
            }
        }
    }

    @Test("have ends") func ends() throws {
        let student = try #require(StudentT(degreesOfFreedom: 3))
        #expect(student.cdf(.infinity) == 1 && student.sf(.infinity) == 0 && student.cdf(-.infinity) == 0)
        #expect(student.quantile(1) == .infinity && student.quantile(0) == -.infinity)
        #expect(student.quantile(0.5) == 0)
        #expect(student.quantile(1.5).isNaN && student.sf(.nan).isNaN)
        #expect(StudentT(degreesOfFreedom: 0) == nil && StudentT(degreesOfFreedom: .nan) == nil)
    }
}
