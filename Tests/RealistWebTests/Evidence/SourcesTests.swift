import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("Sources in the app") struct SourcesTests {
    static let list = "/s/support/sources"
    static let talk = "/s/support/sources/city-interview-1"
    static let words = "/s/support/new-source/words"

    private func source(_ example: ExampleApp, _ address: String) throws -> SourceRead {
        let name = address.split(separator: "?")[0].split(separator: "/").last.map(String.init) ?? ""
        let id = try #require(Source.ID(name))
        return try #require(try example.store.source(id))
    }

    /// Pastes words and says what they are.
    private func add(
        _ browser: inout Browser, _ text: String, _ fields: [(String, String)] = []
    ) async throws -> Browser.Page {
        let form = try await browser.get(Self.words)
        let carried = ["token", "id"].map { ($0, form.field($0) ?? "") }
        return try await browser.post(
            Self.words, carried + [("title", "A talk"), ("kind", "interview"), ("text", text)] + fields)
    }

    @Test("take in the longest words of any script, typed or pasted")
    func longest() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let line = String(repeating: "ك", count: 99) + "\n"
        let text = String(repeating: line, count: SourceTyped.mostText / 100)
        let kept = try await add(&browser, text)
        #expect(kept.status == 303)
        let more = try await add(&browser, text + "ك")
        #expect(more.status == 422 && more.text.contains("300000"))
        let huge = try await add(&browser, String(repeating: text, count: 8))
        #expect(huge.status == 413 && huge.text.contains("still in your browser"))
    }

    @Test("are listed with what they are, and found by site, kind and words")
    func listed() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let all = try await browser.get(Self.list)
        #expect(all.status == 200 && all.text.contains("href=\"\(Self.talk)\""))
        #expect(all.text.contains("24 sources") && all.text.contains("p-007"))
        let some = try await browser.get(Self.list + "?site=coastal-hospital&kind=focus-group")
        #expect(some.text.contains("One source") && !some.text.contains(Self.talk + "\""))
        #expect(try await browser.get(Self.list + "?text=p-007&start=40").text.contains(Self.talk + "\""))
        #expect(
            try await browser.get(Self.list + "?text=%22%3E%3Cscript%3E").text.contains(
                "No source is like this"))
    }

    @Test("show their words with the passages, codes and readings beside them")
    func page() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let page = try await browser.get(Self.talk)
        #expect(page.status == 200 && page.text.contains("I had two versions."))
        #expect(page.text.contains("<mark data-at=\"201\">") && page.text.contains("id=\"passage-x-001\""))
        #expect(page.links.contains("/s/support/passages/x-001#passage"))
        // What is shown is the text, sign by sign.
        let text = try #require(try source(example, Self.talk).source.text?.contents)
        let scalars = Array(text.unicodeScalars)
        for match in page.text.matches(of: #/data-at="(\d+)">([^<]*)</#) {
            let at = try #require(Int(match.output.1))
            let shown = Array(String(match.output.2).replacing("&amp;", with: "&").unicodeScalars)
            guard !match.output.2.contains("&") else { continue }
            #expect(Array(scalars[at..<min(scalars.count, at + shown.count)]) == shown)
        }
    }

    @Test("are there for evaluators and for nobody else")
    func rights() async throws {
        let example = try ExampleApp()
        try example.person("lea", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer)
        for name in ["lea", "vic"] {
            var browser = try await example.browser(of: name)
            for path in [
                Self.list, Self.talk, Self.talk + "/mark", Self.talk + "/edit", Self.talk + "/black-out",
                "/s/support/new-source", Self.words, Self.talk + "/heard/p-007",
                "/s/support/passages/x-001/change",
            ] {
                #expect(try await browser.get(path).status == 403, "\(name) \(path)")
            }
        }
        var eva = try await JudgingTests.evaluator(example)
        for path in ["none", "..%2f", "city-interview-1/heard/p-001"] {
            #expect(try await eva.get(Self.list + "/" + path).status == 404)
        }
    }

    @Test("are added by pasting, once, with those who were heard")
    func pasted() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let form = try await browser.get(Self.words)
        let fields = [
            ("token", form.field("token") ?? ""), ("id", form.field("id") ?? ""), ("title", "A late talk"),
            ("kind", "interview"), ("text", "Nurse 3: Yes 👍.\r\nNo.\r\n"), ("heard", "p-007, p-new"),
            ("site", "city-hospital"), ("wave", "month-6"), ("day-day", "4"), ("day-month", "3"),
            ("day-year", "2026"),
        ]
        let answer = try await browser.post(Self.words, fields)
        let location = try #require(answer.location)
        #expect(answer.status == 303 && location.hasSuffix("?saved=new"))
        #expect(
            try await browser.post(Self.words, fields).location?.split(separator: "?").first
                == location.split(separator: "?").first)
        let read = try source(example, location)
        #expect(read.source.text?.contents == "Nurse 3: Yes 👍.\nNo.\n" && read.source.on == Day(2026, 3, 4))
        #expect(read.people.map(\.id.text) == ["p-007", "p-new"])
        #expect(read.people.last?.site == ExampleApp.site && read.people.last?.attributes.isEmpty == true)
        let page = try await browser.get(location)
        #expect(
            page.text.contains("The source is kept") && page.text.contains("<b data-at=\"0\">Nurse 3:</b>"))
    }

    @Test("ask once about what looks like a name, and give back what is missing")
    func asked() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let asks = try await add(&browser, "Then Ann Example told me.\nA second line.")
        #expect(asks.status == 422 && asks.text.contains("Ann Example"))
        let kept = try await browser.post(
            Self.words,
            [("token", asks.field("token") ?? "")] + asks.hidden.filter { $0.0 != "token" } + [
                ("personal", "keep")
            ])
        #expect(kept.status == 303)
        let location = try #require(kept.location)
        #expect(try source(example, location).source.text?.contents.contains("\nA second") == true)
        let wrong = try await add(&browser, " ", [("heard", "Ann!")])
        #expect(wrong.status == 422 && wrong.text.contains("Paste the words") && wrong.text.contains("Ann!"))
    }

    @Test("come from files, which are shown before anything is kept")
    func files() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let before = try example.store.sources().total
        func bring(_ bytes: [UInt8], _ name: String, _ fields: [(String, String)] = []) async throws
            -> Browser.Page
        {
            try await browser.upload(bytes, named: name, fields, from: "/s/support/new-source")
        }
        let read = try await bring(Array("\u{FEFF}</textarea><b>one\r\ntwo".utf8), "late_talk.txt")
        #expect(read.status == 200 && read.text.contains("&lt;/textarea&gt;&lt;b&gt;one\ntwo</textarea>"))
        // A title is typed: the name of a file is often the name of a person.
        #expect(!read.text.contains("late talk") && read.text.contains("Nothing is kept yet"))
        let old = try await bring([0x63, 0xE9], "t.txt")
        #expect(old.status == 422 && old.text.contains("Line 1:"))
        #expect(
            try await bring([0x63, 0xE9], "t.txt", [("encoding", "windows-1252")]).text.contains(
                "cé</textarea>"))
        for (bytes, what) in [
            (Array("%PDF-1.7".utf8), "no text file"), ([0x50, 0x4B, 3, 4, 1], "damaged"), ([], "Choose"),
        ] as [([UInt8], String)] {
            let refused = try await bring(bytes, "x")
            #expect(refused.status == 422, "\(what)")
        }
        #expect(try example.store.sources().total == before)
    }

    @Test("are changed by two people without losing what either said")
    func twoPeople() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        var ben = try await JudgingTests.evaluator(example, "ben")
        let now = try source(example, Self.talk).source
        func fields(_ page: Browser.Page, _ more: [String: String]) -> [(String, String)] {
            var answers = SourceForm.answers(now, language: .english)
            for (name, text) in more { answers[name] = text }
            return page.filled(answers, Array(answers.texts.keys))
        }
        let hers = try await eva.get(Self.talk + "/edit")
        let his = try await ben.get(Self.talk + "/edit")
        #expect(try await eva.post(Self.talk + "/edit", fields(hers, ["title": "Her title"])).status == 303)
        #expect(try await ben.post(Self.talk + "/edit", fields(his, ["note": "His note"])).status == 303)
        let both = try source(example, Self.talk).source
        #expect(both.title.text == "Her title" && both.note?.text == "His note" && both.text == now.text)
        let met = try await ben.post(Self.talk + "/edit", fields(his, ["title": "His title"]))
        #expect(met.status == 409 && met.text.contains("Her title") && met.text.contains("His title"))
    }

    @Test("tell what is known of somebody who was heard, and keep what is changed of it")
    func heard() async throws {
        let example = try CodesToldTests.coded()
        var browser = try await JudgingTests.evaluator(example)
        let path = Self.talk + "/heard/p-007"
        let form = try await browser.get(path)
        #expect(form.status == 200 && form.text.contains("role: "))
        let answer = try await browser.post(
            path,
            [
                ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
                ("attributes", "role: manager"), ("interview", "yes"), ("quotes", "no"),
            ])
        #expect(answer.location == Self.talk + "?saved=heard&of=p-007")
        let page = try await browser.get(Self.talk + "?saved=heard&of=p-007")
        #expect(page.text.contains("manager, must not be quoted"))
        let person = Participant.ID(known: "p-007")
        let used = try example.store.passages(PassageFilter(state: .used, person: person)).total
        let own = try example.store.passages(PassageFilter(person: person)).lines
        #expect(used > 0 && own.allSatisfy { $0.excerpt.participant == person })
        #expect(page.text.contains(used == 1 ? "One passage of p-007" : "\(used) passages of p-007"))
        let list = "/s/support/passages?state=used&amp;person=p-007"
        #expect(page.links.contains(list))
        // Beside the words, wherever they are met.
        for path in [
            "/s/support/passages?person=p-007", "/s/support/passages/x-001",
            "/s/support/passages/x-001/read",
            "/s/support/codes/codes/two-versions", "/s/support/theory/explanations/i4/readings",
            "/s/support/matrix/i4/city-hospital", "/s/support/matrix/i4/city-hospital/judge",
        ] {
            #expect(try await browser.get(path).text.contains("Must not be quoted"), "\(path)")
        }
    }

    @Test("with nothing marked in them are taken away, others not")
    func removed() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        #expect(try await browser.get(Self.talk + "/remove").location == Self.talk)
        let own = try #require(try await add(&browser, "Words.").location?.split(separator: "?").first)
            .description
        #expect(
            try await browser.send([("version", "1")], from: own + "/remove").location == Self.list
                + "?saved=removed")
        #expect(try await browser.get(own).status == 404)
        #expect(
            try await browser.send([("version", "1")], from: Self.list, to: Self.talk + "/remove").location
                == Self.talk + "?saved=used")
    }
}
