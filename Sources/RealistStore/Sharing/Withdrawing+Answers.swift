internal import Foundation
internal import GRDB
internal import Realist

extension Withdrawing {
    /// The forms of the person, whatever they answered.
    mutating func eraseForms() throws {
        for instrument in try instrumentsAnswered() {
            var count = 0
            try forgetting {
                try ledger.keep(ObjectKind.responses.code, instrument) {
                    try database.execute(
                        sql: "DELETE FROM response WHERE instrumentId = ? AND respondent = ?",
                        arguments: [instrument, pseudonym])
                    count = database.changesCount
                }
            }
            outcome.count(.forms, count)
        }
    }

    /// The forms of the person become those of somebody whom no list knows: the answers stay, and the day, the other
    /// columns and the texts of cells that were no answers go.
    mutating func unlinkForms(as name: String) throws {
        for instrument in try instrumentsAnswered() {
            var count = 0
            try forgetting {
                try ledger.keep(ObjectKind.responses.code, instrument) {
                    count = try rename(instrument, to: name)
                }
            }
            outcome.count(.formsUnlinked, count)
        }
    }

    private func instrumentsAnswered() throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT DISTINCT instrumentId FROM response WHERE respondent = ? ORDER BY instrumentId",
            arguments: [pseudonym])
    }

    private func rename(_ instrument: String, to name: String) throws -> Int {
        let whose: StatementArguments = [instrument, pseudonym]
        try database.execute(
            sql: "DELETE FROM responseNote WHERE instrumentId = ? AND respondent = ?", arguments: whose)
        let rows = try Row.fetchAll(
            database, sql: "SELECT waveId, answers FROM response WHERE instrumentId = ? AND respondent = ?",
            arguments: whose)
        for row in rows {
            let wave: String = try row.get("waveId")
            let answers = try row.decode(Data.self, forColumn: "answers").map { byte in
                byte == Response.refusedByte ? 0 : byte
            }
            try database.execute(
                sql: """
                    UPDATE response SET respondent = ?, day = NULL, attributes = NULL, answers = ?
                    WHERE instrumentId = ? AND respondent = ? AND waveId = ?
                    """, arguments: [name, Data(answers), instrument, pseudonym, wave])
        }
        return rows.count
    }
}
