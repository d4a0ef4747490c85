import Foundation
import Testing

/// The small bundle is in English and, in a few texts, in Welsh.
@Suite("Publishing a study of two languages") struct PublishLanguagesTests {
    private func publish(_ arguments: String..., theme: String? = nil) throws -> (Command.Outcome, Command) {
        let command = try Command()
        try HostileBundles.putSmall(into: command)
        if let theme {
            try FileManager.default.createDirectory(
                at: command.folder.appending(path: "theme/words"), withIntermediateDirectories: true)
            try command.write(theme, to: "theme/words/cy.yaml")
        }
        let common = ["publish", "bundle", "--to", "site", "--date", "2026-06-04"]
        return (try command.run(common + arguments), command)
    }

    private func isThere(_ path: String, _ command: Command) -> Bool {
        FileManager.default.fileExists(
            atPath: command.folder.appending(path: path).path(percentEncoded: false))
    }

    private static let reviewed = "language:\n  reviewer: Ann Enghraifft\n  reviewed: 2026-05-01\n"

    @Test("is in English alone while nobody is named who has read the Welsh words, and says so")
    func waiting() throws {
        let (outcome, command) = try publish()
        defer { command.remove() }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("No pages in Cymraeg yet: its words wait for a reviewer."))
        #expect(outcome.errors.contains("words/cy.yaml"))
        #expect(outcome.errors.contains("texts of the study not in cy"))
        #expect(isThere("site/index.html", command) && !isThere("site/cy", command))
        #expect(try !command.read("site/index.html").contains("hreflang"))
    }

    @Test("is in both where a theme names the reviewer and the day")
    func reviewed() throws {
        let (outcome, command) = try publish("--theme", "theme", theme: Self.reviewed)
        defer { command.remove() }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("Pages in English, and in Cymraeg in cy/."))
        let home = try command.read("site/cy/index.html")
        #expect(home.contains("<html lang=\"cy\">") && home.contains("Paned a sgwrs"))
        #expect(!home.contains("Rhagolwg"))
        #expect(try command.read("site/index.html").contains("hreflang=\"cy\">Cymraeg</a>"))
    }

    @Test(
        "waits where the reviewer or the day is missing",
        arguments: [
            "language:\n  reviewer: Ann Enghraifft\n", "language:\n  reviewed: 2026-05-01\n",
            "language:\n  reviewer: \" \"\n  reviewed: 2026-05-01\n",
            "language:\n  reviewer: Ann Enghraifft\n  reviewed: May\n",
        ])
    func half(theme: String) throws {
        let (outcome, command) = try publish("--theme", "theme", theme: theme)
        defer { command.remove() }
        #expect(outcome.status == 0 && outcome.errors.contains("wait for a reviewer"))
        #expect(!isThere("site/cy", command))
    }

    @Test("shows unreviewed words in a preview, at the top when that is asked, and says so on each page")
    func preview() throws {
        let (outcome, command) = try publish("--preview", "--unreviewed", "--language", "cy")
        defer { command.remove() }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.read("site/index.html").contains("<html lang=\"cy\">"))
        #expect(try command.read("site/sites.html").contains("Rhagolwg: nid oes neb"))
        #expect(try command.read("site/en/sites.html").contains("<html lang=\"en-GB\">"))
        #expect(outcome.errors.contains("wait for a reviewer: each page says so"))
    }

    @Test("refuses to publish unreviewed words, with what to do")
    func refused() throws {
        let (outcome, command) = try publish("--unreviewed")
        defer { command.remove() }
        #expect(outcome.status == 64 && outcome.errors.contains("--preview"), "\(outcome.errors)")
        #expect(!isThere("site", command))
    }

    @Test("writes a table of what is not translated")
    func table() throws {
        let (outcome, command) = try publish("--untranslated", "todo.csv")
        defer { command.remove() }
        #expect(outcome.status == 0, "\(outcome.errors)")
        let table = try command.read("todo.csv")
        #expect(table.hasPrefix("language,kind,id,field,text\ncy,study,tea-breaks,subtitle,"))
        #expect(!table.contains("tea-breaks,title,"))
    }
}
