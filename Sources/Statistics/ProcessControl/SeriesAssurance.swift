/// Whether a process as it is will meet its target: where the target lies beside the limits.
///
/// NHS England, *Making Data Count*. The raw values are those of `assurance_type` in NHSRplotthedots.
public enum SeriesAssurance: String, CaseIterable, Sendable {
    /// The limits lie wholly on the good side of the target.
    case passes = "consistent_pass"
    /// The limits lie wholly on the other side.
    case fails = "consistent_fail"
    /// The target lies between the limits, or on one of them: now hit, now missed.
    case hitOrMiss = "inconsistent"
}
