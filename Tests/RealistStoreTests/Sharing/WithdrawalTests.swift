import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A withdrawal") struct WithdrawalTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    private func filled(_ seed: UInt64) throws -> (store: Store, study: Study, responses: [Response]) {
        var made = Made(seed: seed)
        var study = made.study()
        study.withdrawals = []
        let responses = made.responses(study, people: 3)
        let codings = made.codings(study)
        let path = scratch.path("s\(seed).realist")
        let store = try Store.create(at: path, by: .example())
        _ = try store.importBundle(study, codings: give(codings), responses: give(responses))
        // Everything has an earlier value.
        let first = study
        for place in study.participants.indices { study.participants[place].attributes["earlier"] = "value" }
        for place in study.evidence.readings.indices { study.evidence.readings[place].memo = "another memo" }
        _ = try store.importBundle(study, codings: give(codings), responses: give(responses))
        _ = try store.importBundle(first, codings: give(codings), responses: give(responses))
        return (store, first, responses)
    }

    @Test(
        "of everybody, one after the other, leaves a study that verifies and no byte with a name",
        arguments: Withdrawal.Mode.allCases, 1...2 as ClosedRange<UInt64>)
    func everybody(mode: Withdrawal.Mode, seed: UInt64) throws {
        let (store, study, responses) = try filled(seed)
        let head = try store.head()
        let people = Set(study.participants.map(\.id.text) + responses.map(\.respondent)).sorted()
        for name in people {
            let looked = try store.withdraw(name, mode: mode, looking: true)
            #expect(try store.verify().findings.isEmpty)
            let done = try store.withdraw(name, mode: mode)
            #expect(done.counts == looked.counts && done.isWiped && !done.isNothing)
            let found = try store.verify(head: head.hash)
            #expect(found.findings.isEmpty, "\(found.findings.prefix(3))")
            #expect(try store.withdraw(name, mode: mode).isNothing)
            #expect(try store.withdrawnPeople().mode(of: name) == mode)
        }
        #expect(try store.head().sequence == head.sequence + Int64(people.count))
        let left = try #require(try store.study())
        #expect(left.withdrawals.count == people.count && Set(left.withdrawals.map(\.salt)).count == 1)
        if mode == .stop {
            #expect(left.participants == study.participants)
            return
        }
        let bytes = try scratch.bytes("s\(seed).realist")
        for name in people where name.utf8.count > 5 { #expect(!bytes.contains(Data(name.utf8)), "\(name)") }
        if mode == .erase {
            #expect(left.participants.isEmpty)
            #expect(try store.responseCounts().isEmpty)
        } else {
            #expect(left.participants.allSatisfy { $0.id.text.hasPrefix("left-") })
        }
    }

    @Test(
        "says in the audit that it was, how and by whom, and not who: what is left of earlier values has no name"
    )
    func audit() throws {
        let (store, study, _) = try filled(3)
        let name = try #require(study.participants.first).id.text
        let outcome = try store.withdraw(name, mode: .erase)
        try store.read { database in
            let entry = try #require(
                try AuditEntry.fetchOne(database, sql: "SELECT * FROM audit ORDER BY sequence DESC"))
            #expect(entry.action == "withdraw" && entry.kind == "participant" && entry.actor == "anna")
            #expect(entry.object == outcome.reference && entry.detail == #"{"mode":"erase"}"#)
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM revision WHERE replacedBy = ?", arguments: [entry.sequence])
            let purged = rows.filter { ($0["object"] as String).hasPrefix("~") }
            #expect(purged.contains { $0["kind"] == "participant" })
            #expect(purged.allSatisfy { $0["salt"] == nil && $0["value"] == nil })
            for table in ["revision", "version"] {
                let sql = "SELECT count(*) FROM \(table) WHERE object = ?"
                #expect(try Int.fetchOne(database, sql: sql, arguments: [name]) == 0)
            }
        }
    }

    @Test("is found out when somebody changes what a purge left")
    func forged() throws {
        let (store, study, _) = try filled(3)
        _ = try store.withdraw(try #require(study.participants.first).id.text, mode: .erase)
        for sql in [
            "UPDATE revision SET object = '~' || lower(hex(randomblob(32))) WHERE kind = 'participant' AND object GLOB '~*'",
            "DELETE FROM revision WHERE kind = 'participant' AND object GLOB '~*'",
            "DELETE FROM withdrawal",
        ] {
            let copy = "c\(sql.count).realist"
            _ = try store.backup(to: scratch.path(copy))
            try scratch.tamper(copy, sql)
            #expect(
                !(try Store.open(at: scratch.path(copy), for: .reading).verify().findings.isEmpty), "\(sql)")
        }
    }

    @Test("is not undone by an import: neither of forms nor of a bundle")
    func staysAway() throws {
        let (store, study, responses) = try filled(2)
        let one = try #require(responses.first)
        _ = try store.withdraw(one.respondent, mode: .erase)
        let instrument = try #require(study.instruments.first { $0.id == one.instrument })
        #expect(throws: ContentProblem.withdrew(path: store.path, pseudonym: one.respondent)) {
            try store.takeResponses(to: instrument, source: "t.csv") { take in try take(one) }
        }
        #expect(throws: ContentProblem.self) {
            try store.importBundle(study, responses: give(responses), losing: true)
        }
        #expect(try store.study()?.withdrawals.count == 1)
    }

    @Test("of somebody who is not there is told, and changes nothing")
    func nobody() throws {
        let (store, _, _) = try filled(2)
        let head = try store.head()
        for name in ["nobody", "", "'", "~", "participant"] {
            #expect(throws: ContentProblem.nobody(path: store.path, pseudonym: name)) {
                try store.withdraw(name, mode: .erase)
            }
        }
        #expect(try store.head() == head)
    }

    @Test("of a file that was made in an earlier format verifies too")
    func earlierFormat() throws {
        let (store, study, _) = try filled(3)
        // As an earlier program wrote it: entries name things plainly. The last one brings the file to format 7.
        try store.queue.writeWithoutTransaction { database in
            try database.inTransaction {
                try database.execute(sql: "DROP TRIGGER auditIsNotChanged")
                var previous = Digest.none
                for var entry in try AuditEntry.fetchAll(
                    database, sql: "SELECT * FROM audit ORDER BY sequence")
                {
                    entry.before = try Values.replaced(by: entry.sequence, database, .before7)
                    entry.after = try Values.written(by: entry.sequence, database, .before7)
                    try database.execute(
                        sql:
                            "UPDATE audit SET before = ?, after = ?, previous = ?, hash = ? WHERE sequence = ?",
                        arguments: [
                            entry.before, entry.after, previous, entry.hash(after: previous), entry.sequence,
                        ])
                    previous = entry.hash(after: previous)
                }
                try database.execute(
                    sql: """
                        CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit BEGIN
                            SELECT RAISE(ABORT, 'an audit entry cannot be changed');
                        END
                        """)
                var last = try AuditEntry.next(database, writer: .example())
                last.action = "migrate"
                last.kind = "file"
                last.detail = #"{"format":7,"from":6}"#
                try last.append(database)
                return .commit
            }
        }
        #expect(try store.verify().findings.isEmpty)
        for participant in study.participants { _ = try store.withdraw(participant.id.text, mode: .erase) }
        let found = try store.verify().findings
        #expect(found.isEmpty, "\(found.prefix(3))")
    }
}

extension AuditEntry {
    /// The hash that the entry would have behind another one.
    fileprivate func hash(after previous: Digest) -> Digest {
        AuditEntry(self, previous: previous).expectedHash
    }
}
