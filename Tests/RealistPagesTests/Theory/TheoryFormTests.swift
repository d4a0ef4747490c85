import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about ways of writing.
enum TheoryFormWords {
    static let meanings: [String: [String]] = [
        "app.rivals.stance.*": Reading.Stance.allCases.map(\.rawValue),
        "app.views.way.*": About.Heuristic.allCases.map(\.rawValue),
        "app.views.part.*": ["intervention", "strategy", "context", "actor", "mechanism", "outcome"],
    ]
}

@Suite("An explanation in the forms of the field") struct TheoryFormTests {
    private func whole() throws -> Configuration {
        var one = try AppExample.explanation(Example.i1, in: AppExample.theory(.plain))
        one.intervention = "a mentor"
        one.forWhom = "new staff"
        for place in one.reasoning.indices { one.reasoning[place].whose = "the nurse" }
        return one
    }

    @Test(
        "has the parts of each, in its order",
        arguments: [
            (About.Heuristic.cmo, ["Context", "Mechanism", "Outcome"]),
            (.icamo, ["Intervention", "Context", "Actor", "Mechanism", "Outcome"]),
            (.scmo, ["Strategy", "Context", "Mechanism", "Outcome"]),
        ])
    func parts(heuristic: About.Heuristic, names: [String]) throws {
        let theory = try AppExample.theory(.plain)
        let form = theory.form(try whole(), as: heuristic)
        #expect(form.strip == nil && form.ifThen == nil)
        #expect(form.parts?.items.map(\.name) == names)
        let mechanism = try #require(form.parts?.items.first { $0.name == "Mechanism" })
        let own = theory.strip(try whole()).parts
        #expect(mechanism.lines.map(\.text) == own[1].lines.map(\.text) + own[2].lines.map(\.text))
        #expect(mechanism.lines.first?.lead == "The resource:")
    }

    @Test("says what has no place in it, and drops nothing")
    func apart() throws {
        let theory = try AppExample.theory(.plain)
        let one = try whole()
        let everything = ["a mentor", "new staff", "the nurse"]
        for heuristic in About.Heuristic.allCases where heuristic != .resourceReasoning {
            let form = theory.form(one, as: heuristic)
            let told =
                (form.parts?.items.flatMap { $0.lines.map(\.text) } ?? []).joined(separator: " ")
                + " " + (form.apart ?? "")
            for text in everything { #expect(told.contains(text), "\(heuristic) \(text)") }
        }
        #expect(theory.form(one, as: .icamo).apart == nil)
        #expect(
            theory.form(one, as: .scmo).apart
                == "This way of writing has no place for the people it is meant for (new staff) and whose reasoning it is (the nurse)."
        )
        #expect(theory.form(one, as: .resourceReasoning, isWhole: true).strip == theory.strip(one))
        #expect(theory.form(one, as: .ifThen).ifThen == theory.ifThen(one))
    }

    @Test("is the study's own until another is chosen, and the way is kept from page to page")
    func chosen() throws {
        let theory = try AppExample.theory(.plain)
        let around = try AppExample.surroundings()
        let one = try AppExample.explanation(Example.i1, in: theory)
        let own = ExplanationPage(around, one, in: theory, passages: 0)
        #expect(
            own.formWays.filter { $0.current != nil }.map(\.href).first?.hasSuffix("?as=resource-reasoning")
                == true)
        #expect(own.formWays.count == About.Heuristic.allCases.count)
        let many = try AppExample.theory(.plain, explanations: 40, sites: 14)
        let list = TheoryListPage(around, many, stage: Example.insight, as: .icamo, from: 12)
        #expect(list.explanations.allSatisfy { $0.form.parts != nil })
        #expect(
            list.older?.href.contains("as=icamo") != false && list.newer?.href.contains("as=icamo") == true)
        #expect(list.stages.allSatisfy { $0.href.hasSuffix("&as=icamo") })
        #expect(list.formWays.filter { $0.current == "true" }.map(\.text) == ["ICAMO"])
    }
}
