import Testing

@testable import Statistics

@Suite("Reliability at its edges") struct ReliabilityEdgeTests {
    let rows: [[Double?]] = [[1, 2, 2], [2, 2, 3], [3, 5, 4], [4, 4, 5], [5, 5, 3]]

    @Test("needs two items and two complete rows")
    func few() {
        #expect(Reliability([]) == nil)
        #expect(Reliability([[1], [2]]) == nil)
        #expect(Reliability([[1, 2]]) == nil)
        #expect(Reliability([[1, 2], [1, nil], [nil, 3]]) == nil)
        #expect(Reliability([[1, 2], [2]]) == nil)
        #expect(Reliability([[1, 2], [2, .nan]]) == nil)
    }

    @Test("leaves rows with a missing answer out")
    func missing() throws {
        let plain = try #require(Reliability(rows))
        let more = try #require(Reliability(rows + [[5, nil, 1]]))
        #expect(more.completeCount == 5 && more.alpha == plain.alpha)
    }

    @Test("has no correlations where an item does not vary, and no alpha where the sum does not")
    func constant() throws {
        let stuck = try #require(Reliability([[1, 3, 2], [2, 3, 4], [4, 3, 3]]))
        #expect(stuck.standardizedAlpha == nil && stuck.oneFactor == nil && stuck.likelyFactor == nil)
        #expect(stuck.alpha != nil)
        #expect(stuck.items[1].restCorrelation == nil && stuck.items[1].standardDeviation == 0)
        let even = try #require(Reliability([[1, 3], [2, 2], [3, 1]]))
        #expect(even.alpha == nil && even.alphaInterval() == nil && even.standardErrorOfMeasurement == nil)
        #expect(even.guttmanLambda2 == nil)
    }

    @Test("is 1 where all items say the same")
    func perfect() throws {
        let same = try #require(Reliability([[1, 1, 1], [2, 2, 2], [4, 4, 4]]))
        #expect(near(same.alpha, 1))
        #expect(near(same.oneFactor?.omega, 1))
        #expect(same.likelyFactor == nil)
    }

    @Test("does not mind what is added to an item, or all answers in another unit")
    func units() throws {
        let plain = try #require(Reliability(rows))
        let moved = try #require(
            Reliability(rows.map { $0.enumerated().map { i, x in x.map { 7 * $0 + Double(i) } } }))
        #expect(near(moved.alpha, plain.alpha))
        #expect(near(moved.oneFactor?.omega, plain.oneFactor?.omega))
        #expect(near(moved.standardErrorOfMeasurement, plain.standardErrorOfMeasurement.map { 7 * $0 }))
    }

    /// Three items have exactly one solution: λ₁² = r₁₂r₁₃/r₂₃.
    @Test("three items are loaded as their three correlations say")
    func threeItems() throws {
        let loadings = try #require(OneFactor(Matrix([[1, 0.42, 0.35], [0.42, 1, 0.3], [0.35, 0.3, 1]])))
            .loadings
        for (got, want) in zip(loadings, [0.7, 0.6, 0.5]) { #expect(near(got, want, relative: 1e-12)) }
    }

    /// λ₁ = t, λ₂ = r₁₂/t, λ₃ = r₁₃/t leave less and less of the misfit as t grows.
    @Test("three items of which two go ill together have no factor")
    func noFactor() {
        #expect(OneFactor(Matrix([[1, 0.4, 0.4], [0.4, 1, -0.4], [0.4, -0.4, 1]])) == nil)
    }
}
