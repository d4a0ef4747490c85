import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("Hostile projects") struct HostileProjectTests {
    @Test(
        "are refused with the file, what is wrong, and what to do",
        arguments: [
            ("zip-bomb-lying_size", "zip.damaged"), ("zip-bomb-xml_billion_laughs", "xml.document-type"),
            ("zip-broken-bad_crc", "zip.damaged"), ("zip-broken-method_99", "zip.method"),
            ("zip-slip-slip_01", "zip.bad-name"), ("zip-slip-symlink_then_write", "zip.link"),
            ("zip-xxe-file", "xml.document-type"),
        ])
    func refused(name: String, code: String) throws {
        let bytes = try HostileFiles.bytes(name + ".qdpx")
        let problem = #expect(throws: InterchangeProblem.self) {
            try QdpxFile.read(.memory(bytes), name: name + ".qdpx")
        }
        #expect(problem?.code == code)
        #expect(problem?.location?.file == name + ".qdpx" && problem?.remedy.isEmpty == false)
        #expect(problem?.message.contains("CSV") == false)
    }

    @Test("are read as far as they make sense, and the rest is told")
    func told() throws {
        var dice = Dice()
        func account(_ name: String) throws -> InterchangeAccount {
            let file = try QdpxFile.read(.memory(try HostileFiles.bytes(name)), name: name)
            return InterchangePlan(file, study: .empty(), codings: { _ in }, using: &dice).account
        }
        let good = try account("zip-good-base.qdpx")
        #expect(good.line(.codings)?.new == 1 && good.lines.allSatisfy { $0.left.isEmpty })
        let dangling = try account("zip-xml-dangling_code_ref.qdpx")
        #expect(
            dangling.line(.codings)?.left.first?.examples == ["99999999-2222-2222-2222-222222222222"])
        #expect(try account("zip-xml-pos_beyond.qdpx").left(.passages, .fitsNowhere) == 1)
    }

    @Test("are refused when they are no projects at all")
    func other() throws {
        for text in ["", "PK", "PK\u{3}\u{4}", "<Project/>", "%PDF-1.7"] {
            #expect(throws: InterchangeProblem.self) {
                try QdpxFile.read(.memory(Array(text.utf8)), name: "x.qdpx")
            }
        }
        var archive = ZipWriter("x")
        let bytes = try archive.file("other.txt", []) + archive.end()
        let problem = #expect(throws: InterchangeProblem.self) {
            try QdpxFile.read(.memory(bytes), name: "x.qdpx")
        }
        #expect(problem?.code == "interchange.no-project")
        for text in ["", "PK", "name,code", "<Project/>", "<!DOCTYPE x []><CodeBook/>", "<CodeBook><Codes>"] {
            #expect(throws: InterchangeProblem.self, "\(text)") {
                try CodebookFile.read(Array(text.utf8), name: "x.qdc")
            }
        }
        let itself =
            "<CodeBook><Codes><Code guid=\"a\" name=\"a\"><Code guid=\"A\"><Code guid=\"b\"/></Code></Code></Codes></CodeBook>"
        var dice = Dice()
        let once = InterchangePlan(
            codebook: try CodebookFile.read(Array(itself.utf8), name: "x"), study: .empty(), using: &dice)
        #expect(once.account.line(.codes)?.new == 1 && once.account.left(.faulty, .faulty) == 2)
        let deep = (0..<150).map { "<Code guid=\"a\($0)\" name=\"a\">" }.joined()
        let end = String(repeating: "</Code>", count: 150)
        #expect(throws: InterchangeProblem.tooDeep(at: .init(file: "x"))) {
            try CodebookFile.read(Array("<CodeBook><Codes>\(deep)\(end)</Codes></CodeBook>".utf8), name: "x")
        }
    }

    @Test("are read from the disk as from memory, however their bytes are cut or turned")
    func damaged() throws {
        let whole = try HostileFiles.bytes("zip-good-base.qdpx")
        let folder = try TemporaryFolder()
        var dice = Dice()
        for turn in 0..<200 {
            var bytes = whole
            if turn % 2 == 0 {
                bytes.removeLast(Int.random(in: 0..<whole.count, using: &dice))
            } else {
                for _ in 0..<3 {
                    bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(
                        in: 0...255, using: &dice)
                }
            }
            let inMemory = try? QdpxFile.read(.memory(bytes), name: "x").project
            let path = folder.path + "/\(turn).qdpx"
            try Data(bytes).write(to: URL(filePath: path))
            let onDisk = try? QdpxFile.read(path: path, name: "x").project
            #expect(inMemory == onDisk)
        }
    }
}
