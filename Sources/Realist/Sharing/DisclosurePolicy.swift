/// The figures that disclosure control holds to, made from what a study says and never weaker than it may be.
///
/// What each of them means, and what is promised, is told in `docs/disclosure-control.md`.
public struct DisclosurePolicy: Equatable, Sendable {
    /// Nothing is shown about fewer people.
    public let people: Int
    /// No band count under this, nor one whose complement is.
    public let bands: Int
    /// No 0 % and no 100 % of fewer people.
    public let wholeShares: Int
    /// Consistent values of a withheld count span at least this.
    public let countWidth: Int
    /// Consistent values of a withheld percentage span at least so many points.
    public let shareWidth: Int
    /// Consistent values of a withheld mean span at least this part of the scale's range.
    public let meanWidth: Double
    /// Counts of activity (contacts, attendance, membership) under this are not shown.
    public let activity: Int

    /// The policy of a study that says nothing.
    public static let standard = DisclosurePolicy(DisclosureSettings())

    /// - Parameter settings: what the study says. A threshold under its default holds only with a written
    ///   reason and a name beside it; without them the default holds. None goes under 5.
    public init(_ settings: DisclosureSettings) {
        let mayLower = settings.lowered.map { !$0.reason.text.isBlank && !$0.by.isBlank } ?? false
        func threshold(_ wanted: Int, _ usual: Int) -> Int {
            wanted < usual && !mayLower ? usual : max(DisclosureSettings.lowestThreshold, wanted)
        }
        people = threshold(settings.people, DisclosureSettings.defaultPeople)
        bands = threshold(settings.bands, DisclosureSettings.defaultBands)
        wholeShares = 30
        countWidth = 5
        shareWidth = 10
        meanWidth = 0.1
        activity = 5
    }
}

extension DisclosureSettings {
    /// The class that a kind of table has: what was set *and* confirmed, for scores always sensitive, and
    /// sensitive for all that nobody has classed.
    public func kind(of table: TableClass.Table) -> TableClass.Kind {
        guard table != .scores,
            let set = classes.last(where: { $0.table == table }),
            !set.reason.text.isBlank, let confirmedBy = set.confirmedBy, !confirmedBy.isBlank,
            confirmedBy != set.setBy
        else { return .sensitive }
        return set.kind
    }
}

extension String {
    /// Nothing that a reader could see.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
