import Realist
import Testing

@testable import RealistPages

@Suite("An explanation in words") struct SayingConfigurationsTests {
    static func toolkit() throws -> Toolkit { try Example.toolkit() }

    @Test("is a sentence: if, and, then, because, with what it depends on")
    func sentence() throws {
        let toolkit = try Self.toolkit()
        #expect(
            toolkit.ifThenText(Example.configurations[0])
                == "If staff do not trust their employer and the person fears for their job or the person fears "
                + "for their name, unless the advocate is seen as an agent (all the more where the same advocate "
                + "stays) (less so where everybody knows everybody), and a named advocate is offered, then the "
                + "person talks openly, because the person trusts the process.")
    }

    @Test("says where something is not known yet")
    func gaps() throws {
        let toolkit = try Self.toolkit()
        let hunch = Example.configurations[2]
        #expect(
            toolkit.ifThenText(hunch)
                == "If it is not so that everybody knows everybody, and (not known yet), then the person talks "
                + "openly, because (not known yet).")
        #expect(toolkit.ifThen(hunch).clauses.map(\.isGap) == [false, true, false, true])
        #expect(toolkit.strip(hunch).parts.map(\.isGap) == [false, true, true, false])
    }

    @Test("puts alternatives together, and names what helps and hinders only where both are there")
    func strip() throws {
        let toolkit = try Self.toolkit()
        let context = toolkit.strip(Example.configurations[0]).parts[0].lines
        #expect(
            context.map { [$0.lead, $0.text] } == [
                [nil, "Staff do not trust their employer"],
                ["Any one of these:", "the person fears for their job; the person fears for their name"],
                ["Unless:", "the advocate is seen as an agent"],
                ["More so where:", "the same advocate stays"],
                ["Less so where:", "everybody knows everybody"],
            ])
        let mixed = toolkit.strip(Example.configurations[3])
        #expect(mixed.parts[3].lines.map(\.lead) == ["Helps:", "Hinders:"])
        #expect(!mixed.hinders)
        #expect(toolkit.strip(Example.configurations[1]).hinders)
    }

    @Test(
        "fits into a sentence without losing names",
        arguments: [
            ("The plan", "the plan"), ("A plan", "a plan"), ("NHS staff", "NHS staff"), ("I see", "I see"),
            ("", ""), ("plan", "plan"), ("R2 helps", "R2 helps"), ("Ärzte", "ärzte"),
        ])
    func lowered(text: String, lowered: String) { #expect(Sentences.lowered(text) == lowered) }
}
