import Realist
import Testing

@testable import RealistFormats

@Suite("A table of figures that somebody brings") struct ObservationPlanTests {
    static let trusts = Organisation.ID(known: "both-trusts")
    static let nursing = StaffGroup.ID(known: "nursing-midwifery")
    static let groups = [
        "scientific-technical", "clinical-services", "allied-health", "healthcare-scientists",
        "medical-dental",
    ]

    static func indicator(_ id: StaticString, _ unit: Indicator.Unit, _ period: Period.Length) -> Indicator {
        Indicator(
            id: Identifier(known: id), title: Wording("\(id)"), definition: "", unit: unit, period: period,
            origin: Indicator.Origin("Invented", .activity))
    }

    private var study: Study {
        var study = Study(about: About(id: Identifier(known: "s"), title: "S", question: "", summary: ""))
        study.sites = [Site(id: Identifier(known: "harrow"), label: "Harrow", kind: "")]
        study.indicators = Indicators(
            organisations: [Organisation(id: Self.trusts, title: "Both trusts")],
            groups: (Self.groups.compactMap { StaffGroup.ID($0) } + [Self.nursing]).map {
                StaffGroup(id: $0, title: Wording($0.text))
            },
            definitions: [
                Self.indicator("vacancy-rate", .percent, .date), Self.indicator("referrals", .count, .month),
                Self.indicator("completion", .percent, .quarter),
            ])
        return study
    }

    private func plan(
        _ text: String, there: [Observation] = [], replacing: Bool = false
    ) throws -> ObservationPlan {
        try ObservationPlan.read(
            TableFile(text: Array(text.utf8), name: "f.csv"), study: study,
            there: { take in for one in there { try take(one) } }, replacing: replacing)
    }

    private func messages(_ text: String, there: [Observation] = []) throws -> [String] {
        do {
            _ = try plan(text, there: there)
            return []
        } catch let problems as Problems {
            return problems.list.map { "\($0.code) \($0.message)" }
        }
    }

    /// The published rates of 2014, as they stand in a table.
    static let published = """
        indicator,organisation,group,period,value
        vacancy-rate,both-trusts,scientific-technical,2014-11-30,16.98
        vacancy-rate,both-trusts,clinical-services,2014-11-30,3.63
        vacancy-rate,both-trusts,allied-health,2014-11-30,5.82
        vacancy-rate,both-trusts,healthcare-scientists,2014-11-30,6.64
        vacancy-rate,both-trusts,medical-dental,2014-11-30,12.34
        vacancy-rate,both-trusts,nursing-midwifery,2014-11-30,4.36

        """

    @Test("with rates alone brings rates alone")
    func alone() throws {
        let plan = try plan(Self.published)
        #expect(
            plan.brought.map(\.value) == [
                .alone(16.98), .alone(3.63), .alone(5.82), .alone(6.64), .alone(12.34), .alone(4.36),
            ])
        #expect(plan.brought.last?.series.group == Self.nursing)
        #expect(plan.lines.map(\.figures) == [6] && plan.lines[0].new == 6 && plan.lines[0].series == 6)
    }

    @Test(
        "that came before brings nothing, and one that says otherwise is told, with its line, until it may replace"
    )
    func again() throws {
        let there = try plan(Self.published).brought
        let same = try plan(Self.published, there: there)
        #expect(same.isEmpty && same.lines[0].same == 6)
        let other = Self.published.replacing("4.36", with: "4.63")
        let told = try messages(other, there: there)
        #expect(
            told.count == 1
                && told[0].hasPrefix("indicators.differs f.csv:7: The study has 4.36 for 2014-11-30"))
        #expect(told[0].contains("and the table 4.63. Add --replace"))
        let replacing = try plan(other, there: there, replacing: true)
        #expect(replacing.brought.map(\.value) == [.alone(4.63)])
        #expect(replacing.lines[0].replaced == 1 && replacing.lines[0].same == 5)
    }

    @Test(
        "may have the rate beside its counts, where both say the same, and a day for the period that begins with it"
    )
    func beside() throws {
        let text = """
            indicator,organisation,period,numerator,denominator,value
            completion,harrow,2026-Q1,12,48,25
            completion,harrow,2026-04-01,1,3,33.3
            referrals,harrow,2026-03-01,,,17
            referrals,harrow,2026-04,,,not-published

            """
        let plan = try plan(text)
        #expect(plan.brought.map(\.period.description) == ["2026-Q1", "2026-Q2", "2026-03", "2026-04"])
        let third = try #require(Observation.Counts(1, of: 3))
        #expect(plan.brought[1].value == .counted(third) && plan.brought[3].value == .notPublished)
        #expect(plan.brought[0].series.place == .site(Identifier(known: "harrow")))
        #expect(plan.lines.map(\.indicator.text) == ["referrals", "completion"], "in the study’s order")
    }

    @Test("with faults brings nothing, and all of them are told with line and column, and what to do")
    func faults() throws {
        let text = """
            indicator,organisation,group,period,numerator,denominator,value,note
            completion,harow,,2026-Q1,12,48,,
            completion,harrow,,2026-Q1,12,48,26,
            completion,harrow,,2026-Q2,49,48,,
            completion,harrow,,2026-04-02,1,2,,
            referrals,harrow,,2026-03,3,4,,
            referrals,harrow,,2026-04,,,3.5,
            referrals,harrow,nurses,2026-05,,,3,
            refferals,harrow,,2026-05,,,3,

            """
        let told = try messages(text)
        let begins = [
            "reference.unknown f.csv:2:12: ", "indicators.rate-differs f.csv:3:",
            "indicators.above-denominator f.csv:4:",
            "indicators.other-period f.csv:5:20: ", "indicators.no-share f.csv:6:",
            "indicators.not-whole f.csv:7:", "reference.unknown f.csv:8:18: ",
            "reference.unknown f.csv:9:1: ",
        ]
        #expect(told.count == begins.count, "\(told)")
        for (message, begin) in zip(told, begins) { #expect(message.hasPrefix(begin), "\(message)") }
        #expect(
            told[0].contains("Did you mean \"harrow\"?") && told[7].contains("Did you mean \"referrals\"?"))
        #expect(told[1].contains("The counts say 25,"), "\(told[1])")
    }

    @Test("needs an indicator and a period, and no column that means nothing")
    func columns() throws {
        let told = try messages("indicator,when,value\nreferrals,2026-03,3\n")
        #expect(told.contains { $0.hasPrefix("csv.missing-column f.csv:1") })
        #expect(told.contains { $0.hasPrefix("csv.unknown-column f.csv:1:11: ") }, "\(told)")
    }
}
