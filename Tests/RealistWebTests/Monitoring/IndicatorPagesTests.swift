import Foundation
import HTTPTypes
import Realist
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

/// Indicators in the app: public vacancy rates, activity at two sites, and something sensitive.
@Suite("The indicators of a study, in the app") struct IndicatorPagesTests {
    static let address = "/s/support/indicators"

    private static let trusts = Organisation.ID(known: "both-trusts")
    private static let nursing = StaffGroup.ID(known: "nursing-midwifery")
    private static let medical = StaffGroup.ID(known: "medical-dental")
    private static let vacancies = Indicator.ID(known: "vacancy-rate")
    private static let kept = Indicator.ID(known: "referrals-kept")
    private static let leavers = Indicator.ID(known: "leavers")

    private func example() throws -> ExampleApp {
        let example = try ExampleApp()
        try example.store.save(
            Organisation(id: Self.trusts, title: "Both trusts together"), as: .organisation(Self.trusts))
        try example.store.save(
            StaffGroup(id: Self.nursing, title: "Nursing and midwifery"), as: .staffGroup(Self.nursing))
        try example.store.save(
            StaffGroup(id: Self.medical, title: "Doctors and dentists"), as: .staffGroup(Self.medical))
        try example.store.save(
            Indicator(
                id: Self.vacancies, title: "Vacancy rate", definition: "Posts that nobody holds",
                unit: .percent,
                better: .lower, period: .date, care: .secondary,
                origin: Indicator.Origin("Two trusts", .alreadyPublic(citation: "A report, 2015")),
                notes: [DataNote(.notToldApart, text: "Two kinds of empty posts are one figure")],
                benchmarks: [
                    Benchmark(.atMost(5), group: Self.nursing, setBy: "A guideline", from: Day(2014, 1, 1))
                ]), as: .indicator(Self.vacancies))
        for (id, disclosure) in [
            (Self.kept, Indicator.Origin.Disclosure.activity), (Self.leavers, .sensitive),
        ] {
            try example.store.save(
                Indicator(
                    id: id, title: Wording("Made \(id.text)"), definition: "Invented", unit: .percent,
                    better: .higher, period: .month, origin: Indicator.Origin("Invented", disclosure)),
                as: .indicator(id))
        }
        var figures: [Observation] = []
        let date = try #require(Period("2014-11-30"))
        for (group, rate) in [(Self.nursing, 4.36), (Self.medical, 12.34)] {
            let series = IndicatorSeries(Self.vacancies, at: .organisation(Self.trusts), group: group)
            figures.append(Observation(series, date, .alone(rate), note: "from table 2"))
        }
        var month = try #require(Period("2024-01"))
        for number in 1...14 {
            // In the third month the other site has a small number.
            let other = number == 3 ? 2.0 : 20
            for (site, kept) in [
                (ExampleApp.site, 19 + Double(number % 2) * 2), (ExampleApp.otherSite, other),
            ] {
                let value = Observation.Value.counted(try #require(Observation.Counts(kept, of: 40)))
                figures.append(Observation(IndicatorSeries(Self.kept, at: .site(site)), month, value))
            }
            figures.append(Observation(IndicatorSeries(Self.leavers), month, .alone(1)))
            month = try #require(month.next)
        }
        _ = try example.store.takeObservations(figures, file: "figures.csv")
        return example
    }

    @Test(
        "are told to evaluators exactly: the highest rates first, nursing’s benchmark met, and each as a table"
    )
    func team() async throws {
        let example = try example()
        try example.person("eva", .evaluator)
        var eva = try await example.browser(of: "eva")
        let all = try await eva.get(Self.address)
        #expect(all.status == 200 && all.text.contains("5 series of figures"), "\(all.text)")
        #expect(all.text.contains("Made leavers") && all.text.contains("Usual variation"))
        #expect(all.text.contains("<symbol id=\"i-common\""))
        #expect(!all.text.contains("You see public figures"))
        let secondary = try await eva.get(Self.address + "?care=secondary")
        #expect(secondary.text.contains("2 series of figures"))
        #expect(all.links.contains { $0.contains(Self.leavers.text) })
        #expect(!secondary.links.contains { $0.contains(Self.leavers.text) })
        let rates = try await eva.get(Self.address + "/vacancy-rate")
        let medical = try #require(rates.text.range(of: "12.34%"))
        let nursing = try #require(rates.text.range(of: "4.36%"))
        #expect(medical.lowerBound < nursing.lowerBound)
        #expect(rates.text.contains("A report, 2015"))
        let one = try await eva.get(
            Self.address + "/vacancy-rate?at=both-trusts&group=nursing-midwifery")
        #expect(one.text.contains("The benchmark is met: at most 5% (A guideline)."))
        #expect(one.text.contains("Two things in one figure: Two kinds") && one.text.contains("from table 2"))
        let other = try await eva.get(Self.address + "/vacancy-rate?at=both-trusts&group=medical-dental")
        #expect(other.text.contains("No benchmark is set for this group."))
        let drawn = try await eva.get(Self.address + "/referrals-kept?at=\(ExampleApp.otherSite)&group=-")
        #expect(drawn.text.contains("<svg role=\"img\"") || drawn.text.contains("role=\"img\""))
        #expect(drawn.text.contains("5.0% (2 of 40; 95% interval 1.4 to 16.5)"))
        let table = try await eva.get(Self.address + "/referrals-kept/table.csv?at=city-hospital&group=-")
        #expect(
            table.text.hasPrefix(
                "indicator,place,group,period,figure,numerator,denominator,low,high,gap,note"))
        #expect(table.text.split(whereSeparator: \.isNewline).count == 15)
        #expect(try await eva.get(Self.address + "/nothing").status == 404)
    }

    @Test(
        "are told to a lead as they may be shown: public ones, their own site’s activity, nothing sensitive")
    func lead() async throws {
        let example = try example()
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var lea = try await example.browser(of: "lea")
        let all = try await lea.get(Self.address)
        #expect(all.status == 200 && all.text.contains("3 series of figures"), "\(all.text)")
        #expect(all.text.contains("You see public figures") && !all.text.contains("leavers"))
        #expect(try await lea.get(Self.address + "/leavers").status == 404)
        #expect(try await lea.get(Self.address + "/leavers/table.csv").status == 404)
        let own = try await lea.get(Self.address + "/referrals-kept")
        #expect(own.text.contains("Not shown, because small numbers stand behind it"))
        #expect(own.text.contains("21 of 40"))
        let other = Self.address + "/referrals-kept/table.csv?at=\(ExampleApp.otherSite)&group=-"
        #expect(try await lea.get(other).status == 404)
        let table = try await lea.get(Self.address + "/referrals-kept/table.csv")
        #expect(!table.text.contains(ExampleApp.otherSite.text))
        let third = table.text.split(whereSeparator: \.isNewline).filter { $0.contains("2024-03") }
        #expect(third.map(String.init) == ["referrals-kept,city-hospital,,2024-03,,,,,,withheld,"])
        let rates = try await lea.get(
            Self.address + "/vacancy-rate?at=both-trusts&group=nursing-midwifery")
        #expect(rates.text.contains("4.36%") && !rates.text.contains("from table 2"))
    }

    @Test("are told to an administrator of all sites, as they may be shown")
    func administrator() async throws {
        let example = try example()
        try example.person("ada", .administrator)
        var ada = try await example.browser(of: "ada")
        let all = try await ada.get(Self.address)
        #expect(all.text.contains("4 series of figures") && !all.text.contains("leavers"))
        let table = try await ada.get(Self.address + "/referrals-kept/table.csv")
        let withheld = table.text.split(whereSeparator: \.isNewline).filter { $0.contains("withheld") }
        #expect(withheld.count == 2)
    }

    @Test("have an entry where there are any, and a page that says so where there are none")
    func none() async throws {
        let empty = try ExampleApp()
        try empty.person("eva", .evaluator)
        var eva = try await empty.browser(of: "eva")
        let page = try await eva.get(Self.address)
        #expect(page.text.contains("There are no figures of these that can be shown here."))
        #expect(!page.links.contains(Self.address))
        let example = try example()
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var lea = try await example.browser(of: "lea")
        #expect(try await lea.get("/s/support/recommendations").links.contains(Self.address))
    }
}
