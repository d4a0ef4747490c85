import Foundation
import GRDB
import Synchronization

@testable import RealistStore

/// A folder of its own for one test, removed with it.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        let url = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
            "realist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    @discardableResult
    func write(_ bytes: Data, _ name: String) throws -> String {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// Past every guard of ours, as somebody with a database tool would.
    func tamper(_ name: String, _ sql: String) throws {
        try DatabaseQueue(path: path(name)).writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}

extension Writer {
    /// Anna, at one second after another.
    static func example(_ name: String = "anna", work: String = "") -> Writer {
        let seconds = Tick()
        return Writer(name: name, work: work) {
            Moment(millisecondsSince1970: 1_773_000_000_000 + Int64(seconds.next()) * 1000)
        }
    }
}

/// A value that many threads change.
final class Held<Value: Sendable>: Sendable {
    private let held: Mutex<Value>

    init(_ value: Value) { held = Mutex(value) }

    var value: Value { held.withLock { $0 } }

    func change(_ body: (inout Value) -> Void) { held.withLock { body(&$0) } }
}

final class Tick: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// A study of notes with parts: enough to see history, audit and files at work.
extension Schema {
    static let notes = Schema(
        migrations: [
            .addHistory,
            Migration(sentence: "notes") { database in
                try database.create(table: "note", options: .strict) { t in
                    t.primaryKey("id", .text)
                    t.column("position", .integer).notNull().defaults(to: 0)
                    t.column("text", .text).notNull()
                    t.column("weight", .real)
                }
                try database.create(table: "notePart", options: .strict) { t in
                    t.column("noteId", .text).notNull().references("note", onDelete: .cascade)
                    t.column("position", .integer).notNull()
                    t.column("text", .text).notNull()
                    t.primaryKey(["noteId", "position"])
                }
            },
        ],
        stored: [StoredKind("note", parts: ["notePart"])])

    /// The same, one format later.
    static let notesWithColour = Schema(
        migrations: notes.migrations + [
            Migration(sentence: "colours") { try $0.alter(table: "note") { $0.add(column: "colour", .text) } }
        ],
        stored: notes.orderedKinds)
}

extension Store {
    func save(note id: String, _ text: String?, parts: [String] = []) throws {
        try change("save", kind: "note", object: id) { ledger in
            _ = try ledger.keep("note", id) {
                let database = ledger.database
                try database.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id])
                guard let text else { return }
                try database.execute(sql: "INSERT INTO note (id, text) VALUES (?, ?)", arguments: [id, text])
                for (position, part) in parts.enumerated() {
                    try database.execute(
                        sql: "INSERT INTO notePart VALUES (?, ?, ?)", arguments: [id, position, part])
                }
            }
        }
    }

    func notes() throws -> [String: String] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT id, text FROM note")
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Made, filled with three notes of which one was changed and one deleted, and closed.
    @discardableResult
    static func exampleFile(_ scratch: Scratch, _ name: String = "s.realist", schema: Schema = .notes) throws
        -> String
    {
        let path = scratch.path(name)
        let store = try Store.create(at: path, by: .example(), schema: schema)
        try store.save(note: "one", "Talks stay confidential", parts: ["who", "where"])
        try store.save(note: "two", "Accepts feedback")
        try store.save(note: "one", "Talks stay between us", parts: ["who"])
        try store.save(note: "three", "Has an advocate")
        try store.save(note: "two", nil)
        return path
    }
}
