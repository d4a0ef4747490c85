import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("The project file of Taguette") struct TaguetteFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let tables = """
        CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT);
        CREATE TABLE project_members (project_id INTEGER, user_login TEXT);
        CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, project_id INTEGER, contents TEXT);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
        CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER,
            snippet TEXT);
        CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
        """
    static let rows = """
        INSERT INTO projects VALUES (1, 'Pilot', ''), (2, 'Other', '');
        INSERT INTO project_members VALUES (1, 'admin'), (1, 'b'), (2, 'c');
        INSERT INTO documents VALUES (1, 'P01', 'made up', 1, '<p>Hello there</p>'), (2, 'X', '', 2, 'no');
        INSERT INTO tags VALUES (1, 1, 'trust', 'It is felt'), (2, 2, 'other', '');
        INSERT INTO highlights VALUES (1, 1, 0, 5, 'Hello'), (2, 2, 0, 2, 'no');
        INSERT INTO highlight_tags VALUES (1, 1), (2, 2);
        """

    private func make(_ sql: String) throws -> String {
        let path = scratch.path("p.sqlite3")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        return path
    }

    private func problem(_ path: String, project: String? = nil) -> TaguetteProblem? {
        do {
            _ = try TaguetteFile.read(path: path, project: project)
            return nil
        } catch { return error as? TaguetteProblem }
    }

    @Test("gives one project with everything that a study may take, and stays as it is")
    func read() throws {
        let path = try make(Self.tables + Self.rows)
        let before = try scratch.bytes("p.sqlite3")
        #expect(problem(path) == .severalProjects(path: path, names: ["Pilot", "Other"]))
        #expect(
            problem(path, project: "None")
                == .noSuchProject(path: path, name: "None", names: ["Pilot", "Other"]))
        let project = try TaguetteFile.read(path: path, project: "Pilot")
        var expected = TaguetteProject(name: "Pilot")
        expected.documents = [.init(id: 1, name: "P01", description: "made up", html: "<p>Hello there</p>")]
        expected.tags = [.init(id: 1, path: "trust", description: "It is felt")]
        expected.highlights = [.init(id: 1, document: 1, start: 0, end: 5, snippet: "Hello", tags: [1])]
        expected.members = 2
        #expect(project == expected)
        #expect(try scratch.bytes("p.sqlite3") == before)
        #expect(try scratch.names == ["p.sqlite3"])
    }

    @Test("is refused where tables are missing, are views, or hold what they should not")
    func hostile() throws {
        let missing = try make("CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT);")
        #expect(problem(missing) == .otherTables(path: missing, missing: "table “documents”"))
        try FileManager.default.removeItem(atPath: missing)
        let view = try make(
            Self.tables.replacing("CREATE TABLE tags", with: "CREATE TABLE gone")
                + "CREATE VIEW tags AS SELECT id, project_id, path, description FROM gone;")
        #expect(problem(view) == .otherTables(path: view, missing: "table “tags”"))
        try FileManager.default.removeItem(atPath: view)
        let column = try make(Self.tables.replacing("snippet TEXT", with: "other TEXT"))
        #expect(
            problem(column)
                == .otherTables(path: column, missing: "column “snippet” in the table “highlights”"))
        try FileManager.default.removeItem(atPath: column)
        let empty = try make(Self.tables)
        #expect(problem(empty) == .noProject(path: empty))
        try FileManager.default.removeItem(atPath: empty)
        let wrong = try make(
            Self.tables + Self.rows
                + "UPDATE highlights SET start_offset = 'soon'; DELETE FROM projects WHERE id = 2;")
        guard case .damaged = problem(wrong) else {
            Issue.record("\(String(describing: problem(wrong)))")
            return
        }
    }

    @Test("is refused where it is no database, a study of ours, cut off, or at work")
    func other() throws {
        let text = try scratch.write(Data("tag,description\n".utf8), "t.csv")
        #expect(problem(text) == .notAProject(path: text))
        let study = scratch.path("s.realist")
        _ = try Store.create(at: study, by: .example())
        #expect(problem(study) == .notAProject(path: study))
        let path = try make(Self.tables + Self.rows)
        try scratch.write(try scratch.bytes("p.sqlite3").prefix(5000), "cut.sqlite3")
        #expect(problem(scratch.path("cut.sqlite3"), project: "Pilot") != nil)
        try scratch.write(Data([1]), "p.sqlite3-journal")
        #expect(problem(path, project: "Pilot") == .inUse(path: path))
        #expect(throws: StudyFileProblem.self) { try TaguetteFile.read(path: scratch.path("none.sqlite3")) }
        #expect(throws: StudyFileProblem.self) { try TaguetteFile.read(path: scratch.folder) }
    }
}
