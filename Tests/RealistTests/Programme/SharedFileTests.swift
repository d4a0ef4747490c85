import Testing

@testable import Realist

@Suite("A file that sites share") struct SharedFileTests {
    @Test(
        "is published as it is named",
        arguments: [
            "letter.pdf", "forms/rota 2025.xlsx", "Llythyr cyntaf, gyda’r amgaeadau.docx", "a.b.c.PNG",
            "condition.odt",
            "слайды.pptx", "com10.csv",
        ])
    func shared(path: String) {
        #expect(SharedFile.fault(of: path) == nil)
        #expect(SharedFile.published(path) == path)
    }

    @Test("that is Markdown becomes a text that opens anywhere")
    func markdown() {
        #expect(SharedFile.fault(of: "forms/letter.md") == nil)
        #expect(SharedFile.published("forms/letter.md") == "forms/letter.txt")
        #expect(SharedFile.isMarkdown("LETTER.MD") && !SharedFile.isMarkdown("letter.txt"))
    }

    @Test(
        "is refused for what a browser could run, or would have to guess",
        arguments: [
            "a.html", "a.HTM", "a.xhtml", "a.svg", "a.xml", "a.js", "a.mjs", "a.css", "a.swf", "a.hta",
            "a.pdf.html",
            "letter", "a.exe", "a.url", "a.php", "a.shtml", "a.pdf.",
        ])
    func kinds(path: String) {
        #expect(SharedFile.fault(of: path) == (path.hasSuffix(".") ? .name : .kind))
    }

    @Test(
        "is refused under a name that some disk cannot have, or that hides",
        arguments: [
            "", "/a.pdf", "a//b.pdf", "../a.pdf", "./a.pdf", ".htaccess", ".a.pdf", ".git/a.pdf", "con.pdf",
            "CON/a.pdf",
            "nul.tar.zip", "Com1.pdf", "a\\b.pdf", "c:a.pdf", "a*.pdf", "a?.pdf", "a\"b.pdf", "a<b>.pdf",
            "a|b.pdf",
            "a .pdf ", "folder /a.pdf", "folder./a.pdf", "letter.html/a.pdf", "a\u{0}.pdf", "a\u{7}.pdf",
            "a\u{202E}fdp.pdf",
            "a\u{200B}.pdf", "a\u{2028}.pdf", String(repeating: "a", count: 200) + ".pdf",
        ])
    func names(path: String) {
        #expect(SharedFile.fault(of: path) == .name)
    }

    @Test("lies in the place of another when a disk takes the names for one")
    func places() {
        #expect(SharedFile.place(of: "Rota.PDF") == SharedFile.place(of: "rota.pdf"))
        #expect(SharedFile.place(of: "rota.md") == SharedFile.place(of: "ROTA.txt"))
        #expect(SharedFile.place(of: "caf\u{E9}.pdf") == SharedFile.place(of: "cafe\u{301}.pdf"))
        #expect(SharedFile.place(of: "rota.pdf") != SharedFile.place(of: "rota.txt"))
    }
}
