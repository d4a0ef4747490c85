internal import Realist
internal import RealistPages
internal import Synchronization

/// The theory of a study as it was put together for those who asked last; with hundreds of explanations that is most of what a
/// page costs. It follows from what was read of the study and from what the one who asks may see, and from nothing else.
final class MadeTheories: Sendable {
    /// What a member may see follows from these.
    struct Reader: Hashable {
        let role: Membership.Role?
        let sites: Set<Site.ID>
    }

    private struct Made {
        /// The states in which what it is made of was read.
        let states: [Int64]
        let theory: WorkingTheory
    }

    /// Evaluators and administrators have one each; leads and viewers one for each set of sites.
    private static let most = 8
    private let made = Mutex<[Reader: Made]>([:])

    /// - `states`: another one makes it anew.
    func theory(
        for reader: Reader, of states: [Int64], make: () throws -> WorkingTheory
    ) rethrows -> WorkingTheory {
        if let held = made.withLock({ $0[reader] }), held.states == states { return held.theory }
        let theory = try make()
        made.withLock { made in
            if made.count >= MadeTheories.most, made[reader] == nil { made.removeAll() }
            made[reader] = Made(states: states, theory: theory)
        }
        return theory
    }
}
