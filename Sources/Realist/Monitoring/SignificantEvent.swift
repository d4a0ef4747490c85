/// Something that happened and was looked at so that others may learn from it, told without anybody's name. It is set
/// beside wellbeing over time; that one follows the other does not make it its cause.
///
/// Source: Pringle and others 1995, *Significant Event Auditing*, Royal College of General Practitioners, Occasional Paper 70.
public struct SignificantEvent: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<SignificantEvent>

    public let id: ID
    public var title: Wording
    public var on: RoughDate
    public var site: Site.ID?
    public var networks: [Network.ID]
    public var happened: Wording
    public var learned: Wording?
    /// Where it is told: passages of that source are coded and read like all others.
    public var source: Source.ID?
    /// Explanations that it bears on.
    public var configurations: [Configuration.ID]
    public var note: Wording?

    public init(
        id: ID, title: Wording, on: RoughDate, site: Site.ID? = nil, networks: [Network.ID] = [],
        happened: Wording, learned: Wording? = nil, source: Source.ID? = nil,
        configurations: [Configuration.ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.on = on
        self.site = site
        self.networks = networks
        self.happened = happened
        self.learned = learned
        self.source = source
        self.configurations = configurations
        self.note = note
    }
}
