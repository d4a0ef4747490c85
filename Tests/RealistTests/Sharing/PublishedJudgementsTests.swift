import Testing

@testable import Realist

@Suite("Judgements in a publication") struct PublishedJudgementsTests {
    private let day = Day(2026, 11, 21)
    private let reading = PublicationTests.reading

    private func judgement(_ reason: Wording, revision: Int = 1, apart: Bool = false) -> Judgement {
        Judgement(
            site: PublicationTests.north, configuration: reading,
            subgroup: apart ? .init(attribute: "role", value: "manager") : nil, revision: revision,
            finding: .verdict(.supports, worked: .strongly, strength: .strong), reason: reason,
            excerpts: [Identifier(known: "e0")], on: day, by: "Evaluator")
    }

    private func study(_ cites: OverallJudgement.Citations = .init()) -> Study {
        var study = PublicationTests().study()
        study.evidence.judgements = [
            judgement("Of old"), judgement("Zebra", apart: true), judgement("Of now", revision: 2),
        ]
        study.evidence.overallJudgements = [1, 2].map { revision in
            OverallJudgement(
                configuration: reading, revision: revision, verdict: .supports, confidence: .someSupport,
                reason: "So it is", cites: cites, on: day, by: "Evaluator")
        }
        return study
    }

    @Test("are the latest ones, and none of a subgroup")
    func latest() {
        let publication = study().publication(of: [], on: day)
        #expect(publication.sites[0].page?.judgements.map(\.reason) == ["Of now"])
        #expect(publication.judgements.map(\.revision) == [2])
        #expect(!"\(publication)".contains("Zebra"))
    }

    @Test("name no passage; the quotes among those they cite are marked")
    func passages() throws {
        let passages = ["e3", "e13"].compactMap { Excerpt.ID($0) }
        let publication = study(.init(passages: passages)).publication(of: [], on: day)
        #expect(publication.judgements.allSatisfy { $0.cites.passages.isEmpty })
        let cited = publication.evidence.quotes.filter(\.isCited)
        #expect(Set(cited.map(\.text)) == ["Passage 96", "Passage 86"])
        var refused = study(.init(passages: passages))
        refused.participants[3].consents.quotes = false
        let rest = refused.publication(of: [], on: day).evidence.quotes.filter(\.isCited)
        #expect(rest.map(\.text) == ["Passage 86"])
    }

    @Test("name literature, and no other source")
    func literature() {
        var study = study(
            .init(literature: [
                Identifier(known: "paper"), Identifier(known: "minutes"), Identifier(known: "talk-1"),
                Identifier(known: "told"), Identifier(known: "named"),
            ]))
        study.sites[0].nameAgreed = nil
        study.evidence.sources += [
            Source(id: Identifier(known: "paper"), kind: .document, title: "Example (2020)"),
            Source(
                id: Identifier(known: "minutes"), kind: .document, title: "Minutes",
                site: PublicationTests.north),
            Source(
                id: Identifier(known: "told"), kind: .document, title: "A diary",
                participants: [Identifier(known: "p1")]),
            Source(id: Identifier(known: "named"), kind: .document, title: "Northfield Hospital, a report"),
        ]
        let publication = study.publication(of: [], on: day)
        #expect(publication.evidence.literature == [Identifier(known: "paper"): "Example (2020)"])
        #expect(publication.judgements.map(\.cites.literature) == [[Identifier(known: "paper")]])
    }

    @Test("of a subgroup are no case of an analysis, and stand for no site")
    func subgroups() {
        let all = [judgement("Zebra", apart: true)]
        let configuration = Configuration.example("i1")
        #expect(all.standing(of: configuration) == nil)
        #expect(all.standing(of: configuration, subgroup: all[0].subgroup)?.reason == "Zebra")
        #expect([judgement("A"), judgement("B", apart: true)].latest.count == 2)
    }
}
