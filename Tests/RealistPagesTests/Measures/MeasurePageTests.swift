import Foundation
import Testing

@testable import Realist
@testable import RealistPages

@Suite("The page of a measure") struct MeasurePageTests {
    private static func page(_ id: Measure.ID, in toolkit: Toolkit) throws -> MeasurePage {
        try #require(toolkit.page(at: .measure(id)) as? MeasurePage)
    }

    @Test("is there for each scored measure, behind the page of all, with a title of its own")
    func addresses() throws {
        let toolkit = try Example.withheldMeasures()
        let place = try #require(toolkit.addresses.firstIndex(of: .outcomes))
        let ids = toolkit.publication.outcomes.measures.map(\.measure.id)
        #expect(Array(toolkit.addresses[(place + 1)...].prefix(ids.count)) == ids.map { .measure($0) })
        #expect(toolkit.page(at: .measure(Example.share)) == nil)
        let titles = try ids.map { try Self.page($0, in: toolkit).frame.title }
        #expect(
            titles == ["Strain (burnout): outcomes – A way back", "Strain (strain): outcomes – A way back"])
        let alone = try Self.page(Example.burnout, in: try Example.toolkit())
        #expect(alone.frame.title == "Burnout: outcomes – A way back" && alone.title == "Burnout")
        #expect(alone.frame.crumbs?.links.map(\.href) == ["../index.html", "../outcomes.html"])
    }

    @Test("is where a figure of the release says that it stands")
    func figures() {
        #expect(PageAddress.measure(Example.burnout).path == Figure.page(of: Example.burnout))
    }

    @Test("leads to the measure before it and the one after it")
    func neighbours() throws {
        let toolkit = try Example.toolkit()
        let (first, last) = try (
            Self.page(Example.burnout, in: toolkit), Self.page(Example.strain, in: toolkit)
        )
        #expect(first.previous == nil && first.next?.href == "../outcomes/strain.html")
        #expect(last.next == nil && last.previous?.href == "../outcomes/burnout.html")
        #expect(first.kicker == "Measure 1 of 2" && last.kicker == "Measure 2 of 2")
    }

    @Test("says of each place which way a change went and of which nothing may be said, in the study's order")
    func told() throws {
        let toolkit = try Example.toolkit()
        let change = try #require(try Self.page(Example.strain, in: toolkit).changes.first)
        #expect(
            change.told.map(\.text) == [
                "Harrow: higher at month 6 than at baseline by 1.9 (0.3 to 3.5).", "Island: Withheld.",
            ])
        #expect(change.told.map(\.toward?.sign) == ["h", nil] && change.told[1].held == "#withheld")
        #expect(change.asked.first == "Baseline: 6 January 2025 to 6 February 2025.")
        #expect(!change.nothingSaid)
        let hidden = try #require(
            try Self.page(Example.burnout, in: try Example.withheldMeasures()).changes.first)
        #expect(hidden.nothingSaid && hidden.told.allSatisfy { $0.held != nil })
    }

    @Test("says how much of the measure is withheld, why, and of whom nothing is shown")
    func withheld() throws {
        let withheld = try Self.page(Example.burnout, in: try Example.toolkit()).withheld
        #expect(withheld.shown == "Of the 4 figures of this measure 1 are shown.")
        #expect(withheld.sites == nil, "of each site a figure is shown")
        #expect(withheld.reasons?.items.count == 1)
        #expect(withheld.reasons?.items.first?.hasPrefix("14 figures: Too few people") == true)
        let other = try Self.page(Example.strain, in: try Example.toolkit()).withheld
        let hidden = try Self.page(Example.burnout, in: try Example.withheldMeasures()).withheld
        #expect(hidden.sites == "Nothing is shown of: Harrow and Island.")
        #expect(other.shown == nil && other.reasons == nil, "the example's figures are of the other one")
    }

    @Test("draws the changes beside the times of this measure alone, and leads to their table")
    func dates() throws {
        let toolkit = try Example.toolkit()
        let dates = try #require(try Self.page(Example.burnout, in: toolkit).dates)
        #expect(dates.table == "../outcomes.html#change-dates-table")
        #expect(dates.chart.text.contains("Month 6"))
        let once = try Self.page(Example.strain, in: try Example.withheldMeasures())
        #expect(once.isUnchanged && once.dates?.chart.text.contains("Month 6") == false)
    }

    @Test("names in each cell what it is, as the heads of its columns do")
    func cells() throws {
        let toolkit = try Example.toolkit()
        let page = try Self.page(Example.burnout, in: toolkit)
        let row = try #require(page.changes.first?.rows.first)
        #expect(
            row.cells.map(\.of) == [
                "Both times", "Only before", "Only after", "Mean, Baseline", "SD, Baseline", "Mean, Month 6",
                "SD, Month 6", "Mean change", "95% interval",
            ])
        let group = try #require(page.changes.first?.groups.first?.rows.first)
        #expect(group.cells.map(\.of) == row.cells.map(\.of).filter { $0?.hasPrefix("Only") == false })
        let all =
            try #require(page.waves).rows + (try Self.page(Example.strain, in: toolkit).waves?.rows ?? [])
        #expect(all.flatMap(\.cells).allSatisfy { $0.of != nil })
        #expect(page.bands?.rows.flatMap(\.cells).allSatisfy { $0.of != nil } == true)
    }
}
