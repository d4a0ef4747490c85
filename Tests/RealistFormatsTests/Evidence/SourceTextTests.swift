import Realist
import Testing

@testable import RealistFormats

@Suite("The words that somebody brings as a source") struct SourceTextTests {
    private typealias Made = MadeDocument

    private func code(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) -> String? {
        do {
            _ = try SourceText(bytes, name: "talk", encoding: encoding)
            return nil
        } catch {
            return (error as? any Explained)?.code
        }
    }

    private func openDocument(
        _ body: String, head: String = "", kind: String = "application/vnd.oasis.opendocument.text",
        also: [(name: String, text: String)] = []
    ) -> [UInt8] {
        let spaces = ["office", "text", "draw", "table"].map { name in
            let space = name == "draw" ? "drawing" : name
            return "xmlns:\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(space):1.0\""
        }
        return MadeArchive(
            texts: [
                ("mimetype", kind),
                (
                    "content.xml",
                    "<?xml version=\"1.0\"?>\(head)<office:document-content \(spaces.joined(separator: " "))>"
                        + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
                ),
            ] + also
        ).bytes
    }

    @Test("are a text file as it is, with lines ended in one way, and Markdown with its marks")
    func plain() throws {
        let read = try SourceText(
            Array("\u{FEFF}# A talk\r\n\r\n**No**, she said.\rEnd 👍".utf8), name: "t.md")
        #expect(read.text == "# A talk\n\n**No**, she said.\nEnd 👍" && read.leftOut.isEmpty)
    }

    @Test("are read in another encoding only when somebody says so, or the file does")
    func encodings() throws {
        let old: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x0A, 0x93, 0x68, 0x69, 0x94]
        #expect(code(old) == "source.encoding")
        #expect(try SourceText(old, name: "t", encoding: .windows1252).text == "café\n“hi”")
        let wide: [UInt8] = [0xFF, 0xFE, 0x63, 0, 0xE9, 0]
        #expect(try SourceText(wide, name: "t").text == "cé")
        #expect(try SourceText(Array(wide.dropFirst(2)), name: "t", encoding: .utf16).text == "cé")
        #expect(try SourceText([0xFE, 0xFF, 0, 0x63], name: "t").text == "c")
        #expect(code([0xFF, 0xFE, 0x3D, 0xD8]) == "source.encoding")
        #expect(code([0xFF, 0xFE, 0x63]) == "source.encoding")
    }

    @Test("that cannot be read in an encoding are told with their line")
    func line() throws {
        #expect(throws: SourceTextProblem.encoding(at: Location(file: "t", line: 3))) {
            _ = try SourceText(Array("one\ntwo\nthr".utf8) + [0xFF, 0x0A], name: "t")
        }
    }

    @Test("are of no other kind of file")
    func others() {
        #expect(code(Array("%PDF-1.7".utf8)) == "source.other-kind")
        #expect(code(Array("{\\rtf1 hello}".utf8)) == "source.other-kind")
        #expect(code([0x4D, 0x5A, 0, 0, 1]) == "source.other-kind")
        #expect(code([0xD0, 0xCF, 0x11, 0xE0, 1, 2]) == "document.old-or-locked")
        #expect(code(MadeArchive(texts: [("a.txt", "hello")]).bytes) == "source.other-kind")
        #expect(code([0x50, 0x4B, 0x03, 0x04, 9, 9]) == "zip.damaged")
        #expect(code(Array(repeating: 0x61, count: SourceText.mostText + 1)) == "source.too-large")
    }

    @Test("of a document are its paragraphs, those in tables too, as if all changes were accepted")
    func document() throws {
        let body =
            Made.paragraph(
                Made.run("Nurse 3: we ") + "<w:del w:id=\"1\">\(Made.run("never "))</w:del>"
                    + "<w:ins>\(Made.run("talked "))</w:ins><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
            )
            + Made.table([["one", "two\nthree"]])
            + Made.paragraph(Made.run("they "), "<w:rPr><w:del w:id=\"2\"/></w:rPr>")
            + Made.paragraph(Made.run("join"))
        let read = try SourceText(MadeDocument(body: body).bytes, name: "t.docx")
        #expect(read.text == "Nurse 3: we talked a\tb\nc\none\ntwo\nthree\nthey join\n")
        #expect(read.leftOut == [.deleted: 1])
    }

    @Test("of a document leave out what is no word of it, and say how much that was")
    func leftOut() throws {
        let box =
            "<w:drawing><w:p/><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:drawing>"
        let math = "<m:oMath xmlns:m=\"urn:m\"><m:r><m:t>x</m:t></m:r></m:oMath>"
        let body = Made.paragraph(
            Made.run("seen") + "<w:r><w:drawing/></w:r><w:r><w:pict/></w:r><w:r>\(box)</w:r>"
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
                + Made.run("secret", "<w:vanish/>") + math
                + "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:pict/></w:r></mc:Fallback></mc:AlternateContent>",
            "<w:numPr/>")
        let read = try SourceText(MadeDocument(body: body).bytes, name: "t.docx")
        #expect(read.text == "seen\n")
        #expect(
            read.leftOut == [
                .pictures: 2, .textBoxes: 1, .footnotes: 1, .comments: 1, .hidden: 1, .equations: 1,
                .listMarks: 1,
            ])
    }

    @Test("of an open document are its paragraphs and headings, blanks as it means them")
    func openDocument() throws {
        let body = """
            <text:h>A talk</text:h>
            <text:p>  Nurse 3: we   <text:span>talked</text:span>
             <text:s text:c="3"/>long<text:tab/>a<text:line-break/>b &amp; c</text:p>
            <text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>
            <table:table><table:table-cell><text:p>cell</text:p></table:table-cell></table:table>
            <text:p>x<text:note><text:p>note</text:p></text:note><office:annotation><text:p>hm</text:p></office:annotation>\
            <draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box>\
            </draw:frame>y</text:p>
            """
        let read = try SourceText(openDocument(body), name: "t.odt")
        #expect(read.text == "A talk\nNurse 3: we talked    long\ta\nb & c\none\ncell\nxy\n")
        #expect(read.leftOut == [.footnotes: 1, .comments: 1, .pictures: 1, .textBoxes: 1, .listMarks: 1])
    }

    @Test("of a hostile archive are refused: entities, bombs, names that lead elsewhere, locks")
    func hostile() {
        #expect(code(openDocument("", head: "<!DOCTYPE x [<!ENTITY a \"b\">]>")) == "xml.document-type")
        #expect(code(openDocument("<text:p>broken")) == "xml.malformed")
        #expect(code(openDocument("", also: [("../evil.txt", "x")])) == "zip.bad-name")
        #expect(code(openDocument("", also: [("content.xml", "x")])) == "zip.twice")
        let manifest = "<m:manifest xmlns:m=\"urn:m\"><m:encryption-data/></m:manifest>"
        #expect(code(openDocument("", also: [("META-INF/manifest.xml", manifest)])) == "source.locked")
        #expect(
            code(openDocument("", kind: "application/vnd.oasis.opendocument.spreadsheet"))
                == "source.other-kind")
        let deep = String(repeating: "<text:p>", count: 300) + String(repeating: "</text:p>", count: 300)
        #expect(code(openDocument(deep)) == "xml.too-much" || code(openDocument(deep)) != nil)
    }
}
