import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("Writing a zip archive") struct ZipWriterTests {
    static let files: [(path: String, bytes: [UInt8])] = [
        ("site/index.html", Array("<p>Dŵr £5</p>\n".utf8)), ("site/empty.csv", []),
        ("site/materials/Llythyr croeso – 1.pdf", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 * 31) }),
    ]

    static func archive() throws -> [UInt8] {
        var zip = ZipWriter("t.zip")
        var bytes: [UInt8] = []
        for file in files { bytes += try zip.file(file.path, file.bytes) }
        return bytes + zip.end()
    }

    @Test("gives back every file, by our own reader too")
    func ownReader() throws {
        let archive = try ZipArchive(Self.archive(), file: "t.zip")
        for file in Self.files {
            let member = try #require(archive.open(file.path))
            var bytes: [UInt8] = []
            while case let part = try member.next(), !part.isEmpty { bytes += part }
            #expect(bytes == file.bytes, "\(file.path)")
        }
    }

    @Test("gives equal bytes for equal files, and an archive that may be empty")
    func same() throws {
        #expect(try Self.archive() == Self.archive())
        #expect(ZipWriter("t.zip").end().count == 22)
    }

    @Test(
        "refuses a path that leads elsewhere",
        arguments: ["", "/a", "../a", "a/../b", "a//b", "a/", "a\\b", "c:a", "a\nb"])
    func elsewhere(path: String) {
        var zip = ZipWriter("t.zip")
        #expect(throws: ZipProblem.badName(path, at: Location(file: "t.zip"))) { try zip.file(path, [1]) }
    }

    @Test("refuses a name twice, in capitals too")
    func twice() throws {
        var zip = ZipWriter("t.zip")
        _ = try zip.file("a.html", [1])
        #expect(throws: ZipProblem.twice("A.html", at: Location(file: "t.zip"))) {
            try zip.file("A.html", [2])
        }
    }

    /// Where the machine has them.
    @Test(
        "is read by programs of others",
        arguments: [
            (
                "/usr/bin/python3",
                [
                    "-c",
                    """
                    import sys, zipfile
                    z = zipfile.ZipFile(sys.argv[1])
                    assert z.testzip() is None
                    for i in z.infolist():
                        assert i.date_time == (1980, 1, 1, 0, 0, 0) and i.external_attr >> 16 == 0o100644, i
                        print(i.filename, i.file_size, i.CRC)
                    """, "FILE",
                ]
            ), ("/usr/bin/unzip", ["-tq", "FILE"]),
        ])
    func others(program: String, arguments: [String]) throws {
        guard FileManager.default.isExecutableFile(atPath: program) else { return }
        let file = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString).zip")
        try Data(Self.archive()).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let words = arguments.map { $0 == "FILE" ? file.path(percentEncoded: false) : $0 }
        let (status, said) = try Self.run(["LC_ALL=C.UTF-8", "PYTHONIOENCODING=utf-8", program] + words)
        #expect(status == 0, "\(said)")
        if program.hasSuffix("python3") {
            #expect(said.split(separator: "\n").count == 3 && said.contains("Llythyr croeso – 1.pdf 70000"))
        }
    }

    /// What `env` says when it is given these words.
    private static func run(_ words: [String]) throws -> (status: Int32, said: String) {
        let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        let stream = try #require(popen("env " + command, "r"))
        var said: [UInt8] = []
        while true {
            let byte = getc(stream)
            if byte == EOF { break }
            said.append(UInt8(truncatingIfNeeded: byte))
        }
        return (pclose(stream), String(decoding: said, as: UTF8.self))
    }
}
