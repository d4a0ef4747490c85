import Foundation
import Testing

@Suite("realist analyse themes") struct AnalyseThemesTests {
    typealias Fields = [String: Any]

    let command: Command

    init() throws { command = try Command() }

    private let example = ".share/toolkit/examples/professional-support"

    @Test("tells how many people spoke of each theme, as a person and as a program reads it")
    func both() throws {
        defer { command.remove() }
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let text = try command.run(["analyse", "themes", example])
        #expect(text.status == 0 && text.errors.isEmpty)
        #expect(text.output.contains("Themes\n  people  passages\n"))
        let outcome = try command.run(["analyse", "themes", example, "--json"])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? Fields)
        #expect(json["analysis"] as? String == "themes")
        let themes = try #require(json["themes"] as? [String: Fields])
        let pen = try #require(themes["holding-the-pen"])
        let people = try #require(pen["participants"] as? Int)
        #expect((pen["participant_ids"] as? [String])?.count == people && people > 1)
        #expect(try #require(pen["code_applications"] as? Int) >= (pen["excerpts"] as? Int) ?? .max)
        #expect(
            text.output.contains(
                String(repeating: " ", count: 8 - "\(people)".count) + "\(people)"))
        for key in [
            "codes", "dimensions", "participant_by_theme_excerpts", "theme_by_attribute",
            "themes_absent_from_group", "cooccurrence_codes", "cooccurrence_themes", "saturation_codes",
            "saturation_themes", "exemplary_passages", "totals",
        ] {
            #expect(json[key] is Fields, "\(key)")
        }
    }

    @Test("says what is missing where there is no codebook")
    func none() throws {
        defer { command.remove() }
        #expect(try command.run("new", "empty.realist").status == 0)
        let outcome = try command.run("analyse", "themes", "empty.realist")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("codebook") || outcome.errors.contains("no study in this file"))
    }

    @Test("is drawn and written as a file, the same each time, and only under a name that says which")
    func structure() throws {
        defer { command.remove() }
        _ = try command.run("show", "nothing")
        for file in ["a.svg", "b.svg", "a.csv"] {
            let done = try command.run("export", "structure", example, "--to", file)
            #expect(done.status == 0 && done.errors.contains("written to \(file)"), "\(done.errors)")
        }
        let svg = try command.read("a.svg")
        #expect(try command.read("b.svg") == svg)
        #expect(
            svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg") && svg.contains("<desc id="))
        #expect(try command.read("a.csv").hasPrefix("dimension,theme,concept"))
        #expect(try command.run("export", "structure", example, "--to", "a.png").status == 64)
    }
}
