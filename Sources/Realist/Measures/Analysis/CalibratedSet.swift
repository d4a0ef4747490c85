public import Statistics

/// A condition or an outcome, and how it was made of what was measured.
public struct CalibratedSet: Equatable, Sendable {
    /// As formulas have it: a column, or a statement's identifier.
    public let id: String
    /// As a reader calls it.
    public let title: String
    public let calibration: Calibration

    public init(id: String, title: String? = nil, calibration: Calibration = .membership) {
        self.id = id
        self.title = title ?? id
        self.calibration = calibration
    }
}
