/// How many cases a configurational analysis needs.
///
/// With k conditions there are 2^k combinations, and noise alone finds a pattern in most of those that have no case. Rules
/// of thumb ask for four to five cases a condition (Berg-Schlosser & De Meur 2009, in Rihoux & Ragin, *Configurational
/// Comparative Methods*; Marx & Dusa 2011, *Methodological Innovations* 6:103–148, by simulation). Where there are as
/// many cases as combinations, nothing more is asked: two conditions have four.
public enum EnoughCases {
    /// A condition needs so many, or is refused.
    public static let perCondition = 4
    /// With fewer than so many a condition the analysis warns.
    public static let comfortable = 5

    /// - Parameter conditions: how many there are.
    /// - Returns: the fewest cases that are not refused.
    public static func needed(for conditions: Int) -> Int {
        min(perCondition * conditions, conditions < 16 ? 1 << conditions : .max)
    }

    /// - Parameter cases: how many there are.
    /// - Returns: with how many conditions they would do.
    public static func conditions(for cases: Int) -> Int {
        (0...cases).last { needed(for: $0) <= cases } ?? 0
    }
}
