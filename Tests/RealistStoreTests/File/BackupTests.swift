import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A backup") struct BackupTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test("holds the same study, verifies, and says its audit head")
    func same() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        let head = try store.backup(to: scratch.path("b.realist"))
        let backup = try Store.open(at: scratch.path("b.realist"), for: .reading, schema: .notes)
        #expect(try backup.notes() == store.notes())
        #expect(try backup.head() == head)
        #expect(try backup.verify(head: head.hash).findings.isEmpty)
        #expect(try scratch.names == ["b.realist", "s.realist"])
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("b.realist"))[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test("is made while another one writes, with the state before the change")
    func underLoad() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        let reader = try Store.open(at: path, for: .reading, schema: .notes)
        try store.change("save", kind: "note", object: "four") { ledger in
            try ledger.keep("note", "four") {
                try ledger.database.execute(sql: "INSERT INTO note (id, text) VALUES ('four', 'x')")
            }
            _ = try reader.backup(to: scratch.path("b.realist"))
        }
        #expect(
            try Store.open(at: scratch.path("b.realist"), for: .reading, schema: .notes).notes().count == 2)
        #expect(try store.notes().count == 3)
    }

    @Test("does not replace a file unless it is told to, never the study itself, and no open study")
    func existing() throws {
        let path = try Store.exampleFile(scratch)
        let other = try Store.exampleFile(scratch, "b.realist")
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(throws: StudyFileProblem.exists(path: other)) { try store.backup(to: other) }
        #expect(throws: StudyFileProblem.ontoItself(path: path)) {
            try store.backup(to: path, replacing: true)
        }
        do {
            let open = try Store.open(at: other, for: .writing(by: .example()), schema: .notes)
            #expect(throws: StudyFileProblem.self) { try store.backup(to: other, replacing: true) }
            try open.save(note: "four", "x")
        }
        #expect(throws: StudyFileProblem.noFolder(path: scratch.path("none/b.realist"))) {
            try store.backup(to: scratch.path("none/b.realist"))
        }
        #expect(throws: StudyFileProblem.isFolder(path: scratch.folder)) {
            try store.backup(to: scratch.folder)
        }
        #expect(try scratch.names == ["b.realist", "s.realist"])
    }

    @Test("replaces an earlier copy, and neither another study nor one in which somebody worked on")
    func earlier() throws {
        let path = try Store.exampleFile(scratch)
        let copy = scratch.path("b.realist")
        let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        let first = try store.backup(to: copy)
        #expect(try store.backup(to: copy, replacing: true) == first, "nothing was written since")
        try store.save(note: "four", "x")
        let second = try store.backup(to: copy, replacing: true)
        #expect(second == (try store.head()) && second != first)

        let other = try Store.exampleFile(scratch, "other.realist")
        let before = try Data(contentsOf: URL(filePath: other))
        #expect(throws: StudyFileProblem.notACopy(path: other)) {
            try store.backup(to: other, replacing: true)
        }
        #expect(try Data(contentsOf: URL(filePath: other)) == before)
        do {
            let worked = try Store.open(at: copy, for: .writing(by: .example("ben")), schema: .notes)
            try worked.save(note: "five", "only here")
        }
        #expect(throws: StudyFileProblem.notACopy(path: copy)) { try store.backup(to: copy, replacing: true) }
        try scratch.tamper("other.realist", "PRAGMA foreign_keys = OFF; DROP TABLE audit")
        #expect(throws: StudyFileProblem.notACopy(path: other)) {
            try store.backup(to: other, replacing: true)
        }
        #expect(
            try scratch.names.filter { !$0.hasSuffix(".lock") } == [
                "b.realist", "other.realist", "s.realist",
            ])
    }

    @Test(
        "replaces an earlier copy whose forms went on in the study, and none in which somebody typed",
        arguments: [true, false])
    func drafts(isServed: Bool) throws {
        func draft(_ id: String, _ typed: String) throws -> Draft {
            Draft(
                id: try #require(Draft.ID(id)), kind: "change", account: "anna-x1y2z",
                fields: ["what": [typed]])
        }
        let copy = scratch.path("b.realist")
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        for id in ["d-1", "d-2"] { try store.save(draft(id, "begun"), expecting: 0) }
        let first = try store.backup(to: copy)
        // In the study one is written on, and one is used.
        try store.save(draft("d-1", "begun, and more"), expecting: 1)
        try store.delete(draft("d-2", "").id)
        #expect(try store.backup(to: copy, replacing: true) == first)
        func work(_ body: (Store) throws -> Void) throws {
            let writer = Writer.example("account:anna-x1y2z")
            let worked = try Store.open(
                at: copy, for: isServed ? .serving(by: writer) : .writing(by: writer))
            try body(worked)
            try worked.close()
        }
        try work { _ in }
        #expect(try store.backup(to: copy, replacing: true) == first, "opened, and left as it was")
        try work { try $0.save(try draft("d-3", "only here"), expecting: 0) }
        #expect(throws: StudyFileProblem.notACopy(path: copy)) { try store.backup(to: copy, replacing: true) }
        try work { worked in
            try worked.delete(try draft("d-3", "").id)
            try worked.save(try draft("d-1", "begun, and other things"), expecting: 2)
        }
        #expect(throws: StudyFileProblem.notACopy(path: copy)) { try store.backup(to: copy, replacing: true) }
        let kept = try Store.open(at: copy, for: .reading).draft(draft("d-1", "").id)
        #expect(kept?.fields == ["what": ["begun, and other things"]])
    }

    @Test("replaces an earlier copy and nothing else, and never stands where accounts are kept")
    func others() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        let letter = scratch.path("letter.txt")
        try scratch.write(Data("Dear all,".utf8), "letter.txt")
        #expect(throws: StudyFileProblem.notACopy(path: letter)) {
            try store.backup(to: letter, replacing: true)
        }
        try scratch.write(Data(), "empty")
        _ = try store.backup(to: scratch.path("empty"), replacing: true)
        let accounts = scratch.path(Accounts.fileName)
        #expect(throws: StudyFileProblem.accountsKept(path: accounts)) { try store.backup(to: accounts) }
        try scratch.write(Data("x".utf8), Accounts.fileName)
        let before = try Data(contentsOf: URL(filePath: accounts))
        #expect(throws: StudyFileProblem.accountsKept(path: accounts)) {
            try store.backup(to: accounts, replacing: true)
        }
        #expect(try Data(contentsOf: URL(filePath: accounts)) == before)
        #expect(try scratch.names == [Accounts.fileName, "empty", "letter.txt", "s.realist"])
    }

    @Test("of accounts replaces no study, and no accounts that may be in use")
    func accounts() throws {
        let path = try Store.exampleFile(scratch)
        let other = scratch.path("other")
        for folder in [scratch.folder, other] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            _ = try ExampleAccounts.open(folder)
        }
        let accounts = try ExampleAccounts.open(scratch.folder)
        #expect(throws: AccountsFileProblem.disk(.notACopy(path: path))) {
            try accounts.backup(to: path, replacing: true)
        }
        let used = "\(other)/\(Accounts.fileName)"
        #expect(throws: AccountsFileProblem.disk(.accountsKept(path: used))) {
            try accounts.backup(to: used, replacing: true)
        }
        let copy = scratch.path("copy.side")
        _ = try accounts.backup(to: copy)
        #expect(try accounts.backup(to: copy, replacing: true) == 0)
        for name in ["anna", "ben"] {
            _ = try accounts.add(
                #require(EmailAddress("\(name)@example.org")), name: name, by: .command("test"),
                now: ExampleAccounts.at(0))
            _ = try accounts.backup(to: copy, replacing: true)
        }
        let others = try ExampleAccounts.open(other)
        #expect(throws: AccountsFileProblem.disk(.notACopy(path: copy))) {
            try others.backup(to: copy, replacing: true)
        }
    }

    @Test("takes the place of what a killed one left, and waits for none that is under way")
    func leftovers() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        try scratch.write(Data("half a backup".utf8), "b.realist.part")
        _ = try store.backup(to: scratch.path("b.realist"))
        #expect(try scratch.names == ["b.realist", "s.realist"])
    }

    @Test("of a study whose values do not match its audit is not made")
    func tampered() throws {
        let path = try Store.exampleFile(scratch)
        try scratch.tamper("s.realist", "UPDATE note SET text = 'made up' WHERE id = 'one'")
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(throws: (any Error).self) { try store.backup(to: scratch.path("b.realist")) }
        #expect(try scratch.names == ["s.realist"])
    }
}
