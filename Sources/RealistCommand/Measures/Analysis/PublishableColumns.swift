import Realist
import Statistics

/// The columns of a table that is told under disclosure control. Each pair of them is protected as a measure of its own;
/// so they must be that. Two columns of one measure, or a sum beside its parts, with other people in each, would tell by
/// subtraction of the few between them.
struct PublishableColumns {
    private let before: [String]
    private let after: [String]
    private let path: String

    /// - Throws: ``PublishableProblem`` for a column that is named twice.
    init(before: [String], after: [String], by: [String], path: String) throws {
        (self.before, self.after, self.path) = (before, after, path)
        var known: Set<String> = []
        for name in before + after where !known.insert(name).inserted {
            throw PublishableProblem.sharedColumn(name, path: path)
        }
        if let name = by.first(where: known.contains) {
            throw PublishableProblem.groupedByScore(name, path: path)
        }
    }

    /// - Parameter table: with all of these columns.
    /// - Throws: ``PublishableProblem`` for columns that are not measures of their own, and for what is no number.
    func check(_ table: AnalysisTable) throws {
        var values: [String: [Double]] = [:]
        for name in before + after { values[name] = try table.measurements(name) }
        let pairs = zip(before, after).map { [$0, $1] }
        for (place, pair) in pairs.enumerated() {
            for other in pairs.dropFirst(place + 1) {
                for first in pair {
                    for second in other where Self.areAlike(values[first] ?? [], values[second] ?? []) {
                        throw PublishableProblem.sameMeasure(first, second, path: path)
                    }
                }
            }
        }
        for side in [before, after] {
            for name in side {
                let others = side.filter { $0 != name }.map { values[$0] ?? [] }
                if Self.isSum(values[name] ?? [], of: others) {
                    throw PublishableProblem.madeOfOthers(name, path: path)
                }
            }
        }
    }

    /// The same value in nine of ten rows that have both, or one as good as reckoned from the other.
    private static func areAlike(_ first: [Double], _ second: [Double]) -> Bool {
        let both = zip(first, second).filter { $0.isFinite && $1.isFinite }
        guard !both.isEmpty else { return false }
        if both.count(where: { $0 == $1 }) * 10 >= both.count * 9 { return true }
        return both.count >= 10 && Correlation.pearson(both).map { abs($0) >= 0.99 } ?? false
    }

    private static func isSum(_ values: [Double], of others: [[Double]]) -> Bool {
        guard others.count > 1 else { return false }
        let rows = values.indices.filter { row in
            values[row].isFinite && others.allSatisfy { $0[row].isFinite }
        }
        // With fewer rows anything can be made of so many columns.
        guard rows.count >= 2 * (others.count + 2) else { return false }
        let share = ExplainedShare.of(
            rows.map { values[$0] }, by: others.map { other in rows.map { other[$0] } })
        return share.map { $0 >= 0.99 } ?? false
    }
}
