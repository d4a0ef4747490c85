internal import GRDB

/// Is the file whole? SQLite's own checks, from quick to thorough.
struct Soundness {
    /// Larger files are looked through before they are written, copied or verified, not at each reading.
    static let quickEnough = 16 * 1024 * 1024

    let name: String
    let path: String

    /// The size that SQLite counts against the size on disk: a last page cut short is otherwise not noticed.
    ///
    /// Call it inside a transaction, when no other process can be writing.
    func size(_ database: Database) throws {
        guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" else { return }
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        let bytes = try Disk.size(path) ?? 0
        if bytes < pages * pageSize {
            throw StudyFileProblem.cut(path: name, bytes: bytes, expected: pages * pageSize)
        }
        if bytes > pages * pageSize {
            throw StudyFileProblem.damaged(
                path: name, finding: "\(bytes - pages * pageSize) bytes follow its end")
        }
    }

    /// Every page is looked at, indexes are not compared with their tables.
    func quick(_ database: Database) throws {
        try throwFirst(database, "PRAGMA quick_check(1)")
    }

    /// Pages, indexes against tables, uniqueness, and every reference between tables.
    func thorough(_ database: Database) throws {
        try throwFirst(database, "PRAGMA integrity_check(1)")
        if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
            let table: String = row["table"] ?? ""
            let parent: String = row["parent"] ?? ""
            throw StudyFileProblem.damaged(
                path: name, finding: "a row of \(table) refers to no row of \(parent)")
        }
    }

    private func throwFirst(_ database: Database, _ sql: String) throws {
        let finding = try String.fetchOne(database, sql: sql)
        guard finding == "ok" else {
            throw StudyFileProblem.damaged(path: name, finding: finding ?? "SQLite cannot check it")
        }
    }
}
