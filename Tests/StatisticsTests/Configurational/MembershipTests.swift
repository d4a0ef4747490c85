import Testing

@testable import Statistics

@Suite("Memberships in sets") struct MembershipTests {
    @Test("a threshold belongs to its crisp set; anchors that go neither way are none")
    func calibration() {
        #expect(Calibration.crisp(threshold: 3).membership(of: 3) == 1)
        #expect(Calibration.crisp(threshold: 3).membership(of: 2.999) == 0)
        #expect(Calibration.membership.membership(of: 1.2) == nil)
        #expect(Calibration.crisp(threshold: 3).membership(of: .nan) == nil)
        for anchors in [(1.0, 1.0, 2.0), (1, 3, 2), (2, 1, 3), (1, 2, .infinity)] {
            #expect(SetAnchors(fullOut: anchors.0, crossover: anchors.1, fullIn: anchors.2) == nil)
        }
        let falling = SetAnchors(fullOut: 9, crossover: 4, fullIn: 2).map(Calibration.logistic)
        for (value, want) in [(9.0, 0.05), (4, 0.5), (2, 0.95)] {
            #expect(near(falling?.membership(of: value), want))
        }
    }

    @Test("a case at one half is in no row, and still counts in the sums")
    func half() throws {
        let table = try #require(
            MembershipTable(conditions: [[0.9, 0.5, 0.2], [1, 1, 0]], outcome: [1, 0.5, 0]))
        let truth = TruthTable(table, cuts: .init())
        #expect(truth.unplaced == [1])
        #expect(truth.rows.map(\.index) == [0, 3] && truth.rows.map(\.cases) == [[2], [0]])
        #expect(near(truth.rows[1].fit.consistency, 1.4 / 1.4))
        #expect(truth.remainders.rows == [1, 2])
    }

    @Test("a row with cases of both kinds is contradictory, also where it passes the cut")
    func contradictions() throws {
        let table = try #require(
            MembershipTable(conditions: [[1, 1, 1, 1, 1, 0]], outcome: [1, 1, 1, 1, 0, 0]))
        let rows = TruthTable(table, cuts: .init(consistency: 0.8)).rows
        #expect(rows.map(\.isContradictory) == [false, true])
        #expect(rows[1].standing == .positive)
        #expect(rows[1].withOutcome == [0, 1, 2, 3] && rows[1].withoutOutcome == [4])
    }

    @Test("a figure below its cut by rounding alone reaches it")
    func rounding() throws {
        // 0.1 + 0.7 is a little less than 0.8.
        let table = try #require(
            MembershipTable(conditions: [[1, 1]], outcome: [0.1 + 0.7, 0.8]))
        #expect(TruthTable(table, cuts: .init(consistency: 0.8)).rows.map(\.standing) == [.positive])
    }

    @Test("absence of the outcome turns it round, and no table has too many conditions")
    func tables() {
        let table = MembershipTable(conditions: [[0.2]], outcome: [0.3])
        #expect(near(table?.negated.outcome[0], 0.7))
        #expect(MembershipTable(conditions: Array(repeating: [1], count: 17), outcome: [1]) == nil)
        #expect(MembershipTable(conditions: [], outcome: []) == nil)
        #expect(MembershipTable(conditions: [[1, 1]], outcome: [1]) == nil)
        #expect(MembershipTable(conditions: [[1.5]], outcome: [1]) == nil)
        #expect(SetFit([0, 0], of: [0, 0]).consistency == nil)
    }
}
