@testable import RealistPages
import Realist
import Testing

@Suite("Rendering a template") struct TemplateRunTests {
    struct Inner: Equatable, Sendable {
        let name: String
        let note: String?
    }

    struct Small: Page {
        static let template = "small"
        let title: String
        let chart: SafeHTML
        let isShown: Bool
        let nothing: String?
        let list: [Inner]
        let texts: [String]
        let inner: Inner
    }

    static let page = Small(
        title: "A & <b>", chart: SafeHTML(made: "<svg/>"), isShown: true, nothing: nil,
        list: [Inner(name: "one", note: "n"), Inner(name: "two", note: nil)], texts: ["x", "y"],
        inner: Inner(name: "in", note: nil))

    static func theme(_ templates: [String: String]) throws -> PageTheme {
        try PageTheme(
            templates: templates.mapValues { Array($0.utf8) }, words: Words(["a.b": "word & <"]), style: [],
            script: [])
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
            ("{{#texts}}{{.}}{{title}} {{/texts}}", "xA &amp; &lt;b&gt; yA &amp; &lt;b&gt; "),
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

    @Test(
        "refuses what would come out as nothing, or as somebody's HTML",
        arguments: [
            ("{{titel}}", "theme.unknown-name"), ("{{#list}}{{title}}{{/list}}", "theme.unknown-name"),
            ("{{inner.titel}}", "theme.unknown-name"), ("{{{title}}}", "theme.unsafe-text"),
            ("{{chart}}", "theme.escaped-html"), ("{{list}}", "theme.not-text"),
            ("{{>small}}", "theme.too-deep"),
        ])
    func refuses(template: String, code: String) throws {
        let problem = #expect(throws: TemplateProblem.self) { try Self.render(template) }
        #expect(problem?.code == code)
        #expect(problem?.location?.file == "templates/small.mustache")
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
