internal import GRDB
internal import Realist

// What a study names once and refers to often: stages, measures, roles, references.

extension Stage: Stored {
    static let stored = StoredKind("stage")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("summary", summary)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(id: own.get("id"), title: own.wording("title"), summary: own.wording("summary"))
    }
}

extension Measure: Stored {
    static let stored = StoredKind("measure")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("instrumentId", scored?.instrument)
        object.own.put("subscaleId", scored?.subscale)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var scored: Scored?
        if let instrument: Instrument.ID = try own.maybe("instrumentId") {
            scored = Scored(instrument: instrument, subscale: try own.get("subscaleId"))
        }
        try self.init(
            id: own.get("id"), title: own.wording("title"), scored: scored, note: own.maybeWording("note"))
    }
}

extension Role: Stored {
    static let stored = StoredKind("role")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
    }

    init(_ object: ObjectRows) throws {
        try self.init(id: object.own.get("id"), title: object.own.wording("title"))
    }
}

extension Reference: Stored {
    static let stored = StoredKind("reference")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("text", text)
        object.own.put("url", url)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(id: own.get("id"), text: own.get("text"), url: own.maybe("url"))
    }
}
