import Foundation
import Testing

@Suite("Publishing pages of one's own") struct PublishPagesTests {
    private func publish(_ pages: [String: String]) throws -> (Command.Outcome, Command) {
        let command = try Command()
        try HostileBundles.putSmall(into: command)
        try FileManager.default.createDirectory(
            at: command.folder.appending(path: "pages"), withIntermediateDirectories: true)
        for (name, text) in pages { try command.write(text, to: "pages/" + name) }
        let arguments = [
            "publish", "bundle", "--to", "site", "--date", "2026-06-04", "--pages", "pages", "--preview",
            "--unreviewed",
        ]
        return (try command.run(arguments), command)
    }

    @Test("says which they are, that nobody looked at what they say, and what is not translated")
    func told() throws {
        let (outcome, command) = try publish([
            "about.md": "---\ntitle: About us\n---\nSee [the theory](theory.html).\n",
            "thanks.md": "---\ntitle: Thanks\nplace: foot\n---\nTo all.\n",
            "thanks.cy.md": "---\ntitle: Diolch\n---\nI bawb.\n",
        ])
        defer { command.remove() }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                "2 pages of your own, published as written: about, thanks. No figure, name or quote in them was checked."
            ))
        #expect(
            outcome.errors.contains("1 page of your own not in cy, shown as written and marked so: about."))
        #expect(
            try command.read("site/pages/about.html").contains("<a href=\"../theory.html\">the theory</a>"))
        #expect(try command.read("site/cy/pages/thanks.html").contains("<h1>Diolch</h1>"))
        #expect(try command.read("site/sites.html").contains("<a href=\"pages/thanks.html\">Thanks</a>"))
    }

    @Test("publishes nothing when one of them is wrong, and says where")
    func wrong() throws {
        let (outcome, command) = try publish([
            "about.md": "---\ntitle: About us\n---\n\nSee [the theory](theroy.html).\n"
        ])
        defer { command.remove() }
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "about.md:5: The site has no page and no file “theroy.html”. Did you mean theory.html?"),
            "\(outcome.errors)")
        #expect(
            !FileManager.default.fileExists(
                atPath: command.folder.appending(path: "site").path(percentEncoded: false)))
        let (other, second) = try publish(["about.md": "About us"])
        defer { second.remove() }
        #expect(other.status == 1 && other.errors.contains("about.md:1: The page does not say its title."))
    }
}
