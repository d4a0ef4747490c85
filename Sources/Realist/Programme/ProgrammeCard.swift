/// What a site's programme is, in the twelve points of TIDieR (Hoffmann and others 2014, *BMJ* 348:g1687).
public struct ProgrammeCard: Equatable, Sendable {
    /// In TIDieR's order; a point that nobody has told yet is not there.
    public var points: [Point: Wording]

    public init(points: [Point: Wording] = [:]) {
        self.points = points
    }

    public enum Point: String, CaseIterable, Sendable {
        case name, why, materials, procedures, provider, mode
        case `where`
        case whenAndHowMuch = "when-and-how-much"
        case tailoring, modifications
        case plannedFidelity = "planned-fidelity"
        case actualFidelity = "actual-fidelity"
    }
}
