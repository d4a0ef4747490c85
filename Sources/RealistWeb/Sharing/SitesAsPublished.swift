internal import Foundation
internal import Realist
internal import RealistPages
internal import RealistSite
internal import RealistStore
internal import Synchronization

/// What the published site would show of one site, if its lead said yes now.
struct SiteAsPublished: Sendable {
    /// The audit's last entry when it was made: with the same one it is still true.
    let sequence: Int64
    let day: Day
    let toolkit: Toolkit
    let site: PublishedSite
    let look: PageTheme
    /// The page, as the writer of the site would write it.
    let page: [UInt8]
    /// Of the page: what somebody looked at is what they say yes to.
    let mark: String
    /// Changes of the site that are not shared.
    let unshared: Int

    /// Quotes that bear the site's name, each once.
    var quotes: [String] {
        var seen: Set<String> = []
        return toolkit.publication.evidence.quotes.filter { $0.attributes.contains(.site(site.id)) }
            .map(\.text).filter { seen.insert($0).inserted }
    }
}

/// Makes what is published of each site, aside from all requests: one after the other, and once for each state of the
/// study, however many ask.
actor SitesAsPublished {
    private let store: Store
    /// How long a page waits for it.
    private let patience: Duration
    /// How long one that took long is shown as it is, however much is written: longer than a page waits to look again.
    private let lateness: Duration
    private let queue: DispatchQueue
    private var made: [Site.ID: Making] = [:]
    private let kept = Kept()
    /// How often the making of a site was begun, and how often answers were scored for it.
    private(set) var timesMade = 0
    var timesScored: Int { kept.last.withLock { $0.times } }

    /// At most this many sites are kept.
    private static let most = 8

    /// One that is being made, or is there.
    private final class Making: Sendable {
        let sequence: Int64
        let day: Day
        let task: Task<SiteAsPublished, any Error>
        private let began = ContinuousClock.now
        private let ending = Ending()

        var isDone: Bool { ending.at.withLock { $0 } != nil }

        /// It took longer than anybody waits, and is not long over.
        func isLate(_ patience: Duration, for lateness: Duration) -> Bool {
            guard let end = ending.at.withLock({ $0 }) else { return false }
            return end - began > patience && ContinuousClock.now - end < lateness
        }

        /// One thread, so that nothing is made twice at once.
        init(
            sequence: Int64, day: Day, on queue: DispatchQueue,
            _ make: @escaping @Sendable () throws -> SiteAsPublished
        ) {
            self.sequence = sequence
            self.day = day
            task = Task { [ending] in
                defer { ending.at.withLock { $0 = .now } }
                return try await withCheckedThrowingContinuation { continuation in
                    queue.async { continuation.resume(with: Result { try make() }) }
                }
            }
        }
    }

    private final class Ending: Sendable {
        let at = Mutex<ContinuousClock.Instant?>(nil)
    }

    /// What does not change with every state: how the site looks; and outcomes, which hold as long as nothing was
    /// written that they depend on, and the study has the same sites.
    private final class Kept: Sendable {
        private let looks = Mutex<[Language: SiteLook]>([:])
        let last = Mutex(Last())

        struct Last: Sendable {
            var sequence: Int64 = 0
            var sites: [Site.ID] = []
            var outcomes: StudyOutcomes?
            var times = 0
        }

        /// Reads all answers only when it has to.
        func outcomes(of study: Study, at sequence: Int64, in store: Store) throws -> StudyOutcomes {
            let known = last.withLock { $0 }
            let sites = study.sites.map(\.id)
            if let outcomes = known.outcomes, known.sites == sites,
                try !store.wereFiguresChanged(.published, since: known.sequence)
            {
                return outcomes
            }
            let scores = try study.instruments.flatMap { instrument in
                var scoring = OutcomeScoring(instrument, measures: study.about.measures)
                try store.responses(to: instrument.id) { try scoring.add($0) }
                return scoring.scores
            }
            let outcomes = study.outcomes(of: scores)
            last.withLock {
                $0 = Last(sequence: sequence, sites: sites, outcomes: outcomes, times: known.times + 1)
            }
            return outcomes
        }

        /// How the published site looks, read once.
        func look(_ language: Language) throws -> SiteLook {
            if let known = looks.withLock({ $0[language] }) { return known }
            let look = try SiteLook(nil, in: [language])
            looks.withLock { $0[language] = look }
            return look
        }
    }

    init(
        _ store: Store, patience: Duration = .seconds(1), lateness: Duration = .seconds(5),
        on queue: DispatchQueue = DispatchQueue(label: "published")
    ) {
        self.store = store
        self.patience = patience
        self.lateness = lateness
        self.queue = queue
    }

    /// How the published site looks, whatever is in it.
    nonisolated func look(_ language: Language) throws -> PageTheme { try kept.look(language).theme }

    /// - Throws: ``Turned/notFound`` for a site that is not there.
    func site(_ id: Site.ID, on day: Day) async throws -> SiteAsPublished {
        // What is under way is of an earlier state, and still goes first: no second one queues behind it.
        if let earlier = made[id], !earlier.isDone { _ = try? await earlier.task.value }
        return try await value(of: making(id, on: day), id)
    }

    /// The same where it is there soon; `nil` while it is being made. With millions of answers that takes longer than
    /// anybody looks at an empty page.
    ///
    /// One is under way for a site, whatever is written meanwhile: else every page that looks again would begin another.
    /// So one that took long may be of the state a few seconds ago, but never of one before somebody was taken out. A lead
    /// who says yes to it is asked to look again.
    func soon(
        _ id: Site.ID, on day: Day, patience: Duration? = nil
    ) async throws -> SiteAsPublished? {
        let end = ContinuousClock.now + (patience ?? self.patience)
        while true {
            var making: Making
            if let known = made[id],
                !known.isDone || known.day == day && known.isLate(self.patience, for: lateness)
            {
                making = known
            } else {
                making = try self.making(id, on: day)
            }
            if making.isDone {
                let made = try await value(of: making, id)
                if try !store.hasWithdrawals(since: made.sequence) { return made }
                making = try self.making(id, on: day)
            }
            guard .now < end else { return nil }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func value(of making: Making, _ id: Site.ID) async throws -> SiteAsPublished {
        do {
            return try await making.task.value
        } catch {
            if made[id] === making { made[id] = nil }
            throw error
        }
    }

    private func making(_ id: Site.ID, on day: Day) throws -> Making {
        let sequence = try store.head().sequence
        if let known = made[id], known.sequence == sequence, known.day == day { return known }
        if made.count >= SitesAsPublished.most {
            made = made.filter { $0.value.sequence == sequence || !$0.value.isDone }
        }
        if made.count >= SitesAsPublished.most { made = made.filter { !$0.value.isDone } }
        let (store, kept) = (store, kept)
        let making = Making(sequence: sequence, day: day, on: queue) {
            try SitesAsPublished.make(id, on: day, in: store, kept)
        }
        made[id] = making
        timesMade += 1
        return making
    }

    private static func make(_ id: Site.ID, on day: Day, in store: Store, _ kept: Kept) throws
        -> SiteAsPublished
    {
        try store.inOneState { store in
            let sequence = try store.head().sequence
            guard var study = try store.study(of: id),
                let place = study.sites.firstIndex(where: { $0.id == id })
            else { throw Turned.notFound }
            // As it is published when the lead says yes; an approval that stands keeps its day.
            if !study.sites[place].isApproved { study.sites[place].approved = .init(on: day, by: "") }
            let outcomes = try kept.outcomes(of: study, at: sequence, in: store)
            let publication = study.publication(with: outcomes, on: day)
            let look = try kept.look(study.about.language)
            let toolkit = Toolkit(publication, words: look.theme.words, language: look.first)
            guard let site = publication.sites.first(where: { $0.id == id }) else { throw Turned.notFound }
            let page = try look.theme.render(SitePage(site, in: toolkit))
            return SiteAsPublished(
                sequence: sequence, day: day, toolkit: toolkit, site: site, look: look.theme, page: page,
                mark: ShortDigest.text(page, bytes: 16),
                unshared: study.adaptations.count { !$0.shared })
        }
    }
}
