/// What a study says about itself: the first file of a bundle.
public struct About: Equatable, Sendable {
    public var id: Identifier<Study>
    public var title: Wording
    public var subtitle: Wording?
    /// What the evaluation asks.
    public var question: Wording
    /// A few paragraphs of Markdown.
    public var summary: Wording
    public var heuristic: Heuristic
    public var reportingStandard: ReportingStandard
    /// The first one is the study's first language. Never empty.
    public var languages: [Language]
    /// The SPDX identifier of the licence of what is published: `CC-BY-4.0`.
    public var licence: String
    public var authors: [Author] = []
    public var contact: String?
    /// The real study that an example is modelled on.
    public var modelledOn: Wording?
    public var version: String?
    public var reviewed: Day?
    public var nextReview: Day?
    public var doi: String?
    public var funding: Wording?
    public var interests: Wording?
    public var approvals: [Approval] = []
    public var madeUp: [MadeUpPart] = []
    /// Stages of the theory, in order.
    public var stages: [Stage] = []
    /// Measuring points, in order.
    public var waves: [Wave] = []
    public var measures: [Measure] = []
    public var primary: PrimaryComparison?
    /// The band scheme that may be shown, by instrument; bands are off for all others.
    public var bandSchemes: [Instrument.ID: String] = [:]
    /// Attributes of participants by which changes are also told, one at a time: `career-stage`.
    public var reportBy: [String] = []
    /// The order of sites on every page, never by result.
    public var siteOrder: [Site.ID] = []
    public var roles: [Role] = []
    /// Rows of the reporting standard's table that the model cannot fill.
    public var methods: [MethodsItem] = []
    public var glossary: [GlossaryEntry] = []
    public var references: [Reference] = []
    public var disclosure = DisclosureSettings()

    public init(
        id: Identifier<Study>, title: Wording, question: Wording, summary: Wording,
        heuristic: Heuristic = .resourceReasoning, reportingStandard: ReportingStandard = .ramesesII,
        languages: [Language] = [.english], licence: String = "CC-BY-4.0"
    ) {
        self.id = id
        self.title = title
        self.question = question
        self.summary = summary
        self.heuristic = heuristic
        self.reportingStandard = reportingStandard
        self.languages = languages
        self.licence = licence
    }

    /// How configurations are written in this study.
    public enum Heuristic: String, CaseIterable, Sendable {
        case cmo
        case resourceReasoning = "resource-reasoning"
        case icamo
        case scmo
        case ifThen = "if-then"
    }

    /// The standard after which the study reports.
    public enum ReportingStandard: String, CaseIterable, Sendable {
        case ramesesII = "rameses-ii"
        case ramesesI = "rameses-i"
        case srqr

        /// The numbers of its items, in order.
        ///
        /// RAMESES II: Wong and others 2016, *BMC Medicine* 14:96. RAMESES I: Wong and others 2013, *BMC
        /// Medicine* 11:21. SRQR: O'Brien and others 2014, *Academic Medicine* 89(9).
        public var items: [String] {
            let count =
                switch self {
                case .ramesesII: 20
                case .ramesesI: 19
                case .srqr: 21
                }
            return (1...count).map { String($0) }
        }
    }
}
