import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What an evaluator records for a site") struct ToldTests {
    static let site = "/s/support/sites/city-hospital"
    let advice = Recommendation.ID(known: "name-an-advocate")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("cai", .lead, sites: [ExampleApp.otherSite])
        try example.person("eva", .evaluator)
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

    static let told = [
        ("told-by", "Support lead"), ("told-how", "phone"), ("told-on-day", "3"), ("told-on-month", "3"),
        ("told-on-year", "2026"),
    ]
    let toldBy = ToldBy(
        who: "Support lead", how: .phone, on: Day(2026, 3, 3), recordedBy: "The evaluation team")

    func decision() throws -> Decision? {
        try example.store.version(of: .decision(at: ExampleApp.site, on: advice))?.value
    }

    @Test("asks who told it first, and says so of a decision; the lead confirms or corrects")
    func decided() async throws {
        let path = Self.site + "/decisions/\(advice)"
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get(path)
        #expect(form.text.contains("Who told it?"))
        #expect(try await send(&eva, [("choice", "reject")], to: path).status == 422)
        #expect(try await send(&eva, [("choice", "reject")] + Self.told, to: path).status == 303)
        #expect(try decision()?.toldBy == toldBy)
        let own = try await eva.get(path).text
        #expect(own.contains("has not confirmed it yet") && !own.contains("Is it right?"))
        #expect(try await send(&eva, [], to: path + "/confirm", from: path).status == 403)
        var cai = try await example.browser(of: "cai")
        #expect(try await send(&cai, [], to: path + "/confirm", from: "/account").status == 404)
        var ana = try await example.browser(of: "ana")
        let task = "Check what was recorded for you: “R2."
        #expect(try await ana.get(Self.site).text.contains(task))
        let page = try await ana.get(path)
        #expect(page.text.contains("Support lead told it by phone on 3 March 2026"))
        #expect(page.text.contains("Is it right?"))
        #expect(!page.text.contains("Who told it?"))
        let right = try await send(&ana, [], to: path + "/confirm", from: path)
        #expect(right.location == Self.site + "?saved=confirmed")
        #expect(try decision()?.toldBy?.confirmed == example.now.value.day)
        #expect(try !(await ana.get(Self.site)).text.contains(task))
        // Told anew, then corrected: whoever corrects it has looked at it.
        #expect(try await send(&eva, [("choice", "later")] + Self.told, to: path).status == 303)
        #expect(try decision()?.toldBy?.isOpen == true)
        #expect(try await send(&ana, [("choice", "adopt")], to: path).status == 303)
        #expect(try decision()?.choice == .adopt && decision()?.toldBy?.isOpen == false)
    }

    @Test("says it of each decision of a list that was changed")
    func several() async throws {
        let before = try example.store.decisions(at: ExampleApp.site)
        let path = Self.site + "/decisions"
        var eva = try await example.browser(of: "eva")
        let choice = [("choice.\(advice)", "reject"), ("reason.\(advice)", "Nobody is free")]
        let wrong = try await send(&eva, choice, to: path)
        #expect(wrong.status == 422 && wrong.text.contains("Say who told it"))
        #expect(try await send(&eva, choice + Self.told, to: path).status == 303)
        #expect(try decision()?.toldBy == toldBy)
        let others = try example.store.decisions(at: ExampleApp.site).filter { $0.recommendation != advice }
        #expect(others == before.filter { $0.recommendation != advice })
    }

    @Test("says it of a change, which is asked for at the end at the latest")
    func change() async throws {
        var eva = try await example.browser(of: "eva")
        let what = [("title", "A talk"), ("what", "Half an hour.")]
        let begun = try await send(&eva, what, to: Self.site + "/record")
        let before = try #require(begun.location)
        let draft = String(before.dropLast("/before".count))
        let missing = try await send(&eva, [], to: draft)
        #expect(missing.status == 422 && missing.text.contains("Say who told it"))
        #expect(try await send(&eva, what + Self.told, to: draft + "/what").status == 303)
        #expect(try await eva.get(draft).text.contains("By phone"))
        let saved = try await send(&eva, [], to: draft)
        let done = try await eva.get(saved.location ?? "")
        #expect(done.text.contains("The lead of the site is asked whether it is right."))
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        #expect(try example.store.adaptation(id)?.toldBy == toldBy)
        let edit = Self.site + "/changes/\(id)/edit/what"
        let corrected = what + [("told-by", "Ward manager"), ("told-how", "meeting")]
        #expect(try await send(&eva, corrected, to: edit).status == 303)
        #expect(
            try example.store.adaptation(id)?.toldBy
                == ToldBy(who: "Ward manager", how: .meeting, recordedBy: "The evaluation team"))
        var ana = try await example.browser(of: "ana")
        #expect(try !(await ana.get(edit)).text.contains("Who told it?"))
    }

    @Test("does not ask a lead, and a draft that the lead finishes is confirmed")
    func finished() async throws {
        var eva = try await example.browser(of: "eva")
        let begun = try await send(
            &eva, [("title", "A talk"), ("what", "Half an hour.")] + Self.told, to: Self.site + "/record")
        let draft = try #require(begun.location?.replacing("/before", with: ""))
        var ana = try await example.browser(of: "ana")
        #expect(try !(await ana.get(Self.site + "/record")).text.contains("Who told it?"))
        #expect(try await send(&ana, [], to: draft).status == 303)
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        #expect(try example.store.adaptation(id)?.toldBy?.confirmed == example.now.value.day)
    }

    @Test("is confirmed all at once, except what was changed meanwhile")
    func all() async throws {
        var eva = try await example.browser(of: "eva")
        let made = try await send(
            &eva,
            Self.told + [
                ("title", "By phone"), ("on-day", "1"), ("on-month", "3"), ("on-year", "2026"),
                ("stage", "review"),
            ], to: Self.site + "/new-workshop")
        #expect(made.status == 303)
        #expect(
            try await send(
                &eva, [("choice", "reject")] + Self.told, to: Self.site + "/decisions/\(advice)"
            ).status == 303)
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/told")
        #expect(page.text.contains("Workshop: By phone") && page.text.contains("Decision: "))
        let named = page.text.split(separator: "name=\"confirm\" value=\"").dropFirst()
            .map { ("confirm", String($0.prefix { $0 != "\"" })) }
        // One more has come with the example.
        #expect(named.count == 3)
        #expect(try await send(&eva, named, to: Self.site + "/told").status == 403)
        _ = try await send(
            &eva, [("choice", "later")] + Self.told, to: Self.site + "/decisions/\(advice)")
        let token = [("token", page.field("token") ?? "")]
        let some = try await ana.post(
            Self.site + "/told",
            token + named + [("confirm", "workshop/w-coast-1/1"), ("confirm", "nothing")])
        #expect(some.location == Self.site + "/told?saved=some")
        #expect(try example.store.workshopsToConfirm(at: ExampleApp.site).isEmpty)
        #expect(try decision()?.toldBy?.isOpen == true)
        let rest = try await ana.get(Self.site + "/told?saved=some")
        #expect(rest.text.contains("Some of it was changed meanwhile"))
    }
}
