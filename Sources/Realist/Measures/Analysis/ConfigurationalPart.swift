/// What a configurational analysis tells, in this order.
public enum ConfigurationalPart: String, CaseIterable, Sendable {
    /// How many there are, who was left out, and how each set was calibrated.
    case cases
    /// With its contradictory rows and its remainders.
    case truthTable = "truth-table"
    case necessity, complex, intermediate, parsimonious
}
