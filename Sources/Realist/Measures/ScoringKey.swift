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
        let factor = subscale.method == .sum ? Double(subscale.items.count) : 1
        return factor * Double(scale.lowest)...factor * Double(scale.highest)
    }
}

/// Some items that are scored together.
public struct Subscale: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Subscale>

    public let id: ID
    public let title: Wording
    /// In the order of the form.
    public let items: [Instrument.Item.ID]
    /// Those whose answers count backwards.
    public let reversed: [Instrument.Item.ID]
    public let method: Method
    public let better: Direction

    public init(
        id: ID, title: Wording, items: [Instrument.Item.ID], reversed: [Instrument.Item.ID] = [],
        method: Method = .sum, better: Direction
    ) {
        self.id = id
        self.title = title
        self.items = items
        self.reversed = reversed
        self.method = method
        self.better = better
    }

    public enum Method: String, CaseIterable, Sendable {
        case sum, mean
    }

    /// Which way is good.
    public enum Direction: String, CaseIterable, Sendable {
        case higher, lower
    }
}

/// What is done when some items of a subscale are blank: with enough answers the score is that of the answered
/// items, raised to the whole subscale; with fewer there is no score.
public struct MissingRule: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<MissingRule>

    public let id: ID
    public let title: Wording
    /// The share of a subscale's items that must be answered, 1 to 100.
    public let percent: Int
    /// Whose rule it is: the author's, a convention, or ours.
    public let whose: Wording

    public init(id: ID, title: Wording, percent: Int, whose: Wording) {
        precondition((1...100).contains(percent), "a share of items lies between 1 and 100 per cent")
        self.id = id
        self.title = title
        self.percent = percent
        self.whose = whose
    }

    func allows(answered: Int, of items: Int) -> Bool { answered * 100 >= percent * items }
}
