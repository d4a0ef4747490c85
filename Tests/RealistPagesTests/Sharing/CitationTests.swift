import Testing

@testable import Realist
@testable import RealistPages

@Suite("The citation") struct CitationTests {
    static func toolkit(baseURL: String? = nil, _ change: (inout About) -> Void) throws -> Toolkit {
        Toolkit(try Example.publication(change), words: try Example.words(), baseURL: baseURL)
    }

    @Test("is one line of text")
    func text() throws {
        #expect(
            try Example.toolkit().citation
                == "Ada Example and Bo Example (2026). A way back. What helps people find a way back, and why. "
                + "Version 1.2, 4 June 2026. https://doi.org/10.1234/example")
    }

    @Test("stands without authors, subtitle, version and address")
    func bare() throws {
        let toolkit = try Self.toolkit {
            $0.authors = []
            $0.subtitle = nil
            $0.version = nil
            $0.doi = nil
            $0.madeUp = []
        }
        #expect(toolkit.citation == "(2026). A way back. 4 June 2026.")
        #expect(
            toolkit.bibtex == """
                @misc{small-study-2026,
                  title = {{A way back}},
                  year = {2026},
                  month = {6}
                }

                """)
        #expect(toolkit.ris == "TY  - ELEC\nTI  - A way back\nPY  - 2026\nDA  - 2026/06/04\nER  - \n")
    }

    @Test("keeps signs of TeX from meaning anything, and names whole")
    func bibtex() throws {
        let toolkit = try Self.toolkit(baseURL: "https://example.org/a_b") {
            $0.title = "Support & \"care\": 50 % {of} it\n\\input{x}"
            $0.subtitle = nil
        }
        #expect(
            toolkit.bibtex.contains(
                #"title = {{Support \& "care": 50 \% \{of\} it \textbackslash{}input\{x\}}}"#))
        #expect(toolkit.bibtex.contains("author = {{Ada Example} and {Bo Example}}"))
        #expect(toolkit.bibtex.contains(#"url = {https://example.org/a\_b}"#))
    }

    @Test("has one field to a line for reference managers, whatever was typed")
    func ris() throws {
        let toolkit = try Self.toolkit {
            $0.title = "One\nER  - \nTwo"
            $0.subtitle = nil
        }
        let lines = toolkit.ris.split(separator: "\n")
        #expect(lines.contains("TI  - One ER - Two"))
        #expect(lines.filter { $0.hasPrefix("ER  -") }.count == 1)
        #expect(lines.contains("UR  - https://doi.org/10.1234/example"))
    }

    @Test(
        "leads to somebody only by mail or over the web",
        arguments: [
            ("toolkit@example.org", "mailto:toolkit@example.org"),
            ("https://example.org/write", "https://example.org/write"),
            ("javascript:alert(1)", nil), ("Room 4, ask at the desk", nil), ("desk", nil),
        ] as [(String, String?)])
    func contact(typed: String, href: String?) throws {
        let contact = Contact(try Self.toolkit { $0.contact = typed })
        #expect(contact?.text == typed)
        #expect(contact?.href == href)
    }
}
