import Foundation
import FoundationXML
import Realist
import Statistics
import Testing

@testable import RealistPages

@Suite("A chart of an analysis") struct AnalysisChartTests {
    let data: ChartedData

    init() throws { data = ChartedData(try Example.words(), lines: ["Invented.csv"]) }

    static func change(
        _ id: String = "bo", group: String? = nil, by shift: Double = -3, people: Int = 21,
        isPrimary: Bool = false
    ) -> Finding<ScoreChange> {
        let before = (0..<people).map { 20 + Double($0 * 7 % 13) }
        let after = before.enumerated().map { $1 + shift + Double($0 % 3) - 1 }
        return Finding(
            AnalysedOutcome(id: id, title: "Burnout", isPrimary: isPrimary),
            group: group.map { [GroupPart("career-stage", $0)] } ?? [],
            ScoreChange(before: before, after: after))
    }

    static func text(_ chart: AnalysisChart) -> String {
        let text = String(decoding: chart.svg, as: UTF8.self)
        #expect(XMLParser(data: Data(chart.svg)).parse())
        #expect(!text.contains("⟦"))
        #expect(!text.replacing(/\{[^}]*:[^}]*\}/, with: "").contains(/\{[a-z-]+\}/))
        for word in Sayings.forbidden { #expect(!text.lowercased().contains(word), "“\(word)”") }
        return text
    }

    static func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    @Test("of one change has a sentence of the closed set above it, and says what the data are")
    func change() throws {
        let text = Self.text(try AnalysisChart.change([Self.change()], data))
        #expect(text.contains(">Burnout: lower after than before by 3.0 ("))
        #expect(text.contains(">Invented.csv<"))
        #expect(text.contains("without a comparison group") || text.contains("with no comparison group"))
        #expect(text.contains(", 21 people<"))
        #expect(text.contains(">For the team: no disclosure control"))
        // Nothing is said of better and worse where nobody knows it.
        #expect(!text.contains(ChartCanvas.up))
        var known = data
        known.better["bo"] = .lower
        #expect(Self.text(try AnalysisChart.change([Self.change()], known)).contains(ChartCanvas.up))
    }

    @Test("of groups has a line for each and none for everybody; of several outcomes a panel for each")
    func groups() throws {
        let findings = [
            Self.change(isPrimary: true), Self.change(group: "early"), Self.change(group: "late", by: 0),
            Self.change("cs"), Self.change("cs", group: "early"), Self.change("cs", group: "late"),
        ]
        let text = Self.text(try AnalysisChart.change(findings, data))
        #expect(Self.count("class=\"ti\"", in: text) == 2)
        #expect(text.contains(">Burnout, before to after, by career stage<"))
        #expect(Self.count(">early<", in: text) == 2)
        #expect(Self.count("stroke-dasharray=\"5 4\"", in: text) == 1)
        #expect(text.contains("Exploratory"))
    }

    @Test("has lines of people only when they are asked for, and then says that it is not for publishing")
    func people() throws {
        #expect(!Self.text(try AnalysisChart.change([Self.change()], data)).contains("class=\"ne\""))
        let text = Self.text(try AnalysisChart.change([Self.change()], showsPeople: true, data))
        #expect(Self.count("class=\"ne\"", in: text) > 10)
        #expect(text.contains("Not for publishing."))
    }

    @Test("is refused with a reason where nobody can be drawn, or too many groups")
    func refused() {
        #expect(throws: ChartProblem.nothing) {
            try AnalysisChart.change([Self.change(people: 0)], data)
        }
        #expect(throws: ChartProblem.tooManyGroups(21, most: 20)) {
            try AnalysisChart.change((0..<21).map { Self.change(group: "g\($0)") }, data)
        }
        #expect(throws: ChartProblem.noScale) {
            try AnalysisChart.answers(
                [Finding(AnalysedOutcome(id: "a"), ItemConsistency(items: ["q"], forms: [[1], [2]]))], data)
        }
    }

    @Test("of one person has no interval and no sentence", arguments: [1, 2])
    func few(people: Int) throws {
        let text = Self.text(try AnalysisChart.change([Self.change(people: people)], data))
        #expect(text.contains(people == 1 ? ">Burnout, before to after<" : ">Burnout: "))
    }

    @Test("of scores names the norm, how many its people are and where it was published")
    func norm() throws {
        let bo = try #require(Subscale.ID("bo"))
        let values = try #require(Norm.Values(mean: 22.8, sd: 5.4))
        let norm = Norm(
            id: try #require(Norm.ID("n")), title: "Helping professionals", count: 5_612,
            values: [bo: values],
            caveat: "No random sample.")
        let text = Self.text(
            try AnalysisChart.distribution(
                [Self.change(), Self.change("cs")], norm: norm, sources: ["De La Rosa (2018)."], data))
        #expect(text.contains("Norm 22.8 ± 5.4"))
        #expect(text.contains("Norm: Helping professionals, 5,612 people."))
        #expect(text.contains("Source: De La Rosa (2018)."))
        #expect(Self.count("class=\"ti\"", in: text) == 2)
        #expect(Self.count("class=\"card\"", in: text) == 2)
    }

    static func sites(_ count: Int) -> [Finding<PooledSites>] {
        let estimates = (0..<count).compactMap { place in
            UncertainEstimate(Double(place % 4) - 2, standardError: 0.8).map {
                SiteEstimate(site: "s\(place)", title: "Site \(place)", $0, count: 20 + place)
            }
        }
        return [Finding(AnalysedOutcome(id: "bo", title: "Burnout"), PooledSites(estimates))]
    }

    @Test("of sites has a diamond only where there are ten or more", arguments: [(9, false), (10, true)])
    func forest(count: Int, isPooled: Bool) throws {
        let text = Self.text(try AnalysisChart.sites(Self.sites(count), data))
        #expect(text.contains(">All sites<") == isPooled)
        #expect(text.contains("fewer than 10 sites") != isPooled)
        #expect(text.contains(">Another site<"))
        #expect(Self.count("weight ", in: text) >= count)
    }

    @Test("of two groups has their means, and below them the difference")
    func compare() throws {
        let two = TwoGroups(
            NamedSample("a", title: "Nurses", [20, 22, 25, 30]),
            NamedSample("b", title: "Doctors", [24, 26, 31]))
        let findings = [Finding(AnalysedOutcome(id: "bo", title: "burnout"), two)]
        let text = Self.text(try AnalysisChart.compare(findings, by: .init(name: "role"), data))
        #expect(text.contains(">Mean burnout, by role<"))
        #expect(text.contains(">Nurses − Doctors<"))
        let several = [Finding(AnalysedOutcome(id: "bo", title: "burnout"), SeveralGroups([two.a, two.b]))]
        let changes = Self.text(
            try AnalysisChart.groups(several, by: .init(name: "career-stage", isChange: true), data))
        #expect(changes.contains(">Mean change in burnout, before to after, by career stage<"))
        #expect(changes.contains("class=\"zero\""))
    }

    @Test("of bands has a bar before and one after, and says that a band is no diagnosis")
    func bands() throws {
        let change = try #require(
            BandChange(
                before: [0, 0, 1, 2, nil], after: [0, 1, 1, 1, 0], bands: ["low", "moderate", "high"]))
        let text = Self.text(
            try AnalysisChart.bands(
                [Finding(AnalysedOutcome(id: "bo", title: "Burnout"), change)], scheme: ["Raw bands"], data))
        #expect(text.contains(">Before, 4 people<"))
        #expect(text.contains(">Raw bands<"))
        #expect(text.contains("A band is not a diagnosis."))
        #expect(Self.count("stroke-opacity=\"0\"", in: text) == 4)
    }

    @Test("of answers has each item, and counts everybody who answered it")
    func answers() throws {
        let forms: [[Double?]] = [[1, 5], [2, 4], [3, nil], [5, 5]]
        let text = Self.text(
            try AnalysisChart.answers(
                [
                    Finding(
                        AnalysedOutcome(id: "a", title: "Burnout"),
                        ItemConsistency(items: ["q1", "q2"], forms: forms, points: 1...5))
                ], data))
        #expect(text.contains(">Burnout: answers to each item<"))
        // The form with a blank is left out, as it is from alpha.
        #expect(Self.count(">3 people<", in: text) == 2)
        #expect(text.contains("q2, 3 people: 1: 0, 2: 0, 3: 0, 4: 1, 5: 2."))
    }
}
