import Testing

@testable import Statistics

/// Limits by SciPy 1.x: `chi2.ppf(0.025, 2x) / 2` and `chi2.ppf(0.975, 2x + 2) / 2`.
@Suite("Counts of what comes by itself") struct PoissonCountTests {
    @Test(
        "have exact intervals",
        arguments: [
            (0, 0.0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
            (5, 1.6234863901184207, 11.66833207932267), (10, 4.7953886961324335, 18.39035604201778),
            (137, 115.02053443379857, 161.9564046880734),
        ])
    func exact(count: Int, lower: Double, upper: Double) throws {
        let one = try #require(PoissonCount(count, in: 1)).exact()
        #expect(abs(one.lower - lower) < 1e-9 && abs(one.upper - upper) < 1e-9, "\(one)")
        let four = try #require(PoissonCount(count, in: 4))
        #expect(four.rate == Double(count) / 4)
        #expect(abs(four.exact().upper - upper / 4) < 1e-9, "a rate for each unit of exposure")
    }

    @Test("need an exposure, and are never fewer than none")
    func refused() {
        #expect(PoissonCount(1, in: 0) == nil && PoissonCount(-1, in: 1) == nil)
        #expect(PoissonCount(1, in: .infinity) == nil && PoissonCount(1, in: .nan) == nil)
    }

    @Test("spread as they would by chance, or more")
    func dispersion() throws {
        func spread(_ counts: [Int]) -> Double? {
            PoissonCount.dispersion(of: counts.compactMap { PoissonCount($0, in: 2) })
        }
        // Expected 6 each: (36 + 36) / 6 / 1.
        #expect(spread([0, 12]) == 12)
        #expect(spread([6, 6, 6]) == 0)
        #expect(spread([6]) == nil && spread([0, 0]) == nil)
    }
}
