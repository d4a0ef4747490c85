@testable import Realist
import Testing

@testable import RealistPages

@Suite("A recommendation's page") struct RecommendationPageTests {
    private static func efforts(
        _ change: (inout Adaptation) -> Void
    ) throws -> [RecommendationPage.Effort] {
        var adaptation = try #require(Example.adaptations.first)
        change(&adaptation)
        let site = PublishedSite(
            id: Example.harrow, title: "Harrow", kind: "hospital",
            page: PublishedSite.Page(
                approvedOn: Day(2026, 4, 1), story: nil, facts: [], profile: [], programme: ProgrammeCard(),
                decisions: [], adaptations: [adaptation], workshops: [], judgements: []))
        let toolkit = Toolkit(
            Publication(
                about: Example.about, on: Day(2026, 6, 4), theory: Example.theory,
                recommendations: Example.recommendations, materials: [], sites: [site], workshops: [],
                judgements: [], evidence: Example.evidence,
                outcomes: PublishedOutcomes(instruments: [], measures: []), figures: [], withheld: [],
                previous: nil),
            words: try Example.words())
        let recommendation = try #require(toolkit.index.recommendations[Example.r1])
        return RecommendationPage(recommendation, in: toolkit).efforts?.items ?? []
    }

    private static func said(_ facts: Items<Fact>?) -> [String] {
        facts?.items.map { "\($0.name): \($0.value)" } ?? []
    }

    @Test("says what happened and what also happened beside what a change took")
    func happened() throws {
        let effort = try #require(try Self.efforts { _ in }.first)
        #expect(effort.site == "Harrow" && effort.change.href == "../sites/harrow.html#change-change-0")
        #expect(
            Self.said(effort.happened) == [
                "What happened: More trust.", "Also happened: Advocates were tired.",
            ])
        #expect(Self.said(effort.took).first == "Staff time: Two hours a week.")
    }

    @Test("tells how long it was from agreed to in place")
    func time() throws {
        let effort = try #require(
            try Self.efforts {
                $0.steps = [
                    .init(to: .agreed, on: .day(Day(2024, 10, 23))),
                    .init(to: .inPlace, on: .day(Day(2025, 1, 6))),
                ]
            }.first)
        #expect(Self.said(effort.took).first == "From agreed to in place: 11 weeks")
    }

    @Test("tells of a change of which only one of them is known")
    func either() throws {
        let seen = try #require(try Self.efforts { $0.took = WhatItTook() }.first)
        #expect(seen.took == nil && seen.happened != nil)
        let taken = try #require(
            try Self.efforts {
                $0.observed = nil
                $0.unintended = nil
            }.first)
        #expect(taken.took != nil && taken.happened == nil)
    }

    @Test("leaves out a change of which neither is known, and one that bears on something else")
    func neither() throws {
        let silent = try Self.efforts {
            $0.observed = nil
            $0.unintended = nil
            $0.took = WhatItTook()
        }
        #expect(silent.isEmpty)
        #expect(try Self.efforts { $0.recommendations = [] }.isEmpty)
    }
}
