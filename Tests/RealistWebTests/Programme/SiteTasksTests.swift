import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A site's own page") struct SiteTasksTests {
    static let site = "/s/support/sites/city-hospital"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("eva", .evaluator)
        try example.person("adi", .administrator)
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    /// Gives nine changes of the site a next step that was due in the last nine months.
    private func crowd() throws {
        let today = Day(2026, 5, 28)
        let going = try example.store.adaptations(at: ExampleApp.site).filter { $0.state != .stopped }
        for (number, var change) in going.enumerated() {
            change.next =
                number < 9
                ? .init(step: Wording("Step \(number)"), due: Day(ordinal: today.ordinal - 30 * number - 1))
                : nil
            try example.store.save(change)
        }
    }

    @Test("names the few steps that wait longest, the longest first, and leads to the others")
    func steps() async throws {
        try crowd()
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site)
        let few = (6..<9).compactMap { page.text.ranges(of: ">Step \($0)</a>").first?.lowerBound }
        #expect(few.count == 3 && few == few.sorted(by: >))
        #expect(!page.text.contains(">Step 5</a>") && page.text.contains("And 6 more next steps"))
        let all = try await ana.get(Self.site + "/waiting")
        for number in 0..<9 { #expect(all.text.contains(">Step \(number)</a>")) }
        let places = (0..<9).compactMap { all.text.ranges(of: ">Step \($0)</a>").first?.lowerBound }
        #expect(places.count == 9 && places == places.sorted(by: >), "what waits longest first")
        let rest = try await ana.get(Self.site + "/waiting?passing=4")
        #expect(rest.text.contains(">Step 4</a>") && !rest.text.contains(">Step 5</a>"))
        for passed in ["9", "-1", "99999999999999999999"] {
            let answer = try await ana.get(Self.site + "/waiting?passing=\(passed)")
            #expect(answer.status == (passed.count > 9 ? 200 : 404), "\(passed)")
        }
    }

    @Test("asks for the approval of pages that nobody has approved, and of those that changed since")
    func approval() async throws {
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.approved = nil
        try example.store.save(site, as: .site(ExampleApp.site))
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site)
        #expect(
            page.text.contains("Say whether your site’s pages may be published"))
        #expect(page.text.contains(">Not approved<"))
        var eva = try await example.browser(of: "eva")
        #expect(try !(await eva.get(Self.site)).text.contains(">Not approved<"), "only the lead's")
    }

    @Test("speaks of the site to whoever does not lead it, and offers them nothing that they may not do")
    func readers() async throws {
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get(Self.site).text.contains("You have decided on"))
        for name in ["eva", "adi", "vic"] {
            var reader = try await example.browser(of: name)
            let page = try await reader.get(Self.site)
            #expect(page.text.contains("The site has decided on") && !page.text.contains("You have decided"))
            let decision = try await reader.get(Self.site + "/decisions/name-an-advocate")
            #expect(!decision.text.contains("Your decision") && !decision.text.contains("What you changed"))
            let list = try await reader.get(Self.site + "/decisions")
            #expect(list.text.contains("<select") == (name == "eva"))
            #expect(list.text.contains("Save the decisions") == (name == "eva"))
        }
        var vic = try await example.browser(of: "vic")
        let list = try await vic.get(Self.site + "/decisions")
        let decided = try #require(
            example.store.decisions(at: ExampleApp.site).first { $0.reason != nil }?.reason?.text)
        for page in ["/profile", "/programme"] {
            let text = try await vic.get(Self.site + page).text
            #expect(!text.contains("Answer as many") && !text.contains("Fill in what you know"))
        }
        #expect(list.text.contains(decided.prefix(12)) && list.text.contains("More on R1"))
    }
}
