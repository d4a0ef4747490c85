import Realist
import Testing

extension ScoringKey {
    /// Four items answered 1 to 5, the second one of them backwards in "strain"; "joy" is a mean of three.
    static func example() throws -> ScoringKey {
        let items = ["i1", "i2", "i3", "i4"].compactMap { Instrument.Item.ID($0) }
        return try ScoringKey(
            items: items.map { Instrument.Item(id: $0) },
            scale: scale(1...5),
            subscales: [
                Subscale(
                    id: Subscale.ID(known: "strain"), title: "Strain", items: items, reversed: [items[1]],
                    method: .sum, better: .lower),
                Subscale(
                    id: Subscale.ID(known: "joy"), title: "Joy", items: Array(items.prefix(3)),
                    method: .mean,
                    better: .higher),
            ],
            missingRules: [
                MissingRule(id: MissingRule.ID(known: "complete"), title: "all", percent: 100, whose: "ours"),
                MissingRule(
                    id: MissingRule.ID(known: "p75"), title: "three of four", percent: 75, whose: "ours"),
                MissingRule(id: MissingRule.ID(known: "p50"), title: "half", percent: 50, whose: "ours"),
            ],
            defaultRule: MissingRule.ID(known: "complete"))
    }

    static func scale(_ values: ClosedRange<Int>) throws -> AnswerScale {
        try #require(AnswerScale(values.map { AnswerScale.Option(value: $0, label: Wording("\($0)")) }))
    }
}

extension Instrument {
    /// A made-up questionnaire with the key of ``Realist/ScoringKey/example()``.
    static func example() throws -> Instrument {
        Instrument(
            id: ID(known: "made-up"), version: "1", title: "Made-up questionnaire", summary: "Nothing real.",
            key: try ScoringKey.example(), terms: Terms(summary: "Free.", wording: .ownCopy))
    }
}
