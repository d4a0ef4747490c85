import Foundation
import Testing

/// Hostile files in the place of each kind of file of a bundle, through the commands that read one.
/// `Tests/Hostile/hostile.py` tries every file in every place; here each file and each place come up.
@Suite("A hostile bundle on the command line") struct HostileBundleCommandsTests {
    /// A place in the small bundle, and the file that the message names when it is not the place itself.
    private static let places: [(path: String, told: String?)] = [
        ("study.yaml", nil), ("theory.yaml", nil), ("recommendations.yaml", nil), ("sites.yaml", nil),
        ("codesign.yaml", nil), ("participants.csv", nil), ("evidence/sources.yaml", nil),
        ("evidence/excerpts.csv", nil), ("evidence/codes.yaml", nil), ("evidence/codings.csv", nil),
        ("evidence/readings.csv", nil), ("evidence/judgements.yaml", nil),
        ("evidence/texts/walled/ann.txt", "evidence/"), ("responses/garden-calm.csv", nil),
        ("instruments/garden-calm.yaml", nil), ("revisions/theory.yaml", nil), ("releases/0001.yaml", nil),
        ("indicators.yaml", nil), ("indicators.csv", nil),
    ]

    private func reads(_ arguments: [String], _ command: Command, told: String) throws {
        let before = try Data(contentsOf: command.folder.appending(path: "s.realist"))
        let outcome = try command.run(arguments)
        #expect(outcome.hasExited && outcome.status == 1, "\(arguments): \(outcome.status)")
        #expect(outcome.output.isEmpty, "\(arguments)")
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix(told) == true && lines.count <= 41, "\(arguments): \(outcome.errors)")
        #expect(lines.allSatisfy { ".?…".contains($0.last ?? " ") }, "\(arguments): \(outcome.errors)")
        #expect(try command.files() == ["bundle", "s.realist"], "\(arguments)")
        #expect(try before == Data(contentsOf: command.folder.appending(path: "s.realist")), "\(arguments)")
    }

    @Test(
        "with one hostile file is refused by every command, and nothing is left or changed",
        arguments: places.indices)
    func everyPlace(index: Int) throws {
        let (path, told) = Self.places[index]
        let command = try Command()
        defer { command.remove() }
        try HostileBundles.putSmall(into: command)
        #expect(try command.run("new", "s.realist", "--quiet").errors.isEmpty)
        let files = try HostileBundles.files()
        // With this stride each of the files comes up in some place.
        for offset in 0..<3 {
            let file = files[(index + offset * Self.places.count) % files.count]
            try HostileBundles.bytes(of: file).write(to: command.folder.appending(path: "bundle/" + path))
            let commands = [
                ["new", "n.realist", "--from", "bundle"],
                ["import", "bundle", "s.realist", "bundle", "--force"],
                ["publish", "bundle", "--to", "site"], ["check", "bundle"],
            ]
            try reads(commands[(index + offset) % commands.count], command, told: told ?? path)
        }
    }

    @Test("as a material is taken along as it is: materials are any bytes")
    func material() throws {
        let command = try Command()
        defer { command.remove() }
        try HostileBundles.putSmall(into: command)
        let path = "bundle/materials/forms/rota.txt"
        let bytes = try HostileBundles.bytes(of: "csv-encoding-utf16.csv")
        try bytes.write(to: command.folder.appending(path: path))
        #expect(try command.run("new", "s.realist", "--from", "bundle", "--quiet").errors.isEmpty)
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out", "--quiet").status == 0)
        #expect(try Data(contentsOf: command.folder.appending(path: "out/materials/forms/rota.txt")) == bytes)
    }

    @Test("with names that steer, turn the text or break the line is refused in plain lines")
    func names() throws {
        let command = try Command()
        defer { command.remove() }
        try HostileBundles.putSmall(into: command)
        for name in ["\u{1B}[31mred.yaml", "two\nlines.csv", "\u{202E}lmay.txt", "\u{9B}31m.csv"] {
            try command.write("a: 1\n", to: "bundle/instruments/" + name)
        }
        let outcome = try command.run("check", "bundle")
        #expect(outcome.hasExited && outcome.status == 1)
        let steering: [ClosedRange<Unicode.Scalar>] = [
            "\u{0}"..."\u{9}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        ]
        let found = outcome.errors.unicodeScalars.filter { sign in steering.contains { $0.contains(sign) } }
        #expect(found.isEmpty, "\(outcome.errors.debugDescription)")
        #expect(outcome.errors.contains("instruments/two lines.csv: "), "\(outcome.errors)")
    }

    @Test("named by an empty word is asked for, and never taken for the folder that one stands in")
    func emptyNames() throws {
        let command = try Command()
        defer { command.remove() }
        try HostileBundles.putSmall(into: command)
        let missing = try command.run("check", "")
        #expect(missing.status == 1 && missing.errors.hasPrefix("\"\": "), "\(missing.errors)")
        #expect(try command.run("publish", "bundle", "--to", "").status == 64)
        #expect(try command.files() == ["bundle"])
    }
}
