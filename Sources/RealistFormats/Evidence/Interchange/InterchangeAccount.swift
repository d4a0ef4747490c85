/// An honest account of what went from one program to another: everything that is in the file, or in the study, is
/// counted once, as what came over, what was there already, or what could not come and why.
public struct InterchangeAccount: Equatable, Sendable {
    public private(set) var lines: [Line] = []
    /// What else is to be known, in sentences.
    public var remarks: [String] = []

    public init() {}

    public enum Thing: String, CaseIterable, Sendable {
        case sources, passages, dimensions, themes, codes, codings, participants, explanations, readings
        case linked, rounds, roundCodings = "round-codings", decisions
        case notes, audio, video, pictures, pdfs, boxes, moments, links, graphs
        case searches, records, sets, caseCodes, attributes, judgements, citations, faulty
    }

    public struct Line: Equatable, Sendable {
        public let thing: Thing
        /// They came over.
        public var new = 0
        public var known = 0
        public var left: [Left] = []

        public var count: Int { left.reduce(new + known) { $0 + $1.count } }
    }

    /// So many were left behind for a reason.
    public struct Left: Equatable, Sendable {
        public let reason: Reason
        public var count: Int
        /// The first of them, by their names.
        public var examples: [String]

        static let mostExamples = 5
    }

    public func line(_ thing: Thing) -> Line? { lines.first { $0.thing == thing } }

    /// - Returns: how many of these were left for this reason.
    public func left(_ thing: Thing, _ reason: Reason) -> Int {
        line(thing)?.left.first { $0.reason == reason }?.count ?? 0
    }

    mutating func new(_ thing: Thing, _ count: Int = 1) {
        if count > 0 { change(thing) { $0.new += count } }
    }

    mutating func known(_ thing: Thing, _ count: Int = 1) {
        if count > 0 { change(thing) { $0.known += count } }
    }

    mutating func leave(_ thing: Thing, _ reason: Reason, _ example: String? = nil, count: Int = 1) {
        guard count > 0 else { return }
        change(thing) { line in
            let place = line.left.firstIndex { $0.reason == reason } ?? line.left.endIndex
            if place == line.left.endIndex { line.left.append(Left(reason: reason, count: 0, examples: [])) }
            line.left[place].count += count
            if let example, line.left[place].examples.count < Left.mostExamples {
                line.left[place].examples.append(example)
            }
        }
    }

    /// Names of such as were counted.
    mutating func note(_ examples: [String], _ thing: Thing, _ reason: Reason) {
        change(thing) { line in
            guard let place = line.left.firstIndex(where: { $0.reason == reason }) else { return }
            let room = max(0, Left.mostExamples - line.left[place].examples.count)
            line.left[place].examples += examples.prefix(room)
        }
    }

    private mutating func change(_ thing: Thing, _ body: (inout Line) -> Void) {
        if let place = lines.firstIndex(where: { $0.thing == thing }) { return body(&lines[place]) }
        var line = Line(thing: thing)
        body(&line)
        lines.append(line)
        lines.sort { left, right in
            let all = Thing.allCases
            return all.firstIndex(of: left.thing) ?? 0 < all.firstIndex(of: right.thing) ?? 0
        }
    }
}

extension InterchangeAccount {
    /// Why something was left behind.
    public enum Reason: String, CaseIterable, Sendable {
        case outside, missing, styledOnly, notText
        case fitsNowhere = "fits-nowhere"
        case otherWords = "other-words"
        case severalPlaces = "several-places"
        case samePlace = "same-place"
        case sameDocument = "same-document"
        case withoutTitle = "without-title"
        case withoutSource = "without-source"
        case unknownCode = "unknown-code"
        case withoutPassage = "without-passage"
        case folded
        case noPseudonym = "no-pseudonym"
        case identifying
        case withdrew
        case noExplanation = "no-explanation"
        case otherExplanation = "other-explanation"
        case otherRound = "other-round"
        case withoutSite = "without-site"
        case withoutDay = "without-day"
        case otherValue = "other-value"
        case empty
        case noPlace = "no-place"
        case notRead = "not-read"
        case faulty

        /// Why, as the end of a sentence.
        public var words: String {
            switch self {
            case .outside: "lie outside of the archive; export with the texts in it"
            case .missing: "are named in the project, and the archive does not hold them"
            case .styledOnly: "are there in a styled form only; export with plain text"
            case .notText: "are no plain text in UTF-8"
            case .fitsNowhere: "end before they begin, or behind the end of their text"
            case .otherWords: "have words that do not stand in their text"
            case .severalPlaces:
                "have words that stand in several places of their text, and no place that fits"
            case .samePlace: "stand where another one stands, and are one passage with it"
            case .sameDocument: "are of a document that another record of the file is of"
            case .withoutTitle: "have no title"
            case .withoutSource: "stand in a source that did not come over"
            case .unknownCode: "name a code that the file does not hold"
            case .withoutPassage: "are on a passage that did not come over"
            case .folded:
                "stand between the levels of a codebook here: their names stand in front of those below"
            case .noPseudonym:
                "have a name that could be a person’s; name them by pseudonyms such as p-07 and export again"
            case .identifying: "look as if they led to a person"
            case .withdrew: "are of people who withdrew or said no to being interviewed"
            case .noExplanation: "are of an explanation that is not told"
            case .otherExplanation: "are of an explanation that has another meaning in this study"
            case .otherRound: "are of a round that has another meaning in this study"
            case .withoutSite: "are of a site that this study does not have"
            case .withoutDay: "have no day"
            case .otherValue: "differ from what this study has, which stays as it is"
            case .empty: "have no words"
            case .noPlace: "have no place on the other side"
            case .notRead: "are not read: what stands in text comes over"
            case .faulty: "have no GUID, or one that another thing has"
            }
        }
    }
}

extension InterchangeAccount.Thing {
    /// - Returns: one or several of them: "passage", "passages".
    public func words(_ count: Int) -> String {
        let (one, many): (String, String) =
            switch self {
            case .sources: ("source", "sources")
            case .passages: ("passage", "passages")
            case .dimensions: ("dimension", "dimensions")
            case .themes: ("theme", "themes")
            case .codes: ("code", "codes")
            case .codings: ("coding", "codings")
            case .participants: ("participant", "participants")
            case .explanations: ("explanation", "explanations")
            case .readings: ("reading", "readings")
            case .linked: ("linked coding", "linked codings")
            case .rounds: ("round of double coding", "rounds of double coding")
            case .roundCodings: ("passage that was coded in a round", "passages that were coded in rounds")
            case .decisions: ("decision about a code in a round", "decisions about codes in rounds")
            case .notes: ("memo", "memos")
            case .audio: ("sound recording", "sound recordings")
            case .video: ("film", "films")
            case .pictures: ("picture", "pictures")
            case .pdfs: ("PDF", "PDFs")
            case .boxes: ("box on a page or picture", "boxes on pages and pictures")
            case .moments: ("stretch of a recording", "stretches of recordings")
            case .links: ("link", "links")
            case .graphs: ("graph", "graphs")
            case .searches: ("search for literature", "searches for literature")
            case .records: ("record", "records")
            case .sets: ("set", "sets")
            case .caseCodes: ("code of a case", "codes of cases")
            case .attributes: ("attribute", "attributes")
            case .judgements: ("judgement", "judgements")
            case .citations: ("citation of a judgement", "citations of judgements")
            case .faulty: ("thing without a GUID of its own", "things without a GUID of their own")
            }
        return count == 1 ? one : many
    }
}
