/// What is known of the quality of figures. It is a finding itself.
public struct DataNote: Equatable, Sendable {
    public var kind: Kind
    /// `nil` for all places.
    public var place: IndicatorSeries.Place?
    /// `nil` for all groups.
    public var group: StaffGroup.ID?
    /// In own words: what exactly, and how much it matters.
    public var text: Wording

    public init(
        _ kind: Kind, place: IndicatorSeries.Place? = nil, group: StaffGroup.ID? = nil, text: Wording
    ) {
        self.kind = kind
        self.place = place
        self.group = group
        self.text = text
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// Organisations count differently, or mean different things by the same word.
        case inconsistentDefinition = "inconsistent-definition"
        /// What is counted became another thing on the way.
        case definitionChanged = "definition-changed"
        /// One that belongs to it gave no figures.
        case organisationMissing = "organisation-missing"
        /// Too few of those who were asked answered.
        case smallReturn = "small-return"
        /// What was recorded cannot be told apart as finely as it matters.
        case tooCoarse = "too-coarse"
        /// Two different things have one figure: posts that nobody took, and posts that wait for a successor.
        case notToldApart = "not-told-apart"
        /// One title of a job means different work at different places.
        case titlesDiffer = "titles-differ"
        /// Estimated, not counted.
        case estimated
    }

    /// Whether it is about figures of the series.
    public func isAbout(_ series: IndicatorSeries) -> Bool {
        (place == nil || place == series.place) && (group == nil || group == series.group)
    }
}
