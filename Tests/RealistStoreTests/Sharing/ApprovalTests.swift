import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("The approval of a site's pages") struct ApprovalTests {
    let scratch: Scratch
    let store: Store
    let site: Site.ID
    let other: Site.ID
    let study: Study

    /// Two sites, both approved; each has a change that is shared.
    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 7)
        var study = made.study()
        for place in study.sites.indices {
            study.sites[place].approved = .init(on: Day(2026, 1, 5), by: "Support lead")
        }
        site = study.sites[0].id
        other = study.sites[1].id
        study.adaptations[0].site = site
        study.adaptations[0].shared = true
        study.adaptations[1].site = other
        study.adaptations[1].shared = false
        self.study = study
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    func approval(_ id: Site.ID) throws -> Site.PageApproval? {
        try store.version(of: .site(id))?.value.approved
    }

    func isApproved(_ id: Site.ID) throws -> Bool {
        try #require(try store.version(of: .site(id))).value.isApproved
    }

    @Test("comes with an import as it is")
    func imported() throws {
        #expect(try isApproved(site) && isApproved(other))
        var again = study
        again.adaptations[0].title = "Another"
        _ = try store.importBundle(again)
        #expect(try isApproved(site))
        again.sites[0].approved?.changed = Day(2026, 2, 2)
        _ = try store.importBundle(again)
        #expect(try approval(site)?.changed == Day(2026, 2, 2))
        #expect(try store.study()?.sites == again.sites)
    }

    @Test("ends with a change that is shared, and only at its site")
    func change() throws {
        let entries = try store.verify().entries
        var change = study.adaptations[0]
        change.title = "Something else"
        try store.save(change)
        let approval = try approval(site)
        #expect(approval?.on == Day(2026, 1, 5) && approval?.changed != nil)
        #expect(try isApproved(other))
        let verification = try store.verify()
        #expect(verification.findings.isEmpty && verification.entries == entries + 1)
        let history = try store.history(of: .site(site))
        #expect(history.count == 2, "the site's earlier approval is kept")
    }

    @Test("ends with a name that is agreed to now, and not with one that is agreed to for later")
    func name() throws {
        var place = study.sites[0]
        place.name = "Northfield Hospital"
        place.nameAgreed = Day(2190, 1, 1)
        var before = place
        before.name = nil
        before.nameAgreed = nil
        try store.save(before)
        before.approved = .init(on: Day(2026, 1, 5), by: "Support lead")
        try store.save(before, as: .site(site))
        #expect(try isApproved(site))
        try store.save(place)
        #expect(try isApproved(site), "its pages have the label still")
        place.nameAgreed = Day(2020, 1, 1)
        try store.save(place)
        #expect(try !isApproved(site))
    }

    @Test("stays with what no page shows")
    func unseen() throws {
        var grouped = study.adaptations[0]
        let theme = ChangeTheme(id: ChangeTheme.ID(known: "by-phone"), title: "By telephone")
        try store.save(theme, as: .changeTheme(theme.id))
        grouped.themes = [theme.id]
        try store.save(grouped)
        #expect(try isApproved(site), "themes are the evaluators' own")
        var change = study.adaptations[1]
        change.title = "Not shared, and another"
        try store.save(change)
        #expect(try isApproved(other))
        var site = study.sites[0]
        site.joined = Day(2024, 2, 3)
        site.left = Day(2026, 2, 3)
        for place in site.profile.indices { site.profile[place].evidence = [] }
        try store.save(site)
        #expect(try isApproved(self.site))
        try store.save(study.adaptations[0])
        #expect(try isApproved(self.site), "saved as it was")
    }

    @Test("ends when a change comes to be shared, stops being it, goes, or moves")
    func sharing() throws {
        var change = study.adaptations[1]
        change.shared = true
        try store.save(change)
        #expect(try !isApproved(other))
        try approveAgain(other)
        change.shared = false
        try store.save(change)
        #expect(try !isApproved(other))
        try store.delete(study.adaptations[0].id)
        #expect(try !isApproved(site))
        try approveAgain(site)
        try store.restore(.adaptation(study.adaptations[0].id))
        #expect(try !isApproved(site))
    }

    @Test("ends with a decision, a workshop, a material, a judgement and the site's own words")
    func kinds() throws {
        var decision = try #require(study.decisions.first { $0.site == site })
        decision.reason = "Another reason"
        try store.save(decision)
        #expect(try !isApproved(site))

        try approveAgain(site)
        try store.save(
            Workshop(
                id: Identifier(known: "new-meeting"), site: site, title: "A meeting", stage: .review,
                on: Day(2026, 3, 3)))
        #expect(try !isApproved(site))

        try approveAgain(site)
        var judgement = try #require(study.evidence.judgements.first)
        judgement.site = site
        judgement.reason = "All of it says so"
        try store.save(judgement)
        #expect(try !isApproved(site))
        try approveAgain(site)
        judgement.excerpts = []
        try store.save(judgement)
        #expect(try isApproved(site), "passages are not published")

        var own = try #require(try store.version(of: .site(site))).value
        own.programme.points[.why] = "Because"
        try store.save(own)
        #expect(try !isApproved(site))
        try approveAgain(site)
        own = try #require(try store.version(of: .site(site))).value
        own.profile.append(
            ProfileAnswer(
                statement: study.theory.statements[0].id, answer: .unknown, on: Day(2199, 12, 31),
                by: "Support lead"))
        try store.save(own)
        #expect(try !isApproved(site))
    }

    @Test("is known to whoever keeps what the study is about, when it ends")
    func library() throws {
        let known = try store.keptLibrary()
        var change = study.adaptations[1]
        change.title = "Seen by nobody"
        try store.save(change)
        #expect(try store.keptLibrary(known).value?.sites.first { $0.id == other }?.isApproved == true)
        try store.delete(study.adaptations[0].id)
        let now = try #require(try store.keptLibrary(known).value)
        #expect(now.sites.first { $0.id == site }?.isApproved == false)
        #expect(try store.keptLibrary(known).value == now)
    }

    @Test("is not brought back by a form that is sent twice")
    func twice() throws {
        let edited = try #require(try store.version(of: .site(site)))
        var own = edited.value
        own.story = "A new story"
        let number = try store.save(own, expecting: edited.number)
        #expect(try !isApproved(site))
        #expect(try store.save(own, expecting: edited.number) == number)
        #expect(try !isApproved(site))
    }

    private func approveAgain(_ id: Site.ID) throws {
        var own = try #require(try store.version(of: .site(id))).value
        own.approved = .init(on: Day(2026, 4, 4), by: "Support lead")
        try store.save(own)
        #expect(try isApproved(id))
    }
}
