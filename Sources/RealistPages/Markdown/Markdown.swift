/// Markdown that people of a study wrote, as HTML that is safe to show.
enum Markdown {
    /// Bytes; a longer text is shown as it was typed.
    static let longest = 262_144

    /// Paragraphs, lists, emphasis, links, tables, code and quotes. HTML is shown as text, images as their words.
    ///
    /// - Parameters:
    ///   - text: what somebody typed.
    ///   - manner: how it fits into its page.
    /// - Returns: blocks, each on lines of its own.
    static func html(_ text: String, _ manner: Manner) -> SafeHTML {
        let bytes = Array(text.utf8)
        guard bytes.count <= longest, let html = MarkdownParser.html(bytes, manner) else {
            return SafeHTML(made: "<p>" + HTMLEscape.escaped(text) + "</p>\n")
        }
        return SafeHTML(made: html)
    }

    /// What a text must know of the page around it.
    struct Manner {
        /// The level that a heading of the first level gets.
        var headings = 3
        /// What the identifiers of headings begin with, different for each text of a page.
        var mark = "text"
        /// The accessible name of tables.
        var table: String
    }
}
