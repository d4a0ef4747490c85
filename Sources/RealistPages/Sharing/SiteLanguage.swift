public import Realist

/// A language in which a site is published. The first one's pages stand at the site's top, those of each other one in a
/// folder of its own, with the same names; what is no page stands at the top alone.
public struct SiteLanguage: Equatable, Sendable {
    public let language: Language
    /// What its speakers call it: "Cymraeg".
    public let name: String
    /// Somebody who is named has read its words.
    public let isReviewed: Bool

    public init(_ language: Language, name: String, isReviewed: Bool) {
        self.language = language
        self.name = name
        self.isReviewed = isReviewed
    }

    /// As `lang` and `hreflang` have it.
    static func tag(_ language: Language) -> String { language == .english ? "en-GB" : language.code }
}

extension Toolkit {
    /// Where the pages of this language stand: nothing for the site's first one, else `cy/`.
    public var folder: String { folder(of: language) }

    func folder(of language: Language) -> String {
        (languages.first?.language ?? language) == language ? "" : language.code + "/"
    }

    /// Links out of one page in this language.
    func links(from page: PageAddress) -> Links { Links(from: page, baseURL: baseURL, folder: folder) }

    /// `X – Study title`: another one than the same page in the first language has, also where nobody translated the words
    /// of the study.
    func documentTitle(_ page: String) -> String {
        let parts = ["page": page, "study": title]
        guard untranslated != nil, about.title.translations[language] ?? about.title.text == about.title.text
        else { return words["page.title", parts] }
        return words["page.title-in", parts.merging(["language": words["language.name"]]) { own, _ in own }]
    }

    /// The same page in the site's other languages.
    func others(_ address: PageAddress, _ links: Links) -> [Frame.Tongue] {
        languages.filter { $0.language != language }.map { other in
            Frame.Tongue(
                code: SiteLanguage.tag(other.language), name: other.name,
                href: links.to(file: folder(of: other.language) + address.path))
        }
    }

    /// Whole addresses of a page in all languages, for search engines; nothing where the site has one, or where nobody
    /// knows its address.
    func alternates(_ address: PageAddress) -> [Frame.Tongue] {
        guard let baseURL, languages.count > 1, address != .notFound else { return [] }
        let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
        return languages.map { one in
            Frame.Tongue(
                code: SiteLanguage.tag(one.language), name: one.name,
                href: base + folder(of: one.language) + address.path)
        }
    }

    /// The same by what `hreflang` says.
    public func addressesByTag(of address: PageAddress) -> [(tag: String, href: String)] {
        alternates(address).map { ($0.code, $0.href) }
    }

    /// Said at the top of each page that nobody who is named has read.
    var unreviewed: String? {
        languages.contains { $0.language == language && !$0.isReviewed } ? words["language.unreviewed"] : nil
    }
}

extension Words {
    /// What speakers of the language call it.
    public var languageName: String? { ifThere("language.name").map(ForeignText.plain) }
}
