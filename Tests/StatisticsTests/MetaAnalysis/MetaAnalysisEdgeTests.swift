import Testing

@testable import Statistics

@Suite("A meta-analysis at its edges") struct MetaAnalysisEdgeTests {
    private func estimates(_ pairs: [(Double, Double)]) -> [UncertainEstimate] {
        pairs.compactMap { UncertainEstimate($0.0, standardError: $0.1) }
    }

    let places = [(-2.1, 0.9), (-0.4, 0.5), (1.3, 0.7), (0.2, 0.4)]

    @Test("takes no estimate without a standard error")
    func unusable() {
        #expect(UncertainEstimate(1, standardError: 0) == nil)
        #expect(UncertainEstimate(1, standardError: .infinity) == nil)
        #expect(UncertainEstimate(.nan, standardError: 1) == nil)
        #expect(UncertainEstimate(1, standardError: 1e-150) == nil)
        #expect(UncertainEstimate(1e150, standardError: 1) == nil)
    }

    @Test("needs two places, and three to predict a further one")
    func few() throws {
        #expect(throws: MetaAnalysisProblem.tooFew) { try MetaAnalysis(estimates([(1, 1)])) }
        #expect(throws: MetaAnalysisProblem.tooFew) { try MetaAnalysis([]) }
        let two = try MetaAnalysis(estimates([(1, 1), (2, 1)]))
        #expect(two.predictionInterval() == nil && two.asymmetry() == nil)
        #expect(try two.leaveOneOut() == nil)
        let design = Matrix([[1, 0], [1, 1]])
        #expect(throws: MetaAnalysisProblem.tooFew) {
            try MetaRegression(estimates([(1, 1), (2, 1)]), design: design)
        }
    }

    @Test("has no answer by Sidik and Jonkman where all estimates are the same")
    func same() throws {
        let alike = estimates([(1, 0.5), (1, 0.7), (1, 0.3)])
        #expect(throws: MetaAnalysisProblem.notEstimable) {
            try MetaAnalysis(alike, heterogeneity: .sidikJonkman)
        }
        let pooled = try MetaAnalysis(alike)
        #expect(pooled.tau2 == 0 && pooled.q < 1e-25 && pooled.asymmetry() == nil)
    }

    @Test("moves and stretches with the estimates", arguments: Heterogeneity.allCases)
    func units(method: Heterogeneity) throws {
        let plain = try MetaAnalysis(estimates(places), heterogeneity: method)
        let moved = try MetaAnalysis(
            estimates(places.map { (100 + 3 * $0.0, 3 * $0.1) }), heterogeneity: method)
        #expect(near(moved.tau2, 9 * plain.tau2, relative: 1e-9))
        #expect(near(moved.mean.estimate, 100 + 3 * plain.mean.estimate))
        #expect(near(moved.i2Percent, plain.i2Percent, relative: 1e-9))
        #expect(near(moved.qP, plain.qP, relative: 1e-9))
    }

    @Test("the limits of τ² are where Q meets its quantiles, however far up")
    func profile() throws {
        // The upper limit lies at several thousands: two places say next to nothing about what is between them.
        let two = estimates([(-2.4, 0.8), (0.7, 0.6)])
        let interval = try MetaAnalysis(two).tau2Interval()
        let chiSquare = try #require(ChiSquare(degreesOfFreedom: 1))
        for (limit, share) in [(interval.lower, 0.975), (interval.upper, 0.025)] {
            let spread = 0.64 + 0.36 + 2 * limit
            #expect(near(3.1 * 3.1 / spread, chiSquare.quantile(share), relative: 1e-9))
        }
        #expect(interval.upper > 4000 && !interval.isCut)
        let cut = try MetaAnalysis(two).tau2Interval(ceiling: 100)
        #expect(cut.upper == 100 && cut.isCut && cut.lower == interval.lower)
    }

    @Test("comes to an end in any unit", arguments: [1e-50, 1e-8, 1e8, 1e50])
    func farUnits(unit: Double) throws {
        let plain = try MetaAnalysis(estimates(places))
        let far = try MetaAnalysis(estimates(places.map { (unit * $0.0, unit * $0.1) }))
        #expect(near(far.tau2 / unit / unit, plain.tau2, relative: 1e-9))
        #expect(near(far.tau2Interval().upper / unit / unit, plain.tau2Interval().upper, relative: 1e-9))
        #expect(Crossing.ofFalling(above: 0) { 1 - $0 } == 1)
    }

    @Test("a truncated interval is never narrower than the errors allow")
    func truncated() throws {
        let close = try MetaAnalysis(estimates([(1, 0.5), (1.01, 0.7), (0.99, 0.3)]))
        #expect(close.scaleFactor < 1)
        #expect(close.hartungKnapp().standardError < close.mean.standardError)
        #expect(close.hartungKnapp(isTruncated: true).standardError == close.mean.standardError)
    }
}
