internal import Foundation
internal import RealistPages
internal import Synchronization

/// Where configurational analyses of one study are worked out: one after another, on a thread that no request waits for.
/// Whatever is written to the study makes them anew.
final class ConfigurationalDesk: Sendable {
    /// What was asked, of the study as it was after this entry of its audit.
    struct Asked: Hashable, Sendable {
        let typed: ConfigurationalTyped
        let head: Int64
    }

    /// For the page, and every figure as a table and as JSON.
    struct Found: Sendable {
        var told: ConfigurationalTold
        var table: [UInt8] = []
        var json: [UInt8] = []
    }

    private struct State {
        var found: [(asked: Asked, result: Swift.Result<Found, any Error>)] = []
        var waiting: Set<Asked> = []
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "configurational")
    private static let mostFound = 12
    private static let mostWaiting = 8

    /// - Returns: `nil` while it is being worked out.
    /// - Throws: why it could not be; it is tried again when it is asked again.
    func found(_ asked: Asked, from work: @escaping @Sendable () throws -> Found) throws -> Found? {
        let known = try state.withLock { state -> Swift.Result<Found, any Error>? in
            if let place = state.found.firstIndex(where: { $0.asked == asked }) {
                let entry = state.found.remove(at: place)
                if case .success = entry.result { state.found.append(entry) }
                return entry.result
            }
            if state.waiting.contains(asked) { return nil }
            guard state.waiting.count < ConfigurationalDesk.mostWaiting else { throw Turned.busy }
            state.waiting.insert(asked)
            queue.async { self.end(asked, Swift.Result { try work() }) }
            return nil
        }
        return try known?.get()
    }

    private func end(_ asked: Asked, _ result: Swift.Result<Found, any Error>) {
        state.withLock { state in
            state.waiting.remove(asked)
            state.found.removeAll { $0.asked.head < asked.head }
            state.found.append((asked, result))
            if state.found.count > ConfigurationalDesk.mostFound { state.found.removeFirst() }
        }
    }
}
