import Foundation
import Realist

@testable import RealistFormats

/// A table of changes: refused, asked about, or read. What is read is written as the log and read back as the same; and
/// rows that were refused can be left out, and the others come in.
enum ChangeWays {
    static func check(_ bytes: [UInt8]) {
        guard let settings = bytes.first else { return }
        let table = TableFile(text: Array(bytes.dropFirst()), name: "t.csv")
        var wishes = ChangeWishes()
        wishes.dates = .dayFirst
        wishes.kind = settings & 1 > 0 ? .adapts : nil
        wishes.state = settings & 2 > 0 ? .inPlace : nil
        wishes.site = settings & 4 > 0 ? "rose" : nil
        wishes.keepsColumns = settings & 8 > 0
        guard let reading = reading(table, wishes) else { return leaveOut(table, wishes) }
        let plan = ChangePlan(reading.changes, study: [], memory: .init())
        turn(plan.rows.map(\.result))

        let problems = reading.problems
        let lines = Set(problems.list.compactMap { $0.location?.row }.filter { $0 > 0 })
        guard !problems.isEmpty, problems.omitted == 0, !lines.isEmpty else { return }
        wishes.leaveOutRows = lines
        guard let rest = self.reading(table, wishes) else { return }
        mustHold(rest.problems.isEmpty, "the others do not come in: \(rest.problems.list.map(\.message))")
        mustHold(rest.changes.count <= reading.changes.count, "more came in without them")
    }

    /// A table whose rows cannot be read: without the rows that are named nothing is wrong with these any more, and each
    /// of them is found.
    private static func leaveOut(_ table: TableFile, _ wishes: ChangeWishes) {
        guard let problems = refusal(table, wishes), problems.omitted == 0 else { return }
        let rows = problems.list.filter { $0.isOfOneRow }
        var wishes = wishes
        wishes.leaveOutRows = Set(rows.compactMap { $0.location?.row })
        guard !rows.isEmpty, let rest = refusal(table, wishes) else { return }
        let said = rest.list.map(\.message).joined(separator: "\n")
        mustHold(!rest.list.contains { $0 is NoSuchRow }, "a line that was named is none: \(said)")
        // Where rows were held against the header, it was read.
        guard problems.list.contains(where: { $0.isOfWidth }) else { return }
        mustHold(!rest.list.contains { $0.isOfWidth }, "left out and refused: \(said)")
        mustHold(!rest.list.contains { $0.isOfOneRow }, "left out and refused: \(said)")
    }

    private static func refusal(_ table: TableFile, _ wishes: ChangeWishes) -> Problems? {
        do {
            _ = try ChangeProposal.read(table, codes: codes, words: words, wishes)
            return nil
        } catch {
            return error as? Problems
        }
    }

    /// The log of what came in brings nothing new.
    private static func turn(_ changes: [Adaptation]) {
        let bytes = ChangeLog.write(changes)
        guard let again = reading(TableFile(text: bytes, name: "log.csv"), ChangeWishes()) else {
            return mustHold(changes.isEmpty, "the log is not understood")
        }
        mustHold(again.problems.isEmpty, "the log is refused: \(again.problems.list.map(\.message))")
        let plan = ChangePlan(again.changes, study: changes, memory: .init())
        mustHold(plan.rows.allSatisfy { $0.fate == .same }, "the log brings something new")
        mustHold(ChangeLog.write(plan.rows.map(\.brought.change)) == bytes, "the log is another one")
    }

    /// `nil` where something has to be asked that a word in the table does not answer.
    private static func reading(_ table: TableFile, _ wishes: ChangeWishes) -> ChangeReading? {
        var wishes = wishes
        for _ in 0..<2 {
            guard let proposal = try? ChangeProposal.read(table, codes: codes, words: words, wishes) else {
                return nil
            }
            if proposal.questions.isEmpty {
                return ChangeReading(
                    proposal, codes: codes, words: words, recordedBy: "Evaluator", today: Day(2030, 1, 1))
            }
            for question in proposal.questions {
                guard case .values(let field, _, let unknown, _) = question else { return nil }
                for (word, near) in unknown.words {
                    wishes.values.append((field, word, near ?? unknown.codes.first ?? ""))
                }
            }
        }
        return nil
    }

    private static let words: ChangeWords = {
        let root = URL(filePath: #filePath).pathComponents.dropLast(5).joined(separator: "/").dropFirst()
        let file = root + "/toolkit/vocabularies/change-words.yaml"
        do {
            return try ChangeWordsFile.read(
                OpenFile(path: String(file)).readAll(limit: 1 << 20), file: "change-words.yaml")
        } catch {
            preconditionFailure("\(file): \(error)")
        }
    }()

    private static let codes: ChangeCodes = {
        let study = Study(
            about: About(
                id: Identifier(known: "made-up"), title: "Made up", question: "?", summary: "-",
                heuristic: .cmo, reportingStandard: .ramesesII, languages: [.english], licence: "CC0"),
            sites: [
                Site(id: Site.ID(known: "rose"), label: "Rose garden", kind: "garden"),
                Site(id: Site.ID(known: "walled"), label: "Walled garden", kind: "garden"),
            ],
            workshops: [
                Workshop(
                    id: Workshop.ID(known: "w-1"), site: Site.ID(known: "rose"), title: "Tea", stage: .review,
                    on: Day(2026, 3, 9))
            ])
        return ChangeCodes(study, vocabularies: [], words: words)
    }()
}

extension Explained {
    /// Told of a row that is passed over, and of no other.
    fileprivate var isOfOneRow: Bool {
        switch self as? CsvProblem {
        case .shortRow, .longRow, .notUtf8, .notWindows1252: true
        case .textAfterQuote: (self as? CsvProblem)?.hidesRows == false
        default: false
        }
    }

    fileprivate var isOfWidth: Bool {
        switch self as? CsvProblem {
        case .shortRow, .longRow: true
        default: false
        }
    }
}
