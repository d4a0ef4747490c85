import Foundation
import HTTPTypes
import Realist
import RealistPages
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Measuring points in the app") struct WavesTests {
    private let example: ExampleApp
    private let list = "/s/support/waves"

    init() throws {
        example = try ExampleApp()
        try example.person("ada", .administrator)
        try example.person("eva", .evaluator)
    }

    private func waves() throws -> [Wave] { try example.store.library()?.about.waves ?? [] }

    private static func typed(
        _ title: String, _ phrase: String = "at month 9", month: String = "9",
        from: [String]? = nil, to: [String]? = nil
    ) -> [(String, String)] {
        let parts = ["day", "month", "year"]
        // Its own month's last days, counted from January 2025.
        let months = Int(month).flatMap { (0...99).contains($0) ? $0 : nil } ?? 9
        let (inYear, year) = (String(months % 12 + 1), String(2025 + months / 12))
        let from = from ?? ["20", inYear, year]
        let to = to ?? ["28", inYear, year]
        return [("title", title), ("phrase", phrase), ("month", month)]
            + zip(parts, from).map { ("from-" + $0, $1) } + zip(parts, to).map { ("to-" + $0, $1) }
    }

    @Test("are added by evaluators and administrators, in the order of time, with an entry in the audit")
    func add() async throws {
        let before = try waves()
        for (name, title, month) in [("ada", "Month 1", "1"), ("eva", "Month 40", "40")] {
            var browser = try await example.browser(of: name)
            let sent = try await browser.send(
                Self.typed(title, month: month), from: "/s/support/new-wave")
            #expect(sent.location == list + "?saved=wave")
            #expect(try await browser.get(list + "?saved=wave").text.contains(title))
            let entry = try #require(try example.store.audit(most: 1).lines.first)
            #expect(entry.kind == "wave" && entry.action == "save" && entry.actor.hasPrefix("account:"))
        }
        let now = try waves()
        #expect(now.count == before.count + 2)
        #expect(now.map(\.month) == now.map(\.month).sorted())
        #expect(now.last?.title == "Month 40" && now.last?.to == Day(2028, 5, 28))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("stand below the answers, or below what administrators do, and lead back there")
    func navigation() async throws {
        let wave = try #require(try waves().first).id
        for (name, above) in [("ada", "/s/support/admin"), ("eva", "/s/support/responses")] {
            var browser = try await example.browser(of: name)
            for path in [list, "/s/support/new-wave", "\(list)/\(wave)"] {
                let page = try await browser.get(path).text
                #expect(page.contains("href=\"\(above)\" aria-current=\"true\""), "\(name) \(path)")
            }
            let crumbs = try await browser.get(list).text.components(separatedBy: "class=\"crumbs")
            #expect(crumbs.count == 2 && crumbs[1].contains("href=\"\(above)\""))
        }
    }

    @Test("keep what was typed where something of it is wrong, and change nothing")
    func wrong() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try waves()
        for fields in [
            Self.typed(""), Self.typed("Month 9", ""), Self.typed("Month 9", month: "-1"),
            Self.typed("Month 9", month: "99999999999999999999"),
            Self.typed("Month 9", from: ["31", "2", "2025"]),
            Self.typed("Month 9", to: ["1", "9", "2025"]), Self.typed("Month 9", to: ["", "", ""]),
            Self.typed(before[0].title.text), Self.typed(String(repeating: "x", count: 201)),
        ] {
            let answer = try await browser.send(fields, from: "/s/support/new-wave")
            #expect(answer.status == 422, "\(fields)")
            #expect(answer.text.contains("There is a problem"))
        }
        #expect(try waves() == before)
    }

    @Test("are changed with both versions shown where two people were at it")
    func change() async throws {
        var (ada, eva) = (try await example.browser(of: "ada"), try await example.browser(of: "eva"))
        let wave = try #require(try waves().first)
        let page = list + "/\(wave.id)"
        let (first, second) = (try await ada.get(page), try await eva.get(page))
        func form(_ page: Browser.Page, _ title: String) -> [(String, String)] {
            [("token", page.field("token") ?? ""), ("version", page.field("version") ?? "")]
                + Self.typed(title, wave.phrase.text, month: String(wave.month))
        }
        #expect(try await ada.post(page, form(first, "At the start")).status == 303)
        let both = try await eva.post(page, form(second, "In the beginning"))
        #expect(both.status == 409)
        #expect(both.text.contains("At the start") && both.text.contains("In the beginning"))
        #expect(try waves().first?.title == "At the start")
        #expect(try waves().first?.id == wave.id)
    }

    @Test("are told when what two people changed does not go together, and nothing is saved")
    func mergedDays() async throws {
        var eva = try await example.browser(of: "eva")
        _ = try await eva.send(Self.typed("Month 33", month: "33"), from: "/s/support/new-wave")
        var wave = try #require(try waves().first { $0.month == 33 })
        let page = list + "/\(wave.id)"
        let form = try await eva.get(page)
        var answers = WaveForm.answers(wave)
        wave.to = Day(2027, 10, 22)
        try example.store.save(wave)
        answers.set("from", date: .day(Day(2027, 10, 25)))
        let names = ["title", "phrase", "month"] + ["from", "to"].flatMap(Answers.dateNames)
        let sent = try await eva.post(page, form.filled(answers, names))
        #expect(sent.status == 422 && sent.text.contains("There is a problem"))
        #expect(try waves().first { $0.id == wave.id } == wave)
    }

    @Test("that were taken away meanwhile lose nothing of what was typed, and come back with it")
    func removedMeanwhile() async throws {
        var (ada, eva) = (try await example.browser(of: "ada"), try await example.browser(of: "eva"))
        _ = try await eva.send(Self.typed("Month 33", month: "33"), from: "/s/support/new-wave")
        let wave = try #require(try waves().first { $0.month == 33 })
        let page = list + "/\(wave.id)"
        let form = try await eva.get(page)
        let asks = try await ada.get(page + "/remove")
        let gone = [("token", asks.field("token") ?? ""), ("version", asks.field("version") ?? "")]
        #expect(try await ada.post(page + "/remove", gone).location == list + "?saved=removed")
        #expect(try await ada.post(page + "/remove", gone).location == list + "?saved=removed", "twice")
        let typed = Self.typed("Month <33>", month: "34")
        let late = try await eva.post(
            page, [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + typed)
        #expect(late.status == 409)
        for text in ["Somebody deleted this", "Month &lt;33&gt;", "28 November 2027", "Ada Example"] {
            #expect(late.text.contains(text), "\(text)")
        }
        #expect(try !waves().contains { $0.id == wave.id })
        let hidden = (["token", "version"] + typed.map(\.0)).map { ($0, late.field($0) ?? "") }
        #expect(hidden.first { $0.0 == "version" }?.1 == "0")
        let wrong = hidden.filter { $0.0 != "title" } + [("title", "")]
        #expect(try await eva.post(page, wrong).status == 422)
        let named = hidden.filter { $0.0 != "title" } + [("title", "Month 34")]
        #expect(try await eva.post(page, named).location == list + "?saved=wave")
        let back = try #require(try waves().first { $0.id == wave.id })
        #expect(back.title == "Month 34" && back.month == 34)
        #expect(try await eva.post(page, named).status == 303, "sent twice")
        let other = hidden.filter { $0.0 != "title" } + [("title", "Month 35")]
        #expect(try await eva.post(page, other).status == 409, "it is there again, and another one")
        #expect(try await eva.post(list + "/never-was", named).status == 404)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("say why they were not taken away")
    func notRemoved() async throws {
        var browser = try await example.browser(of: "ada")
        _ = try await browser.send(Self.typed("Month 33", month: "33"), from: "/s/support/new-wave")
        var wave = try #require(try waves().first { $0.month == 33 })
        let page = list + "/\(wave.id)"
        let asks = try await browser.get(page + "/remove")
        wave.title = "Month 33, again"
        try example.store.save(wave)
        let sent = try await browser.post(
            page + "/remove",
            [("token", asks.field("token") ?? ""), ("version", asks.field("version") ?? "")])
        #expect(sent.location == page + "?saved=changed")
        #expect(try await browser.get(page + "?saved=changed").text.contains("so it was not taken away"))
    }

    @Test("are taken away only where nothing rests on them")
    func remove() async throws {
        let instrument = try #require(try example.store.instruments().first)
        let forms = try ExampleApp.answers(to: instrument).prefix(3)
        _ = try example.store.takeResponses(to: instrument, source: "test") { take in
            for form in forms { try take(form) }
        }
        var browser = try await example.browser(of: "ada")
        let used = list + "/\(try #require(forms.first).wave)"
        let page = try await browser.get(used)
        #expect(page.text.contains("to this measuring point.") && !page.text.contains("/remove"))
        #expect(try await browser.get(used + "/remove").location == used)
        let tries = try await browser.post(
            used + "/remove",
            [("token", page.field("token") ?? ""), ("version", page.field("version") ?? "")])
        #expect(tries.location == used + "?saved=used")
        #expect(try await browser.get(used + "?saved=used").text.contains("so it was not taken away"))

        _ = try await browser.send(Self.typed("Month 33", month: "33"), from: "/s/support/new-wave")
        let new = try #require(try waves().first { $0.month == 33 })
        let asks = try await browser.get(list + "/\(new.id)/remove")
        #expect(asks.text.contains("Take “Month 33” away?"))
        let done = try await browser.post(
            list + "/\(new.id)/remove",
            [("token", asks.field("token") ?? ""), ("version", asks.field("version") ?? "")])
        #expect(done.location == list + "?saved=removed")
        #expect(try !waves().contains { $0.id == new.id })
        #expect(try example.store.verify().findings.isEmpty)
        // The store itself refuses it, whoever asks.
        let wave = try #require(forms.first).wave
        let number = try #require(try example.store.version(of: Recorded<Wave>.wave(wave))).number
        #expect(throws: ContentProblem.self) { try example.store.remove(wave, expecting: number) }
    }
}
