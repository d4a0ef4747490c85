internal import Dispatch
internal import Realist
internal import Synchronization

/// Where passwords are hashed: two at a time, however many try, on threads of their own.
///
/// Each takes 32 MiB and a third of a second. Those who wait are bounded too. Strangers may fill only most of the
/// places, and those whose device or link is known go first: a crowd of guessers stops nobody who belongs here.
final class PasswordWork: Sendable {
    static let atOnce = 2
    static let places = 20
    static let placesForStrangers = 16

    private typealias Job = @Sendable () -> Void

    private struct Line {
        var running = 0
        var known: [Job] = []
        var strangers: [Job] = []
        var hashed = 0

        mutating func next() -> Job? {
            if !known.isEmpty { return known.removeFirst() }
            return strangers.isEmpty ? nil : strangers.removeFirst()
        }
    }

    private let line = Mutex(Line())
    private let threads = DispatchQueue(label: "realist.passwords", attributes: .concurrent)

    /// Runs `work` when it is its turn.
    ///
    /// - Throws: ``SignInProblem/busy`` when too many are waiting already; else what `work` throws.
    func run<Result: Sendable>(
        isKnown: Bool, _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = take(isKnown: isKnown) {
                continuation.resume(with: Swift.Result { try work() })
            }
            if !isTaken { continuation.resume(throwing: SignInProblem.busy) }
        }
    }

    /// A look at a password, or the making of a hash. Counted, since what takes as long for everybody must be as much
    /// for everybody.
    func hash<Result>(_ body: () throws -> Result) throws -> Result {
        line.withLock { $0.hashed += 1 }
        // Fails only where the machine has no memory left.
        do { return try body() } catch { throw SignInProblem.busy }
    }

    var hashed: Int { line.withLock(\.hashed) }
    var waiting: Int { line.withLock { $0.known.count + $0.strangers.count } }

    private func take(isKnown: Bool, _ job: @escaping Job) -> Bool {
        let (isTaken, starts) = line.withLock { line -> (Bool, Bool) in
            if line.running < PasswordWork.atOnce {
                line.running += 1
                return (true, true)
            }
            let waiting = line.known.count + line.strangers.count
            guard waiting < (isKnown ? PasswordWork.places : PasswordWork.placesForStrangers) else {
                return (false, false)
            }
            if isKnown { line.known.append(job) } else { line.strangers.append(job) }
            return (true, false)
        }
        if starts { start(job) }
        return isTaken
    }

    private func start(_ job: @escaping Job) {
        threads.async { [self] in
            job()
            let next = line.withLock { line -> Job? in
                let next = line.next()
                if next == nil { line.running -= 1 }
                return next
            }
            if let next { start(next) }
        }
    }
}
