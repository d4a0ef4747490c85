import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistSite

@Suite("The index of readers' searches") struct SearchIndexTests {
    /// Words of several scripts, two that differ in an accent, one in the signs that scripts sort last.
    static let vocabulary =
        ("support supporting supervisor supervise rehearsal sup the of tŷ ty gŵr café don’t R12 2026 ψυχῆς ﬁn 𝒜bc ｶﾅ "
        + "\u{5D0}\u{5D1}\u{200F} naïve o'clock ½ 한국어 Straße")
        .split(separator: " ").map(String.init)

    static func words() throws -> SearchWords {
        let publication = Study.example().publication(of: [], on: Day(2026, 6, 4))
        return SearchWords(Toolkit(publication, words: try SitePlanTests.theme().words))
    }

    static func page(_ title: String, _ main: String) -> [UInt8] {
        Array(
            "<html><head><title>\(title) – An example</title></head><body><nav>away</nav><main><h1>\(title)</h1>\(main)</main></body></html>"
                .utf8)
    }

    /// An index that is whole.
    struct Made {
        let files: [SiteFile]
        let edition: String
    }

    static func made(_ pages: [[UInt8]]) throws -> Made {
        var index = SearchIndex(folder: "search/en/", words: try words())
        var files: [SiteFile] = []
        for (number, page) in pages.enumerated() {
            let id = try #require(Recommendation.ID("r\(number)"))
            files += index.add(SearchedPage(page), of: .recommendation(id))
        }
        files += index.end()
        return Made(files: files, edition: index.edition)
    }

    /// Pages of words drawn by a rule, so that they are the same each time.
    static func drawn(_ count: Int, words: Int) -> [[String]] {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<count).map { _ in
            (0..<words).map { _ in
                next(3) == 0 ? vocabulary[next(vocabulary.count)] : "w" + String(next(40_000), radix: 36)
            }
        }
    }

    @Test("finds every page that has a word, or one that begins so, and no other")
    func complete() throws {
        let texts = Self.drawn(40, words: 200)
        let index = try ReadIndex(
            Self.made(
                texts.map { text in
                    Self.page(text[0], "<p>" + text.dropFirst().joined(separator: " ") + "</p>")
                }
            ).files)
        #expect(index.firsts.count > 3)
        var folded = FoldedWords()
        var pages: [String: Set<Int>] = [:]
        for (page, text) in texts.enumerated() {
            folded.each(in: Array(text.joined(separator: " ").utf8)) {
                pages[String(decoding: $0, as: UTF8.self), default: []].insert(page)
            }
        }
        let drawn = pages.keys.sorted().enumerated().filter { $0.offset % 97 == 0 }.map(\.element)
        let known = pages.keys.filter { !$0.hasPrefix("w") }.sorted()
        for word in drawn + known {
            for length in Set([2, 3, word.unicodeScalars.count]) {
                let prefix = String(String.UnicodeScalarView(word.unicodeScalars.prefix(length)))
                let wanted = pages.filter { $0.key.utf8.starts(with: prefix.utf8) }.values
                    .reduce(into: Set()) { $0.formUnion($1) }
                #expect(index.pages(beginning: prefix) == wanted, "\(prefix)")
            }
        }
    }

    @Test("weighs a title more than a heading, and that more than the text")
    func weights() throws {
        let index = try ReadIndex(
            Self.made([
                Self.page("Apple", "<h2 id=\"a\">Banana</h2><p>cherry cherry apple</p><p>plum</p>")
            ]).files)
        let weights = Dictionary(
            index.shelves[0].map { ($0.word, $0.weights[0] ?? 0) }, uniquingKeysWith: { first, _ in first })
        #expect(weights == ["apple": 13, "banana": 4, "cherry": 2, "plum": 1])
    }

    @Test("is the same each time, and another edition when a word is another")
    func same() throws {
        let pages = Self.drawn(5, words: 50).map { Self.page($0[0], "<p>\($0.joined(separator: " "))</p>") }
        let (one, two) = (try Self.made(pages), try Self.made(pages))
        #expect(one.files == two.files && one.edition == two.edition)
        #expect(try Self.made(pages + [Self.page("A", "")]).edition != one.edition)
    }

    @Test("cuts long pages and paragraphs into parts that are cheap to load, and loses no word")
    func parts() throws {
        let long = (0..<3000).map { "word\($0)" }.joined(separator: " ")
        let bare = String(repeating: "ŵ", count: 5000)
        let index = try Self.made([
            Self.page("Long", "<p>\(long)</p><p>\(bare)</p>"), Self.page("Short", "<p>one</p>"),
        ])
        for file in index.files where file.path.hasPrefix("search/en/p") {
            #expect(file.contents.count < 5000)
        }
        let read = try ReadIndex(index.files)
        #expect(read.pages[0] > 5 && read.pages[1] == 1)
        for number in stride(from: 0, to: 3000, by: 60) {
            #expect(read.pages(beginning: "word\(number)").contains(0))
        }
    }

    @Test("bears text that would be code, end a line or turn the writing round")
    func hostile() throws {
        let evil = "&lt;/script&gt;&lt;img onerror=x&gt; \u{2028}\u{2029} \\\" \u{202E}abc ]]&gt; &lt;!--"
        let title = String(repeating: "Title ", count: 17_000)
        let index = try Self.made([
            Self.page("T", "<h2 id=\"&quot;);x(&quot;\">\(evil)</h2><p>\(evil)</p>"),
            Self.page(title, "<p>x</p>"),
        ])
        let read = try ReadIndex(index.files)
        for file in index.files {
            let text = String(decoding: file.contents, as: UTF8.self)
            #expect(!text.contains("<") && !text.contains("\u{2028}") && !text.contains("\u{2029}"))
            #expect(text.count { $0 == "\n" } == 1)
        }
        let section = try #require(read.parts[0].last as? [Any])
        #expect(section[0] as? String == "\");x(\"")
        #expect((section[3] as? String)?.hasPrefix("</script><img onerror=x>") == true)
        #expect((read.parts[read.pages[0]][1] as? String)?.count ?? 0 < 210)
    }

    @Test("bears any bytes", arguments: 0..<200)
    func anyBytes(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        let signs = Array("<>/&;\"'= idhmanp1\u{e9}\u{2028}!-#x".utf8)
        let noise = (0..<300).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return signs[Int(state >> 33) % signs.count]
        }
        _ = PageReader.read(Array("<main>".utf8) + noise)
        _ = PageReader.read(Array("<title>".utf8) + noise)
    }
}
