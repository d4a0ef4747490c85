import GRDB
import Realist
import Testing

@testable import RealistStore

/// Files whose tables were rebuilt without their rules, so that any column may hold anything. A file is input as
/// anything else is: it may be damaged, or made by somebody who means harm.
@Suite("A study file with rows that cannot be") struct TamperedRowsTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 3)
        let study = made.study()
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(
            study, codings: give(made.codings(study)), responses: give(made.responses(study)),
            observations: give(made.observations(study)))
    }

    /// The same table without NOT NULL, CHECK, STRICT and its key, and then what `change` does to it.
    private func tamper(_ table: String, _ change: String) throws {
        try DatabaseQueue(path: scratch.path("s.realist")).writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
            try database.execute(
                sql: """
                    CREATE TABLE loose AS SELECT * FROM "\(table)"; DROP TABLE "\(table)";
                    ALTER TABLE loose RENAME TO "\(table)"; \(change)
                    """)
        }
    }

    static let changes: [(table: String, change: String)] = [
        ("version", "UPDATE version SET number = 'x'"), ("version", "UPDATE version SET number = 1e300"),
        ("version", "UPDATE version SET number = 9223372036854775807"),
        ("wave", "UPDATE wave SET id = NULL"), ("wave", "UPDATE wave SET position = 'x'"),
        ("wave", "UPDATE wave SET month = 9223372036854775807"),
        ("adaptation", "UPDATE adaptation SET id = NULL"),
        ("adaptation", "UPDATE adaptation SET id = x'FFFF'"),
        ("adaptationStep", "UPDATE adaptationStep SET adaptationId = NULL"),
        ("statement", "UPDATE statement SET text = NULL"),
        ("statement", "UPDATE statement SET level = 'none'"),
        ("statement", "UPDATE statement SET textIn = '{'"),
        ("statement", "UPDATE statement SET textIn = '[1]'"),
        ("release", "UPDATE release SET number = 9223372036854775807"),
        ("response", "UPDATE response SET attributes = '[1]'"),
        ("response", "UPDATE response SET waveId = NULL"),
        ("response", "UPDATE response SET day = 'x'"),
        ("indicator", "UPDATE indicator SET unit = 'furlong'"),
        ("indicator", "UPDATE indicator SET unit = 'own', unitTitle = NULL"),
        ("indicator", "UPDATE indicator SET class = 'already-public', citation = NULL"),
        ("observation", "UPDATE observation SET period = '2026-13'"),
        ("observation", "UPDATE observation SET siteId = 'No', organisationId = NULL"),
        ("observation", "UPDATE observation SET numerator = NULL, denominator = NULL, value = 'much'"),
        ("observation", "UPDATE observation SET numerator = '3', denominator = '0', value = NULL"),
        ("observation", "UPDATE observation SET numerator = '3', denominator = '4', value = '75'"),
        ("study", "UPDATE study SET disclosurePeople = 9223372036854775807"),
    ]

    @Test("is called damaged, and nothing traps", arguments: changes.indices)
    func damaged(index: Int) throws {
        let (table, change) = Self.changes[index]
        try tamper(table, change)
        #expect("\(change)") {
            let store = try Store.open(at: scratch.path("s.realist"), for: .reading)
            let study = try store.study()
            for instrument in study?.instruments ?? [] { try store.responses(to: instrument.id) { _ in } }
            try store.observations { _ in }
        } throws: { error in
            (error as? StudyFileProblem)?.code == "study-file.damaged"
        }
        // Looking at it thoroughly finds it, one way or another, in words.
        let found: String
        do {
            found =
                try Store.open(at: scratch.path("s.realist"), for: .reading).verify().findings.first?.what
                ?? ""
        } catch {
            found = (error as? StudyFileProblem)?.what ?? ""
        }
        #expect(!found.isEmpty && !found.contains("GRDB"), "\(change): \(found)")
    }
}
