public import Realist

/// The codebook: dimensions, the themes under each, the codes under each of these.
public struct CodebookPage: Page, Equatable {
    public static let template = "app/evidence/codebook"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    /// `nil` for whoever may not change it.
    public let add: Link?
    public let ways: Items<Link>?
    /// Where the words to look for are sent.
    public let action: String
    /// What is looked for; empty for nothing.
    public let find: String
    /// “12 codes”
    public let result: String
    /// Shows all again; `nil` where all are shown.
    public let clear: String?
    public let dimensions: [DimensionPart]
    /// Nothing is in it yet, or nothing was found.
    public let none: String?

    /// A dimension, or what stands under none.
    public struct DimensionPart: Equatable, Sendable {
        public let heading: String
        public let told: String?
        public let change: Link?
        public let about: String?
        public let themes: [ThemePart]
    }

    /// A theme, or codes that stand under none.
    public struct ThemePart: Equatable, Sendable {
        public let title: String
        public let count: String?
        public let edit: Link?
        public let meaning: String?
        public let codes: Items<CodeLine>?
    }

    public struct CodeLine: Equatable, Sendable {
        public let text: String
        public let href: String
        public let means: String?
        /// “Also under trust”
        public let also: String?
        public let stands: String
    }

    /// - `find`: words that all have to be in a code's title, meaning or themes.
    public init(
        _ around: Surroundings, _ working: WorkingCodebook, counts: CodeCounts, find: String = "",
        isRemoved: Bool = false
    ) {
        let words = working.words
        let addresses = working.addresses
        let parts = CodebookParts(working: working, counts: counts, find: find)
        heading = words["app.codes.heading"]
        lead = words["app.codes.lead"]
        frame = around.frame(heading)
        add =
            working.isWriter
            ? Link(text: words["app.codes.new.code"], href: addresses.new(.code)) : nil
        var ways: [Link] = []
        if working.isWriter {
            ways = [CodebookTier.theme, .dimension].map {
                Link(text: words["app.codes.new.\($0.key)"], href: addresses.new($0))
            }
        }
        if isRemoved { ways.append(Link(text: words["app.codes.removed"], href: addresses.removedCodes)) }
        ways.append(Link(text: words["app.rounds.heading"], href: addresses.rounds))
        self.ways = Items(ways)
        action = addresses.codes
        self.find = find
        let found = working.codebook.codes.count { parts.finds($0) }
        result = words.count("app.codes.count", found)
        clear = find.isEmpty ? nil : addresses.codes
        dimensions = parts.all
        none =
            working.codebook == Codebook()
            ? words["app.codes.none"] : dimensions.isEmpty ? words["app.codes.not-found"] : nil
    }
}

extension CodebookPage: PagePart {
    static let pageFields = Fields<CodebookPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("add", \.add),
        .init("ways", \.ways), .init("action", \.action), .init("find", \.find), .init("result", \.result),
        .init("clear", \.clear), .init("dimensions", \.dimensions), .init("none", \.none))
}

extension CodebookPage.DimensionPart: PagePart {
    static let pageFields = Fields<CodebookPage.DimensionPart>(
        .init("heading", \.heading), .init("told", \.told), .init("change", \.change),
        .init("about", \.about), .init("themes", \.themes))
}

extension CodebookPage.ThemePart: PagePart {
    static let pageFields = Fields<CodebookPage.ThemePart>(
        .init("title", \.title), .init("count", \.count), .init("edit", \.edit),
        .init("meaning", \.meaning), .init("codes", \.codes))
}

extension CodebookPage.CodeLine: PagePart {
    static let pageFields = Fields<CodebookPage.CodeLine>(
        .init("text", \.text), .init("href", \.href), .init("means", \.means), .init("also", \.also),
        .init("stands", \.stands))
}
