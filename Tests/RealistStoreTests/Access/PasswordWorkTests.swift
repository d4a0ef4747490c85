import Dispatch
import Foundation
import Realist
import Synchronization
import Testing

@testable import RealistStore

@Suite("Hashing passwords") struct PasswordWorkTests {
    let work = PasswordWork()

    /// Starts so many jobs that wait for `gate`, and gives how each ended when it is open.
    func fill(_ count: Int, isKnown: Bool, _ gate: DispatchSemaphore, _ log: Log) -> [Task<Bool, Never>] {
        (0..<count).map { number in
            Task {
                do {
                    try await work.run(isKnown: isKnown) {
                        log.enter()
                        gate.wait()
                        log.leave(isKnown ? "known" : "stranger")
                    }
                    return true
                } catch {
                    #expect(error as? SignInProblem == .busy, "\(number)")
                    log.state.withLock { $0.refused += 1 }
                    return false
                }
            }
        }
    }

    final class Log: Sendable {
        struct State {
            var inside = 0
            var most = 0
            var refused = 0
            var done: [String] = []
        }
        let state = Mutex(State())
        func enter() {
            state.withLock {
                $0.inside += 1
                $0.most = max($0.most, $0.inside)
            }
        }
        func leave(_ who: String) {
            state.withLock {
                $0.inside -= 1
                $0.done.append(who)
            }
        }
    }

    func wait(until isSo: () -> Bool) async throws {
        for _ in 0..<10_000 {
            if isSo() { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        Issue.record("it did not come to that")
    }

    @Test(
        "is done two at a time; sixteen strangers wait, four more who are known, and the others are told to come back"
    )
    func bounds() async throws {
        let gate = DispatchSemaphore(value: 0)
        let log = Log()
        var tasks = fill(60, isKnown: false, gate, log)
        try await wait { work.waiting == 16 && log.state.withLock(\.refused) == 42 }
        tasks += fill(10, isKnown: true, gate, log)
        try await wait { work.waiting == 20 && log.state.withLock(\.refused) == 48 }
        for _ in 0..<70 { gate.signal() }
        var done = 0
        for task in tasks where await task.value { done += 1 }
        #expect(done == 22)
        #expect(log.state.withLock(\.most) == 2)
        #expect(work.waiting == 0)
        // The two that were under way, then those who are known.
        let order = log.state.withLock(\.done)
        #expect(order[2..<6].allSatisfy { $0 == "known" } || order[0..<6].filter { $0 == "known" }.count >= 3)
        // Room again.
        try await work.run(isKnown: false) {}
    }

    @Test("gives back what was thrown")
    func throwing() async {
        await #expect(throws: LinkProblem.used) {
            try await work.run(isKnown: true) { throw LinkProblem.used }
        }
    }
}
