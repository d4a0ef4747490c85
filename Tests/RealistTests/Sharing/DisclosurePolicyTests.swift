import Testing

@testable import Realist

@Suite("The disclosure policy") struct DisclosurePolicyTests {
    @Test("is ten people and bands of five where a study says nothing")
    func standard() {
        #expect(DisclosurePolicy.standard.people == 10)
        #expect(DisclosurePolicy.standard.bands == 5)
    }

    @Test("is raised by anybody")
    func raised() {
        #expect(DisclosurePolicy(DisclosureSettings(people: 20)).people == 20)
    }

    @Test("is lowered only with a reason and a name, and never under five")
    func lowered() {
        let reason = DisclosureSettings.Lowered(
            reason: "One team asked for it.", by: "A", on: Day(2026, 1, 1))
        let blank = DisclosureSettings.Lowered(reason: " ", by: "A", on: Day(2026, 1, 1))
        #expect(DisclosurePolicy(DisclosureSettings(people: 7)).people == 10)
        #expect(DisclosurePolicy(DisclosureSettings(people: 7, lowered: blank)).people == 10)
        #expect(DisclosurePolicy(DisclosureSettings(people: 7, lowered: reason)).people == 7)
        #expect(DisclosurePolicy(DisclosureSettings(people: 2, lowered: reason)).people == 5)
    }

    @Test("keeps scores sensitive, and a table whose class one person alone set")
    func classes() {
        func settings(_ table: DisclosureSettings.TableClass.Table, by: String?) -> DisclosureSettings {
            DisclosureSettings(classes: [
                .init(table: table, kind: .activity, reason: "Open.", setBy: "E", confirmedBy: by)
            ])
        }
        #expect(settings(.workshops, by: "A").kind(of: .workshops) == .activity)
        #expect(settings(.workshops, by: nil).kind(of: .workshops) == .sensitive)
        #expect(settings(.workshops, by: "E").kind(of: .workshops) == .sensitive)
        #expect(settings(.scores, by: "A").kind(of: .scores) == .sensitive)
    }
}

@Suite("A sentence about a change") struct OutcomeSentenceTests {
    @Test(
        "is decided on the interval as readers see it",
        arguments: [
            (1.24, 0.06, 2.42, OutcomeSentence.higher(by: 1.2, low: 0.1, high: 2.4)),
            (1.2, 0.04, 2.4, .noClearChange(low: 0.0, high: 2.4)),
            (-1.2, -2.4, -0.04, .noClearChange(low: -2.4, high: 0.0)),
            (-2.61, -4.1, -1.08, .lower(by: 2.6, low: 1.1, high: 4.1)),
            (0.3, -0.9, 1.5, .noClearChange(low: -0.9, high: 1.5)),
        ])
    func sentence(difference: Double, low: Double, high: Double, sentence: OutcomeSentence) throws {
        let made = OutcomeSentence(
            difference: try #require(Tenths(difference)), low: try #require(Tenths(low)),
            high: try #require(Tenths(high)))
        #expect(made == sentence)
    }

    @Test("has no minus before zero")
    func zero() throws {
        #expect(try #require(Tenths(-0.04)).description == "0.0")
        #expect(try #require(Tenths(-0.05)).description == "-0.1")
        #expect(try #require(Tenths(12.25)).description == "12.3")
        #expect(Tenths(.nan) == nil)
    }
}
