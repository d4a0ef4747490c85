import Testing

@testable import Realist
@testable import RealistPages

@Suite("The page of where it did not work") struct SetbacksTests {
    @Test(
        "tells of each measure that got clearly worse at a site, and counts them all as their intervals say")
    func worse() throws {
        let toolkit = try Example.toolkit()
        var (all, worse, better) = (0, 0, 0)
        for outcome in toolkit.publication.outcomes.measures {
            let scale = try #require(
                Example.instrument().subscale(outcome.scored.subscale),
                "every measure is of the one instrument")
            for row in outcome.changes.flatMap(\.rows) {
                guard case .site = row.group, row.difference.value != nil, let low = row.low.value,
                    let high = row.high.value
                else { continue }
                all += 1
                let (up, down) = (low > 0, high < 0)
                if scale.better == .lower ? up : down { worse += 1 }
                if scale.better == .lower ? down : up { better += 1 }
            }
        }
        let page = SetbacksPage(toolkit)
        #expect((page.worse?.items.count ?? 0) == worse && all > 0)
        let words = toolkit.words.count(
            "setbacks.clear", all, ["worse": String(worse), "better": String(better)])
        #expect(page.clear == words)
        for line in page.worse?.items ?? [] {
            #expect(line.measure.href.hasPrefix("outcomes/strain.html#change-strain-"))
            #expect(line.sentence.contains("higher") || line.sentence.contains("lower"))
        }
    }

    @Test("tells what helps and did not, refuted before mixed, apart from what hinders and did")
    func judged() throws {
        let page = SetbacksPage(try Example.setBack())
        let against = try #require(page.against).items
        #expect(against.map(\.label) == ["C2", "I1", "I3"])
        #expect(against.map(\.chip?.kind) == ["refutes", "mixed", "mixed"])
        #expect(against[1].again != nil, "I1 was changed since")
        let hindered = try #require(page.hindered).items
        #expect(hindered.map(\.label) == ["I2"])
        #expect(hindered[0].explanation.href == "configurations/i2.html#site-crowd")
        #expect(hindered[0].reason == "Nobody came.")
        #expect(page.unshared == nil && page.rejected == nil)
    }

    @Test(
        "says nothing of an explanation that helps and was supported, and of one that hinders and was refuted"
    )
    func held() throws {
        let against = try #require(SetbacksPage(try Example.toolkit()).against).items
        let harrow = against.filter { $0.site == "Harrow" }.map(\.label)
        #expect(harrow == ["C1"], "I1 was supported, and I2 hinders")
    }

    @Test("tells what was given up, why, and how many sites tell nothing")
    func stopped() throws {
        let given = try #require(SetbacksPage(try Example.setBack()).stopped).items
        #expect(given.map(\.text) == ["There was no room."])
        #expect(given.map(\.change.href) == ["sites/crowd.html#change-given-up"])
        let all = SetbacksPage(try Example.toolkit())
        let changes = Example.sites.flatMap { $0.page?.adaptations ?? [] }
        #expect(
            all.stopped?.items.count == changes.count { $0.state == .stopped || $0.kind == .stops })
        #expect(all.unintended?.items.count == changes.count { $0.unintended != nil })
        #expect(
            all.unshared == "One site tells nothing here, because its lead has not agreed to its page yet.")
    }

    @Test("leads only to what is there")
    func links() throws {
        let pages = try WrittenSite.pages()
        let page = try #require(pages["setbacks.html"])
        let hrefs = page.matches(of: /href="([^"#]+)#([^"]+)"/).map { (String($0.1), String($0.2)) }
        #expect(hrefs.count > 5)
        for (path, id) in hrefs {
            #expect(try #require(pages[path], "\(path)").contains("id=\"\(id)\""), "\(path)#\(id)")
        }
    }
}
