/// Other words for the same answers, beside some items of a form: "to a very high degree" in place of "always".
public struct AnswerLabels: Equatable, Sendable {
    /// One for each answer of the scale, in its order.
    public let labels: [Wording]
    public let items: [Instrument.Item.ID]

    public init(labels: [Wording], items: [Instrument.Item.ID]) {
        self.labels = labels
        self.items = items
    }
}

extension Instrument {
    /// The words of the answers to one item, in the order of the scale.
    public func labels(of item: Item.ID) -> [Wording] {
        let own = otherLabels.first { $0.items.contains(item) && $0.labels.count == scale.options.count }
        return own?.labels ?? scale.options.map(\.label)
    }
}
