/// Every combination of conditions: which cases are in it, and whether it may be said to bring the outcome.
public struct TruthTable: Equatable, Sendable {
    public let conditionCount: Int
    public let cuts: Cuts
    /// The combinations that have cases, in ascending order.
    public let rows: [Row]
    /// The cases at exactly one half of a condition: they are in no combination.
    public let unplaced: [Int]

    /// What a combination must reach.
    public struct Cuts: Equatable, Sendable {
        /// How many cases.
        public let frequency: Int
        public let consistency: Double
        public let pri: Double

        public init(frequency: Int = 1, consistency: Double = 0.8, pri: Double = 0) {
            (self.frequency, self.consistency, self.pri) = (frequency, consistency, pri)
        }

        /// A figure that is below its cut by rounding alone reaches it.
        static let rounding = 1e-9
    }

    public struct Row: Equatable, Sendable {
        /// Its number, counted from 0; in other words its binary digits.
        public let index: Int
        /// The cases that are in it by more than one half.
        public let cases: [Int]
        /// Those of them that have the outcome by more than one half.
        public let withOutcome: [Int]
        /// Those that have it by less.
        public let withoutOutcome: [Int]
        public let fit: SetFit
        /// The same of the outcome's absence.
        public let absence: SetFit
        public let standing: Standing

        /// It has cases with the outcome and cases without it.
        public var isContradictory: Bool { !withOutcome.isEmpty && !withoutOutcome.isEmpty }
    }

    public enum Standing: Equatable, Sendable {
        /// It may be said to bring the outcome.
        case positive
        case negative
        /// There are too few cases to say.
        case remainder
    }

    public init(_ table: MembershipTable, cuts: Cuts) {
        conditionCount = table.conditionCount
        self.cuts = cuts
        var cases: [Int: [Int]] = [:]
        var unplaced: [Int] = []
        for index in 0..<table.caseCount {
            if let row = table.row(of: index) {
                cases[row, default: []].append(index)
            } else {
                unplaced.append(index)
            }
        }
        self.unplaced = unplaced
        let full = UInt32(1) << UInt32(conditionCount) - 1
        let absence = table.negated.outcome
        rows = cases.keys.sorted().map { index in
            let members = cases[index] ?? []
            let set = table.memberships(in: Product(fixed: full, present: UInt32(index)))
            let fit = SetFit(set, of: table.outcome)
            return Row(
                index: index, cases: members, withOutcome: members.filter { table.outcome[$0] > 0.5 },
                withoutOutcome: members.filter { table.outcome[$0] < 0.5 }, fit: fit,
                absence: SetFit(set, of: absence), standing: cuts.standing(members.count, fit))
        }
    }

    /// How many combinations there are.
    public var rowCount: Int { 1 << conditionCount }

    /// The rows that may be said to bring the outcome.
    public var positive: RowSet { rows(standing: .positive) }

    public var negative: RowSet { rows(standing: .negative) }

    /// The rows with too few cases, most of them with none.
    public var remainders: RowSet { positive.union(negative).inverted }

    private func rows(standing: Standing) -> RowSet {
        RowSet(conditionCount: conditionCount, rows.lazy.filter { $0.standing == standing }.map(\.index))
    }
}

extension TruthTable.Cuts {
    fileprivate func standing(_ cases: Int, _ fit: SetFit) -> TruthTable.Standing {
        if cases < frequency { return .remainder }
        let isConsistent = fit.consistency.map { $0 >= consistency - Self.rounding } ?? false
        return isConsistent && reaches(fit.pri) ? .positive : .negative
    }

    private func reaches(_ found: Double?) -> Bool {
        pri <= 0 || (found.map { $0 >= pri - Self.rounding } ?? false)
    }
}
