public import Realist

/// A memo as a line of a page.
public struct MemoLine: Equatable, Sendable {
    public let id: String
    public let kind: String
    /// What it is about and the way there; `nil` on that thing's own page.
    public let about: Link?
    /// The same of what is gone, or of the study itself.
    public let of: String?
    public let text: String
    public let written: String
    public let change: Link?

    /// What a memo is about, in words.
    public struct About: Sendable {
        let text: String
        let href: String?

        /// - `title`: of the thing; `nil` where it is gone.
        public init(_ thing: Memo.Thing, title: String?, _ words: Words, _ addresses: StudyAddresses) {
            let name = title ?? words["app.memos.gone", ["name": thing.name ?? ""]]
            text =
                thing == .study
                ? words["app.memos.about.study"]
                : words["app.memos.of.\(thing.kind.rawValue)", ["title": name]]
            href = thing == .study || title == nil ? nil : addresses.page(of: thing)
        }
    }

    /// - `about`: where the page is not that of the thing.
    /// - `writer`: by name.
    public init(
        _ memo: Memo, about: About? = nil, writer: String, mayWrite: Bool, _ words: Words,
        _ addresses: StudyAddresses
    ) {
        id = "memo-" + memo.id.text
        kind = words["app.memos.kind.\(memo.kind.rawValue)"]
        self.about = about.flatMap { about in about.href.map { Link(text: about.text, href: $0) } }
        of = about?.href == nil ? about?.text : nil
        text = memo.text
        written = words["app.memos.written", ["who": writer, "day": words.date(memo.on)]]
        change = mayWrite ? Link(text: words["app.memos.change"], href: addresses.memo(memo.id)) : nil
    }
}

/// The memos of one thing on its page, and the way to write one.
public struct MemosShown: Equatable, Sendable {
    public let lines: Items<MemoLine>?
    public let write: Link?
    /// That those of others are hidden while whoever asks codes unseen.
    public let unseen: String?

    public init(
        _ lines: [MemoLine], about thing: Memo.Thing, mayWrite: Bool, hidesOthers: Bool = false,
        _ words: Words, _ addresses: StudyAddresses
    ) {
        self.lines = Items(lines)
        unseen = hidesOthers ? words["app.memos.unseen"] : nil
        write =
            mayWrite
            ? Link(text: words["app.memos.write"], href: addresses.writeMemo(about: thing)) : nil
    }
}

extension MemoLine: PagePart {
    static let pageFields = Fields<MemoLine>(
        .init("id", \.id), .init("kind", \.kind), .init("about", \.about), .init("of", \.of),
        .init("text", \.text), .init("written", \.written), .init("change", \.change))
}

extension MemosShown: PagePart {
    static let pageFields = Fields<MemosShown>(
        .init("lines", \.lines), .init("write", \.write), .init("unseen", \.unseen))
}
