/// One person's answers to one questionnaire at one wave.
public struct Response: Equatable, Sendable {
    /// A pseudonym; the participant's identifier where the person is one.
    public var respondent: String
    public var instrument: Instrument.ID
    public var site: Site.ID
    public var wave: Wave.ID
    public var day: Day?
    /// What changes between waves, by column name.
    public var attributes: [String: String]
    /// For each item of the instrument, in its order, the position of the answer among the scale's options.
    public var answers: [Int?]
    /// Cells that held something that is no answer; `nil` stands for each of them among the answers.
    public var refused: [Refused]

    public init(
        respondent: String, instrument: Instrument.ID, site: Site.ID, wave: Wave.ID, day: Day? = nil,
        attributes: [String: String] = [:], answers: [Int?], refused: [Refused] = []
    ) {
        self.respondent = respondent
        self.instrument = instrument
        self.site = site
        self.wave = wave
        self.day = day
        self.attributes = attributes
        self.answers = answers
        self.refused = refused
    }

    /// What stood in a cell that could not be taken as an answer.
    public struct Refused: Equatable, Sendable {
        /// The position of the item in the instrument, counted from 0.
        public var item: Int
        public var text: String

        public init(item: Int, text: String) {
            self.item = item
            self.text = text
        }
    }
}
