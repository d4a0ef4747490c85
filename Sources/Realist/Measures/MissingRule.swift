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
