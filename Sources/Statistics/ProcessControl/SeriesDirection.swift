/// Which way a series should go, so that what is unusual in it can be called better or worse.
///
/// The raw values are those of `improvement_direction` in NHSRplotthedots.
public enum SeriesDirection: String, CaseIterable, Sendable {
    case increase, decrease
    /// Neither way is better.
    case neutral
}
