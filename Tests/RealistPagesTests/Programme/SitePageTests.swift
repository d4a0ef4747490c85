import Testing

@testable import Realist
@testable import RealistPages

@Suite("The page of a site") struct SitePageTests {
    static func page(_ id: Site.ID) throws -> SitePage {
        try #require(try Example.toolkit().page(at: .site(id)) as? SitePage)
    }

    static func change(_ steps: [Adaptation.Step], id: StaticString = "one") -> Adaptation {
        Adaptation(
            id: Adaptation.ID(known: id), site: Example.harrow, title: "A change", kind: .local,
            description: "Something", steps: steps)
    }

    @Test("says only that nothing is shared while its lead has not agreed")
    func notShared() throws {
        let page = try Self.page(Example.quiet)
        #expect(page.shared == nil)
        #expect(page.kicker == "Site 3 of 3")
        let html = String(decoding: try Example.theme().render(page), as: UTF8.self)
        #expect(html.contains("Not shared by this site."))
        #expect(!html.contains("What it took"))
    }

    @Test("puts changes and measuring points into one order, from the first day that a date can mean")
    func order() throws {
        let timeline = try #require(
            SitePage.Timeline(
                [
                    Self.change([
                        .init(to: .inPlace, on: .about(year: 2025, month: 7)),
                        .init(to: .kept, on: .day(Day(2025, 7, 2))),
                    ]),
                    Self.change([.init(to: .inPlace, on: .day(Day(2025, 1, 5)))], id: "two"),
                ], in: try Example.toolkit()))
        #expect(
            timeline.events.map { $0.date?.text } == [
                "5 January 2025", "January to February 2025", "July 2025", "About July 2025", "2 July 2025",
            ])
        #expect(timeline.events.map(\.isWave) == [false, true, true, false, false])
        #expect(timeline.undated == nil)
    }

    @Test("shows a change from the step that put it in place, and one that never was where it stands")
    func felt() throws {
        let day = RoughDate.day(Day(2025, 3, 1))
        let timeline = try #require(
            SitePage.Timeline(
                [
                    Self.change([
                        .init(to: .proposed, on: day), .init(to: .agreed, on: day),
                        .init(to: .inPlace, on: day), .init(to: .stopped),
                    ]),
                    Self.change([.init(to: .proposed, on: day), .init(to: .agreed, on: day)], id: "two"),
                ], in: try Example.toolkit()))
        #expect(timeline.events.compactMap { $0.state?.word } == ["In place", "Agreed"])
        #expect(timeline.undated?.items.compactMap { $0.state?.word } == ["Stopped"])
    }

    @Test("has no timeline without a change")
    func noTimeline() throws { #expect(SitePage.Timeline([], in: try Example.toolkit()) == nil) }

    @Test("says of a recommendation how much of its core was kept")
    func core() throws {
        let changes = try #require(try Self.page(Example.harrow).shared?.changes?.items)
        let bearings = changes.prefix(4).compactMap { $0.recommendations?.items.first }
        #expect(
            bearings.map(\.kept) == [
                "All that is core was kept.", "Part of the core was not kept:",
                "Nothing of the core was kept:", nil,
            ])
        #expect(bearings.map { $0.lost?.items.count ?? 0 } == [0, 1, 2, 0])
    }

    @Test("asks for another look where an explanation changed after it was judged")
    func again() throws {
        let lines = try #require(try Self.page(Example.harrow).shared?.judgements?.items)
        #expect(lines.map(\.label) == ["I1", "I2", "C1"])
        #expect(lines.map(\.isOfEarlierWording) == [true, false, false])
        #expect(lines.first?.href == "../configurations/i1.html#site-harrow")
    }

    @Test("parts answers about the place from answers about people")
    func profile() throws {
        let profile = try #require(try Self.page(Example.harrow).shared?.profile)
        let place = profile.place?.items.map(\.statement) ?? []
        #expect(place.contains("Staff do not trust their employer"))
        let people = profile.people?.items.map(\.statement) ?? []
        #expect(!people.contains("Staff do not trust their employer"))
        #expect(!people.isEmpty)
    }

    @Test("names only sections that are there")
    func contents() throws {
        let bare = try #require(try Self.page(Example.island).shared)
        #expect(bare.contents.map(\.href) == ["#workshops", "#outcomes", "#evidence"])
    }

    @Test(
        "tells attendance as far as it may be told",
        arguments: [
            (
                .byRole([
                    .init(role: Example.lead, people: 6), .init(role: Role.ID(known: "nurse"), people: 5),
                ]),
                "Lead: 6; Nurse: 5.", "11 people took part.", nil
            ),
            (
                .total(12), nil,
                "12 people took part. Roles are not shown, because there were too few people of some.", nil
            ),
            (.withheld, nil, nil, "downloads.html#withheld"),
        ] as [(PublishedWorkshop.Attendance, String?, String?, String?)])
    func attendance(
        _ attendance: PublishedWorkshop.Attendance, roles: String?, total: String?, withheld: String?
    ) throws {
        let line = WorkshopLine(
            Example.workshop("one", nil, attendance), in: try Example.toolkit(), Links(from: .sites))
        #expect(line.attendance == roles)
        #expect(line.total == total)
        #expect(line.withheld == withheld)
    }
}
