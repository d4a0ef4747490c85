import Testing

/// Each rule of the house against a small bad sample: a rule that cannot fail keeps nothing.
@Suite("The checker of the house") struct HouseCheckerTests {
    private func file(_ path: String, _ text: String = "") -> HouseFile {
        HouseFile(path: path, text: text)
    }

    @Test(
        "reads import lines of every form",
        arguments: [
            ("import GRDB", "GRDB"),
            ("public import Realist", "Realist"),
            ("@testable import Realist", "Realist"),
            ("@preconcurrency public import Yams", "Yams"),
            ("internal import struct Mustache.MustacheLibrary", "Mustache"),
            ("import FoundationEssentials", "Foundation"),
            ("import Statistics; let x = 1", "Statistics"),
            ("#if canImport(Glibc)\n    import Glibc\n#endif", "Glibc"),
        ])
    func importLines(text: String, module: String) {
        #expect(ImportTable.imports(in: file("Sources/Realist/A.swift", text)).map(\.module) == [module])
    }

    @Test(
        "takes no comment, string or name for an import",
        arguments: [
            "// import GRDB", "/* a /* b */\nimport GRDB */", "let a = \"import GRDB\"",
            "let a = \"\"\"\n    import GRDB\n    \"\"\"", "let a = #\"\"\n\"import GRDB\"#",
            "func imports() {}",
            "importer.run()",
        ])
    func noImports(text: String) {
        #expect(ImportTable.imports(in: file("Sources/Realist/A.swift", text)).isEmpty)
    }

    @Test(
        "finds an import against the arrows",
        arguments: [
            ("Statistics", "Realist"), ("Realist", "GRDB"), ("Realist", "RealistFormats"),
            ("RealistFormats", "RealistStore"), ("RealistPages", "RealistStore"), ("RealistPages", "Yams"),
            ("RealistSite", "RealistStore"), ("RealistSite", "GRDB"), ("RealistCommand", "GRDB"),
            ("RealistSite", "ArgumentParser"), ("RealistStore", "RealistSite"),
        ])
    func arrows(room: String, module: String) {
        let faults = ImportTable.faults(in: [file("Sources/\(room)/A.swift", "\nimport \(module)\n")])
        let what = "\(room) must not import \(module)"
        #expect(faults == [Fault(path: "Sources/\(room)/A.swift", line: 2, what: what)])
    }

    @Test("wants every room to be in the table")
    func newRoom() {
        #expect(ImportTable.faults(in: [file("Sources/RealistExtra/A.swift")]).count == 1)
    }

    @Test("finds a second file that speaks to a system library")
    func secondHeader() {
        let files = [
            file("Sources/RealistPages/A.swift", "import CMarkdown"),
            file("Sources/RealistPages/B.swift", "import CMarkdown"),
        ]
        let faults = ImportTable.headersSharedByFiles(["CMarkdown"], in: files)
        #expect(faults.map(\.path) == ["Sources/RealistPages/B.swift"])
    }

    @Test(
        "finds a publication that is made outside of Sharing, or could be",
        arguments: [
            ("Sources/RealistSite/A.swift", "let a = Publication(about: b)", 1),
            ("Sources/Realist/Theory/A.swift", "a(Publication(about: b))", 1),
            ("Sources/Realist/Sharing/A.swift", "let a = Publication(about: b)", 0),
            (
                "Sources/Realist/Sharing/A.swift", "struct Publication: Equatable {\n    public init() {}\n}",
                1
            ),
            ("Sources/Realist/Sharing/A.swift", "extension Publication {\n    public init() {}\n}", 1),
            ("Sources/Realist/Sharing/A.swift", "struct PublicationName {\n    public init() {}\n}", 0),
            ("Sources/RealistPages/A.swift", "let a = SamplePublication(about: b)", 0),
        ])
    func lock(path: String, text: String, count: Int) {
        #expect(Lock.faults(in: [file(path, text)]).count == count)
    }

    @Test(
        "finds a folder that is no area, or says nothing",
        arguments: [
            "Sources/Realist/Models/A.swift", "Sources/Realist/Helpers/A.swift",
            "Sources/RealistStore/Theory/Common/A.swift", "Sources/RealistPages/Schema/A.swift",
            "Tests/RealistTests/Shared/A.swift",
        ])
    func folders(path: String) {
        #expect(Addresses.faults(in: [file(path)]).count == 1)
    }

    @Test(
        "lets a file lie at the top of its room, in an area, or in a folder of the room's own",
        arguments: [
            "Sources/Realist/Day.swift", "Sources/Realist/Theory/Statement.swift",
            "Sources/RealistStore/Schema/001-study.swift", "Tests/RealistTests/House/House.swift",
        ])
    func goodFolders(path: String) {
        #expect(Addresses.faults(in: [file(path)]).isEmpty)
    }

    @Test("finds a file of more than 400 lines, and not one of 400")
    func length() {
        let line = "let a = 1\n"
        let long = file("Sources/Realist/A.swift", String(repeating: line, count: 401))
        let full = file("Sources/Realist/B.swift", String(repeating: line, count: 400))
        #expect(Habits.tooLong([long, full]).map(\.path) == ["Sources/Realist/A.swift"])
    }

    @Test(
        "finds what stops the program",
        arguments: [
            "let a = try! b()", "let a = b as! C", "fatalError(\"no\")", "let a = b!", "let a = b()!.c",
            "let a = b[0]!", "struct A: @unchecked Sendable {}", "let a = \"\\(b!)\"",
            "nonisolated(unsafe) var a = 1", "let a = \"\\(b(\"c\")) d \\(try! e())\"",
        ])
    func traps(line: String) {
        #expect(Habits.traps(in: [file("Sources/Realist/A.swift", "\n" + line)]).map(\.line) == [2])
    }

    @Test(
        "leaves words and signs that stop nothing",
        arguments: [
            "if a != b { c() }", "guard !a else { return }", "// never try! this", "let a = \"Stop!\"",
            "let a = \"\"\"\n    as! it \"was\"!\n    \"\"\"", "#if !os(Linux)", "let a = #\"b\\!\"#",
            "a || !b",
        ])
    func noTraps(line: String) {
        #expect(Habits.traps(in: [file("Sources/Realist/A.swift", line)]).isEmpty)
    }

    @Test("finds unfinished work")
    func unfinished() {
        #expect(Habits.unfinished(in: [file("Sources/Realist/A.swift", "// TODO: later")]).count == 1)
    }

    @Test(
        "finds a room that asks the machine",
        arguments: [
            ("Realist", "let now = Date()"), ("Statistics", "Int.random(in: 1...6)"),
            ("RealistSite", "let now = Date.now"), ("RealistCommand", "DateFormatter()"),
        ])
    func machine(room: String, line: String) {
        #expect(Habits.machineAsked(in: [file("Sources/\(room)/A.swift", line)]).count == 1)
    }

    @Test(
        "lets the command read the clock, once for all, and lets dice be passed in",
        arguments: [("RealistCommand", "Date()"), ("Realist", "Int.random(in: 1...6, using: &random)")])
    func passedIn(room: String, line: String) {
        #expect(Habits.machineAsked(in: [file("Sources/\(room)/A.swift", line)]).isEmpty)
    }

    @Test(
        "finds a path of one machine, and no other path",
        arguments: [
            ("See `/\("home")/ann/a.csv`", 1), ("file:///\("Users")/ann/a.csv", 1), ("(/\("root")/x)", 1),
            ("/usr/local/bin", 0), ("docs/home/a.md", 0), ("https://example.org/home/a", 0), ("/home/", 0),
        ])
    func paths(line: String, count: Int) {
        #expect(Habits.machinePaths(in: [file("docs/a.md", line)]).count == count)
    }

    @Test(
        "finds a link that leads nowhere, and no other link",
        arguments: [
            ("[a](b.md)", 0), ("[a](c.md)", 1), ("[a](../README.md)", 0), ("[a](../../README.md)", 1),
            ("[a](b.md#two-words-and-more)", 0), ("[a](b.md#three-words)", 1), ("[a](#here)\n\n## Here", 0),
            ("[a](#here)", 1), ("[a](https://example.org/c.md)", 0), ("`[a](c.md)`", 0),
            ("```\n[a](c.md)\n```", 0), ("[a](/README.md)", 1), ("[a](b.md#same-1)", 0),
        ])
    func links(text: String, count: Int) {
        let other = file("docs/b.md", "# Two words, `and` more\n```\n# Three words\n```\n## Same\n## Same")
        let files = [file("docs/a.md", text), other, file("README.md")]
        let paths = Set(files.map(\.path))
        #expect(Links.faults(in: files, exists: paths.contains).count == count)
    }
}
