internal import GRDB
internal import Realist

extension Source: Stored {
    static let stored = StoredKind("source", parts: ["sourceParticipant"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "kind", kind)
        object.own.put("title", title)
        object.own.put("siteId", site)
        object.own.put("waveId", wave)
        object.own.put("day", on)
        object.own.put("textPath", text?.path)
        object.own.put("textContents", text?.contents)
        object.own.put("isMadeUp", isMadeUp)
        object.own.put("note", note)
        object.add("sourceParticipant", "participantId", participants)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var text: Text?
        if let path: String = try own.maybe("textPath") {
            text = Text(path: path, contents: try own.get("textContents"))
        }
        try self.init(
            id: own.get("id"), kind: own.code("kind"), title: own.wording("title"), site: own.maybe("siteId"),
            wave: own.maybe("waveId"), on: own.maybe("day"),
            participants: object.list("sourceParticipant", "participantId"), text: text,
            isMadeUp: own.get("isMadeUp"), note: own.maybeWording("note"))
    }
}

extension Source {
    /// What is known of sources, without their texts, which may be long.
    static func fetchFacts(_ database: Database, ids: [String]) throws -> [Source.ID: Source] {
        let list = CanonicalText.list(ids)
        var heard: [String: [Participant.ID]] = [:]
        for row in try Row.fetchAll(
            database.cachedStatement(sql: heardInSources), arguments: [list])
        {
            heard[try row.get("sourceId"), default: []].append(try row.get("participantId"))
        }
        let rows = try Row.fetchAll(database.cachedStatement(sql: factsOfSources), arguments: [list])
        var sources: [Source.ID: Source] = [:]
        for row in rows {
            let id: Source.ID = try row.get("id")
            sources[id] = try Source(
                id: id, kind: row.code("kind"), title: row.wording("title"), site: row.maybe("siteId"),
                wave: row.maybe("waveId"), on: row.maybe("day"), participants: heard[id.text] ?? [],
                isMadeUp: row.get("isMadeUp"), note: row.maybeWording("note"))
        }
        return sources
    }

    private static let heardInSources = """
        SELECT sourceId, participantId FROM sourceParticipant
        WHERE sourceId IN (SELECT value FROM json_each(?)) ORDER BY sourceId, position
        """
    private static let factsOfSources = """
        SELECT id, kind, title, titleIn, siteId, waveId, day, isMadeUp, note, noteIn FROM source
        WHERE id IN (SELECT value FROM json_each(?))
        """
}

extension Excerpt: Stored {
    static let stored = StoredKind("excerpt")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("sourceId", source)
        object.own.put("fromPoint", from)
        object.own.put("toPoint", to)
        object.own.put("participantId", participant)
        object.own.put("text", text)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), source: own.get("sourceId"), from: own.get("fromPoint"),
            to: own.get("toPoint"),
            participant: own.maybe("participantId"), text: own.get("text"))
    }
}
