internal import GRDB
public import Realist

extension CodingRound: Stored {
    static let stored = StoredKind(
        "codingRound",
        parts: ["codingRoundPassage", "codingRoundCode", "codingRoundCoder", "codingRoundFinished"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("begun", begun)
        object.own.put("closedOn", closed?.on)
        object.own.put("closedBy", closed?.by)
        object.add("codingRoundPassage", "excerptId", passages)
        object.add("codingRoundCode", "codeId", codes)
        object.add("codingRoundCoder", "coder", coders)
        object.add("codingRoundFinished", "coder", finished)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let closed: Closing? = try own.maybe("closedOn").map { try Closing(on: $0, by: own.get("closedBy")) }
        try self.init(
            id: own.get("id"), title: own.get("title"),
            passages: object.list("codingRoundPassage", "excerptId"),
            codes: object.list("codingRoundCode", "codeId"),
            coders: object.list("codingRoundCoder", "coder"), begun: own.get("begun"),
            finished: object.list("codingRoundFinished", "coder"), closed: closed)
    }
}

extension BlindCoding: Stored {
    static let stored = StoredKind("blindCoding", parts: ["blindCodingCode"])
    /// One coder says one thing of a passage in a round. The coder's name comes last: it may hold any sign.
    var storedId: String { "\(round)/\(excerpt)/\(coder)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("roundId", round)
        object.own.put("excerptId", excerpt)
        object.own.put("coder", coder)
        object.own.put("memo", memo)
        object.own.put("day", on)
        object.add("blindCodingCode", "codeId", codes)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            round: own.get("roundId"), excerpt: own.get("excerptId"), coder: own.get("coder"),
            codes: object.list("blindCodingCode", "codeId"), memo: own.get("memo"), on: own.get("day"))
    }
}

extension Adjudication: Stored {
    static let stored = StoredKind("adjudication")
    var storedId: String { "\(round)/\(excerpt)/\(code)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("roundId", round)
        object.own.put("excerptId", excerpt)
        object.own.put("codeId", code)
        object.own.put("isGiven", isGiven)
        object.own.put("because", because)
        object.own.put("decidedBy", by)
        object.own.put("day", on)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            round: own.get("roundId"), excerpt: own.get("excerptId"), code: own.get("codeId"),
            isGiven: own.get("isGiven"), because: own.get("because"), by: own.get("decidedBy"),
            on: own.get("day"))
    }
}

extension Recorded where Value == CodingRound {
    public static func codingRound(_ id: CodingRound.ID) -> Recorded { Recorded(id.text) }
}
