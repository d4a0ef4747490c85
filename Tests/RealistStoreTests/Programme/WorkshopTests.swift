import GRDB
import Realist
import Testing

@testable import RealistStore

extension Study {
    /// Without what only newer formats than 9 can hold, so that a file of an older one can be made of it.
    var untold: Study {
        var study = asOfFormat26
        study.theoryProposals = []
        study.standingQuestions = []
        study.evidence = study.evidence.asOfFormat20
        for place in study.sites.indices { study.sites[place].approved?.changed = nil }
        for place in study.recommendations.indices { study.recommendations[place].oneThing = nil }
        for place in study.decisions.indices { study.decisions[place].toldBy = nil }
        for place in study.workshops.indices { study.workshops[place].toldBy = nil }
        for place in study.adaptations.indices {
            study.adaptations[place].toldBy?.how = nil
            study.adaptations[place].toldBy?.on = nil
            study.adaptations[place].workshop = nil
        }
        return study
    }
}

@Suite("Workshops in the file") struct WorkshopTests {
    let scratch: Scratch
    let store: Store
    let site: Site.ID
    let recommendation: Recommendation.ID
    let change: Adaptation.ID
    let id = Workshop.ID(known: "june")

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 33)
        let study = made.study().untold
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
        site = try #require(study.sites.first?.id)
        recommendation = try #require(study.recommendations.first?.id)
        change = try #require(study.adaptations.first?.id)
    }

    /// A workshop at which a decision and a change were made.
    func held() throws -> Workshop {
        let workshop = Workshop(
            id: id, site: site, title: "June", stage: .coDesign, on: Day(2026, 6, 10), attendance: [:],
            decided: ["Tea"], toldBy: ToldBy(who: "Lead", how: .phone, on: Day(2026, 6, 11), recordedBy: "E"))
        try store.save(workshop)
        try store.save(
            Decision(site: site, recommendation: recommendation, choice: .adopt, workshop: id))
        var adaptation = try #require(try store.adaptation(change))
        adaptation.workshop = id
        adaptation.site = site
        try store.save(adaptation)
        return workshop
    }

    func decision() throws -> Decision? {
        try store.version(of: .decision(at: site, on: recommendation))?.value
    }

    @Test("come back as they were kept, with who told them")
    func kept() throws {
        let workshop = try held()
        #expect(try store.workshop(id) == workshop)
        #expect(try store.changes(decidedAt: id, at: site).map(\.id) == [change])
        #expect(try store.workshopsToConfirm(at: site) == [workshop])
        var confirmed = workshop
        confirmed.toldBy?.confirmed = Day(2026, 6, 12)
        try store.save(confirmed)
        #expect(try store.workshopsToConfirm(at: site).isEmpty)
        var told = try #require(try decision())
        told.toldBy = ToldBy(who: "Lead", how: .document, recordedBy: "E")
        try store.save(told)
        #expect(try store.decisionsToConfirm(at: site) == [told])
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("that are deleted leave what was decided there, and say so again when they come back")
    func deleted() throws {
        let workshop = try held()
        try store.delete(id, expecting: 1)
        #expect(try store.workshop(id) == nil && decision()?.workshop == nil)
        #expect(try store.adaptation(change)?.workshop == nil)
        #expect(try store.deletions(at: site).map(\.what) == [.workshop(id)])
        // Somebody goes on with the change meanwhile.
        var moved = try #require(try store.adaptation(change))
        moved.title = "Moved"
        try store.save(moved)
        try store.restore(id)
        #expect(try store.workshop(id) == workshop && decision()?.workshop == id)
        let back = try #require(try store.adaptation(change))
        #expect(back.workshop == id && back.title == "Moved")
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("that are gone do not keep an earlier version from coming back")
    func undone() throws {
        _ = try held()
        try store.delete(id)
        try store.undo(.adaptation(change))
        #expect(try store.adaptation(change)?.workshop == nil)
        #expect(throws: EditConflict<Workshop>.self) { try store.delete(id, expecting: 7) }
    }

    @Test("of a site stand with those of all, the latest first, page by page")
    func listed() throws {
        for (number, own) in [(1, true), (2, false), (3, true), (4, true)] {
            try store.save(
                Workshop(
                    id: Workshop.ID("w\(number)") ?? id, site: own ? site : nil, title: "W",
                    stage: .review, on: Day(2_198, 6, number)))
        }
        let first = try store.workshops(seenAt: site, most: 3)
        #expect(first.workshops.map(\.id.text) == ["w4", "w3", "w2"])
        let next = try store.workshops(
            seenAt: site, behind: WorkshopPlace(try #require(first.older).text), most: 3)
        #expect(next.workshops.first?.id.text == "w1")
        #expect(WorkshopPlace("2026-13-40.x") == nil && WorkshopPlace("") == nil)
    }

    @Test("are found by an index")
    func plans() throws {
        let queries = [
            Store.workshopsOfSite, Store.changesOfWorkshop, Store.stepsOfSite,
            "SELECT id FROM decision WHERE siteId = ? AND toldBy IS NOT NULL AND confirmed IS NULL ORDER BY position LIMIT ?",
            "SELECT id FROM workshop WHERE siteId = ? AND toldBy IS NOT NULL AND confirmed IS NULL ORDER BY day, id LIMIT ?",
        ]
        try store.read { database in
            for sql in queries {
                let plan = try Row.fetchAll(
                    database, sql: "EXPLAIN QUERY PLAN " + sql,
                    arguments: StatementArguments(sql.filter { $0 == "?" }.map { _ in "x" })
                ).map { $0["detail"] as String? ?? "" }
                #expect(!plan.isEmpty && !plan.contains { $0.hasPrefix("SCAN") }, "\(sql)\n\(plan)")
            }
        }
    }

    @Test("and who told them are new in format 15: a file from before is brought to it and verifies")
    func migrated() throws {
        let before = try #require(try store.study())
        try store.close()
        try scratch.older("s.realist", format: 14)
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
    }
}
