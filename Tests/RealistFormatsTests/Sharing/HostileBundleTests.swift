import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A hostile bundle") struct HostileBundleTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SmallBundle().write(to: folder)
    }

    private func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: folder.path + "/" + path)
    }

    /// A file of this size that takes no space on the disk.
    private func makeSparse(_ path: String, starting start: String = "", bytes: Int) throws {
        try folder.put(path, start)
        #expect(truncate(folder.path + "/" + path, off_t(bytes)) == 0)
    }

    @Test(
        "is not followed out of its folder by a link in the place of a file",
        arguments: ["study.yaml", "theory.yaml"])
    func linkedFile(path: String) throws {
        try folder.put("../\((folder.path as NSString).lastPathComponent)-outside", "secret: yes")
        let outside = folder.path + "-outside"
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try remove(path)
        #expect(symlink(outside, folder.path + "/" + path) == 0)
        let messages = SmallBundle.messages(folder)
        #expect(
            messages.first?.hasPrefix("file.link \(path): This is a symbolic link") == true, "\(messages)")
        #expect(!messages.contains { $0.contains("secret") })
    }

    @Test("is not followed out of its folder by a link in the place of a folder")
    func linkedFolder() throws {
        try FileManager.default.moveItem(atPath: folder.path + "/evidence", toPath: folder.path + "-evidence")
        defer { try? FileManager.default.removeItem(atPath: folder.path + "-evidence") }
        #expect(symlink(folder.path + "-evidence", folder.path + "/evidence") == 0)
        let messages = SmallBundle.messages(folder)
        #expect(messages.contains { $0.hasPrefix("bundle.unknown-file evidence:") }, "\(messages)")
        #expect(!messages.contains { $0.contains("interview") })
    }

    @Test("is not followed by a path with dots, an absolute path, or a link to a text")
    func paths() throws {
        for path in [
            "../../../../etc/passwd", "/etc/passwd", "walled/../../../study.yaml", "a\\0b", "walled//ann.txt",
        ] {
            let small = try SmallBundle().with(
                "evidence/sources.yaml", "text: walled/ann.txt", "text: \"\(path)\"")
            let first = try small.messages().first
            #expect(first?.contains("evidence/sources.yaml:10:11") == true, "\(first ?? "")")
        }
        try remove("materials/forms/rota.txt")
        #expect(symlink("/etc/passwd", folder.path + "/materials/forms/rota.txt") == 0)
        #expect(
            SmallBundle.messages(folder).map { $0.prefix(36) } == ["file.link recommendations.yaml:44:11"])
    }

    @Test(
        "cannot bring a file that would run on the site, hide there, or lie in the place of another",
        arguments: [
            ("rota.html", "file-kind"), ("rota.svg", "file-kind"), (".htaccess", "file-name"),
            ("con.txt", "file-name"),
            ("FORMS/Rota.TXT", "one-file-for-two"), ("forms/rota.md", "one-file-for-two"),
        ])
    func sharedFiles(path: String, code: String) throws {
        try folder.put("materials/" + path, "<script>alert(1)</script>")
        let advice = folder.path + "/recommendations.yaml"
        let text = try String(contentsOfFile: advice, encoding: .utf8)
        let link = "    url: https://example.org/kettle"
        #expect(text.contains(link))
        try text.replacing(link, with: "    file: \(path)").write(
            toFile: advice, atomically: true, encoding: .utf8)
        let messages = SmallBundle.messages(folder)
        #expect(
            messages.count == 1 && messages[0].hasPrefix("study.\(code) recommendations.yaml:54:11"),
            "\(messages)")
    }

    @Test("does not make us wait for a pipe, nor read a device")
    func pipe() throws {
        for path in ["theory.yaml", "participants.csv", "evidence/texts/walled/ann.txt"] {
            try remove(path)
            #expect(mkfifo(folder.path + "/" + path, 0o600) == 0)
        }
        let codes = SmallBundle.messages(folder).map { $0.split(separator: ":").first ?? "" }
        #expect(codes.filter { $0.hasPrefix("file.not-a-file") }.count == 3, "\(codes)")
    }

    @Test("with a folder in the place of a file is refused, even where the file may be missing")
    func folderForFile() throws {
        for path in ["theory.yaml", "participants.csv", "evidence/codings.csv", "evidence/codes.yaml"] {
            try remove(path)
            try FileManager.default.createDirectory(
                atPath: folder.path + "/" + path, withIntermediateDirectories: false)
        }
        let messages = SmallBundle.messages(folder)
        #expect(messages.filter { $0.hasPrefix("file.not-a-file") }.count == 4, "\(messages)")
    }

    @Test("with enormous files is refused before they are read")
    func enormous() throws {
        let gibibyte = 1_073_741_824
        try makeSparse("study.yaml", bytes: gibibyte)
        try makeSparse("materials/forms/rota.txt", bytes: gibibyte)
        try makeSparse("releases/0001.yaml", bytes: 20_000_000)
        let messages = SmallBundle.messages(folder)
        #expect(messages.contains { $0.hasPrefix("file.too-large study.yaml:") }, "\(messages)")
        #expect(
            messages.contains { $0.hasPrefix("file.too-large recommendations.yaml:44:11") }, "\(messages)")
        #expect(messages.contains { $0.hasPrefix("yaml.too-large releases/0001.yaml") }, "\(messages)")
    }

    @Test("with many large materials is refused when they are too much together")
    func muchTogether() throws {
        var small = try SmallBundle()
        var more = ""
        for index in 1...6 {
            more += """

                  - id: large-\(index)
                    title: Large
                    kind: other
                    file: large-\(index).pdf
                    whose: Nobody
                    licence: CC0-1.0
                """
            try makeSparse("materials/large-\(index).pdf", bytes: 60 * 1024 * 1024)
        }
        small.files["recommendations.yaml"]?.append(String(more.dropFirst()) + "\n")
        try folder.put("recommendations.yaml", small.files["recommendations.yaml"] ?? "")
        let messages = SmallBundle.messages(folder)
        #expect(messages.map { $0.prefix(35) } == ["bundle.too-much recommendations.yam"], "\(messages)")
    }

    @Test("with a table of one enormous line is refused")
    func oneLine() throws {
        let table = "responses/garden-calm.csv"
        try makeSparse(table, bytes: 1_073_741_824)
        #expect(
            SmallBundle.messages(folder).map { $0.prefix(44) } == [
                "csv.other-format responses/garden-calm.csv:1"
            ])
        let header = "respondent,wave,site,date,q1,q2,q3\n"
        let text = header + String(repeating: "x", count: 600)
        try makeSparse(table, starting: text, bytes: 1_073_741_824)
        #expect(
            SmallBundle.messages(folder).map { $0.prefix(36) } == ["csv.nul responses/garden-calm.csv:2:"])
        let line = header + String(repeating: "x", count: 3_000_000)
        try folder.put("responses/garden-calm.csv", line)
        #expect(
            SmallBundle.messages(folder).map { $0.prefix(44) } == [
                "csv.long-cell responses/garden-calm.csv:2:1:"
            ])
    }

    @Test("that is no bundle, or no folder, is refused")
    func none() throws {
        try remove("study.yaml")
        #expect(SmallBundle.messages(folder).map { $0.prefix(16) } == ["bundle.no-study "])
        do throws(Problems) {
            _ = try RealistFormats.Bundle.read(at: folder.path + "/theory.yaml")
            Issue.record("a file was read as a folder")
        } catch {
            #expect(error.list.map(\.code) == ["file.not-a-folder"])
        }
    }

    @Test("whose files have strange names is refused without them steering anything")
    func names() throws {
        try folder.put("\u{1B}[31mred.yaml", "")
        try folder.put("evidence/two\nlines.csv", "")
        let messages = SmallBundle.messages(folder)
        #expect(
            messages.count == 2 && messages.allSatisfy { $0.hasPrefix("bundle.unknown-file ") }, "\(messages)"
        )
        #expect(!messages.contains { $0.contains("\u{1B}") || $0.contains("\n") }, "\(messages)")
    }

    @Test(
        "with any one file replaced by each kind of rubbish is refused and never crashes",
        arguments: [
            [], [0], [0xFF, 0xFE, 0x41, 0x00], [0xC3], Array("[[[[".utf8), Array("a: &a [*a]\n".utf8),
            Array("\"".utf8), Array("a,b\n\"".utf8), Array("- - - -\n".utf8), Array("{}".utf8),
            Array("[]".utf8),
            Array("~".utf8), Array("id: 1\nid: 1\n".utf8), Array("<html>".utf8), Array("\u{2028}".utf8),
            Array(repeating: UInt8(ascii: "["), count: 100_000), Array(repeating: 0x2C, count: 100_000),
        ] as [[UInt8]])
    func rubbish(bytes: [UInt8]) throws {
        let small = try SmallBundle()
        for path in small.files.keys.sorted() where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
            let url = URL(fileURLWithPath: folder.path).appending(path: path)
            defer { try? Data((small.files[path] ?? "").utf8).write(to: url) }
            try Data(bytes).write(to: url)
            let messages = SmallBundle.messages(folder)
            // No keys at all are well where every key may be missing.
            if bytes == Array("{}".utf8), path.hasPrefix("evidence/") || path == "monitoring.yaml" {
                continue
            }
            #expect(messages.contains { $0.contains(path) }, "\(path): \(messages)")
        }
    }

    @Test("with bytes changed at random never crashes", arguments: 1...12)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let small = try SmallBundle()
        let paths = small.files.keys.sorted()
        for _ in 0..<25 {
            let path = try #require(paths.randomElement(using: &random))
            var bytes = Array((small.files[path] ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default:
                    bytes.insert(
                        contentsOf: Array(":-\"'[{&*!#\n \t,|>%@`0".utf8).shuffled(using: &random).prefix(3),
                        at: index)
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: folder.path).appending(path: path))
            // Either it is still a bundle, or every message is a sentence at a place.
            for message in SmallBundle.messages(folder) {
                #expect(message.hasSuffix(".") || message.hasSuffix("?"), "\(message)")
            }
            try folder.put(path, small.files[path] ?? "")
        }
    }
}
