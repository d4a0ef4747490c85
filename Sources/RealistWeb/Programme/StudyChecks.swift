internal import Realist
internal import RealistStore
internal import Synchronization

/// What is in a study and what is missing, looked through on a thread that no request waits for, once for all who ask,
/// and kept until the study changes or a day begins.
final class StudyChecks: Sendable {
    struct Found: Sendable {
        let counts: StudyCounts
        let asked: AskedQuestions
        /// There are so many changes that they were counted, and not looked at one by one.
        let isPartial: Bool
        /// The audit's last entry when it was looked through.
        let sequence: Int64
        /// Some questions are only asked from a day on, or until it.
        let day: Day?
        let at: Moment
        let cost: Duration

        /// Whether nothing can be otherwise since.
        func isPresent(_ sequence: Int64, on day: Day?) -> Bool {
            self.sequence >= sequence && self.day == day
        }

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

    private let state: Mutex<State>

    /// `found`: what is known at first.
    init(_ found: Found? = nil) { state = Mutex(State(found: found)) }

    /// A page waits no longer than this.
    private static let patience = Duration.milliseconds(1_500)

    /// What is known; an earlier state where a look through the present one takes longer than a page may wait, `nil` where
    /// there is none yet. What was found before somebody was taken out is shown to nobody any more.
    func found(_ store: Store, now: Moment) async throws -> (found: Found, isPresent: Bool)? {
        if let earlier = state.withLock(\.found), try store.hasWithdrawals(since: earlier.sequence) {
            state.withLock { if $0.found?.sequence == earlier.sequence { $0.found = nil } }
        }
        let known = try await latest(store, now)
        // One may be taken out while the study is looked through.
        guard let known, try !store.hasWithdrawals(since: known.found.sequence) else { return nil }
        return known
    }

    private func latest(_ store: Store, _ now: Moment) async throws -> (found: Found, isPresent: Bool)? {
        let sequence = try store.head().sequence
        let (known, starts) = state.withLock { state -> (Found?, Bool) in
            if let found = state.found, found.isPresent(sequence, on: now.day) || found.isYoung(now) {
                return (found, false)
            }
            defer { state.isRunning = true }
            return (nil, !state.isRunning)
        }
        if let known { return (known, known.isPresent(sequence, on: now.day)) }
        if starts { start(store, now) }
        let end = ContinuousClock.now + Self.patience
        while ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(5))
            let (found, isRunning) = state.withLock { ($0.found, $0.isRunning) }
            if let found, found.isPresent(sequence, on: now.day) { return (found, true) }
            if !isRunning { break }
        }
        return state.withLock(\.found).map { ($0, $0.isPresent(sequence, on: now.day)) }
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

    /// More changes than these would not go into the memory that a server should need.
    private static let mostChanges = 5_000

    /// What cannot be asked without the changes.
    private static let withoutChanges: Set<Question.Kind> = [
        .decisionWithoutChange, .unmeasuredOutcome, .changeAgainstDecision, .undatedChange,
        .changeBeforeBaseline, .changeAfterLastWave, .coreLost, .unconfirmed,
    ]

    private static func look(_ store: Store, _ now: Moment) throws -> Found? {
        let start = ContinuousClock.now
        return try store.inOneState { store in
            var states: [Adaptation.State: Int] = [:]
            for total in try store.adaptationTotals() {
                if case .state(let state) = total.what { states[state, default: 0] += total.count }
            }
            let changes = states.values.reduce(0, +)
            let isPartial = changes > mostChanges
            guard let study = try store.study(changes: !isPartial) else { return nil }
            var counts = StudyCounts(study)
            if isPartial {
                counts.adaptations = changes
                counts.inPlace = [Adaptation.State.inPlace, .kept, .changedAgain].map { states[$0] ?? 0 }
                    .reduce(0, +)
            }
            let asked = study.asked(
                responses: try store.responseCounts(), series: try store.seriesSummaries(),
                logged: try store.loggedMonths(), on: now.day,
                notAsked: isPartial ? withoutChanges : [], digest: AllocationList.digest(of:))
            return Found(
                counts: counts, asked: asked, isPartial: isPartial,
                sequence: try store.head().sequence, day: now.day, at: now, cost: ContinuousClock.now - start)
        }
    }
}
