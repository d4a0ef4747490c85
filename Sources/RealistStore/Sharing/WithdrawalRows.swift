internal import GRDB
internal import Realist

/// The mark is the identifier.
extension Withdrawal: Stored {
    static let stored = StoredKind("withdrawal")
    var storedId: String { mark }

    func write(_ object: inout ObjectCells) {
        object.own.put("salt", salt)
        object.own.put(code: "mode", mode)
        object.own.put("day", on)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(mark: own.get("id"), salt: own.get("salt"), mode: own.code("mode"), on: own.get("day"))
    }

    /// By their marks, so that their order does not say who came first.
    static func all(_ database: Database) throws -> [Withdrawal] {
        try fetchAll(database).sorted { $0.mark.utf8.lexicographicallyPrecedes($1.mark.utf8) }
    }
}

extension Ledger {
    /// The withdrawals that an import brings, and those of the file that it does not have: nobody comes back because a
    /// bundle is older than their withdrawal. Of two of one person the one that takes more out holds.
    func withdrawals(with incoming: [Withdrawal]) throws -> [Withdrawal] {
        var byMark: [String: Withdrawal] = [:]
        for one in try Withdrawal.all(database) + incoming {
            if let known = byMark[one.mark], known.mode.reach >= one.mode.reach { continue }
            byMark[one.mark] = one
        }
        return byMark.values.sorted { $0.mark.utf8.lexicographicallyPrecedes($1.mark.utf8) }
    }
}

extension Withdrawal.Mode {
    /// How much a withdrawal takes out, for comparing two of them.
    var reach: Int {
        switch self {
        case .stop: 0
        case .keepAnalysed: 1
        case .erase: 2
        }
    }
}
