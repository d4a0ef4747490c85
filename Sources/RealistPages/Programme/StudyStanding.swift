public import Realist

/// How a study stands: what its first page tells an evaluator.
public struct StudyStanding: Sendable {
    public var question: String
    public var recommendations: Int
    public var sites: [AtSite]
    /// Changes that were recorded for a site and are not confirmed.
    public var unconfirmed: Int
    /// Changes that should be coded after FRAME and are not.
    public var uncoded: Int
    public var answers: [Answered]
    /// What was counted and asked; `nil` while nobody has looked through the study yet.
    public var checked: Checked?

    /// One site.
    public struct AtSite: Sendable {
        public var id: Site.ID
        public var label: String
        public var changes = 0
        public var inPlace = 0
        public var decided = 0
        public var drafts = 0
        public var unconfirmed = 0
        public var isApproved: Bool
        /// The last thing that was written of it: when and by whom, in words.
        public var last: (when: String, who: String)?

        public init(id: Site.ID, label: String, isApproved: Bool) {
            self.id = id
            self.label = label
            self.isApproved = isApproved
        }
    }

    /// Forms of one instrument at one wave.
    public struct Answered: Sendable {
        public var instrument: String
        public var wave: String
        public var forms: Int

        public init(instrument: String, wave: String, forms: Int) {
            self.instrument = instrument
            self.wave = wave
            self.forms = forms
        }
    }

    /// What takes a look through the whole study.
    public struct Checked: Sendable {
        public var counts: StudyCounts
        public var questions: [Question]
        /// Something was changed since; when it was counted, in words.
        public var earlier: String?
        /// The changes are too many to be asked about one by one.
        public var isPartial: Bool

        public init(
            counts: StudyCounts, questions: [Question], earlier: String? = nil, isPartial: Bool = false
        ) {
            self.counts = counts
            self.questions = questions
            self.earlier = earlier
            self.isPartial = isPartial
        }
    }

    public init(
        question: String, recommendations: Int, sites: [AtSite], unconfirmed: Int, uncoded: Int,
        answers: [Answered], checked: Checked?
    ) {
        self.question = question
        self.recommendations = recommendations
        self.sites = sites
        self.unconfirmed = unconfirmed
        self.uncoded = uncoded
        self.answers = answers
        self.checked = checked
    }
}
