/// How far something holds at a place, as far as it is known: not less than one degree, and not more than another.
public struct Extent: Equatable, Sendable {
    public enum Degree: Int, CaseIterable, Comparable, Sendable {
        case not, partly, wholly

        public static func < (left: Degree, right: Degree) -> Bool { left.rawValue < right.rawValue }

        fileprivate var reversed: Degree {
            switch self {
            case .not: .wholly
            case .partly: .partly
            case .wholly: .not
            }
        }
    }

    public let least: Degree
    public let most: Degree

    /// - Precondition: `least` is not above `most`.
    init(least: Degree, most: Degree) {
        precondition(least <= most)
        self.least = least
        self.most = most
    }

    public init(_ degree: Degree) {
        self.init(least: degree, most: degree)
    }

    /// Nothing is known.
    public static let unknown = Extent(least: .not, most: .wholly)

    /// The degree, when only one is possible.
    public var known: Degree? { least == most ? least : nil }

    /// How far the contrary holds.
    var reversed: Extent { Extent(least: most.reversed, most: least.reversed) }

    /// How far at least one of them holds; `nil` of nothing.
    static func any(of extents: [Extent]) -> Extent? {
        guard let least = extents.map(\.least).max(), let most = extents.map(\.most).max() else { return nil }
        return Extent(least: least, most: most)
    }

    /// How far all of them hold; `nil` of nothing.
    static func all(of extents: [Extent]) -> Extent? {
        guard let least = extents.map(\.least).min(), let most = extents.map(\.most).min() else { return nil }
        return Extent(least: least, most: most)
    }
}
