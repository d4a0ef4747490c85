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

    /// Without a dimension that went meanwhile.
    func settled(in database: Database) throws -> Theme {
        guard let dimension, try Dimension.fetch(database, dimension.text) == nil else { return self }
        var settled = self
        settled.dimension = nil
        return settled
    }
}

extension Code: Stored {
    static let stored = StoredKind("code", parts: ["codeTheme", "codeFormer"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("meaning", meaning)
        object.add("codeTheme", "themeId", themes)
        object.add("codeFormer", "formerId", formerly)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), meaning: own.maybeWording("meaning"),
            themes: object.list("codeTheme", "themeId"), formerly: object.list("codeFormer", "formerId"))
    }

    /// Themes that went meanwhile stay away. What was merged into it stays so: that is taken back by itself, with its
    /// codings.
    func settled(in database: Database) throws -> Code {
        var settled = self
        let there = Set(try String.fetchAll(database, sql: "SELECT id FROM theme"))
        settled.themes.removeAll { !there.contains($0.text) }
        if let present = try Code.fetch(database, id.text) {
            settled.formerly = present.formerly
        } else {
            settled.formerly = try formerly.filter { try Code.fetch(database, $0.text) == nil }
        }
        return settled
    }
}
