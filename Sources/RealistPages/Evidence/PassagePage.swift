import Realist

/// A passage in its source: the words before and after it, and how it was read.
public struct PassagePage: Page, Equatable {
    public static let template = "app/evidence/passage"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let before: String
    public let passage: String
    /// "Must not be quoted"
    public let consent: String?
    public let after: String
    /// Words of the source that are left out here.
    public let isCutBefore: Bool
    public let isCutAfter: Bool
    /// The source's words are not in the study: only the passage is.
    public let hasNoText: Bool
    public let note: String?
    /// To the words that are left out, in the source; `nil` where all are here.
    public let more: Link?
    /// To the passages before and after it.
    public let beside: Items<Link>?
    public let read: Link
    /// To what changes its range, or takes it away.
    public let ways: Items<Link>?
    public let readings: Items<ReadingLine>?
    /// What it tells of several parts of an explanation together.
    public let linked: Items<LinkedLine>?
    public let link: Link
    public let memos: MemosShown?
    /// `nil` while the study has no codes, for whoever only reads.
    public let codes: PassageCodes?

    /// How many code points of the source are shown on each side of a passage, at most.
    public static let around = 600

    public init(
        _ around: Surroundings, _ passage: PassageOfSource, codes: PassageCodes? = nil,
        linked: [LinkedLine] = [], memos: MemosShown? = nil,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        let source = passage.source
        let title = theory.text(source.title)
        heading = title
        var facts = [words["source.\(source.kind.rawValue)"]]
        if let site = source.site { facts.append(theory.siteLabel(site)) }
        if let day = source.on { facts.append(words.date(day)) }
        kicker = facts.joined(separator: words["list.comma"])
        frame = around.frame(
            passage.place.map {
                words["app.evidence.passage.title", ["n": String($0.number), "source": title]]
            } ?? title, errors: codes?.errors,
            crumbs: [
                Link(text: words["app.sources.heading"], href: theory.addresses.sources),
                Link(text: heading, href: theory.addresses.place(of: passage.excerpt)),
            ])
        self.codes = codes
        self.linked = Items(linked)
        self.memos = memos
        link = Link(text: words["app.linked.link"], href: theory.addresses.link(passage.excerpt.id))
        consent = passage.consent.map { words.told($0) }
        let points = (source.text?.contents ?? "").unicodeScalars
        hasNoText = points.isEmpty
        let all = points.count
        let from = min(max(0, passage.excerpt.from), all)
        let to = min(max(from, passage.excerpt.to), all)
        let here = Array(points)
        let start = Self.start(of: from, in: here)
        let end = Self.end(of: to, in: here)
        isCutBefore = start > 0
        isCutAfter = end < all
        more =
            start > 0 || end < all
            ? Link(
                text: words["app.evidence.passage.more"], href: theory.addresses.place(of: passage.excerpt))
            : nil
        beside = Items(
            [
                ("app.evidence.passage.before", passage.place?.before),
                ("app.evidence.passage.after", passage.place?.after),
            ].compactMap { key, id in
                id.map {
                    Link(text: words[key], href: theory.addresses.words(of: $0))
                }
            })
        func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: here[range])
            return String(text)
        }
        before = text(start..<from)
        self.passage = hasNoText ? passage.excerpt.text : text(from..<to)
        after = text(to..<end)
        note = theory.text(source.note).map(Sentences.ended)
        read = Link(text: words["app.evidence.passage.read"], href: theory.addresses.read(passage.excerpt.id))
        ways = Items(
            (hasNoText
                ? []
                : [
                    Link(
                        text: words["app.sources.change.way"],
                        href: theory.addresses.changePassage(passage.excerpt.id))
                ]) + [
                    Link(
                        text: words["app.sources.unmark.way"],
                        href: theory.addresses.removePassage(passage.excerpt.id))
                ])
        readings = Items(passage.lines(in: theory) { passage.way(of: $0, in: theory) })
    }
}

extension PassagePage {
    /// Less than this is too little to understand a passage by: a long line is then cut at a blank.
    private static let least = 200

    /// Where the words before a passage begin: at a line's beginning, else at a word's.
    private static func start(of from: Int, in text: [Unicode.Scalar]) -> Int {
        let first = from - around
        guard first > 0 else { return 0 }
        let stretch = first..<from
        if let line = stretch.first(where: { text[$0 - 1] == "\n" }), from - line >= least { return line }
        return stretch.first { text[$0 - 1].properties.isWhitespace } ?? first
    }

    /// Where the words after a passage end: at a line's end, else at a word's.
    private static func end(of to: Int, in text: [Unicode.Scalar]) -> Int {
        let last = to + around
        guard last < text.count else { return text.count }
        let stretch = (to...last).reversed()
        if let line = stretch.first(where: { text[$0] == "\n" }), line - to >= least { return line }
        return stretch.first { text[$0].properties.isWhitespace } ?? last
    }
}

extension PassageOfSource {
    /// One's own reading is changed, and one of nobody here; of a colleague's the same part is read by oneself.
    fileprivate func way(of reading: Reading, in theory: WorkingTheory) -> Link? {
        let isColleagues = readers[reading.reader]?.standing == .colleague
        let hasOwn = readings.contains { other in
            readers[other.reader]?.standing == .oneself && other.configuration == reading.configuration
                && other.part == reading.part
        }
        if isColleagues, hasOwn { return nil }
        return Link(
            text: theory.words[isColleagues ? "app.evidence.reading.own" : "app.evidence.reading.change"],
            href: theory.addresses.read(
                excerpt.id, against: reading.configuration, part: reading.part,
                reader: isColleagues ? nil : reading.reader))
    }
}

extension PassagePage: PagePart {
    static let pageFields = Fields<PassagePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("before", \.before), .init("passage", \.passage), .init("consent", \.consent),
        .init("after", \.after),
        .init("isCutBefore", \.isCutBefore), .init("isCutAfter", \.isCutAfter),
        .init("hasNoText", \.hasNoText), .init("note", \.note), .init("more", \.more),
        .init("beside", \.beside), .init("read", \.read),
        .init("ways", \.ways), .init("readings", \.readings), .init("linked", \.linked),
        .init("link", \.link), .init("memos", \.memos), .init("codes", \.codes))
}
