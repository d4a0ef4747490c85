import Testing

@testable import RealistPages

@Suite("A stylesheet or script as browsers get it") struct ServedTextTests {
    @Test(
        "has no indents, no empty lines and no lines of comment, however its lines end",
        arguments: ["\n", "\r\n"])
    func lines(end: String) {
        let text = ["// What it does.", "", "let a = 1", "  /* One. */", "    go(a) // now", "  // Two."]
            .joined(separator: end)
        #expect(served(text) == "let a = 1\ngo(a) // now")
        #expect(served(text + end) == "let a = 1\ngo(a) // now")
    }

    @Test(
        "keeps what stands before, behind and between comments",
        arguments: [
            "/* a */ .b { color: red } /* c */", ".b { color: red } /* c */", "/* a */ .b { color: red }",
            "/*/ still open", "/* begins here", "ends here */", "*/", "/", "/*/",
        ])
    func rules(line: String) {
        #expect(served(line) == line)
    }

    @Test("loses a comment of one line", arguments: ["/* a */", "/**/", "  /* a, // b */", "//", "/***/"])
    func comments(line: String) {
        #expect(served("a\n\(line)\nb") == "a\nb")
    }

    private func served(_ text: String) -> String {
        String(decoding: PageTheme.served(Array(text.utf8)), as: UTF8.self)
    }
}
