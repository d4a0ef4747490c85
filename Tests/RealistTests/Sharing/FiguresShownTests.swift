import Realist
import Testing

@Suite("What is shown of an indicator’s figures") struct FiguresShownTests {
    private let id = Indicator.ID(known: "kept")
    private let site = Site.ID(known: "harrow")
    private let other = Site.ID(known: "other")
    private let months: [Period]

    init() throws { months = try ["2026-01", "2026-02", "2026-03"].map { try #require(Period($0)) } }

    private func indicator(
        _ disclosure: Indicator.Origin.Disclosure = .activity, _ unit: Indicator.Unit = .percent
    ) -> Indicator {
        Indicator(
            id: id, title: "Kept", definition: "Kept", unit: unit, period: .month,
            origin: Indicator.Origin("Invented", disclosure))
    }

    private func one(_ month: Int, _ value: Observation.Value, at site: Site.ID = Site.ID(known: "harrow"))
        -> Observation
    {
        Observation(IndicatorSeries(id, at: .site(site)), months[month], value)
    }

    private func counts(_ numerator: Double, _ denominator: Double) throws -> Observation.Value {
        .counted(try #require(Observation.Counts(numerator, of: denominator)))
    }

    @Test("withholds a period at all places where one figure of it counts fewer than five")
    func period() throws {
        let figures = try [
            one(0, counts(5, 10)), one(0, counts(20, 40), at: other),
            one(1, counts(4, 10)), one(1, counts(20, 40), at: other),
            one(2, counts(36, 40)), one(2, counts(20, 40), at: other),
        ]
        #expect(FiguresShown(indicator(), figures).withheld == [months[1], months[2]], "36 of 40 leave 4")
        #expect(FiguresShown(indicator(.activity, .rate(per: 100)), figures).withheld == [months[1]])
    }

    @Test("knows a small number however it came")
    func small() throws {
        #expect(FiguresShown(indicator(), [one(0, .numerator(3))]).withheld == [months[0]])
        #expect(FiguresShown(indicator(.activity, .count), [one(0, .alone(4))]).withheld == [months[0]])
        #expect(FiguresShown(indicator(.activity, .count), [one(0, .alone(0))]).withheld == [months[0]])
        #expect(FiguresShown(indicator(.activity, .count), [one(0, .alone(5))]).withheld.isEmpty)
        #expect(FiguresShown(indicator(.activity, .days), [one(0, .alone(2))]).withheld.isEmpty)
        #expect(try FiguresShown(indicator(), [one(0, counts(0, 0))]).withheld == [months[0]])
        #expect(FiguresShown(indicator(), [one(0, .notPublished)]).withheld.isEmpty)
    }

    @Test("shows public figures as printed, and nothing of sensitive ones")
    func classes() {
        let printed = FiguresShown(indicator(.alreadyPublic(citation: "p. 3")), [one(0, .numerator(1))])
        #expect(printed.isShown && printed.withheld.isEmpty)
        #expect(!FiguresShown(indicator(.sensitive), []).isShown)
    }

    @Test("gives others activity of their own sites alone, and public figures of all places")
    func readers() {
        let own = IndicatorSeries(id, at: .site(site))
        let other = IndicatorSeries(id, at: .site(Identifier(known: "other")))
        let together = IndicatorSeries(id)
        let series = [own, other, together]
        let lead = FiguresReader.others(of: [site])
        let (activity, printed) = (indicator(), indicator(.alreadyPublic(citation: "p. 3")))
        #expect(series.map { lead.mayRead($0, of: activity) } == [true, false, false])
        #expect(series.map { lead.mayRead($0, of: printed) } == [true, true, true])
        #expect(series.map { lead.mayRead($0, of: indicator(.sensitive)) } == [false, false, false])
        #expect(series.map { FiguresReader.others(of: nil).mayRead($0, of: activity) } == [true, true, true])
        #expect(!FiguresReader.others(of: nil).mayRead(own, of: indicator(.sensitive)))
        #expect(FiguresReader.team.mayRead(own, of: indicator(.sensitive)))
    }
}
