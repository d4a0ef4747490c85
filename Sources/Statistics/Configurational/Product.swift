/// Conditions that are to be present or absent together, such as A·~C; the others do not matter.
///
/// A row of the truth table, which says something of every condition, is the number whose binary digits they are: the
/// first condition is the highest digit.
public struct Product: Hashable, Sendable {
    /// A digit for each condition of which it says something.
    public let fixed: UInt32
    /// A digit for each condition that is to be present; it has no others than `fixed`.
    public let present: UInt32

    /// Digits of `present` that are not in `fixed` are taken away.
    public init(fixed: UInt32, present: UInt32) {
        self.fixed = fixed
        self.present = present & fixed
    }

    /// How many conditions it says something of.
    public var literalCount: Int { fixed.nonzeroBitCount }

    /// Does this row of the truth table belong to it?
    public func covers(row: Int) -> Bool { UInt32(truncatingIfNeeded: row) & fixed == present }

    /// Is everything that belongs to the other one in this one?
    public func covers(_ other: Product) -> Bool {
        fixed & ~other.fixed == 0 && other.present & fixed == present
    }

    /// What it says of a condition.
    ///
    /// - Parameters:
    ///   - condition: counted from 0.
    ///   - count: how many conditions there are.
    /// - Returns: whether it is to be present; `nil` where nothing is said of it.
    public func asks(of condition: Int, of count: Int) -> Bool? {
        let digit = UInt32(1) << UInt32(count - 1 - condition)
        return fixed & digit == 0 ? nil : present & digit != 0
    }
}

extension Product: Comparable {
    /// Short ones first, then those of the first conditions, then what is present before what is absent.
    public static func < (left: Product, right: Product) -> Bool {
        if left.literalCount != right.literalCount { return left.literalCount < right.literalCount }
        if left.fixed != right.fixed { return left.fixed > right.fixed }
        return left.present > right.present
    }
}
