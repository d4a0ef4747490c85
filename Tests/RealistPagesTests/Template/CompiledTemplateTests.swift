@testable import RealistPages
import Realist
import Testing

@Suite("A template compiled for a page") struct CompiledTemplateTests {
    struct Inner: PagePart {
        static let pageFields = Fields<Inner>(
            .init("name", \.name), .init("note", \.note), .init("under", \.under))
        let name: String
        let note: String?
        var under: [Inner] = []
    }

    struct Small: Page, PagePart {
        static let pageFields = Fields<Small>(
            .init("title", \.title), .init("chart", \.chart), .init("isShown", \.isShown),
            .init("nothing", \.nothing), .init("list", \.list), .init("texts", \.texts),
            .init("inner", \.inner), .init("perhaps", \.perhaps), .init("count", \.count))
        static let template = "small"
        let title: String
        let chart: SafeHTML
        let isShown: Bool
        let nothing: String?
        let list: [Inner]
        let texts: [String]
        let inner: Inner
        let perhaps: Inner?
        let count: Int
    }

    struct Other: Page, PagePart {
        static let template = "other"
        static let pageFields = Fields<Other>(.init("heading", \.heading))
        let heading: String
    }

    static let page = Small(
        title: "A & <b>", chart: SafeHTML(made: "<svg/>"), isShown: true, nothing: nil,
        list: [
            Inner(
                name: "one", note: "n", under: [Inner(name: "1.1", note: nil), Inner(name: "1.2", note: "")]),
            Inner(name: "two", note: nil),
        ], texts: ["x", ""], inner: Inner(name: "in", note: nil), perhaps: Inner(name: "may", note: nil),
        count: 7)

    static func theme(
        _ templates: [String: String], kinds: [any (Page & PagePart).Type] = [Small.self]
    ) throws -> PageTheme {
        try PageTheme(
            templates: templates.mapValues { Array($0.utf8) }, words: Words(["a.b": "word & <"]), style: [],
            script: [], kinds: kinds)
    }

    static func render(_ template: String, _ others: [String: String] = [:]) throws -> String {
        let theme = try theme(others.merging(["small": template]) { $1 })
        return String(decoding: try theme.render(page), as: UTF8.self)
    }

    @Test(
        "fills in what the page has",
        arguments: [
            ("{{title}}", "A &amp; &lt;b&gt;"), ("{{{chart}}}", "<svg/>"), ("{{inner.name}}", "in"),
            ("{{#isShown}}yes{{/isShown}}{{^isShown}}no{{/isShown}}", "yes"),
            ("{{nothing}}{{^nothing}}none{{/nothing}}{{#nothing}}some{{/nothing}}", "none"),
            ("{{#list}}{{name}}{{#note}}({{note}}){{/note}},{{/list}}", "one(n),two,"),
            ("{{#texts}}{{.}}{{title}} {{/texts}}", "xA &amp; &lt;b&gt; A &amp; &lt;b&gt; "),
            ("{{#texts}}{{#.}}[{{.}}]{{/.}}{{^.}}-{{/.}}{{/texts}}", "[x]-"),
            (
                "{{#title}}<{{.}}>{{#isShown}}{{.}}{{/isShown}}{{/title}}",
                "<A &amp; &lt;b&gt;>A &amp; &lt;b&gt;"
            ),
            ("{{#chart}}{{{.}}}{{/chart}}", "<svg/>"), ("{{count}}{{#count}}{{.}}{{/count}}", "77"),
            ("{{#perhaps}}{{name}}{{/perhaps}}", "may"), ("{{^.}}no{{/.}}{{#.}}yes{{/.}}", "yes"),
            ("{{#list}}{{^.}}no{{/.}}{{#under}}{{name}} {{/under}}{{/list}}", "1.1 1.2 "),
            ("{{^list}}no{{/list}}{{^texts}}no{{/texts}}{{^count}}no{{/count}}{{^inner}}no{{/inner}}", ""),
            ("{{#texts}}{{#list}}{{name}}{{/list}}{{.}}{{/texts}}", "onetwoxonetwo"),
            ("{{#inner.note}}x{{/inner.note}}{{^inner.note}}y{{/inner.note}}", "y"),
            ("{{#inner}}{{name}}{{/inner}}", "in"), ("{{t.a.b}}", "word &amp; &lt;"),
            ("{{! said aside }}", ""),
            ("{ {title} } {{ title }}", "{ {title} } A &amp; &lt;b&gt;"),
        ])
    func fills(template: String, page: String) throws {
        #expect(try Self.render(template) == page)
    }

    @Test("leaves no empty line where only sections begin and end")
    func bareLines() throws {
        #expect(try Self.render("a\n  {{#list}}\n{{name}}\n{{/list}}\nb\n") == "a\none\ntwo\nb\n")
    }

    @Test("puts partials in, and fills the blocks of a parent")
    func partials() throws {
        let parts = ["row": "[{{name}}]", "layout": "<{{$main}}empty{{/main}}{{$foot}}f{{/foot}}>"]
        #expect(try Self.render("{{#list}}{{>row}}{{/list}}", parts) == "[one][two]")
        #expect(try Self.render("{{<layout}} {{$main}}{{inner.name}}{{/main}} {{/layout}}", parts) == "<inf>")
    }

    @Test("a partial may stand in itself, about what is within the thing")
    func recursion() throws {
        let parts = ["row": "{{name}}{{#under}}({{>row}}){{/under}}"]
        #expect(try Self.render("{{#list}}{{>row}},{{/list}}", parts) == "one(1.1)(1.2),two,")
        #expect(try Self.render("{{#inner}}{{>row}}{{/inner}}", parts) == "in")
        let turns = ["a": "{{name}}{{#under}}{{>b}}{{/under}}", "b": "[{{>a}}]"]
        #expect(try Self.render("{{#list}}{{>a}},{{/list}}", turns) == "one[1.1][1.2],two,")
    }

    @Test(
        "partials that put each other in about the same thing would never end, wherever they were compiled first",
        arguments: [
            ["a": "{{#under}}{{>b}}{{/under}}{{>b}}", "b": "{{>a}}"],
            ["a": "{{>b}}{{#under}}{{>b}}{{/under}}", "b": "{{#note}}{{>a}}{{/note}}"],
            ["a": "{{#name}}{{>b}}{{/name}}", "b": "{{#.}}{{>b}}{{/.}}"],
        ])
    func endless(parts: [String: String]) throws {
        let problems = #expect(throws: Problems.self) {
            try Self.theme(parts.merging(["small": "{{#inner}}{{>a}}{{/inner}}"]) { $1 })
        }
        #expect(problems?.list.map { $0.code } == ["theme.too-deep"])
    }

    @Test(
        "refuses, when the theme is read, what would come out as nothing, or as somebody's HTML",
        arguments: [
            ("{{titel}}", "theme.unknown-name"), ("{{#list}}{{title}}{{/list}}", "theme.unknown-name"),
            ("{{inner.titel}}", "theme.unknown-name"), ("{{perhaps.name}}", "theme.unknown-name"),
            ("{{#isShown}}{{^list}}{{titel}}{{/list}}{{/isShown}}", "theme.unknown-name"),
            ("{{{title}}}", "theme.unsafe-text"), ("{{{texts}}}", "theme.unsafe-text"),
            ("{{chart}}", "theme.escaped-html"), ("{{#chart}}{{.}}{{/chart}}", "theme.escaped-html"),
            ("{{list}}", "theme.not-text"), ("{{isShown}}", "theme.not-text"),
            ("{{inner}}", "theme.not-text"),
            ("{{.}}", "theme.not-text"), ("{{>small}}", "theme.too-deep"),
            ("{{#isShown}}{{>small}}{{/isShown}}", "theme.too-deep"),
            ("{{#title}}{{>small}}{{/title}}", "theme.too-deep"),
            ("{{<small}}{{$main}}{{/main}}{{/small}}", "theme.too-deep"),
        ])
    func refuses(template: String, code: String) throws {
        let problems = #expect(throws: Problems.self) { try Self.theme(["small": template]) }
        #expect(problems?.list.map { $0.code } == [code])
        #expect(problems?.list.first?.location?.file == "templates/small.mustache")
    }

    @Test("names the line, and the name that was meant")
    func meant() throws {
        let problems = #expect(throws: Problems.self) { try Self.theme(["small": "a\n{{titel}}"]) }
        #expect(problems?.list.first?.location?.line == 2)
        #expect(problems?.list.first?.remedy == "Did you mean “title”?")
    }

    @Test("names what was meant within a part, too")
    func meantWithin() throws {
        let problems = #expect(throws: Problems.self) { try Self.theme(["small": "{{inner.nam}}"]) }
        #expect(problems?.list.first?.remedy == "Did you mean “inner.name”?")
    }

    @Test("a fault of a partial is told once, however many pages it stands in")
    func once() throws {
        let templates = ["small": "{{>part}}{{no}}", "other": "{{>part}}", "part": "{{nowhere}}"]
        let problems = #expect(throws: Problems.self) {
            try Self.theme(templates, kinds: [Small.self, Other.self])
        }
        #expect(problems?.list.map { $0.what } == ["The page has nothing called “nowhere” here."])
    }

    @Test("a page of no kind that the theme was read for has no template")
    func noKind() throws {
        let theme = try Self.theme(["small": ""])
        #expect(throws: TemplateProblem.self) { try theme.render(Other(heading: "")) }
        #expect(throws: Problems.self) { try Self.theme(["small": ""], kinds: [Other.self]) }
    }

    @Test(
        "refuses a broken template when the theme is read",
        arguments: [
            ("{{title", "theme.unclosed-tag"), ("a\n{{#list}}", "theme.unclosed-section"),
            ("{{/list}}", "theme.wrong-end"), ("{{#list}}{{/lists}}", "theme.wrong-end"),
            ("{{a b}}", "theme.no-name"), ("{{}}", "theme.no-name"), ("{{>row}}", "theme.unknown-template"),
            ("{{<row}}{{/row}}", "theme.unknown-template"), ("{{t.no.such}}", "theme.unknown-word"),
            ("{{<small}}{{title}}{{/small}}", "theme.outside-block"),
            (String(repeating: "{{#list}}", count: 100_000), "theme.too-deep"),
        ])
    func broken(template: String, code: String) throws {
        let problems = #expect(throws: Problems.self) { try Self.theme(["small": template]) }
        #expect(problems?.list.map { $0.code } == [code])
    }
}
