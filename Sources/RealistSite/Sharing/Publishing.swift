public import Realist

/// What is to be published: a release that was made before, when nothing changed since, or a new one.
///
/// The command and the web app publish by this and by nothing else.
public struct Publishing {
    private let study: Study
    private let scores: [OutcomeScores]
    private let coded: CodedPassages
    private let look: SiteLook
    private let own: [OwnText]
    private let baseURL: String?

    /// A release, and what it shows.
    public struct Made: Sendable {
        public let release: Release
        public let publication: Publication
        /// What the site is made by.
        public let plan: SitePlan
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
    ///   - codings: gives every coding, one after another.
    ///   - responses: gives every response to an instrument, one after another.
    /// - Throws: what `codings` and `responses` throw, or ``ScoringProblem`` for a response that is none to its instrument.
    public init(
        _ study: Study, look: SiteLook, own: [OwnText] = [], baseURL: String?,
        codings: ((Coding) throws -> Void) throws -> Void,
        responses: (Instrument, (Response) throws -> Void) throws -> Void
    ) throws {
        self.study = study
        self.look = look
        self.own = own
        self.baseURL = baseURL
        coded = try CodedPassages(study.evidence, participants: study.participants, codings: codings)
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
    /// - Parameter day: of a new release.
    /// - Returns: the release, and how the site of it is made.
    public func release(on day: Day) -> Made {
        if let last = study.releases.last {
            var before = study
            before.releases.removeLast()
            let outcomes = before.outcomes(of: scores)
            let publication = before.publication(
                with: outcomes, coded: coded, on: last.on, number: last.number)
            if ContentDigest.of(publication) == last.content {
                return Made(
                    release: last, publication: publication,
                    plan: plan(of: publication, content: last.content), isNew: false,
                    fewThemselves: outcomes.fewThemselves)
            }
        }
        let outcomes = study.outcomes(of: scores)
        let publication = study.publication(with: outcomes, coded: coded, on: day)
        let release = Release(
            number: (study.releases.last?.number ?? 0) + 1, on: day, version: study.about.version,
            content: ContentDigest.of(publication),
            figures: publication.figures.filter { $0.status == .shown })
        return Made(
            release: release, publication: publication,
            plan: plan(of: publication, content: release.content), isNew: true,
            fewThemselves: outcomes.fewThemselves)
    }

    private func plan(of publication: Publication, content: String) -> SitePlan {
        SitePlan(publication, look: look, own: own, baseURL: baseURL, content: content)
    }
}
