import Foundation
import Realist

@testable import RealistFormats

/// Tables of changes, held against the small study.
struct ChangeTables {
    let study: Study
    let words: ChangeWords
    let codes: ChangeCodes
    /// Later than what these tables tell of.
    static let today = Day(2030, 1, 1)

    init() throws {
        let folder = try TemporaryFolder()
        try SmallBundle().write(to: folder)
        study = try RealistFormats.Bundle.read(at: folder.path).study
        words = try ChangeTables.words()
        let vocabularies = try ["frame", "frame-is"].map { try ToolkitVocabularies.vocabulary($0) }
        codes = ChangeCodes(study, vocabularies: vocabularies, words: words)
    }

    static func words() throws -> ChangeWords {
        let file = ToolkitVocabularies.folder.appending(path: "change-words.yaml")
        return try ChangeWordsFile.read([UInt8](try Data(contentsOf: file)), file: "change-words.yaml")
    }

    func proposal(_ text: String, _ change: (inout ChangeWishes) -> Void = { _ in }) throws -> ChangeProposal
    {
        var wishes = ChangeWishes()
        change(&wishes)
        let table = TableFile(text: Array(text.utf8), name: "t.csv")
        return try ChangeProposal.read(table, codes: codes, words: words, wishes)
    }

    func reading(
        _ text: String, toldBy: String? = nil, _ change: (inout ChangeWishes) -> Void = { _ in }
    ) throws -> ChangeReading {
        let proposal = try proposal(text, change)
        if !proposal.questions.isEmpty { throw Problems(proposal.questions) }
        return ChangeReading(
            proposal, codes: codes, words: words, recordedBy: "Evaluator", toldBy: toldBy, today: Self.today)
    }
}
