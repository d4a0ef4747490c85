import Testing

@testable import Statistics

@Suite("The share that others explain") struct ExplainedShareTests {
    private let a: [Double] = [1, 4, 2, 8, 5, 7, 1, 3]
    private let b: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]

    @Test("is all of a sum, also where the others say things twice")
    func sum() throws {
        let sum = zip(a, b).map { 2 * $0 - $1 + 3 }
        #expect(abs(try #require(ExplainedShare.of(sum, by: [a, b])) - 1) < 1e-12)
        #expect(abs(try #require(ExplainedShare.of(sum, by: [a, a.map { 3 * $0 }, b])) - 1) < 1e-12)
        #expect(try #require(ExplainedShare.of(sum, by: [a])) < 0.99)
    }

    @Test("of one other is the square of the correlation, of none nothing")
    func one() throws {
        let r = try #require(Correlation.pearson(Array(zip(a, b))))
        #expect(abs(try #require(ExplainedShare.of(a, by: [b])) - r * r) < 1e-12)
        #expect(ExplainedShare.of(a, by: []) == 0)
        #expect(
            ExplainedShare.of([2, 2, 2], by: [[1, 2, 3]]) == nil && ExplainedShare.of([], by: []) == nil)
    }
}
