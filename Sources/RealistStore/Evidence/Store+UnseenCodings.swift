internal import GRDB
public import Realist

extension Store {
    /// What this coder must not see now.
    public func unseenCodings(by coder: String) throws -> UnseenCodings {
        try read { database in
            let places = try Row.fetchAll(
                database.cachedStatement(sql: Store.passagesCodedBlind), arguments: [coder])
            if places.isEmpty { return .none }
            let asked = try Row.fetchAll(
                database.cachedStatement(sql: Store.codesCodedBlind), arguments: [coder])
            return try UnseenCodings(
                by: coder, at: Set(places.map { try $0.get("excerptId") }),
                of: Set(places.map { try $0.get("sourceId") }),
                codes: Store.allNames(of: asked.map { try $0.get("codeId") }, database))
        }
    }

    /// These codes, and all with which they were merged.
    private static func allNames(of asked: [Code.ID], _ database: Database) throws -> Set<Code.ID> {
        var names = Set(asked)
        for code in try Code.fetchAll(database) {
            let own = [code.id] + code.formerly
            if own.contains(where: asked.contains) { names.formUnion(own) }
        }
        return names
    }

    static let passagesCodedBlind = """
        SELECT DISTINCT passage.excerptId, excerpt.sourceId FROM codingRound
        JOIN codingRoundCoder ON codingRoundCoder.codingRoundId = codingRound.id
        JOIN codingRoundPassage passage ON passage.codingRoundId = codingRound.id
        JOIN excerpt ON excerpt.id = passage.excerptId
        WHERE codingRound.closedOn IS NULL AND codingRoundCoder.coder = ?
        """

    private static let codesCodedBlind = """
        SELECT DISTINCT asked.codeId FROM codingRound
        JOIN codingRoundCoder ON codingRoundCoder.codingRoundId = codingRound.id
        JOIN codingRoundCode asked ON asked.codingRoundId = codingRound.id
        WHERE codingRound.closedOn IS NULL AND codingRoundCoder.coder = ?
        """
}
