/// From a day on a series is another one: its average and its limits are computed anew.
///
/// An evaluator writes it, with the reason; no program finds it. The reason says what happened, and not that the figures changed.
///
/// Source: NHS England, *Making Data Count: Strengthening your decisions* (2019), on recalculating process limits.
public struct Rebase: Equatable, Sendable {
    /// The series of the indicator that it belongs to: the place, `nil` for all together.
    public var place: IndicatorSeries.Place?
    /// And the group, `nil` for all together.
    public var group: StaffGroup.ID?
    /// The first period that begins on this day or later, or holds it, is the first of the new series.
    public var at: Day
    public var reason: Wording
    /// Who wrote it, a role.
    public var by: String
    /// When it was written.
    public var on: Day

    public init(
        place: IndicatorSeries.Place? = nil, group: StaffGroup.ID? = nil, at: Day, reason: Wording,
        by: String,
        on: Day
    ) {
        self.place = place
        self.group = group
        self.at = at
        self.reason = reason
        self.by = by
        self.on = on
    }

    public func isOf(_ series: IndicatorSeries) -> Bool {
        place == series.place && group == series.group
    }
}
