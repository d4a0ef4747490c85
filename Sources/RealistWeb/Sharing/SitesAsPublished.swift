internal import Crypto
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
    /// The page, as the writer of the site would write it.
    let page: [UInt8]
    /// Of the page: what somebody looked at is what they say yes to.
    let mark: String
    /// Changes of the site that are not shared.
    let unshared: Int

    /// Quotes that bear the site's name.
    var quotes: [String] {
        toolkit.publication.evidence.quotes.filter { $0.attributes.contains(.site(site.id)) }.map(\.text)
    }
}

/// Makes what is published of each site, aside from all requests: one after the other, and once for each state of the
/// study, however many ask.
actor SitesAsPublished {
    private let store: Store
    private let queue = DispatchQueue(label: "published")
    private var made: [Site.ID: Making] = [:]
    private let figures = Figures()
    /// How often a site was made, and how often answers were scored for it.
    private(set) var timesMade = 0
    var timesScored: Int { figures.last.withLock { $0.times } }

    /// At most this many sites are kept.
    private static let most = 8

    private struct Making {
        let sequence: Int64
        let day: Day
        let task: Task<SiteAsPublished, any Error>
    }

    /// Outcomes of the last state, which hold as long as nothing was written that they depend on.
    private final class Figures: Sendable {
        let last = Mutex<(sequence: Int64, outcomes: StudyOutcomes?, times: Int)>((0, nil, 0))

        /// Reads all answers only when it has to.
        func outcomes(of study: Study, at sequence: Int64, in store: Store) throws -> StudyOutcomes {
            let known = last.withLock { $0 }
            if let outcomes = known.outcomes, try !store.wereFiguresChanged(since: known.sequence) {
                return outcomes
            }
            let scores = try study.instruments.flatMap { instrument in
                var scoring = OutcomeScoring(instrument, measures: study.about.measures)
                try store.responses(to: instrument.id) { try scoring.add($0) }
                return scoring.scores
            }
            let outcomes = study.outcomes(of: scores)
            last.withLock { $0 = (sequence, outcomes, known.times + 1) }
            return outcomes
        }
    }

    init(_ store: Store) {
        self.store = store
    }

    /// - Throws: ``Turned/notFound`` for a site that is not there.
    func site(_ id: Site.ID, on day: Day) async throws -> SiteAsPublished {
        let sequence = try store.head().sequence
        if let known = made[id], known.sequence == sequence, known.day == day {
            return try await known.task.value
        }
        let (store, queue, figures) = (store, queue, figures)
        let task = Task<SiteAsPublished, any Error> {
            try await withCheckedThrowingContinuation { continuation in
                // One thread, so that nothing is made twice at once.
                queue.async {
                    continuation.resume(
                        with: Result { try SitesAsPublished.make(id, on: day, in: store, figures) })
                }
            }
        }
        if made.count >= SitesAsPublished.most { made = made.filter { $0.value.sequence == sequence } }
        if made.count >= SitesAsPublished.most { made = [:] }
        made[id] = Making(sequence: sequence, day: day, task: task)
        do {
            let made = try await task.value
            timesMade += 1
            return made
        } catch {
            made[id] = nil
            throw error
        }
    }

    private static func make(_ id: Site.ID, on day: Day, in store: Store, _ figures: Figures) throws
        -> SiteAsPublished
    {
        try store.inOneState { store in
            let sequence = try store.head().sequence
            guard var study = try store.study(of: id),
                let place = study.sites.firstIndex(where: { $0.id == id })
            else { throw Turned.notFound }
            // As it is published when the lead says yes; an approval that stands keeps its day.
            if !study.sites[place].isApproved { study.sites[place].approved = .init(on: day, by: "") }
            let outcomes = try figures.outcomes(of: study, at: sequence, in: store)
            let publication = study.publication(with: outcomes, on: day)
            let theme = try ThemeFolder.site(nil, language: study.about.language)
            let toolkit = Toolkit(publication, words: theme.words, language: study.about.language)
            guard let site = publication.sites.first(where: { $0.id == id }) else { throw Turned.notFound }
            let page = try theme.render(SitePage(site, in: toolkit))
            return SiteAsPublished(
                sequence: sequence, day: day, toolkit: toolkit, site: site, page: page, mark: mark(page),
                unshared: study.adaptations.count { !$0.shared })
        }
    }

    private static func mark(_ page: [UInt8]) -> String {
        SHA256.hash(data: page).prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
