import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A table that is held in memory") struct TableFileTests {
    private func text(_ table: TableFile) throws -> String {
        let source = try table.open()
        var bytes: [UInt8] = []
        while true {
            let part = try source.next(64)
            if part.isEmpty { return String(decoding: bytes, as: UTF8.self) }
            bytes += part
        }
    }

    @Test("is never looked for on the disk, be it empty and called like a file")
    func empty() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/secret.csv"
        try Data("a,b\n1,2\n".utf8).write(to: URL(filePath: path))
        #expect(try text(TableFile(path: path)) == "a,b\n1,2\n")
        #expect(try text(TableFile(text: [], name: path)).isEmpty)
        #expect(try text(TableFile(bytes: [], name: path)).isEmpty)
    }

    @Test("is a workbook where its first bytes say so")
    func workbook() throws {
        #expect(throws: WorkbookProblem.oldOrLocked(at: Location(file: "a.xls"))) {
            try TableFile(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0], name: "a.xls")
        }
        #expect(throws: (any Error).self) { try TableFile(bytes: [0x50, 0x4B, 0x03, 0x04], name: "a.xlsx") }
        #expect(try text(TableFile(bytes: Array("x\n1\n".utf8), name: "a.csv")) == "x\n1\n")
    }
}
