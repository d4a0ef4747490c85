/// What may be shown to the world: a study after consent, approval and disclosure control.
///
/// Only this room can make one, so nothing that makes pages can show what it was never given.
public struct Publication: Equatable, Sendable {
    public let about: About
    /// The day that the site carries.
    public let on: Day
    /// The theory with its history, without passages.
    public let theory: ProgrammeTheory
    public let recommendations: [Recommendation]
    /// Those of no site, and those of sites whose pages are approved.
    public let materials: [Material]
    /// In the study's order.
    public let sites: [PublishedSite]
    /// Meetings of all sites together.
    public let workshops: [PublishedWorkshop]
    public let judgements: [OverallJudgement]
    public let evidence: PublishedEvidence
    public let outcomes: PublishedOutcomes
    /// Every figure of the release, shown and withheld: `downloads/figures.csv`.
    public let figures: [Figure]
    public let withheld: [Withheld]
    /// The release before this one, for "what changed"; `nil` for the first.
    public let previous: Release?
    /// Counted from 1.
    public let number: Int
    /// All releases before this one, the oldest first.
    public let earlier: [EarlierRelease]

    init(
        about: About, on: Day, theory: ProgrammeTheory, recommendations: [Recommendation],
        materials: [Material], sites: [PublishedSite], workshops: [PublishedWorkshop],
        judgements: [OverallJudgement], evidence: PublishedEvidence, outcomes: PublishedOutcomes,
        figures: [Figure], withheld: [Withheld], previous: Release?, number: Int = 1,
        earlier: [EarlierRelease] = []
    ) {
        self.about = about
        self.on = on
        self.theory = theory
        self.recommendations = recommendations
        self.materials = materials
        self.sites = sites
        self.workshops = workshops
        self.judgements = judgements
        self.evidence = evidence
        self.outcomes = outcomes
        self.figures = figures
        self.withheld = withheld
        self.previous = previous
        self.number = number
        self.earlier = earlier
    }

    /// Something that is not shown, and why, in a form that gives nothing away.
    public struct Withheld: Equatable, Sendable {
        public let subject: Subject
        public let reason: Reason
        /// How many things of this kind, for figures and quotes.
        public let count: Int

        public enum Subject: Equatable, Sendable {
            case figures(instrument: Instrument.ID, subscale: String)
            case quotes
            case sitePage(Site.ID)
            case attendance
        }

        public enum Reason: String, CaseIterable, Sendable {
            case tooFewPeople = "too-few-people"
            case givesAnotherAway = "gives-another-away"
            case besideLastRelease = "beside-last-release"
            /// Not asked, refused or withdrawn: which of these is nobody's business.
            case noConsent = "no-consent"
            case notApproved = "not-approved"
            case notConfirmed = "not-confirmed"
        }
    }
}

/// A value that is shown, or the reason why it is not.
public enum Shown<Value: Equatable & Sendable>: Equatable, Sendable {
    case shown(Value)
    case withheld(Figure.Status)

    /// The value, when it is shown.
    public var value: Value? {
        if case .shown(let value) = self { return value }
        return nil
    }
}
