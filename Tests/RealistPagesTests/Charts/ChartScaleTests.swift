import Testing

@testable import RealistPages

@Suite("A scale") struct ChartScaleTests {
    @Test(
        "has round marks with room for everything",
        arguments: [
            ([-4.1, -1.1, -2.2, 1.2, 0], [-6.0, -4, -2, 0, 2]), ([0, 0.2, 0.4], [0, 0.1, 0.2, 0.3, 0.4]),
            ([2, 14, 0], [0, 5, 10, 15]), ([-300, 100], [-300, -200, -100, 0, 100]),
            ([26, 28.8, 24.1], [24, 25, 26, 27, 28, 29]),
            ([.nan, .infinity, 0.5, 0], [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
            ([], [0, 0.2, 0.4, 0.6, 0.8, 1]), ([7], [6, 6.5, 7, 7.5, 8]),
        ])
    func marks(values: [Double], marks: [Double]) {
        let scale = ChartScale(fitting: values)
        #expect(scale.marks == marks)
        for value in values where value.isFinite { #expect((0...1).contains(scale.place(value))) }
    }

    @Test(
        "bears anything that is a number, and what is none",
        arguments: [
            [1e300, -1e300], [1.7e308, -1.7e308], [1e15, 1e15 + 1], [1e-12, 2e-12], [-1e-300, 1e-300],
            [.infinity, -.infinity], [.nan], [1e16, 1e16 + 2, 3], [-0.0, 0.0], [123456789.25, 123456789.5],
        ])
    func anything(values: [Double]) {
        let scale = ChartScale(fitting: values)
        #expect((2...101).contains(scale.marks.count))
        #expect(scale.marks.allSatisfy { $0.isFinite })
        #expect(zip(scale.marks, scale.marks.dropFirst()).allSatisfy { $0 < $1 })
        for value in values + [.nan, .infinity] { #expect((0...1).contains(scale.place(value))) }
        for mark in scale.marks { #expect(scale.label(mark).count < 24) }
    }

    @Test("never needs more marks than are allowed", arguments: [3, 4, 6, 9])
    func most(most: Int) {
        for span in stride(from: 0.01, through: 2_000, by: 7.77) {
            #expect(ChartScale(fitting: [-span / 3, span], most: most).marks.count <= most)
        }
    }

    @Test("of whole things has whole marks")
    func whole() {
        #expect(ChartScale(fitting: [28.5, 31.5], isWhole: true).marks == [28, 29, 30, 31, 32])
    }

    @Test(
        "writes its marks with commas, a true minus sign and the decimals of the step",
        arguments: [
            (-1_234_567.0, 0, "−1,234,567"), (0.5, 1, "0.5"), (-0.001, 1, "0.0"), (2e12, 0, "2.0e12"),
        ])
    func numbers(value: Double, decimals: Int, text: String) {
        #expect(ChartNumber.text(value, decimals: decimals) == text)
    }
}
