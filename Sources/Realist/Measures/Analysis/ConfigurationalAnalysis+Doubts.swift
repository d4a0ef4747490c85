import Statistics

/// What a reader must know before believing a configurational analysis.
public enum ConfigurationalDoubt: Equatable, Sendable {
    /// Fewer cases than are needed; the analysis was wanted all the same.
    case tooFew(cases: Int, needed: Int)
    /// Enough, and fewer than is comfortable.
    case few(cases: Int, perCondition: Int)
    /// Cases of one site share its circumstances.
    case dependent
    /// Several cases are of one place; of how many places all are.
    case shared(cases: Int, sites: Int)
    /// Memberships of exactly one half: such cases are in no combination.
    case half(set: String, cases: [String])
    /// All cases are on one side.
    case constant(set: String, isOutcome: Bool, isPresent: Bool)
    /// Nearly all cases are on one side; how many have it.
    case skewed(set: String, with: Int, of: Int)
    /// A combination passes for the outcome and for its absence.
    case both(row: Int)
    /// A combination passes although its cases are nearer to the outcome's absence than is usual.
    case lowPri(row: Int, pri: Double)
    /// No combination may be said to bring the outcome.
    case nothingPasses
}

extension ConfigurationalAnalysis {
    /// What is needed for a condition to be called necessary (Schneider & Wagemann 2012, *Set-Theoretic Methods for the
    /// Social Sciences*).
    public static let usualNecessity = 0.9

    /// A share of cases with a condition below this, or above 1 less this, is called skewed.
    ///
    /// Source: Oana, Schneider & Thomann (2021), *Qualitative Comparative Analysis Using R*.
    public static let skewedShare = 0.2

    /// A combination that passes with less than this is warned of.
    ///
    /// Source: Greckhamer and others (2018), *Strategic Organization* 16:482–495.
    public static let usualPri = 0.5

    /// In the order in which they are told.
    public var doubts: [ConfigurationalDoubt] {
        var doubts: [ConfigurationalDoubt] = []
        let (cases, conditions) = (table.caseCount, table.conditionCount)
        let needed = EnoughCases.needed(for: conditions)
        if cases < needed {
            doubts.append(.tooFew(cases: cases, needed: needed))
        } else if cases < EnoughCases.comfortable * conditions {
            doubts.append(.few(cases: cases, perCondition: EnoughCases.comfortable))
        }
        let sites = Set(question.cases.compactMap(\.site))
        if question.unit?.isIndependent == false {
            doubts.append(.dependent)
        } else if !sites.isEmpty, sites.count < cases {
            doubts.append(.shared(cases: cases, sites: sites.count))
        }
        for (place, set) in question.conditions.enumerated() {
            doubts += doubtsOfSet(set.id, table.conditions[place], isOutcome: false)
        }
        doubts += doubtsOfSet(outcomeName, table.outcome, isOutcome: true)
        doubts += truth.rows.filter { isPassing($0.fit) && isPassing($0.absence) && $0.standing == .positive }
            .map { .both(row: $0.index) }
        doubts += truth.rows.compactMap { row in
            guard row.standing == .positive, let pri = row.fit.pri, pri < Self.usualPri else { return nil }
            return .lowPri(row: row.index, pri: pri)
        }
        if truth.positive.isEmpty { doubts.append(.nothingPasses) }
        return doubts
    }

    private func doubtsOfSet(_ name: String, _ values: [Double], isOutcome: Bool) -> [ConfigurationalDoubt] {
        var doubts: [ConfigurationalDoubt] = []
        let halves = values.indices.filter { values[$0] == 0.5 }
        if !halves.isEmpty { doubts.append(.half(set: name, cases: names(halves))) }
        let (with, without) = (values.count { $0 > 0.5 }, values.count { $0 < 0.5 })
        let share = Double(with) / Double(values.count)
        if with == 0 || without == 0 {
            doubts.append(.constant(set: name, isOutcome: isOutcome, isPresent: with > 0))
        } else if share < Self.skewedShare || share > 1 - Self.skewedShare {
            doubts.append(.skewed(set: name, with: with, of: values.count))
        }
        return doubts
    }

    private func isPassing(_ fit: SetFit) -> Bool {
        (fit.consistency ?? 0) >= question.cuts.consistency && (fit.pri ?? 0) >= question.cuts.pri
    }
}
