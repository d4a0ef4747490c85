import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Judging some people apart, and citing, in the app") struct JudgingApartTests {
    @Test("a group is judged beside the site, whose judgement stays what it was")
    func apart() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        let subgroup = try #require(try example.store.subgroups(at: ExampleApp.site).first)
        let id = Configuration.ID(known: "i1")
        let whole = Recorded<Judgement>.judgement(at: ExampleApp.site, of: id, revision: 2)
        let before = try example.store.version(of: whole)?.value
        let addresses = StudyAddresses(try #require(StudyKey("support")))
        let form = addresses.judge(id, at: ExampleApp.site, of: subgroup)
        let page = try await eva.get(form)
        #expect(page.status == 200 && page.text.contains(subgroup.attribute + ": " + subgroup.value))
        let carried = ["token", "version", "revision"].map { ($0, page.field($0) ?? "") }
        let fields = JudgingTests.verdict + [("reason", "Only they said so")]
        #expect(try await eva.post(form, carried + fields).status == 303)
        let kept = try example.store.version(
            of: .judgement(at: ExampleApp.site, of: id, revision: 2, subgroup: subgroup))
        #expect(kept?.value.reason == "Only they said so" && kept?.value.subgroup == subgroup)
        #expect(try example.store.version(of: whole)?.value == before)
        #expect(try await eva.get("/s/support/matrix").text.contains("One group judged apart"))
        #expect(try await eva.get(JudgingTests.cell).text.contains("Only they said so"))
    }

    @Test("a group that nobody there belongs to has no form")
    func unknown() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        for query in ["?attribute=role&value=nobody-at-all", "?attribute=%3Cb%3E&value=x"] {
            #expect(try await eva.get(JudgingTests.cell + "/judge" + query).status == 404, "\(query)")
        }
    }

    @Test("the matrix and a judgement say how many passages of how many people stand behind it")
    func counts() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        let id = Configuration.ID(known: "i1")
        let voices = try example.store.voices(readAgainst: id)[ExampleApp.site] ?? []
        let counts = IndependentPassages(voices)
        #expect(counts.passages > 0 && counts.independent > 0)
        let said = counts.passages == 1 ? "One passage from " : "\(counts.passages) passages from "
        #expect(try await eva.get(JudgingTests.cell).text.contains(said))
        #expect(try await eva.get("/s/support/matrix").text.contains(said))
    }

    @Test("what the measures say at the site stands beside it when it is asked for")
    func outcomes() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get(JudgingTests.cell).text.contains("?measures=yes#outcomes"))
        let page = try await eva.get(JudgingTests.cell + "?measures=yes")
        #expect(page.status == 200)
    }

    @Test("a judgement across sites cites what is ticked, and keeps what the form does not have")
    func cites() throws {
        let form = JudgementFormTests.form([
            ("finding", "mixed"), ("confidence", "contested"), ("reason", "Sites differ"), ("passage", "x-1"),
            ("passage", "x-99"), ("measure", "burnout/baseline/month-6"), ("literature", "paper"),
        ])
        func passage(_ id: Excerpt.ID) -> PassageOfSource {
            let source = Source(id: Source.ID(known: "talk"), kind: .interview, title: "A talk")
            return PassageOfSource(
                excerpt: Excerpt(id: id, source: source.id, from: 0, to: 4, text: "Text"), source: source,
                readings: [])
        }
        let measure = OverallJudgement.CitedMeasure(
            measure: Measure.ID(known: "burnout"), from: Wave.ID(known: "baseline"),
            to: Wave.ID(known: "month-6"))
        let mayCite = MayCite(
            passages: JudgementFormTests.known.map(passage), measures: [measure],
            literature: [(Source.ID(known: "paper"), "A paper"), (Source.ID(known: "other"), "Another")])
        var earlier = OverallJudgement(
            configuration: JudgementFormTests.configuration.id, revision: 2, verdict: .mixed,
            confidence: .contested, reason: "Before", on: Day(2026, 1, 1), by: "Evaluator")
        earlier.cites = .init(
            passages: [Excerpt.ID(known: "x-2"), Excerpt.ID(known: "x-7")],
            literature: [Source.ID(known: "other")])
        let made = try form.overall(
            of: JudgementFormTests.configuration, citing: mayCite, by: "Evaluator", on: Day(2026, 3, 1),
            earlier: earlier
        ).get()
        #expect(made.cites.passages == [Excerpt.ID(known: "x-1"), Excerpt.ID(known: "x-7")])
        #expect(made.cites.measures == [measure])
        #expect(made.cites.literature == [Source.ID(known: "paper")])
    }
}
