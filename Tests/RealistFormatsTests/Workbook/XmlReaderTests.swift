import Realist
import Testing

@testable import RealistFormats

@Suite("Reading XML") struct XmlReaderTests {
    /// Names and texts in one line: `(a 'text' )`.
    private func events(_ bytes: [UInt8], step: Int = 5) throws -> String {
        var rest = bytes[...]
        var reader = XmlReader(
            {
                let part = Array(rest.prefix(step))
                rest = rest.dropFirst(step)
                return part
            }, part: "p.xml", file: "t.xlsx")
        var result: [String] = []
        while true {
            switch try reader.next() {
            case .start(let element):
                let values = element.attributes.map { " \($0.name.local)=\($0.value)" }.joined()
                result.append("(" + element.name.local + values)
            case .text(let text): result.append("'\(text)'")
            case .end: result.append(")")
            case .done: return result.joined()
            }
        }
    }

    private func events(_ text: String, step: Int = 5) throws -> String {
        try events(Array(text.utf8), step: step)
    }

    @Test("gives elements, attributes and text, however the bytes come in", arguments: [1, 2, 7, 1_000])
    func reading(step: Int) throws {
        let text = """
            \u{FEFF}<?xml version="1.0"?><!-- a > b --><x:a xmlns:x='u' k="1 &amp; 2" l='"'>\
            one&#x41;&#66;<b/>two<![CDATA[<c>&amp;]]><x:b></x:b ></x:a>\r\n<!-- end -->
            """
        #expect(try events(text, step: step) == "(a k=1 & 2 l=\"'oneAB'(b)'two''<c>&amp;'(b))")
        #expect(try events("<a>1\r\n2\r3</a>", step: step) == "(a'1\n2\n3')")
    }

    @Test("tells namespaces apart, also where an inner element changes them")
    func namespaces() throws {
        var reader = XmlReader.of("<a xmlns='u' xmlns:p='v'><p:b c='1' p:d='2'/><b xmlns='w'/><b/></a>")
        var names: [XmlElement.Name] = []
        while case let event = try reader.next(), event != .done {
            guard case .start(let element) = event else { continue }
            names.append(element.name)
            names += element.attributes.map(\.name)
        }
        let want = [
            ("u", "a"), ("v", "b"), ("", "c"), ("v", "d"), ("w", "b"), ("u", "b"),
        ].map { XmlElement.Name(space: $0.0, local: $0.1) }
        #expect(names == want)
    }

    @Test(
        "refuses what is no XML, or more than XML needs",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "xml.document-type"),
            ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "xml.document-type"),
            ("<a>&b;</a>", "xml.malformed"), ("<a>&amp</a>", "xml.malformed"),
            ("<a>&#0;</a>", "xml.malformed"), ("<a>&#xD800;</a>", "xml.malformed"),
            ("<a>&#99999999999;</a>", "xml.malformed"), ("<a>&#-1;</a>", "xml.malformed"),
            ("<a></b>", "xml.malformed"), ("<a>", "xml.malformed"), ("", "xml.malformed"),
            ("text", "xml.malformed"), ("<a/><b/>", "xml.malformed"), ("<a/>text", "xml.malformed"),
            ("<a b=1/>", "xml.malformed"), ("<a b='1' b='2'/>", "xml.malformed"),
            ("<a b='<'/>", "xml.malformed"), ("<a b='1'c='2'/>", "xml.malformed"),
            ("<p:a/>", "xml.malformed"), ("<a:b:c/>", "xml.malformed"), ("<1a/>", "xml.malformed"),
            ("< a/>", "xml.malformed"), ("<a", "xml.malformed"), ("<a b", "xml.malformed"),
            ("<a b='", "xml.malformed"), ("<!-- ", "xml.malformed"), ("<?x", "xml.malformed"),
            ("<a><![CDATA[x</a>", "xml.malformed"), ("<a>\u{1}</a>", "xml.malformed"),
            ("<![CDATA[x]]>", "xml.malformed"), ("</a>", "xml.malformed"),
            (String(repeating: "<a>", count: 201), "xml.too-much"),
            ("<" + String(repeating: "a", count: 300) + "/>", "xml.too-much"),
            (
                "<a " + (0...100).map { "b\($0)='1'" }.joined(separator: " ") + "/>", "xml.too-much"
            ),
        ])
    func refusals(text: String, code: String) {
        do {
            _ = try events(text)
            Issue.record("taken")
        } catch {
            #expect((error as? any Explained)?.code == code, "\(error)")
        }
    }

    @Test("refuses what is not UTF-8")
    func encodings() {
        for bytes: [UInt8] in [
            [0xFF, 0xFE, 0x3C, 0, 0x61, 0], Array("<a>".utf8) + [0xE9] + Array("</a>".utf8),
            Array("<a".utf8) + [0xC3] + Array("/>".utf8),
        ] {
            #expect(throws: (any Error).self) { try events(bytes) }
        }
    }
}

extension XmlReader {
    fileprivate static func of(_ text: String) -> XmlReader {
        var rest = Array(text.utf8)
        return XmlReader(
            {
                defer { rest = [] }
                return rest
            }, part: "p", file: "t")
    }
}
