import Realist
import RealistPages
import Testing

@testable import RealistSite

@Suite("The matrix among the files of a site") struct MatrixFilesTests {
    private static let configuration = Configuration.ID(known: "i1")

    /// A second site that has not approved its pages, something judged at both, and something of a subgroup.
    private func study() -> Study {
        var study = Study.example()
        let coast = Site.ID(known: "coast")
        let zebra = Site.ID(known: "zebra")
        study.about.siteOrder.append(zebra)
        study.sites.append(Site(id: zebra, label: "The other place", name: "Zebra House", kind: "hospital"))
        func judgement(_ site: Site.ID, _ reason: Wording, apart: Bool = false) -> Judgement {
            Judgement(
                site: site, configuration: Self.configuration,
                subgroup: apart ? .init(attribute: "career-stage", value: "zebra-early") : nil, revision: 1,
                finding: .verdict(.supports, worked: .partly, strength: .strong), reason: reason,
                on: Day(2026, 3, 1), by: "Evaluator")
        }
        study.evidence.judgements = [
            judgement(coast, "They said so"), judgement(zebra, "Zebra, at the other place"),
            judgement(coast, "Zebra, of some", apart: true),
        ]
        study.participants = [Participant(id: Participant.ID(known: "p1"), site: coast)]
        study.evidence.sources = [
            Source(
                id: Source.ID(known: "talk"), kind: .interview, title: "Zebra talk", site: coast,
                participants: [Participant.ID(known: "p1")])
        ]
        study.evidence.excerpts = [
            Excerpt(
                id: Excerpt.ID(known: "zebra-1"), source: Source.ID(known: "talk"), from: 0, to: 5,
                text: "Zebra words without consent")
        ]
        study.evidence.readings = [
            Reading(
                excerpt: Excerpt.ID(known: "zebra-1"), configuration: Self.configuration, part: .whole,
                stance: .supports, reader: "R")
        ]
        study.evidence.overallJudgements = [
            OverallJudgement(
                configuration: Self.configuration, revision: 1, verdict: .supports, confidence: .someSupport,
                reason: "So it is",
                cites: .init(
                    passages: [Excerpt.ID(known: "zebra-1")], literature: [Source.ID(known: "talk")]),
                on: Day(2026, 3, 2), by: "Evaluator")
        ]
        return study
    }

    @Test("tells what is shared, and nothing of a site, a group or a person beyond it")
    func shared() throws {
        let publication = study().publication(of: [], on: Day(2026, 6, 4))
        let files = try SitePlan.files(publication, theme: SitePlanTests.theme(), baseURL: nil)
        let matrix = try #require(files.first { $0.path == "matrix.html" })
        let text = String(decoding: matrix.contents, as: UTF8.self)
        #expect(text.contains("configurations/i1.html#site-coast") && text.contains("Coastal hospital"))
        #expect(text.contains("Not shared by these sites: The other place."))
        #expect(!text.contains("site-zebra"))
        #expect(text.contains("scope=\"col\"") && text.contains("scope=\"row\""))
        for file in files where !file.path.hasPrefix("sites/") && file.path.hasSuffix("html") {
            let words = String(decoding: file.contents, as: UTF8.self)
            for saying in [
                "Zebra House", "Zebra, at", "Zebra, of", "Zebra talk", "Zebra words", "zebra-early",
                "zebra-1",
            ] {
                #expect(!words.contains(saying), "\(file.path): \(saying)")
            }
        }
        let table = try #require(files.first { $0.path == "downloads/judgements.csv" })
        let csv = String(decoding: table.contents, as: UTF8.self)
        #expect(csv.hasPrefix("site,explanation,revision,present,verdict,worked,strength,silent,reason"))
        #expect(csv.contains("coast,I1,1,1,supports,partly,strong,,They said so"))
        #expect(!csv.lowercased().contains("zebra"))
    }
}
