internal import GRDB
internal import Realist

// What is brought back may have been decided at a workshop that was deleted since.

extension Workshop.ID {
    fileprivate func isThere(in database: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM workshop WHERE id = ?)"
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [text]) ?? false
    }
}

extension Adaptation {
    func settled(in database: Database) throws -> Adaptation {
        var settled = self
        if let workshop, try !workshop.isThere(in: database) { settled.workshop = nil }
        return settled
    }
}

extension Decision {
    func settled(in database: Database) throws -> Decision {
        var settled = self
        if let workshop, try !workshop.isThere(in: database) { settled.workshop = nil }
        return settled
    }
}
