import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A change in the app") struct ChangeTests {
    static let site = "/s/support/sites/city-hospital"
    static let path = site + "/changes/city-split-posts"
    static let id = Adaptation.ID(known: "city-split-posts")
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
    ) async throws
        -> Browser.Page
    {
        let form = try await browser.get(page ?? path)
        return try await browser.post(
            path, [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + fields)
    }

    @Test("is shown whole, its parts are edited by the same questions, and its history says what differs")
    func edit() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.path)
        #expect(page.status == 200 && page.text.contains("Support and judging in two teams"))
        let before = try #require(try example.store.adaptation(Self.id))
        let took = try await ana.get(Self.path + "/edit/took")
        #expect(took.text.contains("About £1,400"))
        let saved = try await send(&ana, [("took-money", "About £1,500")], to: Self.path + "/edit/took")
        #expect(saved.location == Self.path + "?saved=change")
        var wanted = before
        wanted.took = WhatItTook(money: "About £1,500")
        #expect(try example.store.adaptation(Self.id) == wanted)
        let history = try await ana.get(Self.path + "/history")
        #expect(history.text.contains("About £1,500") && history.text.contains("Changed by"))
        let undone = try await send(&ana, [], to: Self.path + "/undo", from: Self.path)
        #expect(undone.location == Self.path + "?saved=undone")
        #expect(try example.store.adaptation(Self.id) == before)
    }

    @Test("keeps what two people answered to two questions, and shows both versions of one")
    func conflict() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let form = try await ben.get(Self.path + "/edit/effects")
        _ = try await send(&ana, [("took-money", "Nothing")], to: Self.path + "/edit/took")
        let fields = [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")]
        let other = try await ben.post(Self.path + "/edit/effects", fields + [("observed", "Calm")])
        #expect(other.status == 303, "another question")
        let now = try #require(try example.store.adaptation(Self.id))
        #expect(now.observed == "Calm" && now.took.money == "Nothing")
        let same = try await ben.post(Self.path + "/edit/effects", fields + [("observed", "Relief")])
        #expect(same.status == 409 && same.text.contains("Calm") && same.text.contains("Relief"))
        let chosen = try await ben.post(
            Self.path + "/edit/effects",
            [
                ("token", form.field("token") ?? ""), ("version", same.field("version") ?? ""),
                ("observed", "Relief"),
            ]
                + [("merging", "yes"), ("keep-observed", "both")])
        #expect(chosen.status == 303)
        #expect(try example.store.adaptation(Self.id)?.observed == "Relief\n\nCalm")
    }

    @Test("asks only about what two people touched, and keeps the rest whatever is chosen")
    func byField() async throws {
        let path = Self.path + "/edit/effects"
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        var change = try #require(try example.store.adaptation(Self.id))
        change.intended = "Trust"
        change.observed = "Some trust"
        change.unintended = "Tired"
        try example.store.save(change)
        for (choice, observed) in [("keep-observed", "Relief"), ("keep-all", "Calm")] {
            try example.store.save(change)
            let form = try await ben.get(path)
            _ = try await send(
                &ana, [("intended", "More trust"), ("observed", "Calm"), ("unintended", "Tired")], to: path)
            let typed = [("intended", "Trust"), ("observed", "Relief"), ("unintended", "Very tired")]
            let both = try await ben.post(
                path,
                [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + typed)
            #expect(both.status == 409 && both.text.contains("keep-observed"))
            #expect(!both.text.contains("keep-intended") && !both.text.contains("keep-unintended"))
            #expect(both.text.contains("Leave these as they are now, and save the rest"))
            let merged = ["intended", "observed", "unintended"].map { ($0, both.field($0) ?? "") }
            #expect(merged.map(\.1) == ["More trust", "Relief", "Very tired"])
            let chosen = try await ben.post(
                path,
                [
                    ("token", form.field("token") ?? ""), ("version", both.field("version") ?? ""),
                    ("merging", "yes"), ("met", both.field("met") ?? ""),
                    (choice, choice == "keep-all" ? "theirs" : "mine"),
                ] + merged)
            #expect(chosen.location == Self.path + "?saved=change")
            let now = try #require(try example.store.adaptation(Self.id))
            #expect(now.intended == "More trust" && now.observed?.text == observed)
            #expect(now.unintended == "Very tired")
        }
    }

    @Test("in two windows of one person speaks of these, and keeps what each touched alone")
    func ownWindows() async throws {
        let path = Self.path + "/edit/effects"
        var ana = try await example.browser(of: "ana")
        let form = try await ana.get(path)
        let fields = [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")]
        let kept = ["intended", "unintended"].map { name in (name, "") }
        _ = try await ana.post(path, fields + kept + [("observed", "Calm")])
        let both = try await ana.post(path, fields + kept + [("observed", "Relief")])
        #expect(both.status == 409 && both.text.contains("What you saved in the other window"))
        #expect(both.text.contains("You saved this in another window on "))
        #expect(!both.text.contains("What You") && !both.text.contains("Two of you"))
    }

    @Test("is not lost when somebody deleted it meanwhile")
    func deletedMeanwhile() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let form = try await ben.get(Self.path + "/edit/effects")
        let deleted = try await send(&ana, [], to: Self.path + "/delete")
        #expect(deleted.location == Self.site + "/changes?saved=deleted")
        let gone = try await ana.get(Self.path)
        #expect(gone.status == 404 && gone.text.contains("This change was deleted"))
        #expect(
            gone.text.contains("\(Self.path)/restore") && gone.text.contains("\(Self.site)/deleted-changes"))
        var vic = try await example.browser(of: "vic")
        #expect(try await !vic.get(Self.path).text.contains("This change was deleted"))
        for page in ["/edit/place", "/step", "/life", "/delete", "/recorded"] {
            let gone = try await ana.get(Self.path + page)
            #expect(gone.status == 404 && gone.text.contains("\(Self.path)/restore"), "\(page)")
            #expect(gone.text.contains("class=\"tabs"), "\(page) has the study's navigation")
        }
        let list = try await ana.get(Self.site + "/deleted-changes")
        #expect(list.text.contains("Support and judging in two teams"))
        let fields = [("token", form.field("token") ?? ""), ("observed", "Calm")]
        let told = try await ben.post(
            Self.path + "/edit/effects", fields + [("version", form.field("version") ?? "")])
        #expect(told.status == 409 && told.text.contains("Ana Example") && told.text.contains("Calm"))
        #expect(told.text.contains("<a href=\"\(Self.site)/changes\">Leave it deleted</a>"))
        #expect(try await ben.post(Self.path + "/edit/effects", fields + [("version", "0")]).status == 303)
        #expect(try example.store.adaptation(Self.id)?.observed == "Calm")
    }

    @Test("that somebody deleted in another window says so to them")
    func deletedByOneself() async throws {
        var ana = try await example.browser(of: "ana")
        let form = try await ana.get(Self.path + "/edit/effects")
        _ = try await send(&ana, [], to: Self.path + "/delete")
        let told = try await ana.post(
            Self.path + "/edit/effects",
            [
                ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
                ("observed", "Calm"),
            ])
        #expect(told.status == 409 && told.text.contains("You deleted this in another window"))
        #expect(!told.text.contains("Somebody deleted") && !told.text.contains("by you"))
    }

    @Test("is asked where it holds by the link that says so")
    func place() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.path)
        #expect(page.text.contains("\(Self.path)/edit/place\">Change where it holds<"))
        #expect(page.text.contains(">Where it holds</h2>") && !page.text.contains("Is it in place?"))
        let form = try await ana.get(Self.path + "/edit/place")
        #expect(form.text.contains("<h1>Where it holds</h1>"))
        #expect(form.text.contains("<a class=\"back\" href=\"\(Self.path)\">"))
    }

    @Test("comes back from deletion as it was")
    func restore() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try example.store.adaptation(Self.id)
        _ = try await send(&ana, [], to: Self.path + "/delete")
        let back = try await send(&ana, [], to: Self.path + "/restore")
        #expect(back.location == Self.path + "?saved=restored")
        #expect(try example.store.adaptation(Self.id) == before)
    }

    @Test("moves through its life, with what comes next")
    func life() async throws {
        var ana = try await example.browser(of: "ana")
        let answer = try await send(
            &ana,
            [
                ("state", "changed-again"), ("since-month", "4"), ("since-year", "2026"),
                ("note", "A third team"),
                ("next-step", "Look at it again"), ("next-owner", "Support lead"), ("next-due-day", "1"),
                ("next-due-month", "9"), ("next-due-year", "2026"),
            ], to: Self.path + "/life")
        #expect(answer.location == Self.path + "?saved=step")
        let change = try #require(try example.store.adaptation(Self.id))
        #expect(change.state == .changedAgain && change.next?.due == Day(2026, 9, 1))
        let wrong = try await send(&ana, [("state", "proposed")], to: Self.path + "/life")
        #expect(wrong.status == 422)
    }

    @Test("has its last step put right, with the earlier one in its history")
    func correction() async throws {
        var change = try #require(try example.store.adaptation(Self.id))
        change.steps = [
            .init(to: .agreed, on: .day(Day(2026, 1, 5))), .init(to: .stopped, on: .day(Day(2026, 2, 5))),
        ]
        try example.store.save(change)
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.path)
        #expect(page.text.contains("Correct the last step") && !page.text.contains("where it stands now"))
        #expect(
            try await ana.get(Self.path + "/life").location == Self.path + "/step",
            "no question without choices")
        let form = try await ana.get(Self.path + "/step")
        #expect(
            form.text.contains("value=\"stopped\" checked") && form.text.contains("Agreed, 5 January 2026"))
        let early = try await send(
            &ana, [("state", "in-place"), ("since-month", "12"), ("since-year", "2025")],
            to: Self.path + "/step")
        #expect(
            early.status == 422
                && early.text.contains("before the step before it (Agreed, 5 January 2026)"))
        let same = try await send(
            &ana,
            [("state", "stopped"), ("since-day", "5"), ("since-month", "2"), ("since-year", "2026")],
            to: Self.path + "/step")
        #expect(same.location == Self.path + "?saved=same")
        #expect(try await ana.get(Self.path + "?saved=same").text.contains("Nothing was changed"))
        let saved = try await send(
            &ana,
            [("state", "in-place"), ("since-month", "2"), ("since-year", "2026"), ("note", "It went on")],
            to: Self.path + "/step")
        #expect(saved.location == Self.path + "?saved=corrected")
        #expect(try await ana.get(Self.path + "?saved=corrected").text.contains("The last step is corrected"))
        let steps = try #require(try example.store.adaptation(Self.id)?.steps)
        #expect(steps.map(\.to) == [.agreed, .inPlace] && steps.last?.note == "It went on")
        let history = try await ana.get(Self.path + "/history")
        #expect(history.text.contains("It went on") && history.text.contains("<del>5 February 2026</del>"))
        _ = try await send(&ana, [], to: Self.path + "/undo", from: Self.path)
        #expect(try example.store.adaptation(Self.id) == change)
        var vic = try await example.browser(of: "vic")
        #expect(try await !vic.get(Self.path).text.contains("Correct the last step"))
        #expect(try await vic.get(Self.path + "/step").status == 403)
    }

    @Test("says what was saved: a step, only what comes next, or nothing")
    func told() async throws {
        var ana = try await example.browser(of: "ana")
        var change = try #require(try example.store.adaptation(Self.id))
        change.next = nil
        try example.store.save(change)
        let path = Self.path + "/life"
        let nothing = try await send(&ana, [], to: path)
        #expect(nothing.location == Self.path + "?saved=nothing")
        #expect(try await ana.get(Self.path + "?saved=nothing").text.contains("the change stays as it is"))
        #expect(try example.store.adaptation(Self.id) == change)
        let next = try await send(&ana, [("next-step", "Ask again")], to: path)
        #expect(next.location == Self.path + "?saved=next")
        #expect(try await ana.get(Self.path + "?saved=next").text.contains("The next step is saved"))
    }

    @Test("that two people move on shows both steps, and keeps what is chosen")
    func lifeConflict() async throws {
        var change = try #require(try example.store.adaptation(Self.id))
        change.steps = [.init(to: .agreed, on: .day(Day(2026, 1, 5)))]
        try example.store.save(change)
        let path = Self.path + "/life"
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let form = try await ben.get(path)
        _ = try await send(&ana, [("state", "in-progress"), ("note", "It began")], to: path)
        let fields = [
            ("token", form.field("token") ?? ""), ("steps-seen", form.field("steps-seen") ?? ""),
            ("state", "in-progress"), ("note", "Two wards began"),
        ]
        let both = try await ben.post(path, fields + [("version", form.field("version") ?? "")])
        #expect(both.status == 409 && both.text.contains("It began") && both.text.contains("Two wards began"))
        let chosen = try await ben.post(
            path,
            fields + [
                ("version", both.field("version") ?? ""), ("merging", "yes"), ("keep-note", "both"),
            ])
        #expect(chosen.location == Self.path + "?saved=step")
        let kept = try #require(try example.store.adaptation(Self.id))
        #expect(kept.steps.count == 2 && kept.steps.last?.note == "Two wards began\n\nIt began")
    }

    @Test("that two people move on to different places stands at both where one can follow the other")
    func lifeFollows() async throws {
        var change = try #require(try example.store.adaptation(Self.id))
        change.steps = [.init(to: .agreed)]
        try example.store.save(change)
        let path = Self.path + "/life"
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        for (theirs, mine, states) in [
            ("in-progress", "in-place", [Adaptation.State.agreed, .inProgress, .inPlace]),
            ("stopped", "kept", [.agreed, .inProgress, .inPlace, .kept]),
        ] {
            let form = try await ben.get(path)
            _ = try await send(&ana, [("state", theirs)], to: path)
            let fields = [
                ("token", form.field("token") ?? ""), ("steps-seen", form.field("steps-seen") ?? ""),
                ("state", mine),
            ]
            let both = try await ben.post(path, fields + [("version", form.field("version") ?? "")])
            #expect(both.status == 409)
            let open = try await ben.post(
                path, fields + [("version", both.field("version") ?? ""), ("merging", "yes")])
            #expect(open.status == 409 && open.text.contains("Choose what to keep"))
            _ = try await ben.post(
                path,
                fields + [
                    ("version", both.field("version") ?? ""), ("merging", "yes"), ("keep-state", "mine"),
                ])
            #expect(try example.store.adaptation(Self.id)?.steps.map(\.to) == states)
        }
        // What comes next alone is no second opinion on where it stands.
        let form = try await ben.get(path)
        _ = try await send(&ana, [("state", "changed-again")], to: path)
        let next = try await ben.post(
            path,
            [
                ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
                ("next-step", "Ask again"),
            ])
        #expect(next.status == 303)
        #expect(try example.store.adaptation(Self.id)?.next?.step == "Ask again")
    }

    @Test("that somebody else recorded is confirmed in one tap, by the lead alone")
    func confirm() async throws {
        var change = try #require(try example.store.adaptation(Self.id))
        change.toldBy = .init(who: "Support lead", recordedBy: "Evaluator")
        try example.store.save(change)
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get(Self.site).text.contains("Check what was recorded for you"))
        var eva = try await example.browser(of: "eva")
        #expect(try await send(&eva, [], to: Self.path + "/confirm", from: Self.path).status == 403)
        #expect(try await send(&ana, [], to: Self.path + "/confirm", from: Self.path).status == 303)
        #expect(try example.store.adaptation(Self.id)?.toldBy?.confirmed != nil)
    }

    @Test("is another site's to read only when it is shared")
    func shared() async throws {
        var cai = try await example.browser(of: "cai")
        #expect(try await cai.get(Self.path).status == 404)
        #expect(try await cai.get("/s/support/shared/city-split-posts").status == 200)
        var change = try #require(try example.store.adaptation(Self.id))
        change.shared = false
        try example.store.save(change)
        #expect(try await cai.get("/s/support/shared/city-split-posts").status == 404)
        let moved = Self.path.replacing("city-hospital", with: "coastal-hospital")
        #expect(try await cai.get(moved).status == 404, "under one's own site's address")
        #expect(try await cai.get(moved + "/edit/took").status == 404)
    }

    @Test("is listed with filters, page by page, and as a table")
    func list() async throws {
        var vic = try await example.browser(of: "vic")
        let kept = try await vic.get(Self.site + "/changes?state=kept")
        #expect(kept.status == 200 && kept.text.contains("Support and judging in two teams"))
        #expect(!kept.text.contains("Record a change"))
        let template = try #require(try example.store.adaptation(Self.id))
        for number in 10..<60 {
            let id = try #require(Adaptation.ID("more-\(number)"))
            try example.store.save(
                Adaptation(
                    id: id, site: template.site, title: Wording("More \(number)"), kind: .local,
                    description: "x",
                    steps: [.init(to: .proposed)]))
        }
        var path = Self.site + "/changes?state=proposed"
        var seen: [String] = []
        for _ in 0..<3 {
            let page = try await vic.get(path)
            seen += (10..<60).reversed().map { "More \($0)" }.filter { page.text.contains($0) }
            guard let older = page.text.split(separator: "rel=\"next\" href=\"").dropFirst().first else {
                break
            }
            path = String(older.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
        }
        #expect(seen == (10..<60).reversed().map { "More \($0)" })
        let table = try await vic.get(Self.site + "/changes.csv?state=proposed")
        #expect(table.headers[.contentType] == "text/csv; charset=utf-8" && table.text.contains("more-59"))
    }
}
