/// Everything that decides the numbers: items, scale, subscales, and what is done about blank answers.
public struct ScoringKey: Equatable, Sendable {
    /// In the order of the form.
    public let items: [Instrument.Item]
    public let scale: AnswerScale
    public let subscales: [Subscale]
    public let missingRules: [MissingRule]
    public let defaultRule: MissingRule

    /// - Throws: the first thing that does not fit together; a key that exists can be scored.
    public init(
        items: [Instrument.Item], scale: AnswerScale, subscales: [Subscale], missingRules: [MissingRule],
        defaultRule: MissingRule.ID
    ) throws(KeyProblem) {
        let known = Set(items.map(\.id))
        guard !items.isEmpty, known.count == items.count else { throw .itemsTwiceOrNone }
        guard !subscales.isEmpty, Set(subscales.map(\.id)).count == subscales.count else {
            throw .subscalesTwiceOrNone
        }
        for subscale in subscales {
            guard !subscale.items.isEmpty, Set(subscale.items).count == subscale.items.count else {
                throw .subscaleItemsTwiceOrNone(subscale.id)
            }
            for item in subscale.items where !known.contains(item) {
                throw .unknownItem(item, subscale.id)
            }
            for item in subscale.reversed where !subscale.items.contains(item) {
                throw .reversedElsewhere(item, subscale.id)
            }
            if let problem = subscale.problem(on: scale) { throw problem }
            for rule in missingRules where !subscale.allows(rule) {
                throw .tableNeedsAllAnswers(subscale.id, rule.id)
            }
        }
        guard Set(missingRules.map(\.id)).count == missingRules.count,
            let rule = missingRules.first(where: { $0.id == defaultRule })
        else { throw .noDefaultRule(defaultRule) }
        self.items = items
        self.scale = scale
        self.subscales = subscales
        self.missingRules = missingRules
        self.defaultRule = rule
    }

    private init(_ other: ScoringKey, items: [Instrument.Item], subscales: [Subscale]) {
        self.items = items
        scale = other.scale
        self.subscales = subscales
        missingRules = other.missingRules
        defaultRule = other.defaultRule
    }

    /// The same key; the items are the same ones in other words.
    func with(items: [Instrument.Item]) -> ScoringKey {
        ScoringKey(self, items: items, subscales: subscales)
    }

    /// The same key with some of its subscales only; all of its items stay, so forms keep their length.
    ///
    /// - Parameter wanted: identifiers of subscales.
    /// - Returns: `nil` when none of the subscales is wanted.
    public func keeping(_ wanted: Set<Subscale.ID>) -> ScoringKey? {
        let kept = subscales.filter { wanted.contains($0.id) }
        return kept.isEmpty ? nil : ScoringKey(self, items: items, subscales: kept)
    }

    /// The scores that a subscale can have.
    public func range(of subscale: Subscale) -> ClosedRange<Double> {
        let sums = subscale.sums(on: scale)
        func score(_ sum: Int) -> Double { subscale.value(of: sum, answered: subscale.items.count) ?? 0 }
        return score(sums.lowerBound)...score(sums.upperBound)
    }
}
