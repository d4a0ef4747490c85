import Realist

@testable import RealistFormats

/// A project of Taguette made of what comes: taken into an empty study so that each passage has the words of its place,
/// everything is counted, and the second time nothing is new.
enum TaguetteWays {
    /// Six bytes are the highlights' positions; the rest is HTML, and behind a 0 the words of the first highlight.
    static func check(_ bytes: [UInt8]) {
        guard bytes.count > 6 else { return }
        let parts = bytes[6...].split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let html = String(decoding: parts[0], as: UTF8.self)
        let words = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
        var given = TaguetteProject(name: "w")
        given.documents = [.init(id: 1, name: "a", description: "", html: html)]
        given.tags = [.init(id: 1, path: "x", description: "")]
        for place in 0..<3 {
            given.highlights.append(
                .init(
                    id: place, document: 1, start: Int(bytes[place * 2]), end: Int(bytes[place * 2 + 1]),
                    snippet: place == 0 ? words : "", tags: [1]))
        }
        let project = QualitativeProject(given)
        var dice = SystemRandomNumberGenerator()
        var study = Study(about: About(id: Identifier(known: "s"), title: "", question: "", summary: ""))
        let plan = InterchangePlan(project, study: study, codings: { _ in }, using: &dice)
        mustHold(plan.account.line(.passages)?.count == 3, "a passage is not counted")
        for excerpt in plan.brought.excerpts {
            let text = Array((plan.brought.sources.first?.text?.contents ?? "").unicodeScalars)
            mustHold(
                excerpt.from < excerpt.to && excerpt.to <= text.count
                    && text[excerpt.from..<excerpt.to].elementsEqual(excerpt.text.unicodeScalars),
                "a passage with other words")
        }
        study.evidence.sources = plan.brought.sources
        study.evidence.excerpts = plan.brought.excerpts
        study.evidence.codebook = plan.brought.codebook
        let codings = plan.brought.codings
        guard
            let again = try? InterchangePlan(
                project, study: study, codings: { take in for one in codings { try take(one) } }, using: &dice
            )
        else { return }
        mustHold(again.brought.isEmpty, "something is new the second time")
    }
}
