public import Realist

extension Store {
    public func adaptation(_ id: Adaptation.ID) throws -> Adaptation? { try fetch(Adaptation.self, id.text) }

    public func number(of adaptation: Adaptation.ID) throws -> Int? {
        try number(Adaptation.self, adaptation.text)
    }

    /// `expected` is the number of the version that was edited, for noticing that somebody else was quicker.
    public func save(_ adaptation: Adaptation, expecting expected: Int? = nil) throws {
        try save(adaptation, change: nil, expecting: expected)
    }

    public func delete(_ adaptation: Adaptation.ID) throws { try delete(Adaptation.self, adaptation.text) }

    public func earlierVersions(of adaptation: Adaptation.ID) throws -> [EarlierVersion<Adaptation>] {
        try earlier(Adaptation.self, adaptation.text)
    }

    public func save(_ decision: Decision, expecting expected: Int? = nil) throws {
        try save(decision, change: nil, expecting: expected)
    }

    /// What a site decided on a recommendation before, the oldest first.
    public func earlierDecisions(
        at site: Site.ID, on recommendation: Recommendation.ID
    ) throws -> [EarlierVersion<Decision>] {
        try earlier(Decision.self, "\(site)/\(recommendation)")
    }

    public func save(_ workshop: Workshop) throws { try save(workshop, change: nil, expecting: nil) }
    public func save(_ site: Site, expecting expected: Int? = nil) throws {
        try save(site, change: nil, expecting: expected)
    }
}
