/// The rule by which a point of an XmR chart is more than the usual variation. Where several hold, the first one
/// of this list is told.
///
/// NHS England, *Making Data Count*; Shewhart (1931), *Economic Control of Quality of Manufactured Product*, for the
/// first one.
public enum SpecialCause: String, CaseIterable, Sendable {
    /// Outside the limits: an astronomical point.
    case outside
    /// One of seven points in a row of which each is higher, or each is lower, than the one before.
    case trend
    /// Beyond two thirds of the way to a limit, as two of three points in a row on the same side are.
    case twoInThree = "two-in-three"
    /// One of seven points in a row on the same side of the centre line.
    case shift
}
