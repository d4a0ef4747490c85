internal import Realist
internal import RealistFormats

/// Rows of a table that cannot come in as they are, by the lines in which they begin: what boxes offer to leave out.
struct RefusedRows: Sendable {
    private(set) var lines: Set<Int> = []
    /// Rows were refused that are not among them, because nobody could leave out so many.
    private(set) var isCut = false
    private let most: Int

    /// - `left`: what is left out already.
    init(besides left: Set<Int> = []) {
        most = max(0, RowNumbers.most - left.count)
    }

    /// - `isCut`: whether there are more problems than these.
    init(_ problems: [any Explained], besides left: Set<Int>, isCut: Bool = false) {
        self.init(besides: left)
        for problem in problems { add(problem) }
        if isCut { self.isCut = true }
    }

    var inOrder: [Int] { lines.sorted() }

    /// A problem without a row of its own, one that hides the rows behind it, and a line that was typed and has no row
    /// leave nothing to leave out.
    mutating func add(_ problem: any Explained) {
        guard !(problem is NoSuchRow), (problem as? CsvProblem)?.hidesRows != true,
            let row = problem.location?.row, row > 0
        else { return }
        if lines.count < most {
            lines.insert(row)
        } else if !lines.contains(row) {
            isCut = true
        }
    }
}
