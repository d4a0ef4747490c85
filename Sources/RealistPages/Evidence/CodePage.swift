public import Realist

/// One code: what it means, where it stands, its passages, and what may be done with it.
public struct CodePage: Page, Equatable {
    public static let template = "app/evidence/code"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let meaning: String?
    public let places: Items<String>?
    public let edit: Link?
    public let count: String
    public let passages: Items<Passage>?
    public let pager: Pager?
    public let acts: Items<Link>?
    public let undo: FormFrame?
    public let merged: Items<Merged>?
    public let memos: MemosShown?

    /// A passage that carries the code.
    public struct Passage: Equatable, Sendable {
        public let text: String
        /// To the passage in its source.
        public let source: Link
        public let kind: String
        /// "Must not be quoted"
        public let consent: String?
        /// “Coded by Eva Example”
        public let coders: String
    }

    /// A code that was merged into this one, and the button that takes it back.
    public struct Merged: Equatable, Sendable {
        public let title: String
        public let form: FormFrame?
    }

    /// How many passages one page shows.
    public static let most = 20

    /// What its page has to be told besides the codebook.
    public struct Told: Sendable {
        public var count = CodeCounts.Count()
        public var passages: [CodedWords] = []
        /// How many passages stand before the first one that is shown.
        public var start = 0
        public var version = 0
        public var undoing: Undoing?
        /// Codes that were merged into it, by the titles that they had.
        public var merged: [(id: Code.ID, title: String)] = []
        public var memos: MemosShown?
        public var token = ""

        public init() {}
    }

    public init(_ around: Surroundings, _ code: Code, _ told: Told, in working: WorkingCodebook) {
        let words = working.words
        let addresses = working.addresses
        let title = working.text(code.title)
        heading = title
        kicker = words["app.codes.code"]
        frame = around.frame(title, crumbs: [Link(text: words["app.codes.heading"], href: addresses.codes)])
        meaning = working.text(code.meaning)
        memos = told.memos
        places = Items(working.places(of: code))
        edit =
            working.isWriter
            ? Link(text: words["app.codes.edit-link"], href: addresses.editCode(code.id)) : nil
        count = working.told(told.count)
        passages = Items(told.passages.map { $0.shown(words, addresses) })
        pager = CodePage.pager(told, at: addresses.code(code.id), words)
        var acts = [Link(text: words["app.codes.merge.link"], href: addresses.mergeCode(into: code.id))]
        if told.count.passages > 1 {
            acts.append(Link(text: words["app.codes.split.link"], href: addresses.splitCode(code.id)))
        }
        acts.append(Link(text: words["app.context.way"], href: addresses.codeContext(code.id)))
        acts.append(
            Link(text: words["app.codes.delete.link"], href: addresses.deleteEntry(.code, code.id.text)))
        self.acts = working.isWriter ? Items(acts) : nil
        undo = told.undoing.map { undoing in
            FormFrame(
                action: addresses.undoCode(code.id), token: told.token, version: String(told.version),
                button: words["app.lead.page.\(undoing.rawValue)"], isQuiet: true)
        }
        merged = Items(
            told.merged.map { gone in
                Merged(
                    title: gone.title,
                    form: working.isWriter
                        ? FormFrame(
                            action: addresses.partCode(code.id), token: told.token,
                            version: String(told.version), hidden: [HiddenField("other", gone.id.text)],
                            button: words["app.codes.merge.undo", ["title": gone.title]], isQuiet: true)
                        : nil)
            })
    }

    private static func pager(_ told: Told, at address: String, _ words: Words) -> Pager? {
        let (start, count) = (told.start, told.count.passages)
        guard told.passages.count < count else { return nil }
        func from(_ start: Int) -> String { "\(address)?from=\(start)#passages" }
        let end = start + told.passages.count
        return Pager(
            text: words[
                "app.codes.shown", ["from": String(start + 1), "to": String(end), "n": String(count)]],
            newer: start > 0 ? from(max(0, start - most)) : nil, older: end < count ? from(end) : nil)
    }
}

/// A passage that carries a code, in words.
public struct CodedWords: Sendable {
    let excerpt: Excerpt
    let source: String
    let kind: String
    let coders: [String]
    let consent: SpokenConsent?

    /// - `source`: its title.
    /// - `kind`: what it is, where and when: “Interview, Harrowmere”.
    /// - `coders`: by name.
    /// - `consent`: what its speakers said against the use of their words.
    public init(
        _ excerpt: Excerpt, source: String, kind: String, coders: [String], consent: SpokenConsent? = nil
    ) {
        self.consent = consent
        self.excerpt = excerpt
        self.source = source
        self.kind = kind
        self.coders = coders
    }

    func shown(_ words: Words, _ addresses: StudyAddresses) -> CodePage.Passage {
        CodePage.Passage(
            text: excerpt.text, source: Link(text: source, href: addresses.words(of: excerpt.id)), kind: kind,
            consent: consent.map { words.told($0) },
            coders: words["app.codes.coded-by", ["people": words.list(coders)]])
    }
}

extension WorkingCodebook {
    /// “Trust has a history, of the dimension Whether it is safe to speak”, for each theme of a code.
    func places(of code: Code) -> [String] {
        code.themes.compactMap { id in
            guard let theme = codebook.themes.first(where: { $0.id == id }) else { return nil }
            guard let dimension = theme.dimension.flatMap({ title($0) }) else { return text(theme.title) }
            return words["app.codes.place", ["theme": text(theme.title), "dimension": dimension]]
        }
    }
}

extension CodePage: PagePart {
    static let pageFields = Fields<CodePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("meaning", \.meaning), .init("places", \.places), .init("edit", \.edit),
        .init("count", \.count), .init("passages", \.passages), .init("pager", \.pager),
        .init("acts", \.acts), .init("undo", \.undo), .init("merged", \.merged),
        .init("memos", \.memos))
}

extension CodePage.Passage: PagePart {
    static let pageFields = Fields<CodePage.Passage>(
        .init("text", \.text), .init("source", \.source), .init("kind", \.kind), .init("consent", \.consent),
        .init("coders", \.coders))
}

extension CodePage.Merged: PagePart {
    static let pageFields = Fields<CodePage.Merged>(.init("title", \.title), .init("form", \.form))
}
