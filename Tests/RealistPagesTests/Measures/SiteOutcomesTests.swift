import Testing

@testable import Realist
@testable import RealistPages

@Suite("What is said of a site's measures") struct SiteOutcomesTests {
    static func outcomes(_ site: Site.ID) throws -> SiteOutcomes? {
        SiteOutcomes(site, in: try Example.toolkit(), Links(from: .site(site)))
    }

    @Test("is a sentence of the closed set, with the people behind it")
    func sentences() throws {
        let lines = try #require(try Self.outcomes(Example.harrow)).lines
        #expect(
            lines.map(\.sentence) == [
                "Lower at month 6 than at baseline by 2.6 (1.1 to 4.1).",
                "Higher at month 6 than at baseline by 1.9 (0.3 to 3.5).",
            ])
        #expect(lines.map(\.standing) == ["chosen beforehand", "exploratory"])
        #expect(
            lines.first?.people
                == "40 people answered both times, 12 only at baseline, the rest withheld.")
    }

    @Test("is nothing where the figures are withheld, and says where to read why")
    func withheld() throws {
        let lines = try #require(try Self.outcomes(Example.island)).lines
        #expect(lines.map(\.sentence) == [nil, nil])
        #expect(lines.map(\.people) == [nil, nil])
        #expect(lines.allSatisfy { $0.withheld == "../downloads.html#withheld" })
        #expect(lines.map { $0.reason.hasPrefix("Withheld: ") } == [true, true])
        #expect(lines.first?.reason.contains("fewer than 10 people, which may be nobody") == true)
        #expect(lines.last?.reason.contains("an earlier release") == true)
    }

    @Test("is not there for a site that was not measured")
    func none() throws { #expect(try Self.outcomes(Example.quiet) == nil) }
}
