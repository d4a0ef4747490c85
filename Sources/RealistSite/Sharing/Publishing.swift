public import Realist

/// What is to be published: a release that was made before, when nothing changed since, or a new one.
///
/// The command and the web app publish by this and by nothing else.
public struct Publishing {
    private let study: Study
    private let scores: [OutcomeScores]
    private let look: SiteLook
    private let own: [OwnText]
    private let baseURL: String?

    public struct Made: Sendable {
        public let release: Release
        public let publication: Publication
        public let files: [SiteFile]
        /// Its content differs from that of the last release.
        public let isNew: Bool
        /// Of the figures that are withheld those that are about too few people themselves; the others protect them.
        /// Not for the world.
        public let fewThemselves: Set<String>
    }

    /// Scores all responses.
    ///
    /// - Parameters:
    ///   - study: with its releases.
    ///   - look: templates, styles, and words in each language of the pages.
    ///   - own: pages that the evaluators wrote themselves.
    ///   - baseURL: where the site will stand; `nil` when nobody knows yet.
    ///   - responses: gives every response to an instrument, one after another.
    /// - Throws: what `responses` throws, or ``ScoringProblem`` for a response that is none to its instrument.
    public init(
        _ study: Study, look: SiteLook, own: [OwnText] = [], baseURL: String?,
        responses: (Instrument, (Response) throws -> Void) throws -> Void
    ) throws {
        self.study = study
        self.look = look
        self.own = own
        self.baseURL = baseURL
        var scores: [OutcomeScores] = []
        for instrument in study.instruments {
            var scoring = OutcomeScoring(instrument, measures: study.about.measures)
            try responses(instrument) { try scoring.add($0) }
            scores += scoring.scores
        }
        self.scores = scores
    }

    /// Unchanged content keeps the number and the day of the release that it had.
    ///
    /// - Parameters:
    ///   - day: of a new release.
    ///   - progress: is told now and then how many pages are made, and of how many.
    /// - Returns: the release, and the site of it.
    /// - Throws: a problem of the theme, when a template asks for what its page does not have.
    public func release(
        on day: Day, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> Made {
        if let last = study.releases.last {
            var before = study
            before.releases.removeLast()
            let outcomes = before.outcomes(of: scores)
            let publication = before.publication(with: outcomes, on: last.on, number: last.number)
            if ContentDigest.of(publication) == last.content {
                return Made(
                    release: last, publication: publication,
                    files: try files(of: publication, content: last.content, progress), isNew: false,
                    fewThemselves: outcomes.fewThemselves)
            }
        }
        let outcomes = study.outcomes(of: scores)
        let publication = study.publication(with: outcomes, on: day)
        let release = Release(
            number: (study.releases.last?.number ?? 0) + 1, on: day, version: study.about.version,
            content: ContentDigest.of(publication),
            figures: publication.figures.filter { $0.status == .shown })
        return Made(
            release: release, publication: publication,
            files: try files(of: publication, content: release.content, progress), isNew: true,
            fewThemselves: outcomes.fewThemselves)
    }

    private func files(
        of publication: Publication, content: String, _ progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> [SiteFile] {
        try SitePlan.files(
            publication, look: look, own: own, baseURL: baseURL, content: content, progress: progress)
    }
}
