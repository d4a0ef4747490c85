internal import Foundation
internal import Realist
internal import RealistPages
internal import RealistStore
internal import Synchronization

/// Where the answers of one study are scored and analysed: one after another, on a thread that no request waits for. What
/// was found is kept until anything is changed that it may depend on.
final class AnalysisDesk: Sendable {
    /// What was asked, of the answers as they were then.
    struct Asked: Hashable, Sendable {
        let kind: AnalysisKind
        let chosen: AnalysisTold.Chosen
        fileprivate var state: Int64
    }

    /// What was found: for the page, and every figure as a table.
    struct Found: Sendable {
        var told: AnalysisTold
        var table: [UInt8] = []
    }

    private struct State {
        /// The last entry of the audit that was looked at, and the one that the answers are known to be as of.
        var seen: Int64 = 0
        var measured: Int64 = 0
        var found: [(asked: Asked, result: Swift.Result<Found, any Error>)] = []
        var waiting: Set<Asked> = []
        var scores: [(name: String, people: ScoredPeople)] = []
        var attributes: [String: [String]] = [:]
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "analyses")

    /// Found, and kept.
    private static let mostFound = 32
    /// Waiting: whoever comes later is told that too much is being done.
    private static let mostWaiting = 16
    /// Scores of more people are not kept: they would fill the memory.
    private static let mostPeople = 20_000
    private static let mostScores = 4

    func asked(_ kind: AnalysisKind, _ chosen: AnalysisTold.Chosen, of store: Store) throws -> Asked {
        let head = try store.head().sequence
        let (seen, measured) = state.withLock { ($0.seen, $0.measured) }
        guard head != seen else { return Asked(kind: kind, chosen: chosen, state: measured) }
        let now = try seen == 0 || store.wereFiguresChanged(.analysed, since: seen) ? head : measured
        state.withLock { state in
            // Somebody else may have looked meanwhile, and later.
            guard state.seen < head else { return }
            state.seen = head
            guard now != state.measured else { return }
            state.measured = now
            (state.found, state.scores, state.attributes) = ([], [], [:])
        }
        return Asked(kind: kind, chosen: chosen, state: now)
    }

    /// - Returns: `nil` while it is being reckoned.
    /// - Throws: why it could not be; it is tried again when it is asked again.
    func found(_ asked: Asked, from work: @escaping @Sendable () throws -> Found) throws -> Found? {
        let known = try state.withLock { state -> Swift.Result<Found, any Error>? in
            if let place = state.found.firstIndex(where: { $0.asked == asked }) {
                let entry = state.found.remove(at: place)
                if case .success = entry.result { state.found.append(entry) }
                return entry.result
            }
            if state.waiting.contains(asked) { return nil }
            guard state.waiting.count < AnalysisDesk.mostWaiting else { throw Turned.busy }
            state.waiting.insert(asked)
            queue.async { self.end(asked, Swift.Result { try work() }) }
            return nil
        }
        return try known?.get()
    }

    private func end(_ asked: Asked, _ result: Swift.Result<Found, any Error>) {
        state.withLock { state in
            state.waiting.remove(asked)
            // Of answers that were changed meanwhile.
            guard asked.state == state.measured else { return }
            state.found.append((asked, result))
            if state.found.count > AnalysisDesk.mostFound { state.found.removeFirst() }
        }
    }

    /// Scores that were reckoned already, or are now.
    func scores(_ name: String, as asked: Asked, _ score: () throws -> ScoredPeople) throws -> ScoredPeople {
        if let known = state.withLock({ $0.scores.first { $0.name == name }?.people }) { return known }
        let people = try score()
        state.withLock { state in
            guard asked.state == state.measured else { return }
            state.attributes[people.instrument.id.text] = people.knownAttributes
            guard people.people.count <= AnalysisDesk.mostPeople else { return }
            state.scores.append((name, people))
            if state.scores.count > AnalysisDesk.mostScores { state.scores.removeFirst() }
        }
        return people
    }

    /// Attributes that people with answers to a questionnaire have, once it was scored.
    func attributes(of instrument: String) -> [String]? { state.withLock { $0.attributes[instrument] } }
}
