internal import Realist
internal import RealistStore
internal import Synchronization

/// Where the site of one study is made: one after another, on a thread that no request waits for.
final class PublishingDesk: Sendable {
    /// What somebody is having made at this moment.
    struct Work: Equatable, Sendable {
        let id: String
        let by: Account.ID
        let since: Moment
    }

    /// How a work ended.
    enum Ending: Sendable {
        case previewed
        case released
        /// What would be published is not what was looked at: there is a new preview.
        case different
        case failed(any Explained)
        /// What nobody there can mend; the log has the rest.
        case broken(code: String)
    }

    private struct State {
        var working: Work?
        var ended: (id: String, ending: Ending)?
        var preview: HeldSite?
        var released: HeldSite?
    }

    private let state = Mutex(State())

    var working: Work? { state.withLock { $0.working } }
    /// The last site that was made.
    var preview: HeldSite? { state.withLock { $0.preview } }
    /// The last one that was published, as long as the server runs.
    var released: HeldSite? { state.withLock { $0.released } }

    func ending(of id: String) -> Ending? {
        state.withLock { $0.ended?.id == id ? $0.ended?.ending : nil }
    }

    /// - Returns: `nil` while something else is being made.
    func begin(by account: Account.ID, at now: Moment) -> Work? {
        state.withLock { state in
            guard state.working == nil else { return nil }
            let work = Work(id: FaultCode.make() + FaultCode.make(), by: account, since: now)
            state.working = work
            return work
        }
    }

    /// Ends what was begun, in whatever way.
    func end(_ work: Work, _ ending: Ending, preview: HeldSite? = nil, released: HeldSite? = nil) {
        state.withLock { state in
            guard state.working == work else { return }
            state.working = nil
            state.ended = (work.id, ending)
            if let preview { state.preview = preview }
            if let released { state.released = released }
        }
    }
}
