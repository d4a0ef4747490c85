import Foundation
import Testing

@testable import RealistWeb

@Suite("A form with files") struct MultipartTests {
    private let type = "multipart/form-data; boundary=----mark7"

    private func body(_ parts: [(head: String, content: String)]) -> [UInt8] {
        let text = parts.map {
            "------mark7\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.content)\r\n"
        }
        return Array((text.joined() + "------mark7--\r\n").utf8)
    }

    /// Read in pieces of this many bytes.
    private func read(_ bytes: [UInt8], piece: Int) throws -> Multipart {
        var multipart = try #require(try Multipart(type: type, folder: UploadFolder()))
        var rest = bytes[...]
        while !rest.isEmpty {
            try multipart.take(rest.prefix(piece))
            rest = rest.dropFirst(piece)
        }
        try multipart.finish()
        return multipart
    }

    @Test("gives texts and files, however it arrives", arguments: [1, 2, 3, 7, 64, 100_000])
    func parts(piece: Int) throws {
        let content = "site,wave\r\nnorth,1\r\n------mark\r\n"
        let form = try read(
            body([
                ("name=\"token\"", "abc"), ("name=\"empty\"", ""), ("name=\"note\"", "two\r\nlines"),
                ("name=\"table\"; filename=\"r; e.csv\"\r\nContent-Type: text/csv", content),
                ("name=\"none\"; filename=\"\"", ""),
            ]), piece: piece)
        #expect(form.fields.map(\.name) == ["token", "empty", "note"])
        #expect(form.fields.map(\.text) == ["abc", "", "two\nlines"])
        let file = try #require(form.files.first)
        #expect(form.files.count == 1 && file.field == "table" && file.name == "r; e.csv")
        #expect(try String(contentsOf: URL(filePath: file.path), encoding: .utf8) == content)
    }

    @Test("leaves no file behind when it is let go")
    func cleanUp() throws {
        var path = ""
        do {
            let form = try read(body([("name=\"t\"; filename=\"a\"", "x")]), piece: 10)
            path = try #require(form.files.first).path
            #expect(FileManager.default.fileExists(atPath: path))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(
        "is refused where no browser would send it",
        arguments: [
            "", "------mark7", "------mark7\r\n\r\nx\r\n------mark7--", "------mark7xx",
            "------mark7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        ])
    func refused(text: String) {
        #expect(throws: FormFault.self) { try read(Array(text.utf8), piece: 5) }
    }

    @Test("holds no more text than a mebibyte")
    func most() {
        let long = String(repeating: "x", count: Multipart.mostText + 1)
        #expect(throws: FormFault.tooLong(most: Multipart.mostText)) {
            try read(body([("name=\"a\"", long)]), piece: 65_536)
        }
    }

    @Test("is told from other types")
    func types() throws {
        let folder = try UploadFolder()
        #expect(Multipart(type: "text/plain", folder: folder) == nil)
        #expect(Multipart(type: "multipart/form-data", folder: folder) == nil)
        #expect(Multipart(type: "multipart/form-data; boundary=\"a b\"", folder: folder) == nil)
    }
}
