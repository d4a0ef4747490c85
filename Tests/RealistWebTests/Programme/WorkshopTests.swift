import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Workshops in the app") struct WorkshopTests {
    static let site = "/s/support/sites/city-hospital"
    static let path = site + "/workshops/w-city-1"
    static let id = Workshop.ID(known: "w-city-1")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("ben", .lead, sites: [ExampleApp.site])
        try example.person("cai", .lead, sites: [ExampleApp.otherSite])
        try example.person("eva", .evaluator)
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    func send(
        _ browser: inout Browser, _ fields: [(String, String)], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        let kept = ["token", "version", "signs", "versions"].compactMap { name in
            form.field(name).map { (name, $0) }
        }
        return try await browser.post(path, kept + fields)
    }

    static let typed = [
        ("title", "Tea <b>and</b> talk"), ("on-day", "3"), ("on-month", "6"), ("on-year", "2026"),
        ("stage", "review"), ("shown", "A card\n\nA map"), ("discussed", ""),
        ("decided", "Meet on Thursdays"), ("people.clinician", "7"), ("people.manager", ""),
    ]

    /// The text fields of the record as its form has them.
    static func fields(_ workshop: Workshop) -> [(String, String)] {
        [
            ("title", workshop.title.text), ("on-day", "\(workshop.on.day)"),
            ("on-month", "\(workshop.on.month)"), ("on-year", "\(workshop.on.year)"),
            ("stage", workshop.stage.rawValue),
            ("shown", workshop.shown.map(\.text).joined(separator: "\n")),
            ("discussed", workshop.discussed.map(\.text).joined(separator: "\n")),
            ("decided", workshop.decided.map(\.text).joined(separator: "\n")),
        ] + workshop.attendance.map { ("people.\($0.key)", "\($0.value)") }
    }

    @Test("are recorded in one form, whoever sends it twice, and listed with the others")
    func new() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/new-workshop")
        let fields =
            [
                ("token", page.field("token") ?? ""), ("version", "0"),
                ("signs", page.field("signs") ?? ""),
            ] + Self.typed
        let saved = try await ana.post(Self.site + "/new-workshop", fields)
        let again = try await ana.post(Self.site + "/new-workshop", fields)
        #expect(saved.status == 303 && saved.location == again.location)
        let path = try #require(saved.location?.split(separator: "?").first.map(String.init))
        let id = try #require(Workshop.ID(String(path.split(separator: "/").last ?? "")))
        let workshop = try #require(try example.store.workshop(id))
        #expect(
            workshop
                == Workshop(
                    id: id, site: ExampleApp.site, title: "Tea <b>and</b> talk", stage: .review,
                    on: Day(2026, 6, 3), attendance: [Role.ID(known: "clinician"): 7],
                    shown: ["A card", "A map"], decided: ["Meet on Thursdays"]))
        let shown = try await ana.get(path)
        #expect(shown.text.contains("Tea &lt;b&gt;and") && !shown.text.contains("<b>and"))
        let list = try await ana.get(Self.site + "/workshops")
        #expect(list.text.contains("Tea &lt;b&gt;and") && list.text.contains("What we think works, and why"))
        var vic = try await example.browser(of: "vic")
        #expect(try await vic.get(path).status == 200)
        #expect(try await vic.get(path + "/edit").status == 403)
        var cai = try await example.browser(of: "cai")
        #expect(try await cai.get(path).status == 404)
        let moved = path.replacing("city-hospital", with: "coastal-hospital")
        #expect(try await cai.get(moved).status == 404, "under one's own site's address")
        #expect(try await cai.get(moved + "/history").status == 404)
    }

    @Test("say what is missing, and keep what was typed")
    func faults() async throws {
        var ana = try await example.browser(of: "ana")
        let wrong = try await send(
            &ana, [("decided", "Meet on \"Thursdays\""), ("people.clinician", "seven"), ("on-year", "2026")],
            to: Self.site + "/new-workshop")
        #expect(wrong.status == 422 && wrong.text.contains("Meet on &quot;Thursdays&quot;"))
        for text in ["Give it a short name", "Choose what it is for", "Enter a whole number"] {
            #expect(wrong.text.contains(text), "\(text)")
        }
        let named = try await send(
            &ana, Self.typed + [("discussed", "Sandra said no: sandra.whitfield@example.org")],
            to: Self.site + "/new-workshop")
        #expect(named.status == 422 && named.text.contains("Does this name a person?"))
    }

    @Test("that two people write into are shown in both versions, and nothing is lost")
    func conflict() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let before = try #require(try example.store.workshop(Self.id))
        let form = try await ben.get(Self.path + "/edit")
        var mine = before
        mine.shown = ["Ana's map"]
        #expect(try await send(&ana, Self.fields(mine), to: Self.path + "/edit").status == 303)
        var theirs = before
        theirs.shown = ["A path"]
        let kept = [("token", form.field("token") ?? "")]
        let both = try await ben.post(
            Self.path + "/edit", kept + [("version", form.field("version") ?? "")] + Self.fields(theirs))
        #expect(both.status == 409 && both.text.contains("A path") && both.text.contains("Ana&#39;s map"))
        let merged = try await ben.post(
            Self.path + "/edit",
            kept + [("version", both.field("version") ?? ""), ("merging", "yes"), ("keep-shown", "both")]
                + Self.fields(theirs))
        #expect(merged.status == 303)
        var wanted = before
        wanted.shown = ["A path", "Ana's map"]
        #expect(try example.store.workshop(Self.id) == wanted)
        let history = try await ben.get(Self.path + "/history")
        #expect(history.text.contains("Changed by") && history.text.contains("A path"))
        #expect(try await send(&ben, [], to: Self.path + "/undo", from: Self.path).status == 303)
        #expect(try example.store.workshop(Self.id) == mine)
    }

    @Test("come back from deletion, with what was decided there")
    func deleted() async throws {
        // The others are reasons for changes to the theory.
        let id = Workshop.ID(known: "w-city-3")
        let path = Self.site + "/workshops/\(id)"
        let advice = Recommendation.ID(known: "name-an-advocate")
        try example.store.save(
            Decision(site: ExampleApp.site, recommendation: advice, choice: .adopt, workshop: id))
        var ana = try await example.browser(of: "ana")
        let before = try example.store.workshop(id)
        let decisions = try example.store.decisions(at: ExampleApp.site)
        let form = try await ana.get(path + "/edit")
        let gone = try await send(&ana, [], to: path + "/delete")
        #expect(gone.location == Self.site + "/workshops?saved=deleted")
        #expect(try await ana.get(path).status == 404)
        #expect(try example.store.decisions(at: ExampleApp.site).allSatisfy { $0.workshop != id })
        let late = try await ana.post(
            path + "/edit",
            [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + Self.typed)
        #expect(late.status == 409 && late.text.contains("Meet on Thursdays"))
        let list = try await ana.get(Self.site + "/deleted-workshops")
        #expect(list.text.contains("Review after a year"))
        let back = try await send(&ana, [], to: path + "/restore")
        #expect(back.location == path + "?saved=restored")
        #expect(try example.store.workshop(id) == before)
        #expect(try example.store.decisions(at: ExampleApp.site) == decisions)
    }

    @Test("that a change to the theory names are not deleted, and say why")
    func namedByTheory() async throws {
        let meeting = try #require(
            try example.store.theoryWork().meetings.first { $0.site != nil })
        let site = try #require(meeting.site)
        try example.person("dot", .lead, sites: [site])
        var dot = try await example.browser(of: "dot")
        let path = "/s/support/sites/\(site)/workshops/\(meeting.id)/delete"
        let answer = try await send(&dot, [], to: path)
        #expect(answer.status == 422 && answer.text.contains("the evaluation team names it"))
        #expect(try example.store.workshop(meeting.id) == meeting)
    }

    @Test("of all sites are everybody's to read, and the evaluators' to change")
    func ofAll() async throws {
        var cai = try await example.browser(of: "cai")
        let path = "/s/support/sites/coastal-hospital/workshops/w-start-all"
        #expect(try await cai.get(path).text.contains("For all sites"))
        #expect(try await cai.get(path + "/edit").status == 403)
        var eva = try await example.browser(of: "eva")
        let workshop = try #require(try example.store.workshop(Workshop.ID(known: "w-start-all")))
        var fields = Self.fields(workshop).filter { $0.0 != "title" }
        fields += [("title", "Another"), ("whose", "all")]
        #expect(try await send(&eva, fields, to: path + "/edit").status == 303)
        let now = try #require(try example.store.workshop(workshop.id))
        #expect(now.title == "Another" && now.site == nil && now.toldBy == nil)
        #expect(now.attendance == workshop.attendance && now.decided == workshop.decided)
    }

    @Test("that evaluators made one site's are made of all sites again by no lead's undo")
    func narrowed() async throws {
        let path = Self.site + "/workshops/w-start-all"
        let id = Workshop.ID(known: "w-start-all")
        var eva = try await example.browser(of: "eva")
        let before = try #require(try example.store.workshop(id))
        #expect(before.isOfAll)
        let said = [("whose", "site"), ("told-by", "Support lead"), ("told-how", "meeting")]
        #expect(try await send(&eva, Self.fields(before) + said, to: path + "/edit").status == 303)
        #expect(try example.store.workshop(id)?.site == ExampleApp.site)
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(path)
        #expect(page.status == 200 && !page.actions.contains(path + "/undo"))
        #expect(try await send(&ana, [], to: path + "/undo", from: path).status == 403)
        #expect(try example.store.workshop(id)?.site == ExampleApp.site)
        // What she may make, she may undo.
        var mine = try #require(try example.store.workshop(id))
        mine.title = "Ours"
        #expect(try await send(&ana, Self.fields(mine), to: path + "/edit").status == 303)
        #expect(try await send(&ana, [], to: path + "/undo", from: path).status == 303)
        #expect(try example.store.workshop(id)?.title == before.title)
        // Pressed again it puts back; the evaluator may go all the way.
        var again = try #require(try example.store.workshop(id))
        again.site = nil
        try example.store.save(again)
        #expect(try await ana.get(path).actions.contains(path + "/undo") == false)
        #expect(try await send(&eva, [], to: path + "/undo", from: path).status == 303)
        #expect(try example.store.workshop(id)?.site == ExampleApp.site)
    }

    @Test("lead by no sign that is sent to a workshop of another site")
    func foreign() async throws {
        let other = Workshop(
            id: Workshop.ID(known: "quiet-abcde"), site: ExampleApp.otherSite, title: "Quiet",
            stage: .review, on: Day(2026, 6, 1), decided: ["Their secret"])
        try example.store.save(other)
        var ana = try await example.browser(of: "ana")
        let form = try await ana.get(Self.site + "/new-workshop")
        for version in ["0", "1"] {
            let answer = try await ana.post(
                Self.site + "/new-workshop",
                [
                    ("token", form.field("token") ?? ""), ("version", version), ("signs", "abcde"),
                    ("title", "Quiet"), ("on-day", "3"), ("on-month", "6"), ("on-year", "2026"),
                    ("stage", "review"),
                ])
            #expect(answer.status == 400 && !answer.text.contains("secret"))
        }
        #expect(try example.store.workshop(other.id) == other)
    }

    @Test("have a pack to print: the cards that were chosen, what the site said, a blank sheet")
    func pack() async throws {
        var vic = try await example.browser(of: "vic")
        let pack = try await vic.get(
            Self.site + "/workshop-pack?about=name-an-advocate&about=nowhere&workshop=w-city-1")
        #expect(pack.status == 200 && pack.text.utf8.count < 40 * 1_024)
        #expect(pack.text.ranges(of: "class=\"card\"").count == 1)
        #expect(pack.text.contains("What we decide today") && pack.text.contains("10 July 2024"))
        let order = ["class=\"card\"", "What it is like here", "What we decide today"].map {
            pack.text.ranges(of: $0).first?.lowerBound
        }
        #expect(!order.contains(nil) && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
        let site = try #require(try example.app.studies.values.first?.site(ExampleApp.site))
        let said = try #require(site.profile.first)
        let statement = try #require(try example.store.statement(said.statement))
        #expect(pack.text.contains(statement.text.text.prefix(20)))
        let first = try await vic.get(Self.site + "/workshop-pack")
        #expect((1...6).contains(first.text.ranges(of: "class=\"card\"").count))
        #expect(first.text.utf8.count < 40 * 1_024)
    }
}
