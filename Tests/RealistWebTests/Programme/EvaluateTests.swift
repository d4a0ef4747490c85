import Foundation
import HTTPTypes
import Realist
import RealistFormats
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("What an evaluator sees of all sites") struct EvaluateTests {
    static let home = "/s/support"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("adam", .administrator)
    }

    /// The page, once the study was looked through: that waits for nothing and may take a moment here.
    private func looked(_ path: String, _ browser: inout Browser) async throws -> Browser.Page {
        for _ in 0..<60 {
            let page = try await browser.get(path)
            let isOpen = page.status == 303 || page.text.contains("looked through")
            if !isOpen { return page }
        }
        return try await browser.get(path)
    }

    @Test("begins with how the study stands")
    func overview() async throws {
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.home).location == Self.home + "/overview")
        let page = try await looked(Self.home + "/overview", &eva)
        #expect(page.status == 200)
        let study = try #require(try example.store.study())
        let asked = study.questions(responses: [])
        #expect(page.text.contains("\(asked.count { !$0.isError }) questions"))
        for site in study.sites { #expect(page.text.contains(site.label.text)) }
        let kind = try #require(asked.first { $0.kind == .coreLost }?.kind)
        #expect(page.text.contains("/overview/\(kind.rawValue)\""))
        let own = try await looked(Self.home + "/overview/\(kind.rawValue)", &eva)
        let first = try #require(asked.first { $0.kind == kind })
        let href = try #require(StudyAddresses(ExampleApp.key()).mending(first))
        #expect(own.status == 200 && own.text.contains("href=\"\(href)\""))
        let leads = try await eva.get(href)
        #expect(leads.status == 303 && leads.location?.contains("/changes/") == true)
        #expect(try await eva.get(leads.location ?? "").status == 200)
        #expect(try await eva.get(Self.home + "/overview/nothing").status == 404)
        #expect(try await eva.get(Self.home + "/log/nothing").status == 404)
    }

    @Test("lets a question stand with a reason, tells it, and asks it again")
    func letStand() async throws {
        var eva = try await example.browser(of: "eva")
        let study = try #require(try example.store.study())
        let question = try #require(study.questions(responses: []).first { $0.kind == .contextNotAsked })
        let kind = Self.home + "/overview/\(question.kind.rawValue)"
        let list = try await looked(kind, &eva)
        #expect(list.text.contains("What is looked at"))
        let addresses = try StudyAddresses(ExampleApp.key())
        let place = addresses.letStand(question.kind, at: question.place)
        #expect(list.text.contains("href=\"\(place)\""))
        #expect(try await eva.send([("because", "  ")], from: place).status == 422)
        let saved = try await eva.send([("because", "It is needed <b>next year")], from: place)
        #expect(saved.location == kind + "?saved=stands")
        let after = try await looked(kind + "?saved=stands", &eva)
        #expect(after.text.contains("It is needed &lt;b&gt;next year"))
        #expect(try example.store.study()?.standingQuestions.map(\.place) == [question.place])
        #expect(try example.store.study()?.questions(responses: []).contains(question) == false)
        // Somebody was quicker: nothing of theirs is lost.
        let page = try await eva.get(place)
        let other = try #require(try example.store.study()?.standingQuestions.first)
        var changed = other
        changed.because = "Another reason"
        try example.store.save(
            changed, as: .standingQuestion(other.kind, at: other.place), expecting: 1)
        func carried(_ page: Browser.Page) -> [(String, String)] {
            ["token", "version"].compactMap { name in page.field(name).map { (name, $0) } }
        }
        let late = try await eva.post(place, carried(page) + [("because", "Mine")])
        #expect(late.location == place)
        #expect(try await looked(place, &eva).text.contains("Another reason"))
        let stood = try await eva.get(place)
        let again = try await eva.post(place, carried(stood) + [("act", "ask")])
        #expect(again.location == kind + "?saved=asked")
        #expect(try example.store.study()?.standingQuestions.isEmpty == true)
        // A note on what is asked no more is taken off from the page that asks about it.
        var stale = other
        stale.place = "statement nobody"
        try example.store.save(stale, as: .standingQuestion(stale.kind, at: stale.place), expecting: 0)
        let gone = try await looked(Self.home + "/overview/study.stands-without-question", &eva)
        let away = addresses.letStand(stale.kind, at: stale.place)
        #expect(gone.text.contains("href=\"\(away)\""))
        let note = try await eva.get(away)
        #expect(try await eva.post(away, carried(note) + [("act", "ask")]).status == 303)
        #expect(try example.store.study()?.standingQuestions.isEmpty == true)
        // What is not asked there, what is an error, and what is nothing.
        for wrong in [
            "theory.cycle/stand?at=statement%20nobody", "theory.cycle/stand",
            "measures.primary-not-scored/stand?at=measure%20x", "nothing/stand?at=x",
        ] {
            #expect(try await eva.get(Self.home + "/overview/" + wrong).status == 404, "\(wrong)")
        }
    }

    @Test("follows what is written meanwhile: answers, drafts, and who was there last")
    func follows() async throws {
        var eva = try await example.browser(of: "eva")
        _ = try await looked(Self.home + "/overview", &eva)
        var change = try #require(try example.store.adaptations(at: ExampleApp.site).first)
        change.toldBy = .init(who: "Support lead", recordedBy: "Evaluator")
        let ana = try #require(try example.app.accounts.accounts().first { $0.account.name == "Ana Example" })
        try example.store.acting(as: ana.account.id).save(change)
        let id = try #require(Draft.ID("d-1"))
        try example.store.save(
            Draft(id: id, kind: ChangeDraft.kind, site: ExampleApp.site, account: ana.account.id.text))
        let page = try await looked(Self.home + "/overview", &eva)
        #expect(page.text.contains("Ana Example") && page.text.contains("Drafts begun at City teaching"))
        #expect(page.text.contains("/overview/programme.change-not-confirmed"))
        let log = try await eva.get(Self.home + "/log?told=open")
        #expect(
            log.text.contains(try #require(change.title.text.split(separator: " ").first.map(String.init))))
        #expect(log.text.contains("To confirm"))
    }

    @Test("is for evaluators; an administrator reads the records of all sites, a lead only the own ones")
    func roles() async throws {
        var ana = try await example.browser(of: "ana")
        var adam = try await example.browser(of: "adam")
        for (path, administrator) in [
            ("/overview", 403), ("/overview/theory.cycle", 403),
            ("/overview/theory.cycle/stand?at=x", 403), ("/board", 200), ("/log", 200),
            ("/log.csv", 200),
        ] {
            #expect(try await ana.get(Self.home + path).status == 403, "\(path)")
            #expect(try await adam.get(Self.home + path).status == administrator, "\(path)")
        }
        #expect(try await ana.get("/s/support").location == "/s/support/sites/city-hospital")
    }

    @Test("has every decision and every latest change on the board")
    func board() async throws {
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get(Self.home + "/board")
        #expect(page.status == 200)
        for cell in try example.store.board(of: try #require(try example.store.study()).sites.map(\.id)) {
            let site = Self.home + "/sites/\(cell.site)"
            #expect(page.text.contains("\"\(site)/decisions/\(cell.recommendation)\""))
            if let latest = cell.latest {
                #expect(page.text.contains("\"\(site)/changes/\(latest.change)\""), "\(latest)")
            }
        }
        let one = try await eva.get(Self.home + "/board?site=island-board")
        #expect(one.text.contains("/sites/island-board/") && !one.text.contains("/sites/city-hospital/"))
        #expect(try await eva.get(Self.home + "/board?row=99&column=-4&site=x%22y").status == 200)
    }

    @Test("lists changes by what the address says, and gives the same rows as a table")
    func log() async throws {
        var eva = try await example.browser(of: "eva")
        let all = try #require(try example.store.study()).adaptations
        let filters: [(String, (Adaptation) -> Bool)] = [
            ("", { _ in true }), ("site=island-board", { $0.site.text == "island-board" }),
            ("kind=drift&state=in-place", { $0.kind == .drift && $0.state == .inPlace }),
            ("shared=yes", \.shared), ("shared=no", { !$0.shared }),
            ("told=open", { $0.toldBy.map { $0.confirmed == nil } ?? false }),
            (
                "about=write-the-plan-together",
                { $0.recommendations.contains { $0.recommendation.text == "write-the-plan-together" } }
            ),
            (
                "text=ADVOCATE",
                { change in
                    [change.title.text, change.description.text, change.reason?.text ?? ""].contains {
                        $0.lowercased().contains("advocate")
                    }
                }
            ),
            ("site=nowhere", { _ in false }), ("kind=nonsense&state=", { _ in true }),
        ]
        for (query, fits) in filters {
            let expected = all.filter(fits)
            let page = try await eva.get(Self.home + "/log?" + query)
            #expect(page.status == 200)
            let shown = expected.filter { page.text.contains("/sites/\($0.site)/changes/\($0.id)\"") }
            #expect(shown.count == expected.count, "\(query)")
            #expect(page.text.ranges(of: "<th scope=\"row\"").count == expected.count, "\(query)")
            let table = try await eva.get(Self.home + "/log.csv?" + query)
            #expect(table.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = String(decoding: ChangeLog.write(expected.reversed()), as: UTF8.self)
            #expect(table.text == lines, "\(query)")
        }
    }

    @Test("is paged without losing a change, and bears what somebody types to harm")
    func pages() async throws {
        var eva = try await example.browser(of: "eva")
        let template = try #require(try example.store.adaptations(at: ExampleApp.site).first)
        for number in 100..<230 {
            let id = try #require(Adaptation.ID("more-\(number)"))
            try example.store.save(
                Adaptation(
                    id: id, site: template.site, title: "=1+1 <b>\"'", kind: .local, description: "x",
                    steps: [.init(to: .proposed)]))
        }
        var path = Self.home + "/log?state=proposed&text=%3Cb%3E"
        var seen: [Substring] = []
        for _ in 0..<5 {
            let page = try await eva.get(path)
            #expect(!page.text.contains("<b>"))
            seen += page.text.split(separator: "/changes/more-").dropFirst().map { $0.prefix(3) }
            guard let older = page.text.split(separator: "rel=\"next\" href=\"").dropFirst().first else {
                break
            }
            path = String(older.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
        }
        #expect(seen == (100..<230).reversed().map { Substring("\($0)") })
        let table = try await eva.get(Self.home + "/log.csv?text=%3D1%2B1")
        #expect(table.text.contains("\"'=1+1 <b>\"\"'\"") && !table.text.contains(",=1"))
        let odd = "/log?text=" + Browser.encoded("%_\\' OR 1=1 --") + "&after=1.x&site=../"
        #expect(try await eva.get(Self.home + odd).status == 200)
        #expect(try await eva.get(Self.home + "/log?text=%00").status == 400, "that is no text")
    }
}
