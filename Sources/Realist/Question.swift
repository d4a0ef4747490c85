/// What a good methodologist would ask about a study: one kind of question about one thing.
public struct Question: Equatable, Sendable {
    public let kind: Kind
    /// What it is about, for a program: `configuration i3`, `site city-hospital`. A kind of question and a place are what
    /// a question is known by.
    public let place: String
    /// The question itself, with the names that a person knows.
    public let asks: String

    init(_ kind: Kind, at place: String, _ asks: String) {
        self.kind = kind
        self.place = place
        self.asks = asks
    }

    public var isError: Bool { kind.isError }

    /// Every kind of question, in the order in which they are asked.
    public enum Kind: String, CaseIterable, Sendable {
        case brokenBroader = "theory.statement-broader-than-itself"
        case noReasoning = "theory.no-reasoning"
        case missingPart = "theory.part-not-known"
        case activityAsMechanism = "theory.activity-as-mechanism"
        case bareContext = "theory.context-only-a-label"
        case noForWhom = "theory.for-whom-not-said"
        case noTransferNote = "theory.no-transfer-note"
        case orphan = "theory.orphan-statement"
        case twins = "theory.likely-twins"
        case cycle = "theory.cycle"
        case rivalPattern = "theory.rivals-differ-in-more-than-mechanism"
        case rivalUntold = "theory.rival-without-telling-evidence"
        case contrastSameEnd = "theory.contrast-with-one-end"
        case noSnapshot = "theory.no-initial-snapshot"
        case revisionMissing = "theory.earlier-revision-missing"
        case proposalsWait = "theory.proposed-explanations-wait"
        case onlyEnabling = "theory.only-enabling"
        case unbackedRecommendation = "programme.recommendation-without-configuration"
        case unusedConfiguration = "programme.configuration-without-recommendation"
        case unmeasuredOutcome = "measures.outcome-nobody-measures"
        case decisionWithoutChange = "programme.decision-without-change"
        case changeAgainstDecision = "programme.change-against-decision"
        case undatedChange = "programme.change-in-place-without-date"
        case changeBeforeBaseline = "programme.change-before-baseline"
        case changeAfterLastWave = "programme.change-after-last-wave"
        case coreLost = "programme.core-part-lost"
        case unconfirmed = "programme.change-not-confirmed"
        case contextNotAsked = "programme.context-nobody-was-asked-about"
        case joinedLater = "programme.site-joined-in-the-future"
        case notApproved = "sharing.site-not-approved"
        case agreedLater = "sharing.name-agreed-in-the-future"
        case withdrawnStillThere = "sharing.withdrawn-participant-still-there"
        case onlySupports = "evidence.only-supports"
        case unread = "evidence.configuration-without-evidence"
        case unjudged = "evidence.configuration-not-judged"
        case oldRevision = "evidence.judgement-of-an-old-revision"
        case evidenceGone = "evidence.judgement-whose-evidence-is-gone"
        case judgedWithoutPassages = "evidence.judgement-without-passages"
        case judgedAgainstReadings = "evidence.judgement-against-readings"
        case judgedOnWordsNotToBeUsed = "evidence.verdict-on-words-not-to-be-used"
        case consentNotAsked = "evidence.consent-not-asked"
        case namesInPassages = "evidence.passages-may-name-somebody"
        case sourceWithoutPassages = "evidence.source-without-passages"
        case codeWithoutTheme = "evidence.code-without-theme"
        case themeWithoutCodes = "evidence.theme-without-codes"
        case roundNotClosed = "evidence.double-coding-not-closed"
        case roundNotSettled = "evidence.double-coding-not-settled"
        case waveWithoutResponses = "measures.wave-without-responses"
        case wavesOutOfOrder = "measures.waves-out-of-order"
        case noPrimary = "measures.no-primary-comparison"
        case primaryUnscored = "measures.primary-not-scored"
        case attributeOfNobody = "measures.attribute-nobody-has"
        case bandsNotTold = "measures.bands-not-told"
        case noDirection = "monitoring.no-direction"
        case noFigures = "monitoring.indicator-without-figures"
        case benchmarkOfNobody = "monitoring.benchmark-without-series"
        case mixedDefinitions = "monitoring.mixed-definitions"
        case changedNotRebased = "monitoring.definition-changed-not-rebased"
        case tooFewFigures = "monitoring.too-few-figures"
        case numeratorAlone = "monitoring.numerator-without-denominator"
        case figuresMissing = "monitoring.figures-missing"
        case listChanged = "monitoring.allocation-changed"
        case notPlaced = "monitoring.participant-without-group"
        case groupsUneven = "monitoring.groups-no-longer-even"
        case monthNotLogged = "monitoring.month-not-logged"
        case noMembers = "monitoring.network-without-members"
        case leftUntold = "monitoring.left-without-reason"
        case eventUnattended = "monitoring.event-without-attendance"
        case eventWithoutResult = "monitoring.event-without-result"
        case objectiveUnshown = "monitoring.objective-nothing-would-show"
        case reviewOverdue = "monitoring.objective-past-its-review"
        case nothingLearned = "monitoring.significant-event-nothing-learned"
        case quickWinOverdue = "monitoring.quick-win-past-its-day"
        case standsWithoutQuestion = "study.stands-without-question"
    }
}

extension Question.Kind {
    /// Errors make `realist check` end with exit 1; questions do not.
    public var isError: Bool {
        switch self {
        case .brokenBroader, .withdrawnStillThere, .primaryUnscored, .listChanged: true
        default: false
        }
    }

    /// Whether a person may let it stand with a reason: no error, and no note on a note.
    public var mayStand: Bool { !isError && self != .standsWithoutQuestion }
}
