import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("The codebook in the app") struct CodebookRoutesTests {
    static let codes = "/s/support/codes"
    static let one = codes + "/codes/two-versions"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ben", .evaluator)
        for (passage, code, coder) in [
            ("x-001", "two-versions", "coder-a"), ("x-002", "two-versions", "coder-a"),
            ("x-003", "two-versions", "coder-b"), ("x-003", "done-like-my-tax", "coder-a"),
        ] {
            try example.store.code(
                try #require(Excerpt.ID(passage)), giving: [try #require(Code.ID(code))], by: coder)
        }
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)] = [], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        let carried = ["token", "version", "other-version"].compactMap { name in
            form.field(name).map { (name, $0) }
        }
        return try await browser.post(path, carried + fields)
    }

    private func code(_ id: String) throws -> Code? {
        try Code.ID(id).flatMap { try example.store.codebook().code($0) }
    }

    @Test("shows dimensions, themes and codes with their passages and people, and finds words in them")
    func list() async throws {
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get(Self.codes)
        #expect(page.status == 200 && page.text.contains(">Whether it is safe to speak</a></h2>"))
        #expect(page.text.contains(">Trust has a history</a></h3>"))
        let line = try #require(page.text.components(separatedBy: Self.one + "\"").dropFirst().first)
        #expect(line.components(separatedBy: "</li>")[0].contains("3 passages of"))
        let found = try await eva.get(Self.codes + "?find=TWO+versions")
        #expect(found.text.contains("One code") && found.text.contains("I had two versions"))
        #expect(!found.text.contains("the way you do your tax"))
        #expect(try await eva.get(Self.codes + "?find=zebra").text.contains("No code has these words"))
        #expect(page.text.utf8.count < 100 * 1_024, "\(page.text.utf8.count)")
    }

    @Test("takes a new dimension, a theme under it, and a code under several themes; each is made once")
    func make() async throws {
        var eva = try await example.browser(of: "eva")
        for _ in 1...2 {
            let made = try await send(
                &eva, [("title", "Being <i>held</i>"), ("meaning", "What holds people")],
                to: Self.codes + "/new/dimensions")
            #expect(made.status == 303 && made.location?.contains("?saved=entry&of=") == true)
        }
        let dimensions = try example.store.codebook().dimensions.filter { $0.title.text.contains("held") }
        let dimension = try #require(dimensions.first)
        #expect(dimensions.count == 1)
        _ = try await send(
            &eva, [("title", "Held by colleagues"), ("dimension", dimension.id.text)],
            to: Self.codes + "/new/themes")
        let theme = try #require(
            try example.store.codebook().themes.first { $0.title.text == "Held by colleagues" })
        #expect(theme.dimension == dimension.id)
        let told = try await eva.get(Self.codes + "?saved=entry&of=\(dimension.id)")
        #expect(told.text.contains("“Being &lt;i&gt;held&lt;/i&gt;” is saved"))
        let made = try await send(
            &eva,
            [("title", "She stayed with me"), ("theme", theme.id.text), ("theme", "trust-has-a-history")],
            to: Self.codes + "/new/codes")
        let path = try #require(made.location).prefix { $0 != "?" }
        let page = try await eva.get(String(path))
        #expect(page.text.contains("Held by colleagues, of the dimension Being &lt;i&gt;held&lt;/i&gt;"))
        #expect(page.text.contains("Trust has a history, of the dimension"))
        for wrong in [[("title", " ")], [("title", "i HAD two versions")]] {
            #expect(try await send(&eva, wrong, to: Self.codes + "/new/codes").status == 422)
        }
    }

    @Test("is reworded by two people at once, who both see what the other wrote")
    func two() async throws {
        var (eva, ben) = (try await example.browser(of: "eva"), try await example.browser(of: "ben"))
        let form = try await ben.get(Self.one + "/edit")
        let themes = try #require(try code("two-versions")).themes.map { ("theme", $0.text) }
        let first = try await send(
            &eva, [("title", "Two stories"), ("meaning", "")] + themes, to: Self.one + "/edit")
        #expect(first.status == 303)
        let carried = ["token", "version"].map { ($0, form.field($0) ?? "") }
        let both = try await ben.post(
            Self.one + "/edit",
            carried + [("title", "Two truths"), ("meaning", "One for each listener")] + themes)
        #expect(both.status == 409 && both.text.contains("Two stories") && both.text.contains("Two truths"))
        let merged = try await ben.post(
            Self.one + "/edit",
            carried + [("title", "I had two versions"), ("meaning", "For each listener")] + themes)
        #expect(merged.status == 303)
        let now = try #require(try code("two-versions"))
        #expect(now.title.text == "Two stories" && now.meaning?.text == "For each listener")
    }

    @Test("undoes the last change of a code, and puts it back")
    func undo() async throws {
        var eva = try await example.browser(of: "eva")
        #expect(try await !eva.get(Self.one).text.contains("/undo\""))
        _ = try await send(&eva, [("title", "Two stories")], to: Self.one + "/edit")
        #expect(try await send(&eva, to: Self.one + "/undo", from: Self.one).status == 303)
        #expect(try code("two-versions")?.title.text == "I had two versions")
        #expect(try await send(&eva, to: Self.one + "/undo", from: Self.one).status == 303)
        #expect(try code("two-versions")?.title.text == "Two stories")
        let theme = Self.codes + "/themes/trust-has-a-history"
        _ = try await send(&eva, [("title", "Trust grows")], to: theme)
        #expect(try await send(&eva, [("act", "undo")], to: theme).status == 303)
        #expect(try example.store.codebook().themes.contains { $0.title.text == "Trust has a history" })
    }

    @Test("merges one code into another: links to it lead on, and it can be taken back")
    func merge() async throws {
        var eva = try await example.browser(of: "eva")
        let gone = Self.codes + "/codes/done-like-my-tax"
        #expect(try await eva.get(Self.one + "/merge").text.contains("?other=done-like-my-tax\""))
        let path = Self.one + "/merge?other=done-like-my-tax"
        #expect(try await send(&eva, to: path).location == Self.one + "?saved=merged")
        #expect(try await eva.get(gone).location == Self.one)
        let page = try await eva.get(Self.one)
        #expect(page.text.contains("Take back the merge of") && !page.text.contains("/undo\""))
        #expect(try await eva.get(path).status == 404)
        let back = try await send(
            &eva, [("other", "done-like-my-tax")], to: Self.one + "/part", from: Self.one)
        #expect(back.location == gone + "?saved=parted")
        #expect(try await eva.get(gone).status == 200)
        #expect(try example.store.verify().findings.isEmpty)
        // Somebody reworded one of them while the page was read.
        let form = try await eva.get(path)
        _ = try await send(&eva, [("title", "Done in a hurry")], to: gone + "/edit")
        let carried = ["token", "version", "other-version"].map { ($0, form.field($0) ?? "") }
        #expect(try await eva.post(path, carried).location == path)
        #expect(try code("done-like-my-tax")?.title.text == "Done in a hurry")
    }

    @Test("splits a code: the passages that were chosen go to the new one")
    func split() async throws {
        var eva = try await example.browser(of: "eva")
        let path = Self.one + "/split"
        let all = ["x-001", "x-002", "x-003"].map { ("passage", $0) }
        #expect(try await send(&eva, [("title", "All")] + all, to: path).status == 422)
        let wrong = try await send(&eva, [("title", "None")], to: path)
        #expect(wrong.status == 422 && wrong.text.contains("Choose the passages"))
        let done = try await send(&eva, [("title", "For the ward"), all[0], all[2]], to: path)
        let location = try #require(done.location)
        let page = try await eva.get(location)
        #expect(page.text.contains("2 passages") && page.text.contains("merge it into “I had two versions”"))
        #expect(try await eva.get(Self.one).text.contains("One passage"))
    }

    @Test("deletes only what is empty, and brings it back")
    func delete() async throws {
        var eva = try await example.browser(of: "eva")
        let refused = try await eva.get(Self.one + "/delete")
        #expect(refused.text.contains("3 passages carry this code") && refused.field("version") == nil)
        #expect(try await send(&eva, to: Self.one + "/delete").status == 409)
        let theme = Self.codes + "/themes/trust-has-a-history/delete"
        #expect(try await eva.get(theme).text.contains("stand under this theme"))
        let empty = Self.codes + "/codes/knowing-the-edge"
        #expect(try await send(&eva, to: empty + "/delete").location == Self.codes + "?saved=deleted")
        #expect(try await eva.get(empty).status == 404)
        let removed = try await eva.get(Self.codes + "/removed")
        #expect(removed.text.contains(empty + "/restore"))
        #expect(removed.text.contains("Deleted by you"))
        #expect(try await send(&eva, to: empty + "/restore").location == Self.codes + "?saved=restored")
        #expect(try await eva.get(empty).status == 200)
        #expect(try await eva.get(empty + "/restore").status == 404)
    }
}
