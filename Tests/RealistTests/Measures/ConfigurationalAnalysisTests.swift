import Statistics
import Testing

@testable import Realist

@Suite("A configurational analysis") struct ConfigurationalAnalysisTests {
    /// Memberships in A and B and in the outcome, case after case.
    private func question(_ rows: [(a: Double, b: Double, outcome: Double)]) -> ConfigurationalQuestion {
        ConfigurationalQuestion(
            conditions: [CalibratedSet(id: "A"), CalibratedSet(id: "B")], outcome: CalibratedSet(id: "Y"),
            cases: rows.enumerated().map { number, row in
                .init(name: "c\(number + 1)", memberships: [row.a, row.b], outcome: row.outcome)
            })
    }

    private func analysis(_ rows: [(Double, Double, Double)]) throws -> ConfigurationalAnalysis {
        try #require(ConfigurationalAnalysis(question(rows.map { (a: $0.0, b: $0.1, outcome: $0.2) })))
    }

    @Test(
        "needs four cases for each condition, or as many as there are combinations",
        arguments: [(1, 2), (2, 4), (3, 8), (4, 16), (5, 20), (12, 48), (16, 64), (40, 160)])
    func enough(conditions: Int, cases: Int) {
        #expect(EnoughCases.needed(for: conditions) == cases)
        if conditions < 40 { #expect(EnoughCases.conditions(for: cases) >= conditions) }
        #expect(EnoughCases.conditions(for: cases - 1) == conditions - 1)
    }

    @Test("warns of one half, of sets that do not vary or are skewed, and of too few cases")
    func doubts() throws {
        let even: [(Double, Double, Double)] = [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]
        let ten = try analysis(even + even + [(0, 0, 1), (1, 1, 1)])
        #expect(ten.doubts.isEmpty)
        let half = try analysis(even + even + [(0.5, 0, 1), (1, 1, 1)])
        #expect(half.doubts == [.half(set: "A", cases: ["c9"])])
        let constant = try analysis((0..<10).map { (1, Double($0 % 2), $0 == 0 ? 1 : 0) })
        #expect(
            constant.doubts == [
                .constant(set: "A", isOutcome: false, isPresent: true),
                .skewed(set: "Y", with: 1, of: 10), .nothingPasses,
            ])
        #expect(try analysis(even).doubts.contains(.few(cases: 4, perCondition: 5)))
        #expect(try analysis(Array(even.prefix(3))).doubts.contains(.tooFew(cases: 3, needed: 4)))
    }

    @Test("warns where a row passes for the outcome and for its absence")
    func both() throws {
        let rows: [(Double, Double, Double)] = (0..<5).flatMap { _ in [(0.6, 0.6, 0.52), (0.2, 0.1, 0.4)] }
        let doubts = try analysis(rows).doubts
        #expect(
            doubts.contains(.both(row: 3))
                && doubts.contains { if case .lowPri(3, _) = $0 { true } else { false } })
    }

    @Test("of recommendations at sites says that they are not independent")
    func dependent() throws {
        var asked = question((0..<10).map { (a: Double($0 % 2), b: Double($0 / 5), outcome: Double($0 % 2)) })
        asked.unit = .siteRecommendation
        #expect(try #require(ConfigurationalAnalysis(asked)).doubts.first == .dependent)
        asked.unit = .person
        #expect(try #require(ConfigurationalAnalysis(asked)).doubts.first != .dependent)
    }

    @Test("solves what it was asked for, and of the absence as of an outcome of its own")
    func asked() throws {
        var asked = question([(a: 1, b: 1, outcome: 1), (a: 1, b: 0, outcome: 0), (a: 0, b: 0, outcome: 0)])
        asked.solutions = [.parsimonious]
        let one = try #require(ConfigurationalAnalysis(asked))
        #expect(one.complex == nil && one.intermediate == nil)
        #expect(try one.parsimonious?.get().models.map { $0.map(one.text) } == [["B"]])
        asked.solutions = [.complex, .intermediate]
        #expect(try #require(ConfigurationalAnalysis(asked)).intermediate == nil)
        asked.expectations = [.present, .present]
        asked.isNegated = true
        let absence = try #require(ConfigurationalAnalysis(asked))
        #expect(absence.outcomeName == "~Y" && absence.parsimonious == nil)
        #expect(try absence.complex?.get().models.map { $0.map(absence.text) } == [["~B"]])
        #expect(try absence.intermediate?.get().pairs.count == 1)
    }
}
