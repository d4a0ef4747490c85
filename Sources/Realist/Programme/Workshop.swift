/// A co-design meeting, told by roles and counts and never by names.
public struct Workshop: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Workshop>

    public let id: ID
    /// `nil` for a meeting of all sites.
    public var site: Site.ID?
    public var title: Wording
    public var stage: Stage
    public var on: Day
    /// People of each role.
    public var attendance: [Role.ID: Int]
    public var shown: [Wording]
    public var discussed: [Wording]
    public var decided: [Wording]
    /// Where an evaluator wrote it down for the site.
    public var toldBy: ToldBy?

    public init(
        id: ID, site: Site.ID? = nil, title: Wording, stage: Stage, on: Day,
        attendance: [Role.ID: Int] = [:], shown: [Wording] = [], discussed: [Wording] = [],
        decided: [Wording] = [], toldBy: ToldBy? = nil
    ) {
        self.id = id
        self.site = site
        self.title = title
        self.stage = stage
        self.on = on
        self.attendance = attendance
        self.shown = shown
        self.discussed = discussed
        self.decided = decided
        self.toldBy = toldBy
    }

    /// The stages of co-design, after experience-based co-design.
    public enum Stage: String, CaseIterable, Sendable {
        case setUp = "set-up"
        case understanding, priorities
        case coDesign = "co-design"
        case review
    }
}
