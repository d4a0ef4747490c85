internal import GRDB
import struct Realist.Configuration
internal import Realist

extension Snapshot: Stored {
    static let stored = StoredKind("snapshot", parts: ["snapshotConfiguration"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put(code: "kind", kind)
        object.own.put("day", on)
        object.own.put("note", note)
        for (configuration, revision) in configurations.sorted(by: { $0.key < $1.key }) {
            object.add("snapshotConfiguration") {
                $0.put("configurationId", configuration)
                $0.put("revision", revision)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var configurations: [Configuration.ID: Int] = [:]
        for row in object.rows("snapshotConfiguration") {
            configurations[try row.get("configurationId")] = try row.get("revision") as Int
        }
        try self.init(
            id: own.get("id"), title: own.wording("title"), kind: own.code("kind"), on: own.get("day"),
            note: own.maybeWording("note"), configurations: configurations)
    }
}

extension TheoryChange: Stored {
    static let stored = StoredKind("theoryChange", parts: ["theoryChangePassage"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("day", on)
        object.own.put("reason", reason)
        object.own.put(code: "cause", trigger)
        object.own.put("workshopId", meeting)
        object.own.put("note", note)
        object.add("theoryChangePassage", "excerptId", passages)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), on: own.get("day"), reason: own.wording("reason"), trigger: own.code("cause"),
            meeting: own.maybe("workshopId"), passages: object.list("theoryChangePassage", "excerptId"),
            note: own.maybeWording("note"))
    }
}

extension Lineage: Stored {
    static let stored = StoredKind("lineage", parts: ["lineageConfiguration"])
    /// Several may belong to one change; those that join the same configurations are one.
    var storedId: String {
        "\(change)/\(kind.rawValue)/\(from.map(\.text).joined(separator: "+"))/\(into.map(\.text).joined(separator: "+"))"
    }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "kind", kind)
        object.own.put("changeId", change)
        for (list, ids) in [("from", from), ("into", into)] {
            for id in ids {
                object.add("lineageConfiguration") {
                    $0.put("list", list)
                    $0.put("configurationId", id)
                }
            }
        }
    }

    init(_ object: ObjectRows) throws {
        func ids(_ list: String) throws -> [Configuration.ID] {
            try object.rows("lineageConfiguration").filter { try $0.get("list") == list }
                .map { try $0.get("configurationId") }
        }
        let own = object.own
        try self.init(
            kind: own.code("kind"), from: ids("from"), into: ids("into"), change: own.get("changeId"))
    }
}
