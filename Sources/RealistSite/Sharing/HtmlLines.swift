/// The lines of a piece of HTML that we made of Markdown, without what marks them.
enum HtmlLines {
    private static let ends: Set<String> = [
        "p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div", "tr", "br", "blockquote", "pre",
        "hr",
    ]

    static func read(_ html: String) -> [String] {
        let bytes = Array(html.utf8)
        var lines: [String] = []
        var text = PageText()
        var place = 0
        func end() {
            if !text.isEmpty { lines.append(String(decoding: text.taken(), as: UTF8.self)) }
        }
        while place < bytes.count {
            let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            text.add(bytes[place..<start])
            guard start < bytes.count else { break }
            let stop = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
            let inner = bytes[(start + 1)..<max(start + 1, stop)].drop { $0 == UInt8(ascii: "/") }
            let name = inner.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
            switch String(decoding: name, as: UTF8.self) {
            case let name where ends.contains(name): end()
            case "td", "th": text.addSign(" ·")
            default: break
            }
            place = stop + 1
        }
        end()
        return lines
    }
}
