/// Questions and what was answered, to be looked through before it is kept.
public struct SummaryList: Equatable, Sendable {
    public let heading: String?
    public let rows: [Row]

    public struct Row: Equatable, Sendable {
        public let question: String
        /// Empty: shown as not provided.
        public let answer: String
        public let track: StateTrack?
        /// Its text holds the noun: “Change why”. A bare “Change” is passed over by ear.
        public let change: Link?

        public init(_ question: String, _ answer: String, track: StateTrack? = nil, change: Link? = nil) {
            self.question = question
            self.answer = answer
            self.track = track
            self.change = change
        }
    }

    public init(heading: String? = nil, _ rows: [Row]) {
        self.heading = heading
        self.rows = rows
    }
}

extension SummaryList: PagePart {
    static let pageFields = Fields<SummaryList>(.init("heading", \.heading), .init("rows", \.rows))
}

extension SummaryList.Row: PagePart {
    static let pageFields = Fields<SummaryList.Row>(
        .init("question", \.question), .init("answer", \.answer), .init("track", \.track),
        .init("change", \.change))
}
