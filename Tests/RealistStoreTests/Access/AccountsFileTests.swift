import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("The file with accounts") struct AccountsFileTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func mode() throws -> Int {
        try #require(
            try FileManager.default.attributesOfItem(atPath: scratch.path(Accounts.fileName))[
                .posixPermissions]
                as? Int)
    }

    func filled() throws {
        let accounts = try ExampleAccounts.open(scratch.folder)
        _ = try accounts.add(
            #require(EmailAddress("anna@example.org")), name: "Anna", by: .command("test"),
            now: ExampleAccounts.at(0))
    }

    @Test("is made where it is wanted, for its owner alone, and says that there is none where it is not")
    func made() throws {
        #expect(throws: AccountsFileProblem.missing(path: scratch.path(Accounts.fileName))) {
            try ExampleAccounts.open(scratch.folder, making: false)
        }
        #expect(try scratch.names.isEmpty)
        try filled()
        #expect(try scratch.names == [Accounts.fileName])
        #expect(try mode() == 0o600)
        #expect(chmod(scratch.path(Accounts.fileName), 0o644) == 0)
        #expect(try ExampleAccounts.open(scratch.folder, making: false).accounts().count == 1)
        #expect(try mode() == 0o600)
    }

    @Test("has the settings that lose nothing")
    func settings() throws {
        let accounts = try ExampleAccounts.open(scratch.folder)
        for queue in [accounts.file.writer, accounts.file.reader] {
            try queue.writeWithoutTransaction { database in
                for (pragma, value) in [
                    ("synchronous", "3"), ("journal_mode", "delete"), ("foreign_keys", "1"),
                    ("secure_delete", "1"),
                    ("busy_timeout", "5000"),
                ] {
                    let found = try String.fetchOne(database, sql: "PRAGMA \(pragma)")
                    #expect(found == value)
                }
            }
        }
        #expect(try accounts.accounts().isEmpty)
        #expect(throws: (any Error).self) {
            try accounts.file.reader.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM account") }
        }
    }

    @Test("is refused untouched when it is a newer one, another program’s, cut or garbled")
    func refused() throws {
        try filled()
        let whole = try scratch.bytes(Accounts.fileName)
        func refused(_ code: String, _ bytes: Data) throws {
            try scratch.write(bytes, Accounts.fileName)
            let problem = #expect(throws: AccountsFileProblem.self) {
                try ExampleAccounts.open(scratch.folder)
            }
            #expect(problem?.code == code && problem?.remedy.isEmpty == false)
            #expect(try scratch.bytes(Accounts.fileName) == bytes)
            #expect(try scratch.names == [Accounts.fileName])
        }
        var newer = whole
        newer.replaceSubrange(60..<64, with: [0, 0, 0, 9])
        try refused("accounts-file.newer", newer)
        var foreign = whole
        foreign.replaceSubrange(68..<72, with: [1, 2, 3, 4])
        try refused("accounts-file.foreign", foreign)
        try refused("accounts-file.foreign", Data("anna,secret\n".utf8))
        try refused("accounts-file.damaged", whole.dropLast(100))
        try refused("accounts-file.damaged", whole + Data([0]))
        var garbled = whole
        garbled.replaceSubrange(4096..<4300, with: Data(repeating: 0xA5, count: 204))
        try refused("accounts-file.damaged", garbled)
    }

    @Test("is not a study, nor a study it")
    func apart() throws {
        try filled()
        #expect(throws: StudyFileProblem.self) {
            try Store.open(at: scratch.path(Accounts.fileName), for: .reading)
        }
        try Store.exampleFile(scratch)
        try scratch.write(try scratch.bytes("s.realist"), Accounts.fileName)
        #expect(throws: AccountsFileProblem.foreign(path: scratch.path(Accounts.fileName))) {
            try ExampleAccounts.open(scratch.folder)
        }
    }

    @Test("that a killed maker left empty is filled; what a killed change left is rolled back")
    func killed() throws {
        try scratch.write(Data(), Accounts.fileName)
        try filled()
        let queue = try DatabaseQueue(path: scratch.path(Accounts.fileName))
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 3; PRAGMA cache_spill = 1")
            try database.inTransaction {
                try database.execute(
                    sql: """
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
                        INSERT INTO account SELECT 'x' || i, hex(randomblob(200)), 'x' || i, 'x', 0, NULL, 0, NULL FROM n
                        """)
                for part in ["", "-journal"] {
                    try scratch.write(try scratch.bytes(Accounts.fileName + part), "crashed" + part)
                }
                return .rollback
            }
        }
        try queue.close()
        #expect(try scratch.bytes("crashed-journal").count > 512)
        for part in ["", "-journal"] {
            try scratch.write(try scratch.bytes("crashed" + part), Accounts.fileName + part)
        }
        let accounts = try ExampleAccounts.open(scratch.folder)
        #expect(try accounts.accounts().map(\.account.name) == ["Anna"])
    }

    @Test("can be made by many at once")
    func together() async throws {
        let folder = scratch.folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    _ = try ExampleAccounts.open(folder).add(
                        #require(EmailAddress("a\(number)@example.org")), name: "A\(number)",
                        by: .command("test"),
                        now: ExampleAccounts.at(0))
                }
            }
            try await group.waitForAll()
        }
        #expect(try ExampleAccounts.open(folder).accounts().count == 8)
    }

    @Test("of an older format is brought to this one, with all that is in it, and gets its key")
    func older() throws {
        try filled()
        let queue = try DatabaseQueue(path: scratch.path(Accounts.fileName))
        try queue.write { try $0.execute(sql: "DROP TABLE formKey; PRAGMA user_version = 2") }
        try queue.close()
        let accounts = try ExampleAccounts.open(scratch.folder)
        let anna = try #require(try accounts.accounts().first).account
        #expect(anna.name == "Anna")
        let count = try accounts.file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM formKey") }
        #expect(count == 1)
        let mark = accounts.mark(of: anna.id)
        #expect(try ExampleAccounts.open(scratch.folder).mark(of: anna.id) == mark)
        #expect(throws: (any Error).self) {
            try accounts.file.change { try $0.execute(sql: "INSERT INTO formKey VALUES (2, randomblob(32))") }
        }
    }

    @Test("shows at once what another one changed")
    func two() async throws {
        let server = try ExampleAccounts()
        let anna = try await server.person()
        let command = try ExampleAccounts.open(server.scratch.folder)
        #expect(try command.accounts().count == 1)
        try command.disable(anna.account.id, by: .command("test"), now: ExampleAccounts.at(1))
        #expect(
            try server.accounts.session(anna.session, in: ExampleAccounts.study, now: ExampleAccounts.at(1))
                == .ended)
    }

    @Test("lies beside the studies, also when one is named by a link")
    func place() throws {
        try Store.exampleFile(scratch)
        try FileManager.default.createDirectory(
            atPath: scratch.path("links"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("links/other.realist"), withDestinationPath: scratch.path("s.realist"))
        let real = try Disk.real(scratch.folder)
        for path in ["s.realist", "links/other.realist"] {
            let place = try StudyPlace(scratch.path(path))
            #expect(place.folder == real && place.study?.text == "s")
        }
        let folder = try StudyPlace(scratch.folder)
        #expect(try folder.study == nil && folder.studies().map(\.text) == ["s"])
        #expect(throws: StudyFileProblem.self) { try StudyPlace(scratch.path("none")) }
    }
}
