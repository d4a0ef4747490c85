public import Realist

/// What all pages of one published site share: what may be shown, in which words, and what can be taken along.
public struct Toolkit: Sendable {
    public let publication: Publication
    public let words: Words
    public let language: Language
    /// Where the site will stand; `nil` when nobody knows yet.
    public let baseURL: String?
    public var downloads: [Download]
    /// Of the site, the first one first; none where nothing but one page is made.
    public let languages: [SiteLanguage]
    /// Pages that the evaluators wrote themselves, in their order.
    public let own: [OwnText]
    /// What the home page tells search engines and catalogues, as JSON-LD.
    public var linkedData: String?
    /// How pages in the look of these were checked; `nil` when nobody knows.
    public var check: SiteCheck?
    let index: PublicationIndex

    public init(
        _ publication: Publication, words: Words, language: Language? = nil, baseURL: String? = nil,
        downloads: [Download] = [], languages: [SiteLanguage] = [], own: [OwnText] = []
    ) {
        self.publication = publication
        self.words = words
        self.language = language ?? publication.about.languages.first ?? .english
        self.baseURL = baseURL
        self.downloads = downloads
        self.languages = languages
        self.own = own
        index = PublicationIndex(publication)
    }

    var about: About { publication.about }
    var title: String { text(about.title) }

    func texts(_ wordings: [Wording]) -> [String] { wordings.map(text) }

    /// Markdown of the study as HTML; its headings begin at the third level unless another is given.
    func markdown(_ wording: Wording, headings: Int = 3, mark: String = "text") -> SafeHTML {
        let html = markdown(wording.text(in: language), headings: headings, mark: mark)
        return wording.translations[language] == nil ? asWritten(html) : html
    }

    func markdown(_ text: String, headings: Int, mark: String) -> SafeHTML {
        let table = ForeignText.plain(words["table.region"])
        return Markdown.html(text, Markdown.Manner(headings: headings, mark: mark, table: table))
    }

    /// Paragraphs that are not translated, in an element that says so.
    func asWritten(_ html: SafeHTML) -> SafeHTML {
        guard let untranslated, !html.text.isEmpty else { return html }
        return SafeHTML(made: "<div lang=\"\(untranslated.code)\">\n\(html.text)</div>\n")
    }
}

extension Toolkit: TellsTheory {
    var theory: ProgrammeTheory { publication.theory }
    var untranslated: Language? {
        let first = about.languages.first ?? .english
        return first == language ? nil : first
    }
    var stages: [Stage] { about.stages }
    var theoryIndex: TheoryIndex { index.theory }
    func statement(_ id: Statement.ID) -> Statement? { index.statements[id] }
    func configuration(_ id: Configuration.ID) -> Configuration? { index.configurations[id] }
    func gone(_ id: Configuration.ID) -> Configuration? { index.gone[id] }
}
