/// What the changes of people at several sites tell: an estimate of each site, or why there is none.
public struct SiteChanges: Equatable, Sendable {
    public private(set) var estimates: [SiteEstimate] = []
    public private(set) var without: [SiteWithoutEstimate] = []

    public init() {}

    /// - Parameters:
    ///   - site: as the data call it.
    ///   - title: as a reader calls it.
    ///   - changes: of the people there with both measurements.
    public mutating func add(_ site: String, title: String? = nil, _ changes: [Double]) {
        if let estimate = SiteEstimate(site: site, title: title, changes: changes) {
            estimates.append(estimate)
        } else {
            without.append(SiteWithoutEstimate(site: site, title: title, count: changes.count))
        }
    }
}

/// A site whose change cannot be estimated: too few people have both measurements, or there is no spread.
public struct SiteWithoutEstimate: Equatable, Sendable {
    public let site: String
    /// As a reader calls it.
    public let title: String
    /// People with both measurements.
    public let count: Int

    init(site: String, title: String?, count: Int) {
        (self.site, self.title, self.count) = (site, title ?? site, count)
    }
}
