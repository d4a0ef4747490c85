internal import GRDB
internal import Realist

extension Dimension: Stored {
    static let stored = StoredKind("dimension")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("meaning", meaning)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(id: own.get("id"), title: own.wording("title"), meaning: own.maybeWording("meaning"))
    }
}

extension Theme: Stored {
    static let stored = StoredKind("theme")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("meaning", meaning)
        object.own.put("dimensionId", dimension)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), meaning: own.maybeWording("meaning"),
            dimension: own.maybe("dimensionId"))
    }
}

extension Code: Stored {
    static let stored = StoredKind("code", parts: ["codeTheme"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("meaning", meaning)
        object.add("codeTheme", "themeId", themes)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), meaning: own.maybeWording("meaning"),
            themes: object.list("codeTheme", "themeId"))
    }
}
