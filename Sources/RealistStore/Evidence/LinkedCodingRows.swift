internal import GRDB
internal import Realist

extension LinkedCoding: Stored {
    static let stored = StoredKind("linkedCoding", parts: ["linkedCodingPart", "linkedCodingGathered"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("excerptId", excerpt)
        object.own.put("memo", memo)
        object.own.put("coder", coder)
        object.own.put("day", on)
        for part in parts {
            object.add("linkedCodingPart") {
                $0.put(code: "role", part.role)
                $0.put("text", part.text)
                $0.put("statementId", part.statement)
            }
        }
        for proposal in gathered { object.add("linkedCodingGathered") { $0.put("proposalId", proposal) } }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), excerpt: own.get("excerptId"),
            parts: object.rows("linkedCodingPart").map { row in
                try Part(row.code("role"), row.get("text"), statement: row.maybe("statementId"))
            }, memo: own.get("memo"), coder: own.get("coder"), on: own.get("day"),
            gathered: object.rows("linkedCodingGathered").map { try $0.get("proposalId") })
    }
}
