import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A file that we write") struct WholeFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("stays as it was until it is finished, and then is whole")
    func whole() throws {
        try folder.put("a.csv", "old")
        let file = try WholeFile(path: folder.path + "/a.csv")
        try file.write(Array("new, ".utf8))
        #expect(folder.text("a.csv") == "old")
        try file.write(Array("and long".utf8))
        try file.finish()
        #expect(folder.text("a.csv") == "new, and long")
        #expect(folder.files == ["a.csv"])
    }

    @Test("leaves nothing behind when it is given up")
    func givenUp() throws {
        do {
            let file = try WholeFile(path: folder.path + "/a.csv")
            try file.write([1, 2, 3])
            #expect(folder.files.count == 1)
        }
        #expect(folder.files == [])
    }

    @Test("replaces what a link leads to, not the link, and keeps who may read it")
    func links() throws {
        try folder.put("real.txt", "old")
        chmod(folder.path + "/real.txt", 0o600)
        symlink("real.txt", folder.path + "/link.txt")
        try WholeFile.write(Array("new".utf8), to: folder.path + "/link.txt")
        #expect(folder.text("real.txt") == "new")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real.txt")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.txt")
        #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("is refused where a folder has its name, or there is no folder for it")
    func refused() throws {
        try folder.put("x/y.txt", "")
        #expect(throws: FileProblem.notAFile(at: .init(file: folder.path + "/x"))) {
            try WholeFile.write([], to: folder.path + "/x")
        }
        #expect(throws: FileProblem.missing(at: .init(file: folder.path + "/no/a.txt"))) {
            try WholeFile.write([], to: folder.path + "/no/a.txt")
        }
    }
}
