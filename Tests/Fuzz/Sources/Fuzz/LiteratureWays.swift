import Realist

@testable import RealistFormats

/// RIS or BibTeX: refused with a place, or taken into an empty study so that the second time nothing is new, everything is
/// counted, and what is written is read again with the same titles.
enum LiteratureWays {
    /// The first byte says in which form it is written again.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let file: LiteratureFile
        do {
            file = try LiteratureFile.read(Array(bytes.dropFirst()), name: "w.ris")
        } catch {
            let problems = (error as? Problems)?.list ?? []
            mustHold(!problems.isEmpty, "a refusal without a reason")
            mustHold(problems.allSatisfy { $0.location?.line ?? 0 > 0 }, "a fault without a line")
            return
        }
        var dice = SystemRandomNumberGenerator()
        let plan = LiteraturePlan(file, foundIn: "w", on: nil, query: nil, into: Literature(), using: &dice)
        mustHold(plan.account.line(.records)?.count ?? 0 == file.entries.count, "a record is not counted")
        let literature = Literature(searches: plan.isNewSearch ? [plan.search] : [], records: plan.new)
        let again = LiteraturePlan(file, foundIn: "w", on: nil, query: nil, into: literature, using: &dice)
        mustHold(again.isEmpty, "something is new the second time")
        let written = LiteratureFile.write(plan.new, as: first % 2 == 0 ? .ris : .bibtex)
        guard !plan.new.isEmpty else { return }
        let read = try? LiteratureFile.read(written, name: "w.ris")
        mustHold(read?.entries.count == plan.new.count, "what is written is not read again")
    }
}
