/// HTML as it is compared: what two renderers may write differently and mean the same is made one.
///
/// Taken out: identifiers of headings, titles of links, the language of code. An image is its words. Elements that hold
/// nothing have no slash. Quotes between tags are not escaped. Around blocks, outside of code, blanks mean nothing.
enum CommonMarkStructure {
    static func of(_ html: String) -> String {
        let one =
            html
            .replacing(/\ (?:id|title|class)="[^"]*"/, with: "")
            .replacing(/<img src="[^"]*" alt="([^"]*)" ?\/>/) { String($0.output.1) }
            .replacing(/<(br|hr) ?\/>/) { "<" + $0.output.1 + ">" }
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        var text = ""
        var rest = one[...]
        while let start = rest.firstRange(of: "<pre>") {
            let end = rest[start.lowerBound...].firstRange(of: "</pre>")?.upperBound ?? rest.endIndex
            text += withoutBlanks(rest[..<start.lowerBound]) + rest[start.lowerBound..<end]
            rest = rest[end...]
        }
        return text + withoutBlanks(rest)
    }

    private static func withoutBlanks(_ html: Substring) -> String {
        let tags = /\s*(<\/?(?:p|ul|ol|li|blockquote|h[1-6]|hr)(?: [^>]*)?>)\s*/
        let joined = String(html).replacing(tags) { String($0.output.1) }
        return joined.replacing(/^\s+|\s+$/, with: "")
    }
}
