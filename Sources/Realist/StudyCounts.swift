/// What is in a study, counted: the same figures for the command and for the app.
public struct StudyCounts: Equatable, Sendable {
    public var configurations = 0
    public var hindering = 0
    public var incomplete = 0
    /// Explanations that were proposed, whatever became of them, and those that wait.
    public var proposals = 0
    public var waitingProposals = 0
    public var statements = 0
    public var ripples = 0
    public var recommendations = 0
    public var materials = 0
    public var sites = 0
    /// Sites that approved their pages.
    public var approved = 0
    public var decisions = 0
    public var adaptations = 0
    public var inPlace = 0
    public var workshops = 0
    public var sources = 0
    public var excerpts = 0
    public var readings = 0
    public var judgements = 0
    /// Configurations that were judged at some site.
    public var judged = 0
    public var overallJudgements = 0
    public var indicators = 0
    public var benchmarks = 0
    public var participants = 0
    public var withdrawn = 0
    public var releases = 0
    public var lastRelease: Day?

    /// One for each recommendation at each site.
    public var possibleDecisions: Int { sites * recommendations }

    public init() {}

    public init(_ study: Study) {
        let theory = study.theory.working
        configurations = theory.configurations.count
        hindering = theory.configurations.count { $0.direction == .hinders }
        incomplete = theory.configurations.count { !$0.missingParts.isEmpty }
        proposals = study.theoryProposals.count
        waitingProposals = study.theoryProposals.count(where: \.isWaiting)
        statements = theory.statements.count
        ripples = theory.ripples.count
        recommendations = study.recommendations.count
        materials = study.materials.count
        sites = study.sites.count
        approved = study.sites.count(where: \.isApproved)
        decisions = study.decisions.count { $0.choice != .undecided }
        adaptations = study.adaptations.count
        inPlace = study.adaptations.count { $0.wasInPlace }
        workshops = study.workshops.count
        sources = study.evidence.sources.count
        excerpts = study.evidence.excerpts.count
        readings = study.evidence.readings.count
        judgements = study.evidence.judgements.count
        judged = Set(study.evidence.judgements.map(\.configuration)).count
        overallJudgements = study.evidence.overallJudgements.count
        indicators = study.indicators.definitions.count
        benchmarks = study.indicators.definitions.reduce(0) { $0 + $1.benchmarks.count }
        participants = study.participants.count
        withdrawn = study.participants.count { $0.withdrawn != nil }
        releases = study.releases.count
        lastRelease = study.releases.last?.on
    }
}
