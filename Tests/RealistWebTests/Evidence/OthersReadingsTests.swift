import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Readings of several people in the app") struct OthersReadingsTests {
    static let passage = "/s/support/passages/x-001"
    let example: ExampleApp
    let eva: Account
    let ben: Account

    init() throws {
        example = try ExampleApp()
        eva = try example.person("eva", .evaluator)
        ben = try example.person("ben", .evaluator)
    }

    private func reading(_ reader: String) -> Reading {
        Reading(
            excerpt: Excerpt.ID(known: "x-001"), configuration: Configuration.ID(known: "m1"),
            part: .link(.contextResource), stance: .refines, memo: "What \(reader) made of it",
            reader: reader, on: Day(2026, 5, 1))
    }

    private func fields(_ form: Browser.Page, _ more: [(String, String)]) -> [(String, String)] {
        [
            ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
            ("explanation", "m1"), ("part", "context-resource"),
        ] + more
    }

    @Test("leave a colleague's as it is, however the form is sent, and stand beside each other")
    func colleague() async throws {
        let theirs = reading(eva.id.text)
        try example.store.save(theirs)
        var browser = try await example.browser(of: "ben")
        let page = try await browser.get(Self.passage)
        let address = Self.passage + "/read?explanation=m1&amp;part=context-resource"
        #expect(page.text.contains("Read it yourself") && page.links.contains(address), "\(page.links)")
        #expect(!page.links.contains { $0.contains("reader=\(eva.id)") })
        let led = try await browser.get(
            Self.passage + "/read?explanation=m1&part=context-resource&reader=\(eva.id)")
        #expect(led.location == Self.passage + "/read?explanation=m1&part=context-resource")
        let form = try await browser.get(Self.passage + "/read?explanation=m1&part=context-resource")
        for act in ["save", "delete"] {
            let forged = fields(
                form,
                [("reader", eva.id.text), ("stance", "refutes"), ("memo", "Forged"), ("act", act)]
            ).map { $0.0 == "version" ? ("version", "1") : $0 }
            #expect(try await browser.post(Self.passage + "/read", forged).status == 403)
        }
        #expect(try example.store.version(of: .reading(theirs))?.value == theirs)
        let own = fields(form, [("stance", "refutes"), ("memo", "What Ben saw")])
        let kept = try await browser.post(Self.passage + "/read", own)
        #expect(kept.location == Self.passage + "?saved=yes#readings")
        let said = try await browser.get(Self.passage + "?saved=yes").text
        #expect(
            said.contains("role=\"status\" aria-labelledby=\"notice\"") && said.contains("id=\"readings\""))
        let both = try await browser.get(Self.passage)
        #expect(both.text.contains("Read by Eva Example, 1 May 2026"))
        #expect(both.text.contains("Read by you, 28 May 2026") && !both.text.contains("Read it yourself"))
        #expect(!both.text.contains("Read by \(eva.id)"))
        #expect(try example.store.version(of: .reading(theirs))?.value == theirs)
    }

    @Test("are by name at the cell and in the list of readings too")
    func names() async throws {
        try example.store.save(
            Reading(
                excerpt: Excerpt.ID(known: "x-001"), configuration: Configuration.ID(known: "i4"),
                part: .whole, stance: .supports, memo: "At the cell", reader: eva.id.text))
        var browser = try await example.browser(of: "ben")
        for path in ["/s/support/matrix/i4/city-hospital", "/s/support/theory/explanations/i4/readings"] {
            let page = try await browser.get(path)
            #expect(page.text.contains("At the cell") && page.text.contains("Read by Eva Example"), "\(path)")
            #expect(!page.text.contains(eva.id.text), "\(path)")
        }
    }

    @Test("that nobody here made are mended by anybody, and it is said who did")
    func outside() async throws {
        var browser = try await example.browser(of: "ben")
        let address = Self.passage + "/read?explanation=i4&part=resource-reasoning&reader=evaluator-a"
        let form = try await browser.get(address)
        let sent = [
            ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
            ("explanation", "i4"), ("part", "resource-reasoning"), ("reader", "evaluator-a"),
            ("stance", "refines"), ("memo", "Mended"),
        ]
        #expect(try await browser.post(Self.passage + "/read", sent).status == 303)
        let told = "Read by evaluator-a, 4 February 2025, changed by "
        #expect(try await browser.get(Self.passage).text.contains(told + "you, 28 May 2026"))
        var other = try await example.browser(of: "eva")
        #expect(try await other.get(Self.passage).text.contains(told + "Ben Example, 28 May 2026"))
    }

    @Test("are of a part that the explanation has, and of a link that touches it")
    func parts() async throws {
        var browser = try await example.browser(of: "ben")
        let form = try await browser.get(Self.passage + "/read")
        func send(_ explanation: String, _ part: String) async throws -> Browser.Page {
            try await browser.post(
                Self.passage + "/read",
                [
                    ("token", form.field("token") ?? ""), ("version", "0"), ("explanation", explanation),
                    ("part", part), ("stance", "supports"), ("memo", "Kept as typed"),
                ])
        }
        for part in ["reasoning", "reasoning-outcome"] {
            let bare = try await send("i10", part)
            #expect(
                bare.status == 422 && bare.text.contains("The explanation has no such part yet"), "\(part)")
            #expect(bare.text.contains("Kept as typed"))
        }
        let other = try await send("i1", "ripple.plan-brings-events")
        #expect(other.status == 422 && other.text.contains("That link neither begins nor ends"))
        #expect(try await send("i10", "context").status == 303)
        #expect(try await send("m1", "ripple.plan-brings-events").status == 303)
    }

    @Test("of one part, made a second time, say when it was read first")
    func twice() async throws {
        var browser = try await example.browser(of: "ben")
        let form = try await browser.get(Self.passage + "/read")
        let first = fields(form, [("stance", "refines"), ("memo", "First")])
        #expect(try await browser.post(Self.passage + "/read", first).status == 303)
        let again = try await browser.get(Self.passage + "/read")
        let met = try await browser.post(
            Self.passage + "/read", fields(again, [("stance", "refutes"), ("memo", "Second")]))
        #expect(met.status == 409)
        #expect(met.text.contains("You read this part before, on 28 May 2026. Choose what holds."))
        #expect(!met.text.contains("two windows") && met.text.contains("Second"))
        let chosen = met.hidden + [("keep-stance", "mine"), ("keep-memo", "mine")]
        #expect(try await browser.post(Self.passage + "/read", chosen).status == 303)
        let kept = try example.store.version(of: .reading(reading(ben.id.text)))
        #expect(kept?.value.memo == "Second" && kept?.value.stance == .refutes)
    }
}
