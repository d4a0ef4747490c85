import Testing

@testable import RealistPages

@Suite("Templates of the app and the pages that feed them") struct AppTemplatesTests {
    /// Where templates of the app print HTML as it is, and why that is safe.
    static let rawTags = [
        "app/form/track drawing": "a sign, drawn from an enum's case",
        "app/measures/analysis figure": "drawn here, its texts escaped",
        "app/monitoring/indicators icons": "signs, drawn from an enum's cases",
        "app/monitoring/indicators icon": "a sign, drawn from an enum's case",
        "app/monitoring/indicators drawing": "a small chart without a text, drawn here",
        "app/monitoring/indicator figure": "a chart, drawn here, its texts escaped",
        "app/evidence/flow picture": "drawn here, its texts escaped",
        "app/evidence/codes-told figure": "a chart, drawn here, its texts escaped",
        "evidence/structure wide": "drawn here, its texts escaped",
        "evidence/structure tall": "drawn here, its texts escaped",
        "app/measures/results slope": "a chart, drawn here, its texts escaped",
        "app/measures/results chart": "a chart, drawn here, its texts escaped",
        "app/programme/questions explanation": "Markdown through our own renderer",
        "app/theory/lineage-event drawing": "drawn here, its texts escaped",
        "app/theory/map wide": "drawn here, its texts escaped",
        "app/theory/map tall": "drawn here, its texts escaped",
        "app/evidence/matrix icon": "a sign, drawn from an enum's case",
        "app/evidence/matrix dots": "a sign, drawn from an enum's case",
        "app/evidence/source icon": "a sign, drawn from an enum's case",
        "app/evidence/reading icon": "a sign, drawn from an enum's case",
        "evidence/chip icon": "a sign, drawn from an enum's case",
        "evidence/chip dots": "a sign, drawn from an enum's case",
        "evidence/signs .": "a sign, drawn from an enum's case",
    ]

    static func check() throws -> (check: TemplateCheck, gaps: [String]) {
        var types = PageTypes()
        var pages: [String: PageSchema] = [:]
        for shown in try AppExample.pages() {
            pages[type(of: shown.page).template] = types.read(shown.page)
        }
        var check = TemplateCheck(try AppExample.theme().templates, types)
        for (name, schema) in pages.sorted(by: { $0.key < $1.key }) { check.check(schema, with: name) }
        return (check, types.gaps)
    }

    @Test("the examples leave no member of any struct without a value")
    func full() throws {
        let gaps = try Self.check().gaps
        #expect(gaps == [])
    }

    @Test("every tag asks for something that the page has in that place")
    func tags() throws {
        let faults = try Self.check().check.faults
        #expect(faults == [])
    }

    @Test("no template of the app is left over, and the site has none of them")
    func leftOver() throws {
        let own = try AppExample.theme().templates.keys.filter { $0.hasPrefix("app/") }
        #expect(Set(own).subtracting(try Self.check().check.visited) == [])
        #expect(try Example.theme().templates.keys.filter { $0.hasPrefix("app/") } == [])
    }

    @Test("three braces stand only around HTML that this room made")
    func raw() throws {
        #expect(try Self.check().check.raw.sorted() == Self.rawTags.keys.sorted())
    }

    @Test("one stylesheet has the site's look and the app's")
    func style() throws {
        let theme = try AppExample.theme()
        let site = try Example.theme()
        // Every rule of the site's, without its indents and comments.
        func rules(_ style: [UInt8]) -> [Substring] {
            String(decoding: style, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
                .filter { !$0.hasPrefix("/*") }
        }
        let (own, all) = (rules(site.style), rules(theme.style))
        #expect(own.count > 40 && all.starts(with: own.dropLast()))
        #expect(theme.style.count > site.style.count)
        #expect(theme.style.count + theme.script.count < 39 * 1_024)
    }

    @Test("a printed history keeps what is new beside what was before")
    func printedHistory() throws {
        let theme = try AppExample.theme()
        let style = String(decoding: theme.style, as: UTF8.self)
        #expect(style.contains(".check dd + dd:not(.typed) {display: none}"))
        #expect(!style.contains(".check dd + dd {display"))
        let history = try #require(try AppExample.pages().first { $0.name == "change-history" })
        let page = String(decoding: try theme.render(history.page), as: UTF8.self)
        #expect(page.contains("<dd class=\"typed\">") && !page.contains("<dd>"))
    }
}
