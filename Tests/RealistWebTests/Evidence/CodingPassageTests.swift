import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Coding a passage in the app") struct CodingPassageTests {
    static let passage = "/s/support/passages/x-001"
    static let excerpt = Excerpt.ID(known: "x-001")
    let example: ExampleApp
    let eva: Account

    init() throws {
        example = try ExampleApp()
        eva = try example.person("eva", .evaluator)
        try example.store.code(
            Self.excerpt, giving: [Code.ID(known: "two-versions")], by: "coder-a")
    }

    /// The page's form as it stands, with these codes ticked.
    private func send(
        _ browser: inout Browser, _ codes: [String], _ more: [(String, String)] = [],
        from page: Browser.Page? = nil
    ) async throws -> Browser.Page {
        let form: Browser.Page
        if let page { form = page } else { form = try await browser.get(Self.passage) }
        let had = Self.values("had", form).map { ("had", $0) }
        return try await browser.post(
            Self.passage + "/codes",
            [("token", form.field("token") ?? ""), ("sought", form.field("sought") ?? "")]
                + had + codes.map { ("code", $0) } + more)
    }

    /// The values of all fields of this name, in the form that gives codes.
    private static func values(_ name: String, _ page: Browser.Page) -> [String] {
        let form = page.text.components(separatedBy: "class=\"form coding\"").last ?? ""
        return form.components(separatedBy: "name=\"\(name)\"").dropFirst().compactMap {
            $0.components(separatedBy: "value=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
    }

    private func own() throws -> Set<String> {
        Set(try example.store.codings(of: Self.excerpt).filter { $0.coder == eva.id.text }.map(\.code.text))
    }

    @Test("shows who gave what, keeps what was ticked in one's own name, and says it")
    func give() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try await browser.get(Self.passage)
        #expect(before.text.contains("Given by coder-a"))
        let saved = try await send(&browser, ["two-versions", "done-like-my-tax"], [("act", "save")])
        #expect(saved.status == 303)
        #expect(try own() == ["two-versions", "done-like-my-tax"])
        let page = try await browser.get(String(try #require(saved.location).prefix { $0 != "#" }))
        #expect(
            page.text.contains("Given by coder-a and you") || page.text.contains("Given by you and coder-a"))
        let now = try own()
        #expect(page.text.contains("Undo this") && Set(Self.values("had", page)) == now)
        let entry = try #require(try example.store.audit(AuditFilter(), most: 1).lines.first)
        #expect(entry.action == "code" && entry.object == "x-001" && entry.actor == Store.actor(eva.id))
        #expect(try example.store.verify().findings.isEmpty)
        try example.person("ben", .evaluator)
        var other = try await example.browser(of: "ben")
        #expect(try await other.get(Self.passage).text.contains("Eva Example"))
    }

    @Test("takes back what was saved last, and nobody else's")
    func undo() async throws {
        var browser = try await example.browser(of: "eva")
        _ = try await send(&browser, ["two-versions"])
        let saved = try await send(&browser, ["done-like-my-tax"])
        #expect(try own() == ["done-like-my-tax"])
        let page = try await browser.get(String(try #require(saved.location).prefix { $0 != "#" }))
        let undo = try #require(page.text.components(separatedBy: "class=\"undo\"").last)
            .components(separatedBy: "</form>")[0]
        #expect(undo.contains("name=\"had\" value=\"done-like-my-tax\""))
        #expect(undo.contains("name=\"code\" value=\"two-versions\""))
        let fields = [
            ("token", page.field("token") ?? ""), ("had", "done-like-my-tax"), ("code", "two-versions"),
        ]
        #expect(try await browser.post(Self.passage + "/codes", fields).status == 303)
        #expect(try own() == ["two-versions"])
        #expect(try example.store.codings(of: Self.excerpt).count == 2)
    }

    @Test("says that nothing was changed where nothing was")
    func same() async throws {
        var browser = try await example.browser(of: "eva")
        _ = try await send(&browser, ["two-versions"])
        let saved = try await send(&browser, ["two-versions"], [("act", "save")])
        let page = try await browser.get(String(try #require(saved.location).prefix { $0 != "#" }))
        #expect(page.text.contains("Nothing was changed.") && !page.text.contains("Undo this"))
        #expect(try await !browser.get(Self.passage).text.contains("Nothing was changed."))
    }

    @Test("goes on to the next passage of the source, and from one to the other")
    func onwards() async throws {
        var browser = try await example.browser(of: "eva")
        let read = try #require(try example.store.source(Source.ID(known: "city-interview-1")))
        let here = try #require(read.excerpts.firstIndex { $0.id == Self.excerpt })
        let next = try #require(read.excerpts.dropFirst(here + 1).first)
        let place = try #require(try example.store.place(of: read.excerpts[here]))
        #expect(place.number == here + 1 && place.after == next.id)
        let page = try await browser.get(Self.passage)
        #expect(page.text.contains("<title>Passage \(here + 1) – "))
        #expect(page.links.contains("/s/support/passages/\(next.id)#passage"))
        let saved = try await send(&browser, ["two-versions"], [("act", "next")])
        #expect(saved.location == "/s/support/passages/\(next.id)?saved=coded-before")
        #expect(try own() == ["two-versions"])
        let after = try await browser.get(try #require(saved.location))
        #expect(
            after.text.contains("This is the next passage") && after.links.contains(Self.passage + "#passage")
        )
        let form = try await browser.get(Self.passage + "/read")
        let reading = try await browser.post(
            Self.passage + "/read",
            [
                ("token", form.field("token") ?? ""), ("version", "0"), ("explanation", "m1"),
                ("part", "whole"), ("stance", "supports"), ("act", "next"),
            ])
        #expect(reading.location == "/s/support/passages/\(next.id)?saved=read-before")
        // At the last one there is none to go on to.
        let last = try #require(read.excerpts.last)
        let end = try await browser.get("/s/support/passages/\(last.id)")
        #expect(!end.text.contains("go to the next passage") && page.text.contains("go to the next passage"))
    }

    @Test("keeps what somebody did in another window meanwhile")
    func twoWindows() async throws {
        var browser = try await example.browser(of: "eva")
        let form = try await browser.get(Self.passage)
        _ = try await send(&browser, ["two-versions"], from: form)
        _ = try await send(&browser, ["done-like-my-tax"], from: form)
        #expect(try own() == ["two-versions", "done-like-my-tax"])
    }

    @Test("looks for a code without losing what is ticked")
    func find() async throws {
        var browser = try await example.browser(of: "eva")
        let sought = try await send(
            &browser, ["done-like-my-tax"], [("act", "find"), ("find", "VERSIONS two")])
        let location = try #require(sought.location)
        #expect(sought.status == 303 && location.hasSuffix("#codes"))
        let page = try await browser.get(String(location.prefix { $0 != "#" }))
        #expect(Self.values("code", page) == ["done-like-my-tax", "two-versions"])
        let before = try own()
        #expect(page.text.contains("Show all codes") && before.isEmpty)
        _ = try await send(&browser, ["done-like-my-tax"], [("act", "save")], from: page)
        #expect(try own() == ["done-like-my-tax"])
    }

    @Test("makes a new code in the same step, and finds one that is there by its words")
    func newCode() async throws {
        var browser = try await example.browser(of: "eva")
        let made = try await send(
            &browser, [],
            [
                ("act", "find"), ("find", ""), ("new-title", " Fresh <b> "),
                ("new-theme", "trust-has-a-history"),
            ])
        #expect(made.status == 303, "return in the box of a new code saves")
        let fresh = try #require(try example.store.codebook().code(titled: "Fresh <b>"))
        #expect(fresh.themes.map(\.text) == ["trust-has-a-history"])
        #expect(try own() == [fresh.id.text])
        let page = try await browser.get(Self.passage)
        #expect(page.text.contains("Fresh &lt;b&gt;") && !page.text.contains("Fresh <b>"))
        let count = try example.store.codebook().codes.count
        _ = try await send(&browser, [fresh.id.text], [("new-title", "i had TWO versions")])
        #expect(try example.store.codebook().codes.count == count)
        #expect(try own() == [fresh.id.text, "two-versions"])
        let long = try await send(&browser, [], [("new-title", String(repeating: "x", count: 201))])
        #expect(long.status == 422 && long.text.contains("data-problem"))
    }

    @Test("gives the code into which one was merged meanwhile, and nothing where it was deleted")
    func meanwhile() async throws {
        var browser = try await example.browser(of: "eva")
        let form = try await browser.get(Self.passage)
        let (kept, gone) = (Code.ID(known: "two-versions"), Code.ID(known: "done-like-my-tax"))
        try example.store.merge(gone, into: kept, expecting: 1, goneExpecting: 1)
        _ = try await send(&browser, [gone.text], from: form)
        #expect(try own() == [kept.text])
        let answer = try await send(&browser, ["never-was"], from: form)
        #expect(answer.location?.contains("saved=gone") == true)
        #expect(try await send(&browser, ["%%%"], from: form).status == 404)
    }

    @Test("is an evaluator's alone")
    func lead() async throws {
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "lea")
        #expect(try await browser.get(Self.passage).status == 403)
        for path in ["/s/support/codes", "/s/support/codes/codes/two-versions"] {
            #expect(try await browser.get(path).status == 403, "\(path)")
        }
        let page = try await browser.get("/s/support/theory")
        let sent = try await browser.post(
            Self.passage + "/codes", [("token", page.field("token") ?? ""), ("code", "two-versions")])
        #expect(sent.status == 403 && !page.text.contains("/codes\""))
    }
}
