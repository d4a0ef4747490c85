import Foundation
import Realist
import Testing

@testable import RealistFormats

/// Tables of theories, and the study that they are brought into.
struct TheoryTables {
    let words: TheoryWords
    var study: Study

    init() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "toolkit/vocabularies/theory-words.yaml")
        words = try TheoryWordsFile.read(Array(Data(contentsOf: path)), file: "theory-words.yaml")
        let about = About(id: Identifier(known: "s"), title: "S", question: "Q?", summary: "T.")
        study = Study(about: about)
        study.theory.statements = [
            Statement(id: Identifier(known: "talks"), text: "talks stay confidential", level: .team),
            Statement(id: Identifier(known: "safe"), text: "staff feel safe", level: .person),
        ]
        var configuration = Configuration(
            id: Identifier(known: "i3"), label: "I3", title: "Talks", stage: Identifier(known: "insight"),
            context: [ContextLink(statement: Identifier(known: "talks"))],
            outcome: [OutcomeLink(statement: Identifier(known: "safe"), value: .wanted)])
        configuration.revision = 2
        study.theory.configurations = [configuration]
    }

    func table(
        _ bytes: [UInt8], name: String = "t.csv", _ change: (inout TheoryWishes) -> Void = { _ in }
    ) throws -> TheoryTable {
        var wishes = TheoryWishes()
        change(&wishes)
        let file = try TableFile.ofAnyProgram(
            bytes: bytes, name: name, number: wishes.table, upright: TheoryTable.upright(words, wishes),
            isLikely: TheoryTable.isLikely(words, wishes))
        return try TheoryTable(file, study: study, words: words, wishes)
    }

    func table(_ csv: String, _ change: (inout TheoryWishes) -> Void = { _ in }) throws -> TheoryTable {
        try table(Array(csv.utf8), change)
    }

    func reading(_ table: TheoryTable) -> TheoryReading {
        var random = SeededGenerator(seed: 7)
        return TheoryReading(
            table, study: study, words: words, file: "t.csv", today: Day(2026, 11, 23), using: &random)
    }

    func plan(_ csv: String) throws -> TheoryPlan {
        let reading = reading(try table(csv))
        try reading.problems.throwIfAny()
        return TheoryPlan(reading.proposals, study: study)
    }
}

extension TheoryProposal {
    /// `context: a | outcome: b`
    var told: String { parts.map { "\($0.role.rawValue): \($0.text)" }.joined(separator: " | ") }
}
