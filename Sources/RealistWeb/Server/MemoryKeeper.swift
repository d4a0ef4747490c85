internal import RealistFormats
internal import Synchronization

/// Gives memory back that was needed for a moment only: by the start of the program, by the check of a password.
final class MemoryKeeper: Sendable {
    private let isDue = Mutex(false)

    /// In a second, so that what comes together is given back together.
    func giveBackSoon() {
        let isFirst = isDue.withLock { due in
            defer { due = true }
            return !due
        }
        guard isFirst else { return }
        Task.detached(priority: .background) { [self] in
            try? await Task.sleep(for: .seconds(1))
            isDue.withLock { $0 = false }
            SystemCalls.giveBackMemory()
        }
    }
}
