import Testing

@Suite("The attacker's linear program") struct LinearProgramTests {
    @Test("finds the corner of a textbook example")
    func corner() throws {
        // 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6) (Dantzig; Hillier and Lieberman).
        var program = try #require(
            LinearProgram(
                variables: 2,
                rows: [
                    .init(terms: [0: 1], lower: -.infinity, upper: 4),
                    .init(terms: [1: 2], lower: -.infinity, upper: 12),
                    .init(terms: [0: 3, 1: 2], lower: -.infinity, upper: 18),
                ]))
        let (value, place) = program.maximum(of: [0: 3, 1: 5])
        #expect(abs(value - 36) < 1e-2)
        #expect(abs(place[0] - 2) < 1e-2)
        #expect(abs(place[1] - 6) < 1e-2)
    }

    @Test("keeps equations and lower bounds, one question after another")
    func equations() throws {
        var program = try #require(
            LinearProgram(
                variables: 2,
                rows: [
                    .init(terms: [0: 1, 1: 1], lower: 10, upper: 10),
                    .init(terms: [0: 1], lower: 3, upper: .infinity),
                ]))
        #expect(abs(program.maximum(of: [0: 1]).value - 10) < 1e-2)
        #expect(abs(program.maximum(of: [0: -1]).value + 3) < 1e-2)
        #expect(abs(program.maximum(of: [1: 1]).value - 7) < 1e-2)
    }

    @Test("knows what has no bound, and what cannot be")
    func extremes() throws {
        var open = try #require(
            LinearProgram(variables: 1, rows: [.init(terms: [0: 1], lower: 2, upper: .infinity)]))
        #expect(open.maximum(of: [0: 1]).value == .infinity)
        let none = LinearProgram(
            variables: 1,
            rows: [
                .init(terms: [0: 1], lower: 5, upper: .infinity),
                .init(terms: [0: 1], lower: -.infinity, upper: 4),
            ])
        #expect(none == nil)
    }
}
