import Realist
import Testing

/// The example `informal-peer-support` holds what the study printed that it is modelled on: Hussan and others 2024, *BJGP Open*,
/// doi 10.3399/BJGPO.2023.0151. All figures come by the functions that `realist analyse themes` prints.
@Suite("The figures of the interview study among the examples") struct InterviewFiguresTests {
    let study: Study
    let coded: CodedPassages

    init() throws {
        let example = try InterviewExample()
        (study, coded) = (example.study, example.coded)
    }

    static let moderators: Set = [
        "approachability", "self-perception", "relatability", "familiarity", "camaraderie", "shared-space",
        "psychological-safety", "protected-time", "leadership", "job-demands", "siloes", "hierarchy",
    ]

    @Test(
        "has as many people for a theme as were published",
        arguments: [
            ("emotional-support", 13), ("professional-advice", 13), ("sharing-workload", 11),
            ("mentorship", 7),
            ("job-demands", 15),
        ])
    func people(theme: String, published: Int) throws {
        let tier = coded.tier(.themes)
        let place = try #require(tier.entries.firstIndex { $0.id == theme })
        #expect(tier.counts[place].people.count == published)
        #expect(coded.people.count == 15)
    }

    @Test("counts people and not mentions")
    func mentions() {
        #expect(coded.tier(.themes).counts.contains { $0.passages > $0.people.count })
        #expect(coded.withoutSpeaker == 0)
    }

    @Test(
        "has the published sample",
        arguments: [
            ("gender", ["female": 7, "male": 8]),
            ("role", ["partner": 7, "salaried": 3, "locum": 3, "trainee": 2]),
            (
                "region",
                [
                    "London": 6, "East of England": 4, "North East": 1, "North West": 1, "Yorkshire": 1,
                    "East Midlands": 1, "West Midlands": 1,
                ]
            ),
            ("gps-in-practice", ["fewer than 5": 5, "5 or more": 10]),
            ("years-registered", ["1 to 5": 5, "6 to 10": 2, "more than 10": 8]),
            ("years-at-practice", ["1 to 5": 9, "6 to 10": 2, "more than 10": 4]),
            ("named-unprompted", ["yes": 13, "no": 2]),
        ])
    func sample(attribute: String, published: [String: Int]) {
        let table = coded.tier(.themes).table(by: attribute)
        let groups = table.groups.map { ($0.value ?? "not known", $0.people) }
        #expect(Dictionary(uniqueKeysWithValues: groups) == published)
    }

    @Test(
        "has the published years, and they are those of the bands",
        arguments: [
            ("years-registered", 2, 38, 14.8, 11.0, 0.05), ("years-at-practice", 0.25, 20, 6.85, 5.94, 0.005),
        ])
    func years(
        column: String, least: Double, most: Double, mean: Double, deviation: Double, rounding: Double
    ) throws {
        let years = try study.participants.map { one in
            let years = try #require(one.attributes["\(column)-exact"].flatMap { Double($0) })
            let band = years <= 5 ? "1 to 5" : years <= 10 ? "6 to 10" : "more than 10"
            #expect(one.attributes[column] == band, "\(one.id)")
            return years
        }
        let average = years.reduce(0, +) / Double(years.count)
        let squares = years.reduce(0) { $0 + ($1 - average) * ($1 - average) }
        let spread = (squares / Double(years.count - 1)).squareRoot()
        #expect(years.min() == least && years.max() == most)
        #expect(abs(average - mean) < rounding && abs(spread - deviation) < rounding)
    }

    @Test("has ten of the twelve moderators in practices of both sizes and in all bands of years there")
    func everywhere() {
        let tier = coded.tier(.themes)
        let (sizes, years) = (tier.table(by: "gps-in-practice"), tier.table(by: "years-at-practice"))
        func missing(_ table: AttributeTable) -> [String: [String]] {
            var found: [String: [String]] = [:]
            for (place, group) in table.groups.enumerated() {
                for entry in table.absent(from: place) where Self.moderators.contains(tier.entries[entry].id)
                {
                    found[tier.entries[entry].id, default: []].append(group.value ?? "not known")
                }
            }
            return found
        }
        #expect(Self.moderators.isSubset(of: tier.entries.map(\.id)))
        #expect(missing(sizes) == ["siloes": ["fewer than 5"]])
        #expect(missing(years)["leadership"] == ["6 to 10", "more than 10"])
        #expect(Set(missing(sizes).keys).union(missing(years).keys) == ["siloes", "leadership"])
    }
}
