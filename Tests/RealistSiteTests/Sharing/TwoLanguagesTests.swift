import Foundation
import Realist
import RealistFormats
import RealistPages
import Testing

@testable import RealistSite

/// The worked example with a few texts in Welsh, in the words that come with the program.
@Suite("A site in two languages") struct TwoLanguagesTests {
    let site: WholeSite

    init() throws { site = try TwoLanguagesTests.made.get() }

    static let welsh = Language("cy") ?? .english
    static let base = "https://example.org/toolkit"

    static let made = Result {
        try WholeSite(baseURL: base, look: look(isReviewed: true)) { study in
            study.about.languages = [.english, welsh]
            study.about.title.translations[welsh] = "Pecyn cymorth enghreifftiol"
            study.about.summary.translations[welsh] = "Crynodeb **Cymraeg**."
            if !study.recommendations.isEmpty {
                study.recommendations[0].title.translations[welsh] = "Enwch eiriolwr"
            }
        }
    }

    static func look(isReviewed: Bool) throws -> SiteLook {
        func words(_ language: String) throws -> [String: String] {
            let file = WholeSite.top.appending(path: "site-templates/words/\(language).yaml")
            return try WordsFile.read(Array(Data(contentsOf: file)), file: language)
        }
        let folder = WholeSite.top.appending(path: "site-templates")
        let theme = try PageTheme(
            folder: folder, words: Words(words("cy"), fallback: words("en"), language: welsh))
        return try SiteLook([
            .init(.english, SitePlanTests.theme()), .init(welsh, theme, isReviewed: isReviewed),
        ])
    }

    private var english: [WrittenPage] { site.pages.filter { !$0.path.hasPrefix("cy/") } }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(site.files[path], "\(path)"), as: UTF8.self)
    }

    @Test("has each page in both, which lead to each other and say their language")
    func twins() throws {
        #expect(english.count > 50 && site.pages.count == 2 * english.count)
        for page in english {
            let twin = try #require(site.page("cy/" + page.path), "\(page.path)")
            #expect(page.language == "en-GB" && twin.language == "cy", "\(page.path)")
            func leads(_ from: WrittenPage, to path: String) throws -> Bool {
                let switches = try text(from.path).matches(
                    of: /<a href="([^"]+)" lang="([^"]+)" hreflang="([^"]+)">/)
                guard switches.count == 1, switches[0].2 == switches[0].3 else { return false }
                let link = String(switches[0].1)
                let relative = link.hasPrefix(Self.base) ? String(link.dropFirst(Self.base.count + 1)) : link
                let top = link.hasPrefix(Self.base) ? "index.html" : from.path
                return WholeSite.target(of: relative, on: top)?.path == path
            }
            #expect(try leads(page, to: twin.path), "\(page.path)")
            #expect(try leads(twin, to: page.path), "\(twin.path)")
        }
    }

    @Test("has no link that leads to no file, no page that is not well formed, and no id twice")
    func links() {
        #expect(site.deadLinks == [])
        #expect(site.unbalanced == [])
        #expect(site.doubleIds == [])
        #expect(site.wrongPolicies == [])
        #expect(site.wrongHeadings == [])
    }

    @Test("has its English pages as a site in English alone, but for the way to the others")
    func englishPages() throws {
        let alone = try WholeSite(baseURL: Self.base) { study in
            study.about.languages = [.english, Self.welsh]
        }
        for page in english {
            let lines = try text(page.path).split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter { !$0.contains("hreflang=\"") }.joined(separator: "\n")
            let other = String(decoding: try #require(alone.files[page.path]), as: UTF8.self)
            #expect(withoutSizes(kept) == withoutSizes(other), "\(page.path)")
        }
    }

    /// The zip of a site in two languages is the larger one.
    private func withoutSizes(_ page: String) -> String { page.replacing(/[0-9.]+ [KM]?B/, with: "") }

    @Test("shows what is translated, and says of what is not that it is English")
    func marks() throws {
        let home = try text("cy/index.html")
        #expect(home.contains("<h1>Pecyn cymorth enghreifftiol</h1>"))
        #expect(home.contains("Crynodeb <strong>Cymraeg</strong>."))
        let list = try text("cy/recommendations.html")
        #expect(list.contains(">Enwch eiriolwr<"))
        #expect(list.contains(" lang=\"en\">"))
        let theory = try #require(site.pages.first { $0.path.hasPrefix("cy/configurations/") })
        #expect(
            try text(theory.path).matches(of: /<h1[^>]* lang="en"|<h1[^>]*>.*<span lang="en">/).count == 1)
        for (path, contents) in site.files where path.hasSuffix(".html") || path.hasSuffix(".js") {
            #expect(contents.firstRange(of: [0xEF, 0xB7]) == nil, "\(path) has a mark")
            #expect(contents.firstRange(of: Array("⟦".utf8)) == nil, "\(path) lacks words")
        }
        for page in english {
            #expect(try !text(page.path).contains("lang=\"en\""), "\(page.path) is English throughout")
        }
    }

    @Test("has styles, scripts, figures and materials once")
    func shared() {
        let doubled = site.files.keys.filter { $0.hasPrefix("cy/") && !$0.hasSuffix(".html") }
        #expect(doubled == [])
        #expect(site.files["style.css"] != nil && site.files["downloads/figures.csv"] != nil)
    }

    @Test("has an index to search in for each")
    func search() throws {
        #expect(site.files["search/en/start.js"] != nil && site.files["search/cy/start.js"] != nil)
        #expect(try text("cy/search.html").contains("data-index=\"../search/cy/\""))
        #expect(try text("search.html").contains("data-index=\"search/en/\""))
    }

    @Test("tells search engines where each page stands in the other")
    func alternates() throws {
        let home = try text("cy/sites.html")
        #expect(home.contains("<link rel=\"canonical\" href=\"\(Self.base)/cy/sites.html\">"))
        #expect(home.contains("<link rel=\"alternate\" hreflang=\"en-GB\" href=\"\(Self.base)/sites.html\">"))
        #expect(home.contains("<link rel=\"alternate\" hreflang=\"cy\" href=\"\(Self.base)/cy/sites.html\">"))
        let map = try text("sitemap.xml")
        #expect(
            map.contains(
                "<loc>\(Self.base)/cy/sites.html</loc><xhtml:link rel=\"alternate\" hreflang=\"en-GB\""))
    }

    @Test("says at the top of each page that nobody has read its words, where that is so")
    func unreviewed() throws {
        #expect(site.pages.allSatisfy { !$0.text.contains("Rhagolwg") })
        let study = Study.example()
        let files = try SitePlan.files(
            study.publication(of: [], on: Day(2026, 6, 4)), look: Self.look(isReviewed: false))
        for file in files where file.path.hasSuffix(".html") {
            let says = String(decoding: file.contents, as: UTF8.self).contains("Rhagolwg: nid oes neb")
            #expect(says == file.path.hasPrefix("cy/"), "\(file.path)")
        }
    }
}

@Suite("What is not translated") struct UntranslatedTextTests {
    let welsh = TwoLanguagesTests.welsh

    private func texts(_ change: (inout Study) -> Void = { _ in }) -> [UntranslatedText] {
        var study = Study.example()
        study.about.languages = [.english, welsh]
        change(&study)
        return UntranslatedText.all(of: study.publication(of: [], on: Day(2026, 6, 4)), in: welsh)
    }

    @Test("is listed by what it is of")
    func listed() {
        let all = texts()
        for wanted in [
            UntranslatedText(kind: "study", id: "example", field: "title", text: "An example"),
            UntranslatedText(kind: "stage", id: "insight", field: "title", text: "Insight"),
            UntranslatedText(kind: "statement", id: "c", field: "text", text: "statement c"),
            UntranslatedText(kind: "configuration", id: "i1", field: "title", text: "An advocate"),
            UntranslatedText(kind: "site", id: "coast", field: "page.story", text: "A hospital by the sea."),
            UntranslatedText(kind: "site", id: "coast", field: "page.decisions.r1.reason", text: "=SUM(A1)"),
            UntranslatedText(kind: "material", id: "letter", field: "title", text: "A letter"),
        ] {
            #expect(all.contains(wanted), "\(wanted)")
        }
        #expect(Set(all.map { "\($0.kind) \($0.id) \($0.field) \($0.text)" }).count == all.count)
    }

    @Test("is no longer listed when it is translated, and nothing is in the study's first language")
    func translated() {
        let fewer = texts { $0.about.title.translations[welsh] = "Enghraifft" }
        #expect(fewer.count == texts().count - 1)
        let publication = Study.example().publication(of: [], on: Day(2026, 6, 4))
        #expect(UntranslatedText.all(of: publication, in: .english) == [])
    }
}
