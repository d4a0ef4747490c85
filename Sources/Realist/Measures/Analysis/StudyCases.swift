public import Statistics

/// The cases of a study, of one unit, with all that may be a condition or the outcome of them.
public struct StudyCases: Sendable {
    public let unit: CaseUnit
    public let cases: [Case]
    /// In the order in which they are offered; each id once, and of none nothing at all is known.
    public let sets: [CaseSet]
    /// So many people are not among the cases, and not named, because they withdrew or did not agree to the use of their
    /// answers.
    public let unnamed: Int

    public struct Case: Equatable, Sendable {
        /// A site, a pseudonym, a change, or `site/recommendation`.
        public let id: String
        /// As a reader calls it.
        public let title: String
        public let site: Site.ID?
    }

    init(_ unit: CaseUnit, _ cases: [Case], _ sets: [CaseSet], unnamed: Int = 0) {
        (self.unit, self.cases, self.unnamed) = (unit, cases, unnamed)
        var seen: Set<String> = []
        self.sets = sets.filter { $0.knownCount > 0 && seen.insert($0.id).inserted }
    }

    public func set(_ id: String) -> CaseSet? { sets.first { $0.id == id } }

    /// What of the cases is looked at.
    public struct Choice: Equatable, Sendable {
        /// In this order.
        public var conditions: [String]
        public var outcome: String
        /// By the set's id, in place of the usual one.
        public var calibrations: [String: Calibration]

        public init(conditions: [String], outcome: String, calibrations: [String: Calibration] = [:]) {
            (self.conditions, self.outcome, self.calibrations) = (conditions, outcome, calibrations)
        }
    }

    /// Why there is no question.
    public enum Refusal: Error, Equatable {
        case unknown(String)
        case needsThresholds(String)
        case isBoth(String)
    }

    /// - Returns: with every case left out, by name, of which something is not known: that is no value between.
    /// - Throws: ``Refusal`` for the first set that there is not, that has no thresholds, or that stands twice.
    public func question(_ choice: Choice) throws(Refusal) -> ConfigurationalQuestion {
        var chosen: [(set: CaseSet, calibration: Calibration)] = []
        for id in choice.conditions + [choice.outcome] {
            guard let set = set(id) else { throw .unknown(id) }
            if chosen.contains(where: { $0.set.id == id }) { throw .isBoth(id) }
            let calibration = choice.calibrations[id]
            if calibration == nil, set.origin.needsThresholds { throw .needsThresholds(id) }
            chosen.append((set, calibration ?? .membership))
        }
        var cases: [ConfigurationalQuestion.Case] = []
        var leftOut: [ConfigurationalQuestion.LeftOutCase] = []
        for (place, one) in self.cases.enumerated() {
            var values: [Double] = []
            var reasons: [String] = []
            var unknown: [String] = []
            for (set, calibration) in chosen {
                switch set.values[place] {
                case .known(let number):
                    if let value = calibration.membership(of: number) {
                        values.append(value)
                    } else {
                        unknown.append(set.id)
                    }
                case .unknown(let why?): reasons.append(why)
                case .unknown(nil): unknown.append(set.id)
                }
            }
            if values.count == chosen.count, let outcome = values.popLast() {
                cases.append(
                    .init(name: one.id, memberships: values, outcome: outcome, site: one.site?.text))
            } else {
                let why = reasons + unknown.map { "not known: \($0)" }
                leftOut.append(.init(name: one.id, why: why.joined(separator: ", ")))
            }
        }
        let sets = chosen.map { set, calibration in
            CalibratedSet(id: set.id, title: set.title, calibration: calibration, origin: set.origin)
        }
        var question = ConfigurationalQuestion(
            conditions: sets.dropLast(), outcome: sets[sets.count - 1], cases: cases)
        question.leftOut = leftOut
        question.unit = unit
        let expectations = chosen.dropLast().map(\.set.expectation)
        if expectations.contains(where: { $0 != .either }) { question.expectations = expectations }
        return question
    }
}
