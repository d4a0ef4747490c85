/// What one case of a configurational analysis is.
public enum CaseUnit: String, CaseIterable, Sendable {
    case site, person, episode
    /// A recommendation at a site. Several of one site share its circumstances.
    case siteRecommendation = "site-recommendation"

    /// Whether one case tells nothing of another.
    public var isIndependent: Bool { self != .siteRecommendation }
}
