import Foundation
import Testing

@testable import RealistFormats

@Suite("The folder of the program's own files") struct ShareFolderTests {
    let root = FileManager.default.temporaryDirectory.appending(path: "share-\(UUID().uuidString)")

    private func make(_ folders: String...) throws {
        for folder in folders {
            try FileManager.default.createDirectory(
                at: root.appending(path: folder), withIntermediateDirectories: true)
        }
    }

    private func found(_ executable: String, named: String? = nil) -> String? {
        let executable = root.resolvingSymlinksInPath().appending(path: executable)
        return try? ShareFolder.find(named: named, executable: executable).path(percentEncoded: false)
    }

    private func path(_ folder: String) -> String {
        root.resolvingSymlinksInPath().appending(path: folder).path(percentEncoded: false)
    }

    private func same(_ left: String?, _ right: String) -> Bool {
        guard let left else { return false }
        return URL(filePath: left).standardizedFileURL.pathComponents
            == URL(filePath: right).standardizedFileURL.pathComponents
    }

    @Test("is beside the folder of an installed command")
    func installed() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("usr/bin", "usr/share/realist/toolkit", "usr/share/realist/site-templates")
        #expect(same(found("usr/bin/realist"), path("usr/share/realist")))
    }

    @Test("is above the command of a working copy")
    func workingCopy() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("copy/.build/debug", "copy/toolkit", "copy/site-templates")
        #expect(same(found("copy/.build/debug/realist"), path("copy")))
    }

    @Test("is the one that the reader names, or none")
    func named() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("here/toolkit", "here/site-templates", "there/toolkit")
        #expect(same(found("bin/realist", named: path("here")), path("here")))
        #expect(found("here/realist", named: path("there")) == nil)
        #expect(found("bin/realist") == nil)
    }
}
