/// What somebody whom an explanation is about said of it on its card. Showing people the theory and asking whether it rings
/// true is how realists interview.
///
/// Source: Pawson 1996, "Theorizing the interview", *British Journal of Sociology* 47(2).
public struct CardAnswer: Equatable, Sendable {
    public var rings: Rings
    /// In the person's own words; may be empty.
    public var why: String
    /// Where the person works.
    public var site: Site.ID?
    public var on: Day

    public init(rings: Rings, why: String, site: Site.ID? = nil, on: Day) {
        self.rings = rings
        self.why = why
        self.site = site
        self.on = on
    }

    /// Whether what the card says is so where the person works.
    public enum Rings: String, CaseIterable, Sendable {
        case ringsTrue = "true"
        case notQuite = "not-quite"
        case no

        /// What that is as evidence.
        public var stance: Reading.Stance {
            switch self {
            case .ringsTrue: .supports
            case .notQuite: .refines
            case .no: .refutes
            }
        }
    }

    /// What is kept of it: a source with what the person was shown and what they said, the passage of what they said, and
    /// how it bears on the explanation.
    public struct Records: Equatable, Sendable {
        public let source: Source
        public let excerpt: Excerpt
        public let reading: Reading
    }

    /// - Parameters:
    ///   - configuration: whose card it was.
    ///   - sentence: what stood on the card, as people say it.
    ///   - title: of the source.
    ///   - ticked: the words of the tick; the passage, where the person wrote none of their own.
    ///   - name: of the source and its text, and of the passage; not in use yet.
    ///   - reader: who took the card in.
    /// - Returns: a source of nobody in particular, so that nothing of it can be quoted to the world.
    public func records(
        on configuration: Configuration, sentence: String, title: Wording, ticked: String,
        name: (source: Source.ID, excerpt: Excerpt.ID), reader: String
    ) -> Records {
        let own = PlainText.of(why)
        let shown = "\(PlainText.of(sentence))\n\n\(ticked)"
        let said = own.isEmpty ? ticked : own
        let whole = own.isEmpty ? shown : "\(shown)\n\n\(own)"
        let end = whole.unicodeScalars.count
        let source = Source(
            id: name.source, kind: .surveyComment, title: title, site: site, on: on,
            text: Source.Text(path: "\(name.source).txt", contents: whole))
        let excerpt = Excerpt(
            id: name.excerpt, source: name.source, from: end - said.unicodeScalars.count, to: end, text: said)
        let reading = Reading(
            excerpt: name.excerpt, configuration: configuration.id, part: .whole, stance: rings.stance,
            reader: reader, on: on)
        return Records(source: source, excerpt: excerpt, reading: reading)
    }
}
