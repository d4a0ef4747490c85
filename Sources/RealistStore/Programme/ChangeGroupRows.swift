internal import GRDB
internal import Realist

extension ChangeTheme: Stored {
    static let stored = StoredKind("changeTheme")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(id: own.get("id"), title: own.wording("title"), note: own.maybeWording("note"))
    }
}

extension OwnTerm: Stored {
    static let stored = StoredKind("ownTerm")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "framework", framework)
        object.own.put(code: "field", field)
        object.own.put("title", title)
        object.own.put("parent", parent)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), framework: own.code("framework"), field: own.code("field"),
            title: own.wording("title"), parent: own.maybe("parent"), note: own.maybeWording("note"))
    }
}
