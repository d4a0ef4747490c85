public import Statistics

/// How consistently the items of a scale answer together.
public struct ItemConsistency: Sendable {
    /// In the order of the figures of each.
    public let items: [String]
    /// Also those with a blank, which are left out.
    public let formCount: Int
    /// `nil` for too few forms without a blank.
    public let reliability: Reliability?
    /// What was answered to each item, on the forms without a blank.
    public let answers: [CountedValues]
    /// From the lowest answer that there is to the highest; `nil` where nobody says.
    public let points: ClosedRange<Int>?

    /// - Parameters:
    ///   - items: their names.
    ///   - forms: for each the points of the items, those that count backwards turned round.
    ///   - points: the lowest and the highest answer.
    public init(items: [String], forms: [[Double?]], points: ClosedRange<Int>? = nil) {
        self.items = items
        formCount = forms.count
        reliability = Reliability(forms)
        let complete = forms.map { $0.compactMap(\.self) }.filter { $0.count == items.count }
        answers = items.indices.map { item in CountedValues(complete.map { $0[item] }) }
        self.points = points
    }
}
