import Foundation
import Testing

/// Counts of contacts, into a study and out again.
@Suite("realist import contacts", .serialized) struct ImportContactsTests {
    let command: Command

    static let networks = """
        contact-types:
          - id: book-club
            title: Book club
        networks:
          - id: north
            title: The north
          - id: south
            title: The south

        """

    init() throws {
        command = try Command.withExample()
        #expect(try command.run("new", "empty.realist").status == 0)
        #expect(try command.run("export", "bundle", "empty.realist", "--to", "b").status == 0)
        try FileManager.default.createDirectory(
            at: command.folder.appending(path: "b/networks"), withIntermediateDirectories: true)
        try command.write(Self.networks, to: "b/networks/networks.yaml")
        let made = try command.run("new", "n.realist", "--from", "b")
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test("brings months whole, once, and others in their place only when told to")
    func months() throws {
        defer { command.remove() }
        try command.write(
            "Month;Group;Method;Contacts;People\n2026-03;The north;video call;12;4\n2026-03;south;Book club;0;0\n",
            to: "march.csv")
        let before = try command.run("verify", "n.realist").output
        let trial = try command.run("import", "contacts", "n.realist", "march.csv", "--dry-run")
        #expect(trial.status == 0 && trial.errors.contains("2 new"), "\(trial.errors)")
        #expect(try command.run("verify", "n.realist").output == before)
        let done = try command.run("import", "contacts", "n.realist", "march.csv", "--json")
        #expect(done.status == 0 && done.output.contains("\"months_new\""), "\(done.errors)\(done.output)")
        let head = try command.run("verify", "n.realist").output
        #expect(try command.run("import", "contacts", "n.realist", "march.csv").status == 0)
        #expect(try command.run("verify", "n.realist").output == head)
        try command.write(
            "month,network,type,contacts\n2026-03,north,email,5\n", to: "other.csv")
        let refused = try command.run("import", "contacts", "n.realist", "other.csv")
        #expect(refused.status == 1 && refused.errors.contains("2026-03 of north"), "\(refused.errors)")
        #expect(refused.errors.contains("--replace"))
        #expect(try command.run("verify", "n.realist").output == head)
        #expect(try command.run("import", "contacts", "n.realist", "other.csv", "--replace").status == 0)
        #expect(try command.run("export", "bundle", "n.realist", "--to", "out").status == 0)
        let rows = try command.read("out/networks/contacts.csv").split(separator: "\n")
        #expect(rows.count == 3 && rows[1].hasPrefix("2026-03,north,email,5,,,"), "\(rows)")
        #expect(rows.last?.hasPrefix("2026-03,south,book-club,0,0,,") == true, "\(rows)")
    }

    @Test("tells all faults at once, with their places, and changes nothing")
    func faults() throws {
        defer { command.remove() }
        try command.write(
            """
            month,network,type,contacts,people
            2026-13,north,email,5,
            2026-03,northh,email,5,
            2026-03,north,emial,five,
            2026-04,north,email,2,3
            2026-05,north,email,2,
            2026-05,The north,E-mail,1,

            """, to: "bad.csv")
        let before = try command.run("verify", "n.realist").output
        let told = try command.run("import", "contacts", "n.realist", "bad.csv")
        #expect(told.status == 1)
        for part in [
            "bad.csv:2:1", "bad.csv:3:9", "Did you mean \"north\"?", "bad.csv:4:15", "bad.csv:4:21",
            "bad.csv:5:23", "bad.csv:7:",
        ] {
            #expect(told.errors.contains(part), "\(part)\n\(told.errors)")
        }
        #expect(try command.run("verify", "n.realist").output == before)
        try command.write("month,network,contacts,weather\n2026-03,north,1,wet\n", to: "columns.csv")
        let columns = try command.run("import", "contacts", "n.realist", "columns.csv")
        #expect(columns.status == 1 && columns.errors.contains("weather"), "\(columns.errors)")
        #expect(columns.errors.contains("no column \"type\""), "\(columns.errors)")
    }
}
