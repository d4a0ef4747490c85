/// What a site makes of a recommendation.
public struct Decision: Equatable, Sendable {
    public var site: Site.ID
    public var recommendation: Recommendation.ID
    public var choice: Choice
    public var reason: Wording?
    public var on: Day?
    public var workshop: Workshop.ID?
    /// Where an evaluator wrote it down for the site.
    public var toldBy: ToldBy?

    public init(
        site: Site.ID, recommendation: Recommendation.ID, choice: Choice, reason: Wording? = nil,
        on: Day? = nil, workshop: Workshop.ID? = nil, toldBy: ToldBy? = nil
    ) {
        self.site = site
        self.recommendation = recommendation
        self.choice = choice
        self.reason = reason
        self.on = on
        self.workshop = workshop
        self.toldBy = toldBy
    }

    public enum Choice: String, CaseIterable, Sendable {
        case alreadyDoing = "already-doing"
        case adopt, adapt, reject, later, undecided
    }
}
