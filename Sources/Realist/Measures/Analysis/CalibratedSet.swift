public import Statistics

/// A condition or an outcome, and how it was made of what was measured.
public struct CalibratedSet: Equatable, Sendable {
    /// As formulas have it: a column, or a statement's identifier.
    public let id: String
    /// As a reader calls it.
    public let title: String
    public let calibration: Calibration
    /// What of a study it was made of; `nil` for a column of a table.
    public let origin: CaseSetOrigin?

    public init(
        id: String, title: String? = nil, calibration: Calibration = .membership,
        origin: CaseSetOrigin? = nil
    ) {
        self.id = id
        self.title = title ?? id
        self.calibration = calibration
        self.origin = origin
    }
}
