import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Memos, in the app") struct MemoTests {
    static let list = "/s/support/memos"
    static let write = "/s/support/write-memo"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)], of page: Browser.Page, to path: String
    ) async throws -> Browser.Page {
        let carried = ["token", "version", "id", "about", "thing"].compactMap { name in
            page.field(name).map { (name, $0) }
        }
        return try await browser.post(path, carried + fields)
    }

    @Test("are an evaluator's alone, and are about something that is there")
    func roles() async throws {
        var ana = try await example.browser(of: "ana")
        for path in [Self.list, Self.write, Self.list + "/nothing"] {
            #expect(try await ana.get(path).status == 403)
        }
        #expect(try await !ana.get("/s/support/theory").text.contains(Self.list))
        #expect(try await !ana.get("/s/support/theory/explanations/i1").text.contains(Self.write))
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get("/s/support/theory").text.contains("href=\"\(Self.list)\""))
        #expect(try await eva.get(Self.list).text.contains("Nobody has written a memo yet."))
        for path in [
            Self.list + "/nothing", Self.write + "?about=passage&thing=nothing",
            Self.write + "?about=mood&thing=x-001", Self.write + "?about=code&thing=nothing",
        ] {
            #expect(try await eva.get(path).status == 404, "\(path)")
        }
    }

    @Test(
        "are written from the page of a thing, and stand there and in the list",
        arguments: [
            ("passage", "x-001", "/s/support/passages/x-001"),
            ("explanation", "i1", "/s/support/theory/explanations/i1"),
            ("code", "two-versions", "/s/support/codes/codes/two-versions"),
        ])
    func things(kind: String, name: String, page: String) async throws {
        var eva = try await example.browser(of: "eva")
        let path = "\(Self.write)?about=\(kind)&thing=\(name)"
        #expect(try await eva.get(page).text.contains(path.replacing("&", with: "&amp;")))
        let form = try await eva.get(path)
        let empty = try await send(&eva, [("kind", "theory"), ("text", " ")], of: form, to: Self.write)
        #expect(empty.status == 422 && empty.text.contains("Write the memo"))
        let saved = try await send(
            &eva, [("kind", "theory"), ("text", "Zebras graze.\n\nGiraffes too.")], of: form, to: Self.write)
        let memo = try #require(try example.store.memos().first)
        #expect(saved.location == page + "?saved=memo#memo-\(memo.id)")
        #expect(memo.about.kind.rawValue == kind && memo.about.name == name && memo.kind == .theory)
        #expect(memo.text.hasPrefix("Zebras graze."))
        #expect(try await eva.get(page).text.contains("Zebras graze."))
        let list = try await eva.get(Self.list)
        #expect(list.text.contains("Giraffes too.") && list.text.contains("href=\"\(page)\""))
        #expect(try await eva.get(Self.list + "?kind=method").text.contains("No memo is like that."))
        #expect(try await eva.get(Self.list + "?text=zebras&about=\(kind)").text.contains("Giraffes too."))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("of a source stand on its page, and keep it from being taken away")
    func source() async throws {
        let source = try #require(try example.store.study()).evidence.sources[0].id
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get("\(Self.write)?about=source&thing=\(source)")
        let saved = try await send(
            &eva, [("kind", "method"), ("text", "Recorded in a corridor.")], of: form, to: Self.write)
        let memo = try #require(try example.store.memos().first)
        #expect(saved.location == "/s/support/sources/\(source)?saved=memo#memo-\(memo.id)")
        let page = try await eva.get("/s/support/sources/\(source)?saved=memo")
        #expect(page.text.contains("role=\"status\"") && page.text.contains("id=\"memo-\(memo.id)\""))
        #expect(try await eva.get("/s/support/sources/\(source)").text.contains("Recorded in a corridor."))
    }

    @Test("are changed by two people, and taken away")
    func change() async throws {
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get(Self.write)
        _ = try await send(
            &eva, [("kind", "reflexive"), ("text", "I was a nurse.")], of: form, to: Self.write)
        let memo = try #require(try example.store.memos().first)
        #expect(memo.about == .study)
        let path = Self.list + "/\(memo.id)"
        let first = try await eva.get(path)
        let changed = try await send(
            &eva, [("kind", "reflexive"), ("text", "I was a nurse for ten years.")], of: first, to: path)
        #expect(changed.location == Self.list + "?saved=memo#memo-\(memo.id)")
        let now = try #require(try example.store.memos().first)
        #expect(now.text == "I was a nurse for ten years." && now.writer == memo.writer && now.on == memo.on)
        // Over an earlier version both are shown, and nothing is lost.
        let late = try await send(
            &eva, [("kind", "reflexive"), ("text", "I am a nurse still.")], of: first, to: path)
        #expect(late.status == 409 && late.text.contains("I am a nurse still."))
        #expect(late.text.contains("I was a nurse for ten years."))
        // What only one of them touched is kept.
        let kind = try await send(
            &eva, [("kind", "method"), ("text", "I was a nurse.")], of: first, to: path)
        #expect(kind.status == 303)
        let both = try #require(try example.store.memos().first)
        #expect(both.kind == .method && both.text == "I was a nurse for ten years.")
        let old = try await send(&eva, [("act", "delete")], of: first, to: path)
        #expect(old.location == path + "?saved=changed")
        let gone = try await send(&eva, [("act", "delete")], of: try await eva.get(path), to: path)
        #expect(gone.location == Self.list + "?saved=memo-gone")
        #expect(try example.store.memos().isEmpty)
        #expect(try await eva.get(path).status == 404)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("keep a passage from being taken away, and the page says so")
    func rests() async throws {
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get(Self.write + "?about=passage&thing=x-001")
        _ = try await send(&eva, [("kind", "coding"), ("text", "Two codes?")], of: form, to: Self.write)
        #expect(
            try await eva.get("/s/support/passages/x-001/remove").text.contains(
                "Somebody wrote a memo about it"))
    }
}
