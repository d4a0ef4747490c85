internal import Dispatch
internal import GRDB
internal import Synchronization

/// The connections that read a served file. They are opened when they are first needed, and each keeps the statements
/// that it has prepared.
final class Readers: Sendable {
    /// More cannot read at once. On few cores more would not be quicker, and each holds some memory.
    private static let most = 8

    private let connection: Connection
    private let free = DispatchSemaphore(value: Readers.most)
    private let idle = Mutex<[DatabaseQueue]?>([])

    init(connection: Connection) {
        self.connection = connection
    }

    /// Runs `body` with a connection that nobody else has meanwhile; waits for one when all are taken.
    func lend<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
        free.wait()
        defer { free.signal() }
        let reader = try take()
        defer { give(reader) }
        return try body(reader)
    }

    /// Runs `body` while nobody reads, or after this time all the same.
    func pause(milliseconds: Int, _ body: () -> Void) {
        let end = DispatchTime.now() + .milliseconds(milliseconds)
        var paused = 0
        while paused < Readers.most, free.wait(timeout: end) == .success { paused += 1 }
        body()
        for _ in 0..<paused { free.signal() }
    }

    /// Lends none any more; those that are lent are closed when they come back.
    func close() {
        pause(milliseconds: 5000) {
            for reader in idle.withLock({ readers in
                defer { readers = nil }
                return readers ?? []
            }) {
                try? reader.close()
            }
        }
    }

    private func take() throws -> DatabaseQueue {
        let reader = try idle.withLock { readers in
            guard readers != nil else { throw StudyFileProblem.closing(path: connection.name) }
            // The one that was used last: what it read lies in its memory.
            return readers?.popLast()
        }
        return try reader ?? connection.open(reading: true)
    }

    private func give(_ reader: DatabaseQueue) {
        let isKept = idle.withLock { readers in
            readers?.append(reader)
            return readers != nil
        }
        if !isKept { try? reader.close() }
    }
}
