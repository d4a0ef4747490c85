import Dispatch
import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A folder that we write") struct WholeFolderTests {
    let folder: TemporaryFolder
    let rules = WholeFolder.Rules(marker: "study.yaml", names: ["study.yaml", "evidence", "materials"])

    init() throws { folder = try TemporaryFolder() }

    private var target: String { folder.path + "/study" }

    private func begin() throws -> WholeFolder { try WholeFolder(path: target, rules: rules, patience: 0) }

    private func finish(_ whole: WholeFolder) throws {
        try whole.finish { $0.hasPrefix("evidence/") || $0 == "study.yaml" }
    }

    private func write(_ files: [(String, String)]) throws {
        let whole = try begin()
        for (path, text) in files { try whole.write(path, Array(text.utf8)) }
        try finish(whole)
    }

    @Test("is there in one step, and replaced in one step")
    func replaced() throws {
        try write([("study.yaml", "1"), ("evidence/texts/a.txt", "a"), ("evidence/b.csv", "b")])
        #expect(folder.files == ["study/evidence/b.csv", "study/evidence/texts/a.txt", "study/study.yaml"])
        let whole = try begin()
        try whole.write("study.yaml", Array("2".utf8))
        #expect(folder.text("study/study.yaml") == "1")
        try finish(whole)
        #expect(folder.files == ["study/study.yaml"] && folder.text("study/study.yaml") == "2")
    }

    @Test("leaves nothing behind when it is given up")
    func givenUp() throws {
        try write([("study.yaml", "1")])
        do {
            let whole = try begin()
            try whole.write("evidence/a.csv", [])
            #expect(folder.files.contains(".study.part/evidence/a.csv"))
        }
        #expect(folder.files == ["study/study.yaml"])
    }

    @Test("makes nothing while all files are as they were")
    func waiting() throws {
        try write([("study.yaml", "1"), ("evidence/a.csv", "a"), ("evidence/b.csv", "b")])
        let whole = try begin()
        #expect(try whole.write("evidence/a.csv", Array("a".utf8)))
        #expect(folder.files.allSatisfy { $0.hasPrefix("study/") })
        #expect(try !whole.write("evidence/b.csv", Array("c".utf8)))
        #expect(folder.text(".study.part/evidence/a.csv") == "a")
        #expect(throws: FileProblem.self) { try whole.write("evidence/a.csv", Array("d".utf8)) }
        try whole.write("study.yaml", Array("1".utf8))
        try finish(whole)
        #expect(folder.files == ["study/evidence/a.csv", "study/evidence/b.csv", "study/study.yaml"])
        #expect(folder.text("study/evidence/b.csv") == "c")
    }

    @Test("takes a file in pieces, which may be the old one again, or not be there after all")
    func pieces() throws {
        try write([("study.yaml", "1"), ("evidence/a.csv", "one")])
        for (pieces, isOld) in [(["o", "ne"], true), (["o", "nf"], false), (["one", "."], false)] {
            let whole = try begin()
            let file = try whole.file("evidence/a.csv")
            for piece in pieces { try file.write(Array(piece.utf8)) }
            #expect(try whole.settle("evidence/a.csv") == isOld)
            try whole.write("study.yaml", Array(pieces.joined().utf8))
            try finish(whole)
            #expect(folder.text("study/evidence/a.csv") == pieces.joined())
            try write([("study.yaml", "1"), ("evidence/a.csv", "one")])
        }
        let whole = try begin()
        try whole.file("evidence/a.csv").write(Array("two".utf8))
        try whole.drop("evidence/a.csv")
        try whole.write("study.yaml", Array("2".utf8))
        try finish(whole)
        #expect(folder.files == ["study/study.yaml"])
    }

    @Test("lies whole beside the old one before it takes its place")
    func prepared() throws {
        try write([("study.yaml", "1"), ("evidence/a.csv", "a"), ("evidence/b.csv", "b")])
        let whole = try begin()
        try whole.write("study.yaml", Array("1".utf8))
        try whole.write("evidence/a.csv", Array("a".utf8))
        #expect(folder.text(".study.part/study.yaml") == nil)
        try whole.prepare()
        #expect(
            folder.text(".study.part/study.yaml") == "1" && folder.text(".study.part/evidence/a.csv") == "a")
        try finish(whole)
        #expect(folder.files == ["study/evidence/a.csv", "study/study.yaml"])
    }

    @Test("takes files from several threads, and loses none")
    func threads() throws {
        let paths = (0..<400).map { "evidence/texts/\($0 % 7)/\($0).txt" }
        for turn in 0..<2 {
            let whole = try begin()
            DispatchQueue.concurrentPerform(iterations: paths.count) { place in
                let isKept = turn == 1 && place % 50 != 49
                let text = isKept || turn == 0 ? "\(place)" : "new"
                #expect((try? whole.write(paths[place], Array(text.utf8))) == isKept)
            }
            try whole.write("study.yaml", [])
            try finish(whole)
            #expect(folder.files.count == paths.count + 1)
            for (place, path) in paths.enumerated() {
                let text = turn == 1 && place % 50 == 49 ? "new" : "\(place)"
                #expect(folder.text("study/\(path)") == text)
            }
        }
    }

    @Test("keeps what is not ours in it, such as a repository and notes")
    func kept() throws {
        try write([("study.yaml", "1")])
        try folder.put("study/.git/HEAD", "ref")
        try folder.put("study/README.md", "mine")
        try write([("study.yaml", "2")])
        #expect(folder.files == ["study/.git/HEAD", "study/README.md", "study/study.yaml"])
        #expect(folder.text("study/.git/HEAD") == "ref")
    }

    @Test("is refused when a file that nobody else has would be lost")
    func lost() throws {
        try write([("study.yaml", "1"), ("materials/letter.docx", "x")])
        try write([("study.yaml", "2"), ("materials/letter.docx", "y")])
        #expect(throws: FileProblem.wouldBeLost(at: .init(file: target + "/materials/letter.docx"))) {
            try write([("study.yaml", "3")])
        }
        #expect(folder.files == ["study/materials/letter.docx", "study/study.yaml"])
        #expect(folder.text("study/study.yaml") == "2")
    }

    @Test("does not take the place of another kind of folder, or of a file")
    func foreign() throws {
        try folder.put("study/holiday.jpg", "x")
        #expect(throws: FileProblem.notOurs(marker: "study.yaml", at: .init(file: target))) { try begin() }
        try folder.put("file", "x")
        #expect(throws: FileProblem.notAFolder(at: .init(file: folder.path + "/file"))) {
            try WholeFolder(path: folder.path + "/file", rules: rules)
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/empty", withIntermediateDirectories: false)
        try finish(WholeFolder(path: folder.path + "/empty/", rules: rules))
    }

    @Test("keeps the files that did not change, with their times")
    func same() throws {
        try write([("study.yaml", "1"), ("evidence/a.csv", "a")])
        var before = stat()
        #expect(stat(target + "/evidence/a.csv", &before) == 0)
        let whole = try begin()
        #expect(try !whole.write("study.yaml", Array("2".utf8)))
        #expect(try whole.write("evidence/a.csv", Array("a".utf8)))
        try finish(whole)
        var after = stat()
        #expect(stat(target + "/evidence/a.csv", &after) == 0)
        #expect(after.st_ino == before.st_ino && after.st_nlink == 1)
        #expect(folder.text("study/study.yaml") == "2")
    }

    @Test("is made with the folders above it when that is asked")
    func parents() throws {
        let path = folder.path + "/a/b/study"
        #expect(throws: FileProblem.missing(at: .init(file: folder.path + "/a/b"))) {
            try WholeFolder(path: path, rules: rules)
        }
        let whole = try WholeFolder(path: path, rules: rules, makesParents: true)
        try whole.write("study.yaml", [])
        try finish(whole)
        #expect(folder.files == ["a/b/study/study.yaml"])
    }

    @Test("touches nothing before the first file is written")
    func untouched() throws {
        try write([("study.yaml", "1")])
        var before = stat()
        var after = stat()
        #expect(stat(folder.path, &before) == 0)
        #expect(try begin().old.holds("study.yaml", Array("1".utf8)))
        #expect(stat(folder.path, &after) == 0)
        #expect(
            before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_mtim.tv_sec == after.st_mtim.tv_sec)
    }

    @Test("is written by one program at a time")
    func busy() throws {
        let first = try begin()
        #expect(throws: FileProblem.busy(at: .init(file: target))) { try begin() }
        try finish(first)
        _ = try begin()
    }

    @Test("is cleared up after a crash, before the exchange and after it")
    func crash() throws {
        try write([("study.yaml", "1")])
        try folder.put(".study.part/evidence/half.csv", "ha")
        try write([("study.yaml", "2")])
        #expect(folder.files == ["study/study.yaml"])
        // The exchange was made, and the old folder was not yet emptied.
        try folder.put(".study.part/study.yaml", "old")
        try folder.put(".study.part/.git/HEAD", "ref")
        try write([("study.yaml", "3")])
        #expect(folder.files == ["study/.git/HEAD", "study/study.yaml"])
        #expect(folder.text("study/study.yaml") == "3")
    }

    @Test(
        "has no file outside it",
        arguments: ["../a", "/etc/a", "evidence/../../a", "a.txt", "", "evidence//a"])
    func outside(path: String) throws {
        let whole = try begin()
        #expect(throws: FileProblem.badPath(at: .init(file: path))) { try whole.write(path, []) }
    }

    @Test("follows a link to the folder itself")
    func link() throws {
        try write([("study.yaml", "1")])
        symlink("study", folder.path + "/link")
        let whole = try WholeFolder(path: folder.path + "/link", rules: rules)
        try whole.write("study.yaml", Array("2".utf8))
        try finish(whole)
        #expect(folder.text("study/study.yaml") == "2" && folder.text("link/study.yaml") == "2")
    }
}
