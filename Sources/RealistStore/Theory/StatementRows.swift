internal import GRDB
import struct Realist.Statement
internal import Realist

extension Statement: Stored {
    static let stored = StoredKind("statement", parts: ["statementBroader", "statementAlias"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("text", text)
        object.own.put(code: "level", level)
        object.own.put("question", question)
        object.own.put("note", note)
        object.add("statementBroader", "broaderId", broader)
        object.add("statementAlias", "alias", aliases)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), text: own.wording("text"), level: own.code("level"),
            broader: object.list("statementBroader", "broaderId"), question: own.maybeWording("question"),
            aliases: object.list("statementAlias", "alias"), note: own.maybeWording("note"))
    }
}
