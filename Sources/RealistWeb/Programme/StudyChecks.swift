internal import Realist
internal import RealistStore
internal import Synchronization

/// What is in a study and what is missing, looked through on a thread that no request waits for, once for all who ask,
/// and kept until the study changes.
final class StudyChecks: Sendable {
    struct Found: Sendable {
        let counts: StudyCounts
        let questions: [Question]
        /// The audit's last entry when it was looked through.
        let sequence: Int64
        let at: Moment
        let cost: Duration

        /// A large study is not looked through again at every change.
        func isYoung(_ now: Moment) -> Bool {
            guard cost > .milliseconds(500) else { return false }
            let age = Duration.milliseconds(now.millisecondsSince1970 - at.millisecondsSince1970)
            return age >= .zero && age < cost * 20
        }
    }

    private struct State {
        var found: Found?
        var isRunning = false
    }

    private let state = Mutex(State())

    /// A page waits no longer than this.
    private static let patience = Duration.milliseconds(1_500)

    /// What is known; an earlier state where a look through the present one takes longer than a page may wait, `nil` where
    /// there is none yet.
    func found(_ store: Store, now: Moment) async throws -> (found: Found, isPresent: Bool)? {
        let sequence = try store.head().sequence
        let (known, starts) = state.withLock { state -> (Found?, Bool) in
            if let found = state.found, found.sequence == sequence || found.isYoung(now) {
                return (found, false)
            }
            defer { state.isRunning = true }
            return (nil, !state.isRunning)
        }
        if let known { return (known, known.sequence == sequence) }
        if starts { start(store, now) }
        let end = ContinuousClock.now + Self.patience
        while ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(5))
            let (found, isRunning) = state.withLock { ($0.found, $0.isRunning) }
            if let found, found.sequence >= sequence { return (found, true) }
            if !isRunning { break }
        }
        return state.withLock(\.found).map { ($0, $0.sequence >= sequence) }
    }

    private func start(_ store: Store, _ now: Moment) {
        Task {
            let found = try? await Aside.run { try StudyChecks.look(store, now) }
            state.withLock { state in
                if let found { state.found = found }
                state.isRunning = false
            }
        }
    }

    private static func look(_ store: Store, _ now: Moment) throws -> Found? {
        let start = ContinuousClock.now
        return try store.inOneState { store in
            guard let study = try store.study() else { return nil }
            let questions = study.questions(responses: try store.responseCounts())
            return Found(
                counts: StudyCounts(study), questions: questions, sequence: try store.head().sequence,
                at: now,
                cost: ContinuousClock.now - start)
        }
    }
}
