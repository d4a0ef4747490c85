/// A pseudonym with attributes and consents. Who it is lies elsewhere.
public struct Participant: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Participant>

    public let id: ID
    public var site: Site.ID?
    /// By column name: `role`, `career-stage`.
    public var attributes: [String: String]
    public var consents: Consents
    public var withdrawn: Day?

    public init(
        id: ID, site: Site.ID? = nil, attributes: [String: String] = [:],
        consents: Consents = Consents(), withdrawn: Day? = nil
    ) {
        self.id = id
        self.site = site
        self.attributes = attributes
        self.consents = consents
        self.withdrawn = withdrawn
    }

    /// `nil` means that the person was not asked.
    public struct Consents: Equatable, Sendable {
        public var interview: Bool?
        public var quotes: Bool?
        public var responses: Bool?

        public init(interview: Bool? = nil, quotes: Bool? = nil, responses: Bool? = nil) {
            self.interview = interview
            self.quotes = quotes
            self.responses = responses
        }
    }
}
