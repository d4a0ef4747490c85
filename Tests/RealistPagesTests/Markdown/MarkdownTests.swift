import Testing

@testable import RealistPages

@Suite("Markdown") struct MarkdownTests {
    static func html(_ text: String) -> String {
        Markdown.html(text, Markdown.Manner(table: "Table")).text
    }

    @Test(
        "becomes paragraphs, lists, emphasis, links, quotes and tables",
        arguments: [
            (
                "One *two* **three** `four`",
                "<p>One <em>two</em> <strong>three</strong> <code>four</code></p>\n"
            ),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            ("> said", "<blockquote>\n<p>said</p>\n</blockquote>\n"),
            ("one\ntwo  \nthree", "<p>one\ntwo<br>\nthree</p>\n"),
            ("---", "<hr>\n"), ("    code <b>", "<pre><code>code &lt;b&gt;\n</code></pre>\n"),
            ("a & b &ndash; &copy; &amp;", "<p>a &amp; b – © &amp;</p>\n"),
            (
                "|a|b|\n|---|---|\n|1|2|",
                """
                <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
                <thead>
                <tr><th scope="col">a</th><th scope="col">b</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">1</th><td>2</td></tr>
                </tbody>
                </table></div>

                """
            ),
            (
                "| |b|\n|---|---|\n| |2|",
                """
                <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
                <thead>
                <tr><td></td><th scope="col">b</th></tr>
                </thead>
                <tbody>
                <tr><td></td><td>2</td></tr>
                </tbody>
                </table></div>

                """
            ),
        ])
    func becomes(text: String, html: String) { #expect(Self.html(text) == html) }

    @Test("gives headings an identifier each, from the third level down")
    func headings() {
        let html = Self.html("# Über *us* & them\n\n# Über us & them\n\n##### Deep\n\n# !!!")
        #expect(
            html == """
                <h3 id="text-ber-us-them">Über <em>us</em> &amp; them</h3>
                <h3 id="text-ber-us-them-2">Über us &amp; them</h3>
                <h6 id="text-deep">Deep</h6>
                <h3 id="text-heading">!!!</h3>

                """)
    }

    @Test(
        "links only to the web, to mail and to what stands beside the page",
        arguments: [
            "https://example.org/a?b=c&d", "http://example.org", "mailto:a@example.org", "sites.html",
            "#here",
            "../sites/a.html", "a/b:c", "?a:b",
        ])
    func links(address: String) {
        let written = address.replacing("&", with: "&amp;")
        #expect(Self.html("[word](\(address))") == "<p><a href=\"\(written)\">word</a></p>\n")
    }

    @Test(
        "shows only the words of any other link",
        arguments: [
            "[word](javascript:alert(1))", "[word](JaVaScRiPt:alert(1))", "[word](<java\tscript:alert(1)>)",
            "[word](<  javascript:alert(1)>)", "[word](data:text/html;base64,PHNjcmlwdD4=)",
            "[word](vbscript:msgbox)", "[word](file:///etc/passwd)", "[word](//example.org)",
            "[word](<\\\\example.org>)", "[word](\u{1}javascript:alert(1))",
            "[word][r]\n\n[r]: javascript:alert(1)",
            "[word](blob:x)", "[word](ftp://example.org)", "[word](<java\u{200B}script:alert(1)>)",
        ])
    func noLink(text: String) {
        let html = Self.html(text)
        #expect(!html.contains("<a"))
        #expect(html.contains("word"))
    }

    @Test(
        "reads a sign that was typed by its name or number",
        arguments: [
            ("&#233; &#xE9; &eacute;", "é é é"), ("&lt;b&gt;", "&lt;b&gt;"), ("&#60;b&#62;", "&lt;b&gt;"),
            ("t&wcirc;r &ndash; &euro;5", "tŵr – €5"), ("&unknown; &", "&amp;unknown; &amp;"),
            ("a&#8238;b&#x2066;c", "abc"), ("&#0; &#xD800; &#1114112;", "\u{FFFD} \u{FFFD} \u{FFFD}"),
            ("&#42;a&#42;", "*a*"),
        ])
    func entities(text: String, html: String) { #expect(Self.html(text) == "<p>\(html)</p>\n") }

    @Test(
        "reads an address as browsers would, so that nothing hides in it",
        arguments: [
            ("[w](a?b=1&amp;c=2)", "<a href=\"a?b=1&amp;c=2\">w</a>"), ("[w](&#106;avascript:a)", "w"),
            ("[w](javascript&#58;a)", "w"), ("[w](javascript&#x3A;a)", "w"), ("[w](&#47;/example.org)", "w"),
            ("[w](&#9;javascript:a)", "w"), ("[w](&#8238;javascript:a)", "w"),
            ("[w](javascript&colon;a)", "<a href=\"javascript&amp;colon;a\">w</a>"),
            ("[w](<a b.html>)", "<a href=\"a%20b.html\">w</a>"),
            ("[w](é.html)", "<a href=\"%C3%A9.html\">w</a>"),
        ])
    func addresses(text: String, html: String) { #expect(Self.html(text) == "<p>\(html)</p>\n") }

    @Test(
        "shows HTML as text",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>",
            "<!-- comment -->", "<svg/onload=alert(1)>", "<?php ?>", "<![CDATA[x]]>",
        ])
    func noHTML(text: String) {
        let html = Self.html(text)
        let rest = html.replacing("<p>", with: "").replacing("</p>", with: "")
        #expect(!rest.contains("<"))
    }

    @Test("shows the words of an image, and never loads one")
    func images() {
        #expect(Self.html("![a *cat*](https://example.org/c.png)") == "<p>a cat</p>\n")
        #expect(Self.html("[![cat](c.png)](b.html)") == "<p><a href=\"b.html\">cat</a></p>\n")
        #expect(Self.html("![a\ncat](c.png)") == "<p>a\ncat</p>\n")
    }

    @Test(
        "stays balanced and quick whatever is typed",
        arguments: [
            "[", "*", "**_", ">", "> - ", "- ", "`", "![", "<", "&", "|", "a](", "[a](", "[[", "\\", "_a*b",
            "1. ",
            "#", "\u{0}", "\u{202E}", "~", "http://", "| - |\n", "# a\n", "# \n", "&#60;",
        ])
    func hostile(piece: String) {
        for size in [3, 1_000, 100_000] {
            let text = String(repeating: piece, count: max(1, size / piece.utf8.count))
            #expect(SafeMarkup(Self.html(text)).faults == [], "\(size)")
        }
    }

    @Test("shows lists and quotes inside each other only so deep, and all of their words")
    func deep() {
        let html = Self.html(String(repeating: "> ", count: 500) + "end")
        #expect(html.components(of: "<blockquote>") == MarkdownWriter.deepest)
        #expect(html.contains("end"))
        #expect(SafeMarkup(html).faults == [])
    }

    @Test("shows as it was typed what would grow beyond all bounds")
    func growing() {
        let columns = String(repeating: "|a", count: 30_000) + "\n" + String(repeating: "|-", count: 30_000)
        let cells = columns + "\n" + String(repeating: "x\n", count: 60_000)
        let address = "https://example.org/" + String(repeating: "a", count: 2_000)
        let links = "[a]: \(address)\n\n" + String(repeating: "[a]", count: 80_000)
        let long = String(repeating: "<p>*", count: Markdown.longest / 4 + 1)
        for text in [cells, links, long] {
            let html = Self.html(text)
            #expect(html.utf8.count < 4 * text.utf8.count)
            #expect(SafeMarkup(html).faults == [])
        }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { self.ranges(of: part).count }
}
