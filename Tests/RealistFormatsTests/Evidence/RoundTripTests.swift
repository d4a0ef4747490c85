import Foundation
import Realist
import Testing

@testable import RealistFormats

/// The worked example through a project of REFI-QDA, into an empty study and back into itself.
@Suite("A study through REFI-QDA") struct RoundTripTests {
    let study: Study
    let codings: [Coding]

    init() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let bundle = try RealistFormats.Bundle.read(
            at: top.appending(path: "toolkit/examples/professional-support").path(percentEncoded: false))
        study = bundle.study
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        self.codings = codings
    }

    private func written(_ study: Study) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try QdpxWriter.write(StudyExport(study) { try codings.forEach($0) }, name: "x.qdpx") { bytes += $0 }
        return bytes
    }

    private func plan(_ bytes: [UInt8], into study: Study, _ present: [Coding] = []) throws -> InterchangePlan
    {
        var dice = Dice()
        return try InterchangePlan(
            QdpxFile.read(.memory(bytes), name: "x.qdpx"), study: study, codings: { try present.forEach($0) },
            using: &dice)
    }

    @Test("keeps sources, passages, codes, codings, people and readings, and what these are readings of")
    func whole() throws {
        let bytes = try written(study)
        #expect(bytes == (try written(study)), "the same bytes each time")
        let result = try plan(bytes, into: .empty())
        let back = Study.empty().adding(result.brought)
        let kept = ConsentedEvidence(study)
        #expect(kept.withheld.isEmpty && kept.sources == study.evidence.sources)
        #expect(back.evidence.codebook == study.evidence.codebook)
        let sites = study.evidence.sources.map { source in
            var source = source
            (source.site, source.wave) = (nil, nil)
            return source
        }
        #expect(back.evidence.sources == sites, "an empty study has no sites and waves")
        #expect(back.evidence.excerpts == study.evidence.excerpts)
        #expect(back.evidence.readings == study.evidence.readings)
        #expect(Set(result.brought.codings) == Set(codings) && result.brought.codings.count == codings.count)
        let people = Dictionary(uniqueKeysWithValues: study.participants.map { ($0.id, $0) })
        #expect(!back.participants.isEmpty)
        for one in back.participants {
            #expect(one.attributes == people[one.id]?.attributes && one.consents == people[one.id]?.consents)
        }
        for one in back.theory.configurations {
            var there = try #require(study.theory.configurations.first { $0.id == one.id })
            there.backing = []
            #expect(one == there)
        }
        #expect(back.evidence.overallJudgements == study.evidence.overallJudgements)
        let told = Set(
            back.evidence.readings.map(\.configuration) + back.evidence.overallJudgements.map(\.configuration)
        )
        #expect(told == Set(back.theory.configurations.map(\.id)))
        #expect(result.account.lines.allSatisfy { $0.known == 0 })
    }

    @Test("changes nothing in the study itself, nor the second time in another")
    func twice() throws {
        let bytes = try written(study)
        let same = try plan(bytes, into: study, codings)
        #expect(same.brought.isEmpty)
        #expect(same.account.lines.allSatisfy { $0.new == 0 && $0.left.isEmpty }, "\(same.account)")
        let first = try plan(bytes, into: .empty())
        let again = try plan(bytes, into: Study.empty().adding(first.brought), first.brought.codings)
        #expect(again.brought.isEmpty)
        #expect(again.account.lines.allSatisfy { $0.new == 0 }, "\(again.account)")
    }

    @Test("comes in with all that other programs know when its own part is gone, and once")
    func foreign() throws {
        var bytes: [UInt8] = []
        let export = try StudyExport(study) { try codings.forEach($0) }
        var archive = ZipWriter("x")
        var project = export.project
        project.origin = "Another program"
        bytes += try archive.file("project.qde", ProjectWriting.bytes(project))
        for source in project.sources {
            if case .words(let text) = source.text {
                bytes += try archive.file("sources/\(source.guid).txt", Array(text.utf8))
            }
        }
        bytes += archive.end()
        let same = try plan(bytes, into: study, codings)
        #expect(same.brought.isEmpty, "known by names in the world")
        let first = try plan(bytes, into: .empty())
        let back = Study.empty().adding(first.brought)
        #expect(
            back.evidence.sources.map { $0.text?.contents }
                == study.evidence.sources.map { $0.text?.contents })
        #expect(
            back.evidence.excerpts.map(\.text).sorted() == study.evidence.excerpts.map(\.text).sorted())
        #expect(first.brought.codings.count == codings.count)
        #expect(back.evidence.codebook.codes.count == study.evidence.codebook.codes.count)
        #expect(
            back.evidence.readings.isEmpty
                && first.account.line(.notes)?.count == study.evidence.readings.count)
        #expect(try plan(bytes, into: back, first.brought.codings).brought.isEmpty)
    }

    @Test("holds nothing of people who withdrew or said no")
    func withdrawn() throws {
        var study = study
        let speaker = try #require(
            study.evidence.sources.first { $0.participants.count == 1 }?.participants.first)
        let shared = try #require(
            study.evidence.excerpts.first { excerpt in
                excerpt.participant != nil && excerpt.participant != speaker
                    && study.evidence.sources.first { $0.id == excerpt.source }?.participants.count ?? 0 > 1
            })
        let people: Set = [speaker, try #require(shared.participant)]
        for place in study.participants.indices where people.contains(study.participants[place].id) {
            study.participants[place].withdrawn = Day(2026, 1, 1)
        }
        let text = String(decoding: try written(study), as: UTF8.self)
        for excerpt in study.evidence.excerpts where excerpt.participant.map({ people.contains($0) }) == true
        {
            #expect(!text.contains(excerpt.text), "\(excerpt.id)")
        }
        for one in people { #expect(!text.contains(one.text + "<") && !text.contains("\"\(one)\"")) }
        let account = try StudyExport(study) { try codings.forEach($0) }.account
        #expect(account.left(.participants, .withdrew) == 2 && account.left(.sources, .withdrew) >= 1)
        #expect(account.left(.passages, .withdrew) >= 2 && account.left(.codings, .withdrew) >= 2)
        #expect(account.remarks.contains { $0.contains("blacked out") })
        #expect(
            try plan(try written(study), into: study, codings).brought.sources.isEmpty,
            "a covered text is known")
    }

    @Test("keeps codes of several themes in a codebook alone, by its sets")
    func codebook() throws {
        let bytes = try CodebookFile.write(CodebookExport.project(of: study), name: "x.qdc")
        let project = try CodebookFile.read(bytes, name: "x.qdc")
        var dice = Dice()
        let same = InterchangePlan(codebook: project, study: study, using: &dice)
        #expect(same.brought.isEmpty)
        let first = InterchangePlan(codebook: project, study: .empty(), using: &dice)
        let (back, book) = (first.brought.codebook, study.evidence.codebook)
        #expect(back.dimensions.map(\.title) == book.dimensions.map(\.title))
        #expect(back.dimensions.map(\.meaning) == book.dimensions.map(\.meaning))
        #expect(Set(back.themes.map(\.title)) == Set(book.themes.map(\.title)))
        func told(_ book: Codebook) -> Set<[String]> {
            let titles = Dictionary(uniqueKeysWithValues: book.themes.map { ($0.id, $0.title.text) })
            return Set(
                book.codes.map {
                    [$0.title.text, $0.meaning?.text ?? ""] + $0.themes.map { titles[$0] ?? "" }.sorted()
                })
        }
        #expect(told(back) == told(book))
        #expect(
            InterchangePlan(codebook: project, study: Study.empty().adding(first.brought), using: &dice)
                .brought.isEmpty)
        #expect(throws: InterchangeProblem.self) {
            try CodebookFile.write(CodebookExport.project(of: .empty()), name: "x")
        }
    }
}
