internal import Realist
internal import Synchronization

/// Sessions as they were at a state of the file, which is told by its change counter. With the next commit, whoever
/// made it, all of them are looked up again.
final class SessionCache: Sendable {
    struct Key: Hashable {
        let digest: String
        let study: StudyKey?
    }

    /// More are let go all at once.
    static let most = 2_000

    private let state = Mutex<(counter: UInt32?, rows: [Key: SessionRow])>((nil, [:]))

    /// What was kept, if the file is still as it was then.
    func row(_ key: Key, at counter: UInt32?) -> SessionRow? {
        guard let counter else { return nil }
        return state.withLock { $0.counter == counter ? $0.rows[key] : nil }
    }

    /// Keeps a row that was read in a transaction in which the counter was this.
    func keep(_ row: SessionRow, _ key: Key, at counter: UInt32?) {
        guard let counter else { return }
        state.withLock { state in
            if state.counter != counter || state.rows.count >= SessionCache.most { state.rows.removeAll() }
            state.counter = counter
            state.rows[key] = row
        }
    }
}
