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

    /// The same with what stands in the text, for those who have to look at that.
    ///
    /// - Returns: `nil` when it can only be shown as it was typed.
    static func read(_ text: String, _ manner: Manner) -> (html: SafeHTML, found: MarkdownFinds)? {
        let bytes = Array(text.utf8)
        guard bytes.count <= longest, let writer = MarkdownParser.written(bytes, manner) else { return nil }
        return (SafeHTML(made: writer.html), writer.finds)
    }

    /// What a text must know of the page around it.
    struct Manner {
        /// The level that a heading of the first level gets.
        var headings = 3
        /// Whether headings follow each other without a gap, whichever levels were typed.
        var closesGaps = false
        /// Where a link leads, of texts that have rules of their own; `nil` where it may not be one.
        var address: (String) -> String? = { SafeURL.checked(SafeURL.encoded($0)) }
        /// What the identifiers of headings begin with, different for each text of a page.
        var mark = "text"
        /// The accessible name of tables.
        var table: String
    }
}
