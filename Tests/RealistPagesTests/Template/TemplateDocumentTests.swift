import Foundation
import Testing

@testable import RealistPages

/// `REALIST_WRITE_TEMPLATES=1` writes the page anew.
@Suite("What a template is given") struct TemplateDocumentTests {
    @Test("is as the written page says")
    func document() throws {
        let folder = Example.house.appending(path: "site-templates")
        let theme = try PageTheme(folder: folder, words: Example.words())
        let text = try TemplateDocument(house: Example.house, theme: theme).text
        let file = Example.house.appending(path: "docs/templates.md")
        if ProcessInfo.processInfo.environment["REALIST_WRITE_TEMPLATES"] != nil {
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
        for kind in PageKinds.site { #expect(text.contains("### `\(kind.template)`")) }
    }

    @Test("is told by the comments of its properties, wherever a type stands")
    func comments() {
        let comments = PropertyComments(
            source: """
                /// A page.
                ///
                /// More of it.
                public struct Page {
                    /// What it is | called,
                    /// in ``Words``.
                    public let title: String
                    public let plain: Int

                    /// A line.
                    struct Line {
                        /// Its text.
                        let text: String

                        init() {
                            /// Not a property.
                            let inner: String
                        }
                    }
                    /// After the line.
                    let end: Bool
                }

                extension Page.Line {
                    /// A part of it.
                    struct Part {
                        /// Deep.
                        let deep: String
                    }
                }
                """)
        #expect(
            comments.types == ["Page": "A page.", "Page.Line": "A line.", "Page.Line.Part": "A part of it."])
        #expect(
            comments.properties == [
                "Page.title": "What it is \\| called, in `Words`.", "Page.Line.text": "Its text.",
                "Page.end": "After the line.", "Page.Line.Part.deep": "Deep.",
            ])
    }
}
