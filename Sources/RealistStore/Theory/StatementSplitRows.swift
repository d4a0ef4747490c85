internal import GRDB
import struct Realist.Configuration
internal import Realist

extension StatementSplit: Stored {
    static let stored = StoredKind("statementSplit", parts: ["statementSplitConfiguration"])
    /// The new statement's: it is split off once.
    var storedId: String { into.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("fromId", from)
        object.own.put("day", on)
        object.own.put("splitBy", by)
        object.own.put("changeId", change)
        object.add("statementSplitConfiguration", "configurationId", configurations)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            from: own.get("fromId"), into: own.get("id"),
            configurations: object.list("statementSplitConfiguration", "configurationId"), on: own.get("day"),
            by: own.get("splitBy"), change: own.maybe("changeId"))
    }
}
