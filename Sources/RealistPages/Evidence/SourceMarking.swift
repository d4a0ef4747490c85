public import Realist

/// What was chosen of a source for a passage, and what is wrong with it.
public struct MarkingAsked: Equatable, Sendable {
    /// Places of sentences, from 0.
    public var ticked: Set<Int>
    public var speaker: String
    public var faults: [Fault]
    /// The passage whose range is changed, with the number of its version; `nil` for a new one.
    public var change: (passage: Excerpt.ID, version: Int)?

    public enum Fault: Hashable, Sendable {
        case nothing
        /// Numbers of the sentences that stand between those that were ticked.
        case parted(first: Int, last: Int)
        case otherText
        case taken
    }

    public init(
        ticked: Set<Int> = [], speaker: String = "", faults: [Fault] = [],
        change: (passage: Excerpt.ID, version: Int)? = nil
    ) {
        self.ticked = ticked
        self.speaker = speaker
        self.faults = faults
        self.change = change
    }

    public static func == (one: MarkingAsked, other: MarkingAsked) -> Bool {
        one.ticked == other.ticked && one.speaker == other.speaker && one.faults == other.faults
            && one.change?.passage == other.change?.passage && one.change?.version == other.change?.version
    }
}

extension MarkingAsked.Fault {
    func text(_ words: Words) -> String { entry(words).text }

    func entry(_ words: Words) -> ErrorSummary.Entry {
        switch self {
        case .nothing: ErrorSummary.Entry(words["app.sources.mark.fault.nothing"], href: "#sentence-1")
        case .parted(let first, let last):
            ErrorSummary.Entry(
                words["app.sources.mark.fault.parted", ["first": String(first), "last": String(last)]],
                href: "#sentence-\(first)")
        case .otherText: ErrorSummary.Entry(words["app.sources.mark.fault.other-text"])
        case .taken: ErrorSummary.Entry(words["app.sources.mark.fault.taken"])
        }
    }
}

/// The form that marks a passage: ticks at sentences, or what a script read from the selection.
public struct SourceMarking: Equatable, Sendable {
    public let action: String
    public let token: String
    public let version: String?
    public let hidden: [HiddenField]
    public let speaker: SelectField?
    public let button: String
    /// Takes all sentences from the first one that is ticked to the last.
    public let fill: String?
    public let leave: Link?
    /// Nothing but a selection can be sent, so nothing is shown without a script.
    public let isOfScript: Bool
    /// Where what is selected is blacked out.
    public let blackOut: String?
    /// With a tick at each sentence; none where a script marks.
    public let lines: [SourceLineShown]

    /// - `newID`: of a new passage, so that the form, sent twice, makes one.
    init(
        _ asked: MarkingAsked?, _ told: ToldSource, lines: [SourceLineShown], newID: String, token: String,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        let addresses = theory.addresses
        let source = told.source
        self.token = token
        self.lines = lines
        isOfScript = asked == nil
        if let change = asked?.change {
            action = addresses.changePassage(change.passage)
            version = String(change.version)
            leave = Link(text: words["app.sources.mark.leave"], href: addresses.passage(change.passage))
        } else {
            action = addresses.markSource(source.id)
            version = nil
            leave =
                asked == nil
                ? nil : Link(text: words["app.sources.mark.leave"], href: addresses.source(source.id))
        }
        hidden = [HiddenField("mark", told.mark), HiddenField("id", newID)]
        let people = source.participants + told.excerpts.compactMap(\.participant)
        var seen: Set<Participant.ID> = []
        let speakers = people.filter { seen.insert($0).inserted }
        // Of one person everything is said by that person, unless somebody says otherwise.
        let only = asked == nil && speakers.count == 1 ? speakers.first?.text : nil
        speaker =
            speakers.isEmpty
            ? nil
            : SelectField(
                "speaker", label: words["app.sources.mark.speaker"],
                options: [("", words["app.sources.mark.nobody"])] + speakers.map { ($0.text, $0.text) },
                chosen: only ?? asked?.speaker)
        button = words[asked?.change == nil ? "app.sources.mark.button" : "app.sources.change.button"]
        let isParted = asked?.faults.contains { if case .parted = $0 { true } else { false } } ?? false
        // Without a script nothing can be offered while one ticks, so it is always there.
        fill =
            asked == nil
            ? nil : words[isParted ? "app.sources.mark.fill" : "app.sources.mark.fill-first"]
        blackOut = asked == nil ? addresses.blackOut(source.id) : nil
    }
}

extension SourceMarking: PagePart {
    static let pageFields = Fields<SourceMarking>(
        .init("action", \.action), .init("token", \.token), .init("version", \.version),
        .init("hidden", \.hidden),
        .init("speaker", \.speaker), .init("button", \.button), .init("fill", \.fill),
        .init("leave", \.leave),
        .init("isOfScript", \.isOfScript), .init("blackOut", \.blackOut), .init("lines", \.lines))
}
