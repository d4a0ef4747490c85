import HTTPTypes
import Realist
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

/// With very many answers it takes longer than anybody waits to work out what may be shown.
@Suite("A page that waits for what may be shown") struct WaitingTests {
    private static let site = "/s/support/sites/city-hospital"

    @Test(
        "says so, looks again by itself, and shows it once it is there",
        arguments: ["/results", "/approval", "/preview/sites/city-hospital.html"])
    func waits(_ end: String) async throws {
        let example = try ExampleApp(patience: .zero)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        let refresh = try #require(HTTPField.Name("Refresh"))
        let first = try await ana.get(Self.site + end)
        #expect(first.status == 200 && first.headers[refresh] == "2")
        #expect(first.text.contains("What may be shown is being worked out"))
        #expect(first.links.contains(Self.site + end), "for whoever reads it otherwise")
        var page = first
        for _ in 0..<600 where page.headers[refresh] != nil {
            try await Task.sleep(for: .milliseconds(50))
            page = try await ana.get(Self.site + end)
        }
        #expect(page.status == 200 && page.headers[refresh] == nil)
        #expect(!page.text.contains("is being worked out") && page.text.contains("City teaching hospital"))
    }

    @Test("is no page for the look of the preview: that is there at once")
    func look() async throws {
        let example = try ExampleApp(patience: .zero)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        for file in ["style.css", "script.js"] {
            let got = try await ana.get(Self.site + "/preview/" + file)
            #expect(got.status == 200 && !got.text.contains("<h1"), "\(file)")
        }
        let study = try #require(example.app.studies[try ExampleApp.key()])
        #expect(await study.published.timesMade == 0)
    }

    @Test("leaves an address as it stands where it leads to itself, and escapes every other once")
    func preview() {
        let text = "<header></header><p><a href=\"a.html?x=1&amp;y=2\">A</a> <a href=\"b.html\">B</a></p>"
        let page = PreviewPage(bar: "Preview", back: Link(text: "Back", href: "/")) { address in
            address == "b.html" ? "/b?x=1&y=2" : address
        }
        let shown = String(decoding: page.shown(Array(text.utf8)), as: UTF8.self)
        #expect(shown.contains("<a href=\"a.html?x=1&amp;y=2\">A</a>"))
        #expect(shown.contains("<a href=\"/b?x=1&amp;y=2\">B</a>"))
    }
}
