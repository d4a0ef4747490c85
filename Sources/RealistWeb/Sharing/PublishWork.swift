internal import Realist
internal import RealistPages
internal import RealistSite
internal import RealistStore

/// Makes a site, and publishes it if that was asked: runs aside, from beginning to end.
struct PublishWork: Sendable {
    let study: ServedStudy
    /// In the name of whoever asked.
    let store: Store
    let wish: Wish
    let account: Account.ID
    let place: PublishPlace
    let clock: @Sendable () -> Moment
    /// The server's own folder.
    let uploads: String

    struct Wish: Sendable {
        let language: Language
        let baseURL: String?
        /// `nil` for a preview.
        let release: Release?

        /// What is to be published, and where to.
        struct Release: Sendable {
            /// The content that was looked at.
            let content: String
            let own: [OwnText]
            /// Into the server's folder; else it is only kept for downloading.
            let toFolder: Bool
        }
    }

    struct Outcome: Sendable {
        let ending: PublishingDesk.Ending
        let site: HeldSite
    }

    /// While others change the study it is tried again so often.
    private static let tries = 3

    /// - Throws: what is wrong with the study, the theme, the folder or the disk; then nothing is published.
    func run() throws -> Outcome {
        for _ in 1..<PublishWork.tries {
            do { return try once() } catch ContentProblem.changedMeanwhile { continue }
        }
        return try once()
    }

    private func once() throws -> Outcome {
        let (head, look, own, publishing) = try store.inOneState { store in
            guard let whole = try store.study() else { throw Turned.notFound }
            let look = try SiteLook(place.theme, in: whole.about.languages, first: wish.language)
            let own = try place.own(of: study.key, in: whole.about.languages)
            return (
                try store.head(), look, own,
                try Publishing(
                    whole, look: look, own: own, baseURL: wish.baseURL, codings: { try store.codings($0) },
                    responses: { try store.responses(to: $0.id, $1) })
            )
        }
        let now = clock()
        guard let day = now.day else { throw Turned.busy }
        let made = publishing.release(on: day)
        let told = HeldSite.Told(
            language: wish.language, waiting: look.waiting.map(\.language), baseURL: wish.baseURL,
            own: own, madeAt: now, by: account, head: head,
            withheld: made.publication.withheld, figureCount: made.publication.figures.count,
            withheldFigures: made.publication.figures.filter { $0.status != .shown },
            fewThemselves: made.fewThemselves)
        let site = try HeldSite(made, told, in: uploads)
        guard let release = wish.release else { return Outcome(ending: .previewed, site: site) }
        guard made.release.content == release.content, own == release.own else {
            return Outcome(ending: .different, site: site)
        }
        let remember = { if made.isNew { try store.record(made.release, asOf: head) } }
        if release.toFolder, let folder = place.folder(of: study.key) {
            _ = try SiteFolder.publish(to: folder, remember: remember, site.handOn)
        } else {
            // Remembered before anybody can download it.
            try remember()
        }
        return Outcome(ending: .released, site: site)
    }
}
