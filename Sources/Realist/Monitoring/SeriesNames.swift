/// What places and groups of series are called, in one language.
public struct SeriesNames: Equatable, Sendable {
    public let language: Language
    private let places: [String: String]
    private let groups: [StaffGroup.ID: String]

    /// - Parameters:
    ///   - sites: under their labels, as pages show them.
    ///   - indicators: with the organisations and groups that are none of the sites.
    ///   - language: of the names; what has no translation is in the study's first language.
    public init(sites: [Site], _ indicators: Indicators, in language: Language) {
        self.language = language
        places = Dictionary(
            sites.map { ($0.id.text, $0.label.text(in: language)) }
                + indicators.organisations.map { ($0.id.text, $0.title.text(in: language)) },
            uniquingKeysWith: { first, _ in first })
        groups = Dictionary(
            indicators.groups.map { ($0.id, $0.title.text(in: language)) },
            uniquingKeysWith: { first, _ in first })
    }

    public func place(_ place: IndicatorSeries.Place) -> String { places[place.name] ?? place.name }
    public func group(_ group: StaffGroup.ID) -> String { groups[group] ?? group.text }
}
