import Realist

@testable import RealistFormats

/// A project of another program: refused, or taken into an empty study so that the second time nothing is new, each
/// passage has the words of its place, and everything is counted.
enum ProjectWays {
    /// The first byte says what follows: an archive, or what stands in the `project.qde` of one.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        var archive = Array(bytes.dropFirst())
        if first % 2 == 1 {
            var writer = ZipWriter("w")
            let words = Array("Ein Ärger 🙂\r\nund keiner\nmehr".utf8)
            guard let project = try? writer.file("project.qde", archive),
                let text = try? writer.file("sources/t.txt", words)
            else { return }
            archive = project + text + writer.end()
        }
        guard let file = try? QdpxFile.read(.memory(archive), name: "w.qdpx") else { return }
        var dice = SystemRandomNumberGenerator()
        var study = Study(about: About(id: Identifier(known: "s"), title: "", question: "", summary: ""))
        let plan = InterchangePlan(file, study: study, codings: { _ in }, using: &dice)
        let brought = plan.brought
        let texts = Dictionary(
            brought.sources.map { ($0.id, Array(($0.text?.contents ?? "").unicodeScalars)) },
            uniquingKeysWith: { first, _ in first })
        for excerpt in brought.excerpts {
            let text = texts[excerpt.source] ?? []
            mustHold(
                excerpt.from < excerpt.to && excerpt.to <= text.count
                    && text[excerpt.from..<excerpt.to].elementsEqual(excerpt.text.unicodeScalars),
                "a passage with other words")
        }
        let passages = file.project.sources.reduce(0) { $0 + $1.selections.count }
        mustHold(plan.account.line(.passages)?.count ?? 0 == passages, "a passage is not counted")
        mustHold(
            plan.account.line(.sources)?.count ?? 0 == file.project.sources.count, "a source is not counted")
        study.participants = brought.participants
        study.about.stages = brought.stages
        study.theory = brought.theory
        study.evidence.sources = brought.sources
        study.evidence.excerpts = brought.excerpts
        study.evidence.codebook = brought.codebook
        study.evidence.readings = brought.readings
        let codings = brought.codings
        guard
            let again = try? InterchangePlan(
                file, study: study, codings: { take in for one in codings { try take(one) } }, using: &dice)
        else { return }
        mustHold(again.brought.isEmpty, "something is new the second time")
    }
}
