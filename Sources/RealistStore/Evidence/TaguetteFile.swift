internal import GRDB
internal import Glibc
public import Realist

/// A project file of Taguette, which is a SQLite file of its own: read as a stranger's, and never written.
///
/// It lives in this room because every line of SQL does. What is in it goes to RealistFormats as a value.
public enum TaguetteFile {
    /// In bytes. Taguette keeps text alone, no recordings.
    public static let largest = 256 << 20
    /// Of all texts together, in bytes.
    public static let mostText = 64 << 20
    /// Of documents, tags, or highlights with their tags.
    public static let mostRows = 200_000

    /// - Parameters:
    ///   - path: as a person named it.
    ///   - project: the name of the one that is meant; `nil` where the file holds only one.
    /// - Returns: everything of the project that a study may take.
    /// - Throws: ``TaguetteProblem``, and ``StudyFileProblem`` for what keeps any file from being opened.
    public static func read(path: String, project: String? = nil) throws -> TaguetteProject {
        let real = try Disk.real(path)
        try FileCheck.permission(real, named: path, writing: false)
        let ticket = try OpenFiles.ofThisProcess.admit(real, named: path) { try check(real, named: path) }
        defer { withExtendedLifetime(ticket) {} }
        if try FileCheck.journal(beside: real) != nil { throw TaguetteProblem.inUse(path: path) }
        do {
            // Nothing is locked, and nothing is left beside it.
            let queue = try Connection(name: path, path: real).open(reading: true, isAtRest: true)
            defer { try? queue.close() }
            return try queue.read { database in
                var reading = try TaguetteReading(database, path: path)
                return try reading.project(named: project)
            }
        } catch let error as DatabaseError {
            if error.resultCode == .SQLITE_NOTADB { throw TaguetteProblem.notAProject(path: path) }
            throw TaguetteProblem.damaged(path: path, finding: error.message ?? "SQLite cannot read it")
        } catch let error as RowProblem {
            throw TaguetteProblem.damaged(path: path, finding: error.finding)
        } catch is RowDecodingError {
            throw TaguetteProblem.damaged(path: path, finding: "a row does not hold what its table should")
        }
    }

    /// - Parameter start: the first bytes of a file, sixteen at least.
    /// - Returns: whether it begins as every file of SQLite does.
    public static func isLikely(_ start: some Sequence<UInt8>) -> Bool {
        Array(start.prefix(16)) == Array("SQLite format 3\0".utf8)
    }

    private static func check(_ path: String, named name: String) throws {
        let header = try Header.read(path, named: name)
        guard header.isSQLite, header.applicationId != Header.applicationId else {
            throw TaguetteProblem.notAProject(path: name)
        }
        guard header.fileSize <= largest else {
            throw TaguetteProblem.tooLarge(path: name, bytes: header.fileSize, limit: largest)
        }
    }
}

/// The tables of Taguette, as far as they are looked at.
private struct TaguetteReading {
    private static let tables = [
        "projects": ["id", "name"], "documents": ["id", "name", "description", "project_id", "contents"],
        "tags": ["id", "project_id", "path", "description"],
        "highlights": ["id", "document_id", "start_offset", "end_offset", "snippet"],
        "highlight_tags": ["highlight_id", "tag_id"], "project_members": ["project_id"],
    ]

    private let database: Database
    private let path: String
    private var left = TaguetteFile.mostText

    init(_ database: Database, path: String) throws {
        self.database = database
        self.path = path
        for (table, columns) in TaguetteReading.tables.sorted(by: { $0.key < $1.key }) {
            // A view or a virtual table could do anything at all; Taguette has neither.
            let sql = try String.fetchOne(
                database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
                arguments: [table])
            guard let sql, !sql.uppercased().hasPrefix("CREATE VIRTUAL") else {
                throw TaguetteProblem.otherTables(path: path, missing: "table “\(table)”")
            }
            let present = Set(try database.columns(in: table).map { $0.name.lowercased() })
            for column in columns where !present.contains(column) {
                throw TaguetteProblem.otherTables(
                    path: path, missing: "column “\(column)” in the table “\(table)”")
            }
        }
    }

    mutating func project(named wanted: String?) throws -> TaguetteProject {
        let all = try rows("SELECT id, name FROM projects ORDER BY id", [], "projects")
        let names = try all.map { try text($0, "name") }
        guard !all.isEmpty else { throw TaguetteProblem.noProject(path: path) }
        let place: Int?
        if let wanted {
            place = names.firstIndex(of: wanted)
        } else {
            guard all.count == 1 else { throw TaguetteProblem.severalProjects(path: path, names: names) }
            place = 0
        }
        guard let place else {
            throw TaguetteProblem.noSuchProject(path: path, name: wanted ?? "", names: names)
        }
        let id: Int = try all[place].get("id")
        var project = TaguetteProject(name: names[place])
        project.members =
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM project_members WHERE project_id = ?", arguments: [id])
            ?? 0
        project.documents = try documents(of: id)
        project.tags = try tags(of: id)
        project.highlights = try highlights(of: id)
        return project
    }

    private mutating func documents(of project: Int) throws -> [TaguetteProject.Document] {
        // Lengths first: a text that is too long is not even read.
        let bytes = try Int.fetchOne(
            database, sql: "SELECT sum(length(CAST(contents AS BLOB))) FROM documents WHERE project_id = ?",
            arguments: [project])
        guard bytes ?? 0 <= TaguetteFile.mostText else { throw tooMuchText }
        return try rows(
            "SELECT id, name, description, contents FROM documents WHERE project_id = ? ORDER BY id",
            [project], "documents"
        ).map { row in
            TaguetteProject.Document(
                id: try row.get("id"), name: try text(row, "name"),
                description: try text(row, "description"), html: try text(row, "contents"))
        }
    }

    private mutating func tags(of project: Int) throws -> [TaguetteProject.Tag] {
        try rows(
            "SELECT id, path, description FROM tags WHERE project_id = ? ORDER BY id", [project], "tags"
        ).map { row in
            TaguetteProject.Tag(
                id: try row.get("id"), path: try text(row, "path"), description: try text(row, "description"))
        }
    }

    private mutating func highlights(of project: Int) throws -> [TaguetteProject.Highlight] {
        let uses = try rows(
            """
            SELECT use.highlight_id AS highlight, use.tag_id AS tag FROM highlight_tags use
            WHERE use.highlight_id IN (SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document_id
            WHERE d.project_id = ?) ORDER BY use.highlight_id, use.tag_id
            """, [project], "tags of highlights")
        var given: [Int: [Int]] = [:]
        for use in uses { given[try use.get("highlight"), default: []].append(try use.get("tag")) }
        let bytes = try Int.fetchOne(
            database, sql: "SELECT sum(length(CAST(snippet AS BLOB))) FROM highlights")
        guard bytes ?? 0 <= TaguetteFile.mostText else { throw tooMuchText }
        return try rows(
            """
            SELECT h.id AS id, h.document_id AS document, h.start_offset AS first, h.end_offset AS last,
            h.snippet AS snippet FROM highlights h JOIN documents d ON d.id = h.document_id
            WHERE d.project_id = ? ORDER BY h.document_id, h.start_offset, h.id
            """, [project], "highlights"
        ).map { row in
            let id: Int = try row.get("id")
            return TaguetteProject.Highlight(
                id: id, document: try row.get("document"), start: try row.get("first"),
                end: try row.get("last"), snippet: try text(row, "snippet"), tags: given[id] ?? [])
        }
    }

    private var tooMuchText: TaguetteProblem {
        .tooMuch(path: path, what: "MiB of text", limit: TaguetteFile.mostText >> 20)
    }

    private func rows(_ sql: String, _ values: [Int], _ things: String) throws -> [Row] {
        let rows = try Row.fetchAll(
            database, sql: sql + " LIMIT \(TaguetteFile.mostRows + 1)", arguments: StatementArguments(values))
        guard rows.count <= TaguetteFile.mostRows else {
            throw TaguetteProblem.tooMuch(path: path, what: things, limit: TaguetteFile.mostRows)
        }
        return rows
    }

    private mutating func text(_ row: Row, _ column: String) throws -> String {
        let text: String = try row.maybe(column) ?? ""
        left -= text.utf8.count
        guard left >= -TaguetteFile.mostText else { throw tooMuchText }
        return text
    }
}
