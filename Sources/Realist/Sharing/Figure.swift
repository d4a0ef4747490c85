/// One number of a release, shown or withheld: a row of `downloads/figures.csv`.
public struct Figure: Equatable, Sendable {
    /// Made from the other fields, stable from release to release.
    public var id: String
    /// The page that shows it: `outcomes/burnout.html`.
    public var page: String
    public var instrument: String
    public var subscale: String
    /// A wave, or two with an arrow between them for a change: `baseline>month-6`.
    public var wave: String
    public var groupKind: String
    public var group: String
    public var statistic: String
    /// As shown, rounded; `nil` when withheld.
    public var value: String?
    public var status: Status

    public init(
        id: String, page: String, instrument: String, subscale: String, wave: String,
        groupKind: String, group: String, statistic: String, value: String?, status: Status
    ) {
        self.id = id
        self.page = page
        self.instrument = instrument
        self.subscale = subscale
        self.wave = wave
        self.groupKind = groupKind
        self.group = group
        self.statistic = statistic
        self.value = value
        self.status = status
    }

    /// The page of a measure, from the site's folder.
    public static func page(of measure: Measure.ID) -> String { "outcomes/\(measure).html" }

    public enum Status: String, CaseIterable, Sendable {
        case shown
        /// About too few people.
        case small
        /// Would give another withheld figure away.
        case complement
        /// Would give something away beside the last release.
        case previousRelease = "previous-release"
    }
}
