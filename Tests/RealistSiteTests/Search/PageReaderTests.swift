import Testing

@testable import RealistSite

@Suite("Reading a finished page for its index") struct PageReaderTests {
    /// `id: heading: block | block`, a quote in guillemets.
    private func told(_ main: String) -> [String] {
        let page = PageReader.read(Array("<title>T</title><main id=\"main\">\(main)</main><p>after</p>".utf8))
        return page.sections.map { section in
            let blocks = section.blocks.map {
                let text = String(decoding: $0.text, as: UTF8.self)
                return $0.isQuote ? "«\(text)»" : text
            }
            return String(decoding: section.id + [58] + section.heading, as: UTF8.self) + ": "
                + blocks.joined(separator: " | ")
        }
    }

    @Test("takes title, first heading and what stands above it")
    func head() {
        let page = PageReader.read(
            Array(
                "<title>A &amp; b</title><p>no</p><main><p>Kind</p><h1>A\n <b>b</b></h1><p>c</p></main>".utf8)
        )
        #expect(String(decoding: page.title, as: UTF8.self) == "A & b")
        #expect(String(decoding: page.heading, as: UTF8.self) == "A b")
        #expect(String(decoding: page.kicker, as: UTF8.self) == "Kind")
        #expect(page.sections.count == 1 && page.sections[0].blocks.count == 1)
    }

    @Test("gives each heading with an id what stands under it, as far as what it stands in goes")
    func sections() {
        #expect(
            told(
                """
                <p>a</p><section><h2 id="s">S</h2><p>b</p><ul><li id="x"><h3>X</h3><p>c</p></li></ul><p>d</p></section>
                <p>e</p><h2 id="t">T</h2><p>f</p><h3 id="u">U</h3>g<h2 id="v">V</h2>h
                """)
                == [":: a | e", "s:S: b | d", "x:X: c", "t:T: f", "u:U: g", "v:V: h"])
    }

    @Test("takes terms and lines with an id as places, rows of tables and pairs of terms as one text")
    func places() {
        #expect(
            told(
                """
                <dl><div id="term-a"><dt>A</dt><dd>is a</dd></div></dl><dl><dt>B</dt><dd>b</dd><dd>c</dd></dl>
                <table><tr><th>x</th><td>1</td></tr><tr><td>y</td><td>2</td></tr></table><li id="source-z">Z</li>
                """) == [
                    ":: B: b | c | x · 1 | y · 2", "term-a:A: is a",
                    "source-z:: Z",
                ])
    }

    @Test("leaves out what is hidden, drawn, pressed or leads elsewhere, and knows who is quoted")
    func left() {
        #expect(
            told(
                """
                <p hidden>a</p><svg><title>b</title></svg><button>c</button><nav>d</nav><span class="vh">e</span>
                <div hidden><div>f</div>g</div><span aria-hidden="true">h</span><!-- i > --><noscript><p>j</p></noscript>
                <blockquote><p>k</p><footer>l</footer></blockquote><p>m&#39;s&nbsp;n&#x26;</p><details><summary>o</summary>p</details>
                """) == [":: «k» | l | m's n& | o | p"])
    }

    @Test(
        "makes words as a reader may type them",
        arguments: [
            ("Tŷ gŵr café", "ty gwr cafe"), ("don’t people's co\u{AD}operate", "dont peoples cooperate"),
            ("follow-up R12, 3½", "follow up r12 3½"), ("ΨΥΧΉΣ ψυχῆς", "ψυχησ ψυχησ"),
            ("e\u{301}te\u{301} İstanbul", "ete istanbul"), ("Straße ﬁn 𝒜", "straße ﬁn 𝒜"), ("…“a”—b", "a b"),
            (
                String(repeating: "x", count: 90),
                [40, 40, 10].map { String(repeating: "x", count: $0) }.joined(separator: " ")
            ),
        ])
    func words(text: String, wanted: String) {
        var folded = FoldedWords()
        var words: [String] = []
        folded.each(in: Array(text.utf8)) { words.append(String(decoding: $0, as: UTF8.self)) }
        #expect(words.joined(separator: " ") == wanted)
    }

    @Test("keeps words and their numbers, however many")
    func table() {
        var table = WordTable()
        for turn in 0..<2 {
            let wrong = (0..<20_000).filter { table.number(of: Array("w\($0)".utf8)) != $0 }
            #expect(wrong == [], "\(turn)")
        }
        #expect(table.count == 20_000 && String(decoding: table[7], as: UTF8.self) == "w7")
    }

    @Test("sorts words as scripts compare texts")
    func order() {
        func isBefore(_ one: String, _ other: String) -> Bool {
            Postings.isBefore(Array(one.utf8)[...], Array(other.utf8)[...])
        }
        for (one, other) in [("a", "b"), ("a", "ab"), ("z", "é"), ("𝒜", "ｶ"), ("한", "𝒜"), ("ｶ", "ｹ")] {
            #expect(isBefore(one, other) && !isBefore(other, one))
            #expect(one.utf16.lexicographicallyPrecedes(other.utf16))
        }
    }
}
