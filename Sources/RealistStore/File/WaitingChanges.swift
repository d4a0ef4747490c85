internal import GRDB
internal import Synchronization

/// Changes that wait for the connection that writes. Those that wait at the same moment share one commit, and each is
/// answered after it.
final class WaitingChanges: Sendable {
    /// Tells whoever waits that the change was made, or the problem when it was not committed.
    typealias Answer = @Sendable ((any Error)?) -> Void

    /// One that waits.
    struct Change: Sendable {
        /// Makes the change inside a transaction.
        let make: @Sendable () throws -> Answer
        /// Says that it was not made.
        let refuse: @Sendable (any Error) -> Void
    }

    /// How long changes are taken into one transaction, at least: the first of them waits for the last. Where the disk
    /// takes longer than that to commit, as long as it took the last time.
    private static let together = Duration.milliseconds(10)

    private struct State {
        var waiting: [Change] = []
        var first = 0
        var isDraining = false
        var isClosed = false
        var lastCommit = Duration.zero

        var count: Int { waiting.count - first }

        mutating func next() -> Change? {
            guard first < waiting.count else {
                waiting.removeAll(keepingCapacity: true)
                first = 0
                return nil
            }
            defer { first += 1 }
            return waiting[first]
        }
    }

    private let path: String
    private let most: Int
    private let state = Mutex(State())

    /// More than `most` are refused at once: whoever comes later would wait too long.
    init(path: String, most: Int = 1000) {
        self.path = path
        self.most = most
    }

    var count: Int { state.withLock { $0.count } }

    /// - Returns: whether somebody has to be asked to make what waits.
    func add(_ change: Change) throws -> Bool {
        try state.withLock { state in
            if state.isClosed { throw StudyFileProblem.closing(path: path) }
            if state.count >= most { throw StudyFileProblem.manyWaiting(path: path) }
            state.waiting.append(change)
            defer { state.isDraining = true }
            return !state.isDraining
        }
    }

    func close() {
        state.withLock { $0.isClosed = true }
    }

    /// Makes all that waits, on the connection that writes. `committed` is called after each commit.
    ///
    /// - `mayCommit`: throws where nothing may be written.
    func drain(
        _ database: Database, by connection: Connection, mayCommit: () throws -> Void,
        committed: () -> Void
    ) {
        while let first = nextOrStop() {
            do {
                try mayCommit()
            } catch {
                first.refuse(error)
                continue
            }
            var made: [Answer] = []
            let problem = commit(from: first, &made, database, connection)
            for answer in made { answer(problem) }
            if problem == nil { committed() }
        }
    }

    /// One transaction: this change and those that wait behind it.
    ///
    /// - Returns: why it was not committed.
    private func commit(
        from first: Change, _ made: inout [Answer], _ database: Database, _ connection: Connection
    ) -> (any Error)? {
        let start = ContinuousClock.now
        let end = start + max(WaitingChanges.together, state.withLock { $0.lastCommit })
        var allMade = start
        var next: Change? = first
        do {
            try database.inTransaction(.immediate) {
                while let change = next {
                    next = nil
                    if let answer = try attempt(change, database, connection) { made.append(answer) }
                    if .now < end { next = self.next() }
                }
                allMade = .now
                return made.isEmpty ? .rollback : .commit
            }
            state.withLock { $0.lastCommit = allMade.duration(to: .now) }
            return nil
        } catch {
            let problem = connection.explained(error)
            // It could not even begin.
            next?.refuse(problem)
            return problem
        }
    }

    /// Makes one change, or tells whoever waits for it why not; the others are as they were.
    private func attempt(
        _ change: Change, _ database: Database, _ connection: Connection
    ) throws -> Answer? {
        do {
            var answer: Answer?
            try database.inSavepoint {
                answer = try change.make()
                return .commit
            }
            return answer
        } catch {
            change.refuse(connection.explained(error))
            // After some faults (a full disk) SQLite undoes the whole transaction.
            if !database.isInsideTransaction { throw error }
            return nil
        }
    }

    private func next() -> Change? { state.withLock { $0.next() } }

    private func nextOrStop() -> Change? {
        state.withLock { state in
            let next = state.next()
            if next == nil { state.isDraining = false }
            return next
        }
    }
}
