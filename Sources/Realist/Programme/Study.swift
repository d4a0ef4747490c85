/// One evaluation: what it asks, the theory it builds, the places it works with, and what it found.
///
/// Questionnaire answers, codings, counts of contacts and the figures of indicators are not fields of a study: there may be
/// millions, so they come as sequences from the study file or a bundle.
public struct Study: Equatable, Sendable {
    public var about: About
    public var theory: ProgrammeTheory
    /// Explanations that somebody proposes, and what became of them: working papers, no part of the theory.
    public var theoryProposals: [TheoryProposal]
    public var recommendations: [Recommendation]
    public var materials: [Material]
    public var sites: [Site]
    public var decisions: [Decision]
    public var workshops: [Workshop]
    public var adaptations: [Adaptation]
    /// Groups of changes.
    public var changeThemes: [ChangeTheme]
    /// Words of its own for what FRAME asks.
    public var ownTerms: [OwnTerm]
    public var participants: [Participant]
    public var evidence: Evidence
    /// The versions of questionnaires in use.
    public var instruments: [Instrument]
    /// Publications that were made, oldest first.
    public var releases: [Release]
    /// People who took back their part, by marks that do not name them.
    public var withdrawals: [Withdrawal]
    /// Questions about this study that somebody let stand: working papers, no part of what is published.
    public var standingQuestions: [StandingQuestion]
    /// What numbers are followed, and for whom. Their figures are ``Observation``s.
    public var indicators: Indicators
    /// Who was allocated to which groups, and how; never published.
    public var allocations: [Allocation]
    /// By allocation, in the order in which people were placed.
    public var placements: [Placement]
    /// Groups of people who keep in contact. How often they did is no field of a study; see ``ContactCount``.
    public var networks: [Network] = []
    public var networkMemberships: [NetworkMembership] = []
    /// Words of its own for ways of keeping in contact.
    public var contactTypes: [ContactType] = []
    public var networkEvents: [NetworkEvent] = []
    public var objectives: [Objective] = []
    public var significantEvents: [SignificantEvent] = []
    public var issues: [RaisedIssue] = []
    public var settingTables: [SettingTable] = []
    public var cohorts: [Cohort] = []

    public init(
        about: About, theory: ProgrammeTheory = ProgrammeTheory(), recommendations: [Recommendation] = [],
        materials: [Material] = [], sites: [Site] = [], decisions: [Decision] = [],
        workshops: [Workshop] = [], adaptations: [Adaptation] = [], participants: [Participant] = [],
        evidence: Evidence = Evidence(), instruments: [Instrument] = [], releases: [Release] = [],
        withdrawals: [Withdrawal] = [], changeThemes: [ChangeTheme] = [], ownTerms: [OwnTerm] = [],
        theoryProposals: [TheoryProposal] = [], standingQuestions: [StandingQuestion] = [],
        indicators: Indicators = Indicators(), allocations: [Allocation] = [], placements: [Placement] = []
    ) {
        self.about = about
        self.theory = theory
        self.recommendations = recommendations
        self.materials = materials
        self.sites = sites
        self.decisions = decisions
        self.workshops = workshops
        self.adaptations = adaptations
        self.participants = participants
        self.evidence = evidence
        self.instruments = instruments
        self.releases = releases
        self.withdrawals = withdrawals
        self.changeThemes = changeThemes
        self.ownTerms = ownTerms
        self.theoryProposals = theoryProposals
        self.standingQuestions = standingQuestions
        self.indicators = indicators
        self.allocations = allocations
        self.placements = placements
    }
}
