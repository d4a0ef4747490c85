internal import Dispatch
internal import Realist
internal import Synchronization

/// When each session was last seen by this process. It is written down once a minute, by a thread that no request
/// waits for.
final class SessionsInUse: Sendable {
    /// More are forgotten all at once; each then costs one more write.
    static let most = 10_000

    private let seen = Mutex<[String: Moment]>([:])
    private let writes = DispatchQueue(label: "realist.sessions")

    func lastSeen(_ digest: String) -> Moment? {
        seen.withLock { $0[digest] }
    }

    /// Whether it is time to write down that a session is in use. Says so once.
    func isDue(_ digest: String, written: Moment, now: Moment, every span: Duration) -> Bool {
        func isLong(_ since: Moment) -> Bool {
            let passed = now.since(since)
            return passed >= span || passed <= .zero - span
        }
        return seen.withLock { seen in
            guard isLong(seen[digest] ?? written) else { return false }
            if seen.count >= SessionsInUse.most { seen.removeAll() }
            seen[digest] = now
            return true
        }
    }

    func forget(_ digest: String) {
        seen.withLock { $0[digest] = nil }
    }

    /// Writes when the thread comes to it. Should that fail, the next minute brings another chance.
    func later(_ write: @escaping @Sendable () throws -> Void) {
        writes.async { try? write() }
    }

    /// Waits until everything so far is written.
    func settle() {
        writes.sync {}
    }
}
