public import Statistics

/// How consistently the items of a scale answer together.
public struct ItemConsistency: Sendable {
    /// In the order of the figures of each.
    public let items: [String]
    /// Also those with a blank, which are left out.
    public let formCount: Int
    /// `nil` for too few forms without a blank.
    public let reliability: Reliability?

    /// - Parameters:
    ///   - items: their names.
    ///   - forms: for each the points of the items, those that count backwards turned round.
    public init(items: [String], forms: [[Double?]]) {
        self.items = items
        formCount = forms.count
        reliability = Reliability(forms)
    }
}
