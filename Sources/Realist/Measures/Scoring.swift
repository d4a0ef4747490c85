/// How forms of one instrument are scored under one rule for blank answers.
public struct Scoring: Sendable {
    public let key: ScoringKey
    public let rule: MissingRule
    /// For each subscale the positions of its items, and the points of each option there.
    private let rows: [[(position: Int, points: [Int])]]

    /// - Parameters:
    ///   - key: how the instrument is scored.
    ///   - rule: one of the key's rules; its default when left away.
    public init(_ key: ScoringKey, rule: MissingRule? = nil) {
        self.key = key
        self.rule = rule ?? key.defaultRule
        let positions = Dictionary(uniqueKeysWithValues: key.items.enumerated().map { ($1.id, $0) })
        rows = key.subscales.map { subscale in
            subscale.items.compactMap { item in
                positions[item].map { ($0, subscale.points(of: item, on: key.scale)) }
            }
        }
    }

    /// The scores of one form, in the order of the subscales.
    ///
    /// A score is the sum of the answers' points, *p* points of a reversed item counting lowest + highest − *p*.
    /// With *m* of *k* items answered, and *m* enough for the rule, it is *k* × sum / *m*, not rounded. A subscale
    /// that is scored as a mean has sum / *m*, both times the subscale's factor; one with a table has what that
    /// gives for the sum.
    ///
    /// - Parameter form: one entry for each item of the instrument, in its order: the position of the answer
    ///   among the scale's options, or `nil` for a blank.
    /// - Returns: one score for each subscale, also where it has no value.
    /// - Throws: ``ScoringProblem`` when the form has another number of items or an option the scale has not.
    public func score(_ form: [Int?]) throws(ScoringProblem) -> [Score] {
        guard form.count == key.items.count else {
            throw .wrongLength(answers: form.count, items: key.items.count)
        }
        var scores: [Score] = []
        scores.reserveCapacity(rows.count)
        for (subscale, row) in zip(key.subscales, rows) {
            var points = 0
            var answered = 0
            for (position, worth) in row {
                guard let option = form[position] else { continue }
                guard worth.indices.contains(option) else {
                    throw .noSuchOption(item: position + 1, options: worth.count)
                }
                points += worth[option]
                answered += 1
            }
            scores.append(Score(subscale, points: points, answered: answered, rule: rule))
        }
        return scores
    }

    /// What each option of an item counts, for every subscale that has the item, by the subscale's place in the key.
    func points(ofItem position: Int) -> [(subscale: Int, points: [Int])] {
        rows.indices.compactMap { subscale in
            rows[subscale].first { $0.position == position }.map { (subscale, $0.points) }
        }
    }

    /// All sums of points that forms with so many answers to a subscale can have, and perhaps some that none has.
    ///
    /// - Parameters:
    ///   - subscale: its place in the key.
    ///   - answered: how many items were answered.
    /// - Returns: from the least to the greatest.
    public func points(ofSubscale subscale: Int, answered: Int) -> ClosedRange<Int> {
        let points = rows[subscale].map(\.points)
        let least = points.compactMap { $0.min() }.sorted().prefix(answered).reduce(0, +)
        let most = points.compactMap { $0.max() }.sorted(by: >).prefix(answered).reduce(0, +)
        return least...max(least, most)
    }

    /// The last step of scoring alone.
    ///
    /// - Parameters:
    ///   - subscale: its place in the key.
    ///   - points: the sum of the answers given, reversed ones turned round.
    ///   - answered: how many were given.
    /// - Returns: what ``score(_:)`` gives for every form with these.
    public func score(ofSubscale subscale: Int, points: Int, answered: Int) -> Score {
        Score(key.subscales[subscale], points: points, answered: answered, rule: rule)
    }
}

/// What a person's answers to one subscale come to.
public struct Score: Hashable, Sendable {
    public let subscale: Subscale.ID
    /// The sum of the points of the answers that were given, reversed ones turned round.
    public let points: Int
    public let answered: Int
    /// How many items the subscale has.
    public let items: Int
    /// `nil` when fewer items were answered than the rule asks for.
    public let value: Double?

    /// - Parameters:
    ///   - subscale: whose items were answered.
    ///   - points: the sum of the answers given.
    ///   - answered: how many were given.
    ///   - rule: how many are needed.
    init(_ subscale: Subscale, points: Int, answered: Int, rule: MissingRule) {
        self.subscale = subscale.id
        self.points = points
        self.answered = answered
        items = subscale.items.count
        let isEnough = rule.allows(answered: answered, of: items)
        value = isEnough ? subscale.value(of: points, answered: answered) : nil
    }

    public var isComplete: Bool { answered == items }
    /// Blank items were made up for by the answered ones.
    public var isProrated: Bool { value != nil && !isComplete }
}
