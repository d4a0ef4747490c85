internal import GRDB
public import Realist

extension Store {
    /// Keeps that a statement was split off from another one.
    ///
    /// - Throws: ``StudyFileProblem`` when it cannot be written.
    public func note(_ split: StatementSplit) throws {
        _ = try save(split, as: Recorded(split.storedId))
    }
}
