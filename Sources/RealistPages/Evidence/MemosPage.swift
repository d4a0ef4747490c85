public import Realist

/// What of the memos is shown.
public struct MemosAsked: Equatable, Sendable {
    /// Words that all must stand in the memo.
    public var text: String
    public var kind: Memo.Kind?
    public var about: Memo.Thing.Kind?
    /// How many stand before the first one.
    public var start: Int

    public static let most = 40

    public init(text: String = "", kind: Memo.Kind? = nil, about: Memo.Thing.Kind? = nil, start: Int = 0) {
        self.text = text
        self.kind = kind
        self.about = about
        self.start = start
    }

    var isAll: Bool { text.isEmpty && kind == nil && about == nil }

    /// - Returns: whether a memo is of those that are asked for, on whichever page.
    public func takes(_ memo: Memo) -> Bool {
        (kind == nil || memo.kind == kind) && (about == nil || memo.about.kind == about)
            && WorkingCodebook.finds(text, in: [memo.text])
    }

    func address(_ base: String, start: Int) -> String {
        let said = [
            ("text", text), ("kind", kind?.rawValue ?? ""), ("about", about?.rawValue ?? ""),
            ("start", start > 0 ? String(start) : ""),
        ].filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return base }
        return base + "?" + said.map { $0 + "=" + AppAddress.encoded($1) }.joined(separator: "&")
    }
}

/// What evaluators think, the latest first.
public struct MemosPage: Page, Equatable {
    public static let template = "app/evidence/memos"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let write: Link?
    /// That some of others are hidden while whoever asks codes unseen.
    public let unseen: String?
    public let filter: FilterBar
    public let memos: Items<MemoLine>?
    /// Said where none is shown.
    public let none: String
    public let pager: Pager?

    /// - `total`: of all that were asked for, on whichever page.
    public init(
        _ around: Surroundings, _ lines: [MemoLine], total: Int, asked: MemosAsked, mayWrite: Bool,
        hidesOthers: Bool = false, _ words: Words, _ addresses: StudyAddresses
    ) {
        heading = words["app.memos.all"]
        lead = words["app.memos.lead"]
        frame = around.frame(heading)
        write =
            mayWrite
            ? Link(text: words["app.memos.write-study"], href: addresses.writeMemo(about: .study)) : nil
        unseen = hidesOthers ? words["app.memos.unseen-some"] : nil
        let any = [("", words["app.evaluate.log.any"])]
        filter = FilterBar(
            action: addresses.memos,
            selects: [
                SelectField(
                    "kind", label: words["app.memos.field.kind"],
                    options: any
                        + Memo.Kind.allCases.map { ($0.rawValue, words["app.memos.kind.\($0.rawValue)"]) },
                    chosen: asked.kind?.rawValue),
                SelectField(
                    "about", label: words["app.memos.field.about"],
                    options: any
                        + Memo.Thing.Kind.allCases.map {
                            ($0.rawValue, words["app.memos.about.\($0.rawValue)"])
                        },
                    chosen: asked.about?.rawValue),
            ],
            search: TextField("text", label: words["app.memos.search"], value: asked.text),
            result: words.count("app.memos.found", total), clear: asked.isAll ? nil : addresses.memos,
            csv: nil)
        memos = Items(lines)
        none = words[asked.isAll ? "app.memos.none" : "app.memos.none-found"]
        let end = asked.start + lines.count
        func way(_ start: Int) -> String { asked.address(addresses.memos, start: start) }
        pager =
            total > MemosAsked.most
            ? Pager(
                newer: asked.start > 0 ? way(max(0, asked.start - MemosAsked.most)) : nil,
                older: end < total ? way(end) : nil) : nil
    }
}

extension MemosPage: PagePart {
    static let pageFields = Fields<MemosPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("write", \.write), .init("unseen", \.unseen), .init("filter", \.filter),
        .init("memos", \.memos),
        .init("none", \.none), .init("pager", \.pager))
}
