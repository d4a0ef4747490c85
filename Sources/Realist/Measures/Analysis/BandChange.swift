public import Statistics

/// How the same people moved between bands.
public struct BandChange: Equatable, Sendable, Tested {
    /// From low to high.
    public let bands: [String]
    /// As a reader calls them.
    public let titles: [String]
    /// Rows: the band before. Columns: the band after.
    public let table: SquareTable
    /// People without one of the two.
    public let incomplete: Int

    /// - Parameters:
    ///   - before: for each person the place of the band among the bands; `nil` where there is none.
    ///   - after: the same, in the same order; as many.
    ///   - bands: two or more, from low to high.
    ///   - titles: as many; the bands themselves when left away.
    public init?(before: [Int?], after: [Int?], bands: [String], titles: [String]? = nil) {
        let pairs = zip(before, after).compactMap { first, second -> (Int, Int)? in
            guard let first, let second else { return nil }
            return (first, second)
        }
        guard
            let table = SquareTable(
                first: pairs.map(\.0), second: pairs.map(\.1), categories: bands.count)
        else { return nil }
        self.bands = bands
        self.titles = titles ?? bands
        self.table = table
        incomplete = before.count - pairs.count
    }

    /// In the highest band or not.
    public var highest: McNemar { table.mcNemar(inside: [bands.count - 1]) }

    /// Of all bands together, by Stuart and Maxwell.
    public var leadingP: Double? { table.stuartMaxwell?.p }
}
