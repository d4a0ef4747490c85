import Foundation
import Testing

/// The command as a user runs it: the built program, in a folder of its own.
struct Command {
    let folder: URL

    /// A new empty folder, in which the command runs.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "realist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    struct Outcome {
        let status: Int32
        /// It ended by itself, not by a signal.
        let hasExited: Bool
        let output: String
        let errors: String
    }

    /// Arguments are as typed after `realist`.
    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// `typing` is what stands on standard input.
    func run(_ arguments: [String], typing: String? = nil) throws -> Outcome {
        if let typing { try write(typing, to: ".stream-input") }
        // Files, not pipes: a full pipe would stop the program.
        let ended = try Spawned(
            Command.program().path(percentEncoded: false), arguments, in: path(""),
            environment: ["PATH": "/usr/bin:/bin", "REALIST_SHARE": share().path(percentEncoded: false)],
            streams: Spawned.Streams(
                input: typing == nil ? "/dev/null" : path(".stream-input"), output: path(".stream-output"),
                errors: path(".stream-errors")))
        return Outcome(
            status: ended.status, hasExited: ended.hasExited, output: try written("output"),
            errors: try written("errors"))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// What lies in the folder, without the streams of this type's own.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { !$0.hasPrefix(".stream-") && $0 != ".share" }.sorted()
    }

    private func path(_ name: String) -> String {
        name.isEmpty
            ? folder.path(percentEncoded: false) : folder.appending(path: name).path(percentEncoded: false)
    }

    private func written(_ name: String) throws -> String {
        let data = try Data(contentsOf: folder.appending(path: ".stream-" + name))
        return String(decoding: data, as: UTF8.self)
    }

    /// The program stands beside the bundle of these tests.
    private static func program() throws -> URL {
        let tests = URL(filePath: try #require(CommandLine.arguments.first))
        let candidates = [
            tests.deletingLastPathComponent(), Bundle.main.bundleURL,
            Bundle.module.bundleURL.deletingLastPathComponent(),
        ]
        let found = candidates.map { $0.appending(path: "realist") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
        }
        return try #require(found, "the command was not built")
    }

    /// The toolkit and the templates of this working copy.
    private func share() throws -> URL {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
            .standardizedFileURL
        let share = folder.appending(path: ".share")
        let manager = FileManager.default
        try? manager.createDirectory(at: share, withIntermediateDirectories: true)
        for name in ["toolkit", "site-templates"] {
            try? manager.createSymbolicLink(
                at: share.appending(path: name), withDestinationURL: root.appending(path: name))
        }
        return share
    }
}

/// The files beside these tests.
enum TestData {
    static func path(_ name: String) throws -> String {
        try #require(Bundle.module.resourceURL).appending(path: "Data/" + name).path(percentEncoded: false)
    }
}

/// A CSV text as rows of cells by column.
func table(_ text: String) -> [[String: String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for sign in text {
        switch sign {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            row.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            rows.append(row + [cell])
            (row, cell) = ([], "")
        default: cell.append(sign)
        }
    }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
}
