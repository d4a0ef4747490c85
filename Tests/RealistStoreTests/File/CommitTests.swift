import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Changes that wait together") struct CommitTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        let path = try Store.exampleFile(scratch)
        store = try Store.open(at: path, for: .serving(by: .example("server")), schema: .notes)
    }

    func count(_ sql: String) throws -> Int {
        try store.read { try Int.fetchOne($0, sql: sql) ?? -1 }
    }

    /// Keeps the connection that writes busy until so many wait, so that they wait together.
    func holding(_ waiting: Int, _ body: @escaping @Sendable () async throws -> Void) async throws {
        let gate = DispatchSemaphore(value: 0)
        store.queue.asyncWriteWithoutTransaction { _ in gate.wait() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await body() }
            for _ in 0..<2000 where store.opening.serving?.changes.count != waiting {
                try await Task.sleep(for: .milliseconds(5))
            }
            gate.signal()
            try await group.waitForAll()
        }
    }

    @Test("share one commit, and each has its own entry in the audit")
    func shared() async throws {
        let entries = try count("SELECT count(*) FROM audit")
        let commits = Held(0)
        let store = store
        store.queue.inDatabase { $0.afterEachCommit { commits.change { $0 += 1 } } }
        try await holding(20) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask { try await store.commit { try $0.save(note: "n\(number)", "x") } }
                }
                try await group.waitForAll()
            }
        }
        #expect(try count("SELECT count(*) FROM audit") == entries + 20)
        // How many is a matter of the machine.
        #expect(commits.value < 20)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("one that fails is undone alone, and is told why; so is a form half-way")
    func failing() async throws {
        let store = store
        let failed = Held<[Int: any Error]>([:])
        try await holding(20) {
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await store.commit { store in
                                try store.save(note: "n\(number)", "x")
                                if number % 4 == 0 { throw Refused(number: number) }
                                if number % 4 == 1 {
                                    try store.breakReference("n\(number)")
                                }
                            }
                        } catch {
                            failed.change { $0[number] = error }
                        }
                    }
                }
            }
        }
        let numbers = try store.notes().keys.compactMap { Int($0.dropFirst()) }.sorted()
        #expect(numbers == (0..<20).filter { $0 % 4 > 1 })
        for (number, error) in failed.value {
            if number % 4 == 0 { #expect((error as? Refused)?.number == number) }
            if number % 4 == 1 { #expect((error as? ContentProblem)?.code == "store.broken-reference") }
        }
        #expect(failed.value.count == 10)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("when the commit fails nobody is told yes, and the next one works")
    func failedCommit() async throws {
        let store = store
        let told = Held(0)
        // The commit itself finds that something is missing that each change alone could not see.
        store.queue.inDatabase { $0.refuseNextCommit() }
        try await holding(10) {
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<10 {
                    group.addTask {
                        do {
                            try await store.commit { try $0.save(note: "n\(number)", "x") }
                        } catch {
                            if error is StudyFileProblem { told.change { $0 += 1 } }
                        }
                    }
                }
            }
        }
        // On a slow machine they may have come to two commits.
        #expect(told.value > 0)
        #expect(try store.notes().count == 2 + 10 - told.value)
        #expect(try store.verify().findings.isEmpty)
        try await store.commit { try $0.save(note: "four", "x") }
        #expect(try store.notes()["four"] == "x")
    }

    @Test("are refused when too many wait")
    func many() throws {
        let changes = WaitingChanges(path: "s.realist", most: 2)
        let change = WaitingChanges.Change {
            { _ in }
        } refuse: { _ in
        }
        #expect(try changes.add(change))
        #expect(try !changes.add(change))
        #expect(throws: StudyFileProblem.manyWaiting(path: "s.realist")) { try changes.add(change) }
        changes.close()
        #expect(throws: StudyFileProblem.closing(path: "s.realist")) { try changes.add(change) }
    }

    @Test("several of one form are all made or none, also without a server")
    func oneForm() async throws {
        for store in [store, try Store.create(at: scratch.path("t.realist"), by: .example(), schema: .notes)]
        {
            let before = try store.notes()
            #expect(throws: Refused.self) {
                try store.inOneChange { store in
                    try store.save(note: "a", "x")
                    #expect(try store.notes()["a"] == "x")
                    throw Refused(number: 0)
                }
            }
            #expect(try store.notes() == before)
            let seen = try await store.commit { store in
                try store.save(note: "a", "x")
                try store.save(note: "b", "y")
                return try store.notes().count
            }
            #expect(try store.notes().count == seen)
            #expect(try store.verify().findings.isEmpty)
        }
    }

    @Test("come from many threads with those that do not wait, and nothing is lost")
    func mixed() async throws {
        let store = store
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    for number in 0..<25 {
                        let id = "t\(thread)-\(number)"
                        if number % 3 == 0 {
                            try store.save(note: id, "x")
                        } else {
                            try await store.commit { try $0.save(note: id, "x") }
                        }
                        #expect(try store.notes()[id] == "x")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.notes().count == 102)
        #expect(try store.verify().findings.isEmpty)
        try store.close()
    }
}

private struct Refused: Error {
    let number: Int
}

extension Store {
    /// Writes a part of a note that is not there.
    fileprivate func breakReference(_ id: String) throws {
        try change("save", kind: "note", object: id) { ledger in
            _ = try ledger.keep("note", id) {
                try ledger.database.execute(sql: "INSERT INTO notePart VALUES ('nobody', 0, 'x')")
            }
        }
    }
}

/// Counts commits, or refuses one as SQLite's own commit hook can.
private final class Commits: TransactionObserver {
    let seen: () -> Void
    var refuses: Bool

    init(refuses: Bool, _ seen: @escaping () -> Void) {
        self.refuses = refuses
        self.seen = seen
    }

    func observes(eventsOfKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with: DatabaseEvent) {}
    func databaseWillCommit() throws {
        if refuses {
            refuses = false
            throw DatabaseError(resultCode: .SQLITE_FULL, message: "database or disk is full")
        }
    }
    func databaseDidCommit(_ database: Database) { seen() }
    func databaseDidRollback(_ database: Database) {}
}

extension Database {
    fileprivate func afterEachCommit(_ seen: @escaping @Sendable () -> Void) {
        add(transactionObserver: Commits(refuses: false, seen), extent: .databaseLifetime)
    }

    fileprivate func refuseNextCommit() {
        add(transactionObserver: Commits(refuses: true) {}, extent: .databaseLifetime)
    }
}
