import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What ends the approval of a site's pages") struct ApprovalEndingTests {
    static let home = "/s/support"
    static let says =
        "The pages of City teaching hospital are approved. What you save here ends that approval"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer, sites: [ExampleApp.site])
        try example.person("adam", .administrator)
    }

    private func isApproved() throws -> Bool {
        try #require(try example.store.version(of: .site(ExampleApp.site))).value.isApproved
    }

    private func shared(_ isShared: Bool) throws -> String {
        let changes = try example.store.adaptations(at: ExampleApp.site)
        var change = try #require(changes.first)
        if change.shared != isShared {
            change.shared = isShared
            try example.store.save(change)
            var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
            site.approved?.changed = nil
            try example.store.save(site, as: .site(site.id))
        }
        return change.id.text
    }

    @Test("is every save of a site that is not its lead's alone, and no address that is not there")
    func whole() {
        let saves = RouteTable.all.filter { route in
            let isLeads = route.need == .right(.approveSite)
            return route.method == .post && route.isOfSite && !isLeads
        }.map(\.path)
        let known = ApprovalEnding.pages.union(ApprovalEnding.others)
        for path in saves { #expect(known.contains(path), "\(path)") }
        let all = Set(RouteTable.all.map(\.path))
        for path in known { #expect(all.contains(path), "\(path)") }
    }

    @Test(
        "is said before the save, to evaluators and on every page that has one",
        arguments: [
            "/matrix/i1/city-hospital/judge", "/sites/city-hospital/decisions",
            "/sites/city-hospital/new-workshop", "/sites/city-hospital/profile/organisation-1",
            "/sites/city-hospital/programme/what", "/sites/city-hospital/changes/CHANGE/life",
            "/sites/city-hospital/changes/CHANGE/edit/why", "/sites/city-hospital/changes/CHANGE/delete",
            "/frame/CHANGE", "/frame/CHANGE?part=strategy",
            "/sites/city-hospital/decisions/name-an-advocate",
        ])
    func said(path: String) async throws {
        let address = Self.home + path.replacing("CHANGE", with: try shared(true))
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get(address)
        #expect(page.status == 200 && page.text.contains(Self.says), "\(address)")
        for name in ["ana", "vic", "adam"] {
            var other = try await example.browser(of: name)
            #expect(try await !other.get(address).text.contains("What you save here ends"), "\(name)")
        }
    }

    /// An approval that stands, with a change, a decision and a workshop that were edited before.
    private func editedBefore() throws -> (kept: String, ofAll: [String]) {
        var changes = try example.store.adaptations(at: ExampleApp.site)
        #expect(changes.count > 1)
        for place in changes.indices {
            changes[place].shared = place > 0
            changes[place].observed = "Calm"
            try example.store.save(changes[place])
        }
        let workshops = try example.store.workshops(seenAt: ExampleApp.site).workshops
        for var workshop in workshops {
            workshop.decided.append("Tea")
            try example.store.save(workshop)
        }
        // A second time, so that the version before is not shared either.
        changes[0].observed = "Calmer"
        try example.store.save(changes[0])
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.approved?.changed = nil
        try example.store.save(site, as: .site(site.id))
        return (changes[0].id.text, workshops.filter(\.isOfAll).map(\.id.text))
    }

    /// Whether what this form sends can change what the site's pages show.
    private func ends(_ action: String, kept: String, ofAll: [String]) -> Bool {
        guard RouteTable.posts(to: action).contains(where: { ApprovalEnding.pages.contains($0.path) }) else {
            return false
        }
        if action.contains("/changes/\(kept)/") { return action.hasSuffix("/edit/share") }
        if ofAll.contains(where: { action.contains("/workshops/\($0)/") }) {
            return action.hasSuffix("/decisions") || action.hasSuffix("/edit")
        }
        return true
    }

    @Test("is said on every page that has a form for it, and on no other")
    func forms() async throws {
        let (kept, ofAll) = try editedBefore()
        var eva = try await example.browser(of: "eva")
        let site = Self.home + "/sites/city-hospital"
        var open = [site, Self.home + "/matrix/i1/city-hospital/judge"]
        var seen = Set(open), undone: Set<String> = [], warned = 0
        while let path = open.popLast() {
            let page = try await eva.get(path)
            let ending = page.actions.filter { ends($0, kept: kept, ofAll: ofAll) }
            let isSaid = page.text.contains("ends that approval")
            #expect(isSaid == !ending.isEmpty, "\(path): \(ending)")
            if isSaid { warned += 1 }
            for action in ending where action.hasSuffix("/undo") {
                undone.formUnion(RouteTable.posts(to: action).map(\.path))
            }
            let links = page.links.map { String($0.prefix { $0 != "#" && $0 != "?" }) }
            for link in links where link.hasPrefix(site + "/") && !link.contains("/preview/") {
                if seen.insert(link).inserted { open.append(link) }
            }
        }
        #expect(warned > 20 && undone.count == 2, "\(warned), \(undone)")
    }

    @Test("is said to an administrator who changes what the site is called")
    func administrator() async throws {
        var adam = try await example.browser(of: "adam")
        #expect(try await adam.get(Self.home + "/admin/sites/city-hospital").text.contains(Self.says))
    }

    @Test("is not what no page shows: a change that is not shared, a theme")
    func unseen() async throws {
        var eva = try await example.browser(of: "eva")
        let theme = Self.home + "/frame/" + (try shared(true)) + "?part=themes"
        let page = try await eva.get(theme)
        #expect(!page.text.contains(Self.says))
        let saved = try await eva.post(
            theme,
            [
                ("token", page.field("token") ?? ""), ("version", page.field("version") ?? ""),
                ("new-theme", "By telephone"),
            ])
        #expect(saved.status == 303)
        #expect(try isApproved())
        let kept = Self.home + "/sites/city-hospital/changes/" + (try shared(false))
        #expect(try await !eva.get(kept + "/edit/why").text.contains(Self.says))
        #expect(try await eva.get(kept + "/edit/share").text.contains(Self.says))
    }

    @Test("is over with the first save, and then nothing more is said")
    func over() async throws {
        var eva = try await example.browser(of: "eva")
        let cell = "/s/support/matrix/i1/city-hospital"
        let wrong = try await JudgingTests.judge(&eva, [("finding", "supports")], at: cell)
        #expect(wrong.status == 422 && wrong.text.contains(Self.says))
        #expect(try isApproved())
        let fields = JudgingTests.verdict + [("reason", "They said so")]
        #expect(try await JudgingTests.judge(&eva, fields, at: cell).status == 303)
        #expect(try !isApproved())
        #expect(try await !eva.get(cell + "/judge").text.contains("ends that approval"))
    }
}
