internal import GRDB
import struct Realist.Configuration
internal import Realist

extension LeadsTo: Stored {
    static let stored = StoredKind("leadsTo")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("fromStatementId", from)
        object.own.put("toStatementId", to)
        object.own.put("reason", reason)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), from: own.get("fromStatementId"), to: own.get("toStatementId"),
            reason: own.wording("reason"))
    }
}

extension Contrast: Stored {
    static let stored = StoredKind("contrast")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("firstId", first)
        object.own.put("secondId", second)
        object.own.put(code: "differs", differs)
        object.own.put("lesson", lesson)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), first: own.get("firstId"), second: own.get("secondId"),
            differs: own.code("differs"), lesson: own.wording("lesson"))
    }
}

extension Rivalry: Stored {
    static let stored = StoredKind("rivalry", parts: ["rivalryConfiguration"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("telling", telling)
        object.own.put("survivorId", survivor?.configuration)
        object.own.put("survivorReason", survivor?.reason)
        object.add("rivalryConfiguration", "configurationId", configurations)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var survivor: Survivor?
        if let configuration: Configuration.ID = try own.maybe("survivorId") {
            survivor = Survivor(configuration: configuration, reason: try own.wording("survivorReason"))
        }
        try self.init(
            id: own.get("id"), configurations: object.list("rivalryConfiguration", "configurationId"),
            telling: own.maybeWording("telling"), survivor: survivor)
    }
}
