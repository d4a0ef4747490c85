/// A measuring point.
public struct Wave: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Wave>

    public let id: ID
    public var title: Wording
    /// As in "at month 6".
    public var phrase: Wording
    /// Months after the start of the measuring.
    public var month: Int
    public var from: Day
    public var to: Day

    public init(id: ID, title: Wording, phrase: Wording, month: Int, from: Day, to: Day) {
        self.id = id
        self.title = title
        self.phrase = phrase
        self.month = month
        self.from = from
        self.to = to
    }
}
