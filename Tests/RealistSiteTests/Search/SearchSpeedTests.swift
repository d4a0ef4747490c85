import Foundation
import RealistPages
import Testing

@testable import RealistSite

/// Not part of the tests: `Benchmarks/search/run` asks for it, in a release build.
@Suite("The speed of the index") struct SearchSpeedTests {
    private static let folder = ProcessInfo.processInfo.environment["REALIST_SEARCH_TO"]

    /// Makes the index of 1,000 pages of 400 words, taken from these documents, says how long that takes, and writes it.
    @Test(.enabled(if: folder != nil))
    func measure() throws {
        let sentences = try Self.sentences()
        var place = 0
        let pages = (0..<1000).map { number -> [UInt8] in
            place = (place + 7919) % sentences.count
            var text: [Substring] = []
            while text.count < 400 {
                text += sentences[place]
                place = (place + 1) % sentences.count
            }
            let paragraphs = stride(from: 0, to: 400, by: 80).map { at in
                let words = text[at..<min(at + 80, text.count)]
                return
                    "<section><h2 id=\"s\(at)\">\(words.prefix(4).joined(separator: " "))</h2><p>\(words.joined(separator: " "))</p></section>"
            }
            return SearchIndexTests.page(
                text.prefix(7).joined(separator: " "),
                paragraphs.joined(separator: "\n") + String(repeating: "<i class=\"mk c\"></i>\n", count: 100)
            )
        }
        var index = try SearchIndexTests.made(pages)
        let clock = ContinuousClock()
        let times = try (0..<5).map { _ in try clock.measure { index = try SearchIndexTests.made(pages) } }
        print("index of \(pages.count) pages, \(pages.map(\.count).reduce(0, +)) bytes:", times.sorted()[2])
        let folder = URL(filePath: try #require(Self.folder))
        for file in index.files {
            let path = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: path)
        }
    }

    private static func sentences() throws -> [[Substring]] {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var sentences: [[Substring]] = []
        let signs = Set("*`#|[]()<>{}&\"")
        for folder in ["docs", "toolkit/examples"] {
            let found = FileManager.default.enumerator(
                atPath: top.appending(path: folder).path(percentEncoded: false))
            for path in (found?.compactMap { $0 as? String } ?? []).sorted()
            where [".md", ".yaml", ".txt"].contains(where: path.hasSuffix) {
                let data = try Data(contentsOf: top.appending(path: folder).appending(path: path))
                let text = String(String(decoding: data, as: UTF8.self).filter { !signs.contains($0) })
                sentences += text.split(separator: ".").map { $0.split(whereSeparator: \.isWhitespace) }
                    .filter { $0.count > 5 }
            }
        }
        return sentences
    }
}
