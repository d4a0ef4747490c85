import Realist

/// A passage in its source: the words before and after it, and how it was read.
public struct PassagePage: Page, Equatable {
    public static let template = "app/evidence/passage"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let before: String
    public let passage: String
    public let after: String
    /// Words of the source that are left out here.
    public let isCutBefore: Bool
    public let isCutAfter: Bool
    /// The source's words are not in the study: only the passage is.
    public let hasNoText: Bool
    public let note: String?
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

    /// How many code points of the source are shown on each side of a passage.
    public static let around = 5_000

    public init(
        _ around: Surroundings, _ passage: PassageOfSource, codes: PassageCodes? = nil,
        linked: [LinkedLine] = [], memos: MemosShown? = nil,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        let source = passage.source
        heading = theory.text(source.title)
        var facts = [words["source.\(source.kind.rawValue)"]]
        if let site = source.site { facts.append(theory.siteLabel(site)) }
        if let day = source.on { facts.append(words.date(day)) }
        kicker = facts.joined(separator: words["list.comma"])
        frame = around.frame(
            heading, errors: codes?.errors,
            crumbs: [
                Link(text: words["app.sources.heading"], href: theory.addresses.sources),
                Link(text: heading, href: theory.addresses.place(of: passage.excerpt)),
            ])
        self.codes = codes
        self.linked = Items(linked)
        self.memos = memos
        link = Link(text: words["app.linked.link"], href: theory.addresses.link(passage.excerpt.id))
        let points = (source.text?.contents ?? "").unicodeScalars
        hasNoText = points.isEmpty
        let all = points.count
        let from = min(max(0, passage.excerpt.from), all)
        let to = min(max(from, passage.excerpt.to), all)
        let start = max(0, from - Self.around)
        let end = min(all, to + Self.around)
        isCutBefore = start > 0
        isCutAfter = end < all
        let here = Array(points)
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
        readings = Items(
            passage.readings.map { reading in
                ReadingLine(
                    reading, in: theory,
                    change: Link(
                        text: words["app.evidence.reading.change"],
                        href: theory.addresses.read(
                            passage.excerpt.id, against: reading.configuration, part: reading.part,
                            reader: reading.reader)))
            })
    }
}

extension PassagePage: PagePart {
    static let pageFields = Fields<PassagePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("before", \.before), .init("passage", \.passage), .init("after", \.after),
        .init("isCutBefore", \.isCutBefore), .init("isCutAfter", \.isCutAfter),
        .init("hasNoText", \.hasNoText), .init("note", \.note), .init("read", \.read),
        .init("ways", \.ways), .init("readings", \.readings), .init("linked", \.linked),
        .init("link", \.link), .init("memos", \.memos), .init("codes", \.codes))
}
