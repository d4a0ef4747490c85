import Realist
import Testing

@testable import RealistStore

@Suite("What the pages of a site ask for") struct SiteWorkTests {
    let scratch: Scratch
    let store: Store
    let study: Study
    let site: Site.ID
    let advice: Recommendation.ID

    init() throws {
        let made = try ListTests.made.get()
        scratch = try Scratch()
        study = made.study
        store = try Store.open(at: scratch.write(made.bytes, "s.realist"), for: .writing(by: .example()))
        let bearing = try #require(study.adaptations.first { !$0.recommendations.isEmpty })
        site = bearing.site
        advice = bearing.recommendations[0].recommendation
    }

    private func bears(_ change: Adaptation) -> Bool {
        change.recommendations.contains { $0.recommendation == advice }
    }

    private var latestFirst: [Adaptation] { study.adaptations.reversed() }

    @Test("is what the changes themselves say")
    func same() throws {
        let others = latestFirst.filter { $0.site != site && $0.shared }
        #expect(try store.sharedChanges(besides: site, most: 9) == Array(others.prefix(9)))
        #expect(
            try store.sharedChanges(besides: site, on: advice, most: 9)
                == Array(others.filter(bears).prefix(9)))
        let own = latestFirst.filter { $0.site == site }
        #expect(try store.changes(at: site, on: advice, most: 9) == Array(own.filter(bears).prefix(9)))
        let open = own.reversed().filter { $0.toldBy.map { $0.confirmed == nil } ?? false }
        #expect(try store.changesToConfirm(at: site, most: 9) == Array(open.prefix(9)))
    }

    @Test("what is due is told the longest overdue first, be it a few or page by page")
    func due() throws {
        let going = study.adaptations.filter { $0.site == site && $0.state != .stopped }
        for (number, var change) in going.enumerated() {
            // The last of them lies behind what is soon.
            change.next = number < 10 ? .init(step: "Ask", due: Day(2026, 3, 1 + number)) : nil
            try store.save(change)
        }
        let days = try store.adaptations(at: site).filter { $0.state != .stopped }
            .compactMap { $0.next?.due }.sorted()
        let (today, soon) = (Day(2026, 3, 4), Day(2026, 3, 9))
        #expect(days.contains { $0 < today } && days.contains(soon) && days.contains { $0 > soon })
        let inTime = days.filter { $0 <= soon }
        let due = try store.changesDue(at: site, by: soon)
        #expect(due.allSatisfy { $0.site == site })
        #expect(due.compactMap { $0.next?.due } == inTime)
        let few = try store.changesDue(at: site, by: soon, most: 2)
        #expect(few.compactMap { $0.next?.due } == Array(inTime.prefix(2)))
        #expect(try store.changesDueCount(at: site, by: soon) == inTime.count)
        var listed: [Day] = []
        while listed.count < inTime.count {
            let page = try store.changesDue(at: site, by: soon, passing: listed.count, most: 4)
            try #require(!page.isEmpty)
            listed += page.compactMap { $0.next?.due }
        }
        #expect(listed == inTime)
        #expect(try store.changesDue(at: site, by: soon, passing: inTime.count).isEmpty)
        var stopped = try #require(due.first)
        stopped.steps.append(.init(to: .stopped))
        try store.save(stopped)
        #expect(try store.changesDue(at: site, by: soon) == Array(due.dropFirst()))
        #expect(try store.changesDueCount(at: site, by: soon) == inTime.count - 1)
    }

    @Test("is paged in both directions, whatever it is narrowed down by")
    func pages() throws {
        for (state, advice) in [
            (nil, nil), (Adaptation.State.stopped, nil), (nil, advice), (.stopped, advice),
        ] as [(Adaptation.State?, Recommendation.ID?)] {
            let expected = latestFirst.filter { change in
                change.site == site && (state == nil || change.state == state)
                    && (advice == nil || bears(change))
            }.map(\.id)
            var filter = AdaptationFilter()
            filter.site = site
            filter.state = state
            filter.recommendation = advice
            var page = try store.adaptationsBothWays(filter, most: 4)
            var found = page.lines.map(\.id)
            while let older = page.older, found.count <= expected.count {
                page = try store.adaptationsBothWays(filter, from: older, most: 4)
                found += page.lines.map(\.id)
            }
            #expect(found == expected)
            if let newer = page.newer {
                let back = try store.adaptationsBothWays(filter, from: newer, isNewer: true, most: 4)
                let end = try #require(expected.firstIndex(of: page.lines[0].id))
                #expect(back.lines.map(\.id) == Array(expected[max(0, end - 4)..<end]))
            }
        }
    }

    @Test("on the board is the last recorded change of each cell")
    func board() throws {
        for site in study.sites.map(\.id) {
            var latest: [Recommendation.ID: Adaptation] = [:]
            for change in study.adaptations where change.site == site {
                for bearing in change.recommendations { latest[bearing.recommendation] = change }
            }
            let cells = try store.board(of: [site]).filter { $0.latest != nil }
            #expect(cells.count == latest.count)
            for cell in cells {
                #expect(cell.latest?.change == latest[cell.recommendation]?.id)
                #expect(cell.latest?.state == latest[cell.recommendation]?.state)
            }
            #expect(try store.latestStates(at: site) == latest.mapValues(\.state))
        }
        let decided = try store.decidedCounts()
        for site in study.sites {
            let own = study.decisions.filter { $0.site == site.id && $0.choice != .undecided }
            #expect(decided[site.id] ?? 0 == own.count)
        }
    }

    @Test("has when each site was written to last, and forms that were begun")
    func activity() throws {
        func last(_ site: Site.ID) throws -> Deed? {
            try store.siteActivity().first { $0.site == site }?.deed
        }
        #expect(try store.siteActivity().count == study.sites.count, "brought in")
        var change = try #require(study.adaptations.first { $0.site == site })
        let other = try #require(study.sites.map(\.id).first { $0 != site })
        let (before, elsewhere) = (try last(site), try last(other))
        try store.named("ben").save(change)
        #expect(try last(site) == before, "nothing was changed")
        change.title = "Another"
        try store.named("ben").save(change)
        #expect(try last(site)?.by == "ben")
        #expect(try last(other) == elsewhere)
        try store.named("cleo").delete(change.id)
        #expect(try last(site)?.by == "cleo")
        #expect(try store.verify().findings.isEmpty)
        for (place, kind) in ["change", "change", "other"].enumerated() {
            let id = try #require(Draft.ID("d-\(place)"))
            try store.save(Draft(id: id, kind: kind, site: site, account: "a"))
        }
        #expect(try store.draftCounts(of: "change") == [site: 2])
    }
}
