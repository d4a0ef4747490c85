/// One finished page, read as a browser would read its tags. For our own pages, which are well formed: no general
/// reader of HTML.
struct WrittenPage {
    let path: String
    private(set) var language: String?
    private(set) var titles: [String] = []
    private(set) var headings: [Int] = []
    private(set) var ids: [String] = []
    /// Of links, and of what the page loads.
    private(set) var links: [String] = []
    private(set) var policies: [String] = []
    /// Styles and scripts that stand in the page itself: elements and attributes.
    private(set) var inline: [String] = []
    /// What stands in scripts that are data and are not run.
    private(set) var data: [String] = []
    /// What it is made of: `a`, and with its attributes `a href`.
    private(set) var tags: Set<String> = []
    /// Tags that close nothing that is open, or that nothing closes.
    private(set) var unbalanced: [String] = []
    /// All that is shown as text, a blank for each tag.
    private(set) var text = ""

    init(path: String, contents: [UInt8]) {
        self.path = path
        var open: (name: String, isData: Bool, text: [UInt8])?
        var shown: [UInt8] = []
        var inside: [String] = []
        var place = contents.startIndex
        while place < contents.endIndex {
            guard contents[place] == UInt8(ascii: "<") else {
                if open == nil { shown.append(contents[place]) } else { open?.text.append(contents[place]) }
                place += 1
                continue
            }
            let end = contents[place...].firstIndex(of: UInt8(ascii: ">")) ?? contents.endIndex
            let tag = WrittenTag(contents[(place + 1)..<end])
            place = min(end + 1, contents.endIndex)
            shown.append(UInt8(ascii: " "))
            balance(tag.name, &inside)
            if let inner = open, tag.name == "/" + inner.name {
                if inner.isData {
                    data.append(String(decoding: inner.text, as: UTF8.self))
                } else {
                    close(inner.name, WrittenPage.plain(inner.text))
                }
                open = nil
            } else if open == nil {
                take(tag)
                // The title of a drawing is none of the page.
                let isOfDrawing = tag.name == "title" && inside.contains("svg")
                if ["title", "script", "style"].contains(tag.name), !isOfDrawing {
                    open = (tag.name, tag["type"] == "application/ld+json", [])
                }
            }
        }
        unbalanced += inside
        text = WrittenPage.plain(shown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func balance(_ name: String, _ inside: inout [String]) {
        if name.hasPrefix("/") {
            if inside.last == String(name.dropFirst()) {
                inside.removeLast()
            } else {
                unbalanced.append(name)
            }
        } else if !name.hasPrefix("!"), !WrittenPage.alone.contains(name) {
            inside.append(name)
        }
    }

    /// Elements that nothing closes, and shapes of our drawings that close themselves.
    private static let alone: Set<String> = [
        "br", "hr", "img", "input", "link", "meta", "circle", "line", "path", "polygon", "rect", "use",
    ]

    private mutating func take(_ tag: WrittenTag) {
        tags.insert(tag.name)
        for attribute in tag.attributes { tags.insert(tag.name + " " + attribute.name) }
        if tag.name == "html" { language = tag["lang"] }
        if let level = tag.name.dropFirst().first?.wholeNumberValue, tag.name.count == 2,
            tag.name.first == "h"
        {
            headings.append(level)
        }
        if let id = tag["id"] { ids.append(id) }
        for name in ["href", "src"] { if let link = tag[name] { links.append(link) } }
        if tag.name == "meta", tag["http-equiv"] == "Content-Security-Policy", let policy = tag["content"] {
            policies.append(policy)
        }
        inline += tag.attributes.map(\.name).filter { $0 == "style" || $0.hasPrefix("on") }
    }

    private mutating func close(_ name: String, _ inner: String) {
        switch name {
        case "title": titles.append(inner)
        case "style": inline.append("<style>")
        default: if !inner.allSatisfy(\.isWhitespace) { inline.append("<script>") }
        }
    }

    static func plain(_ bytes: [UInt8]) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        for (escape, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] { text = text.replacing(escape, with: sign) }
        return text
    }
}

/// The inside of `<…>`.
struct WrittenTag {
    let name: String
    private(set) var attributes: [(name: String, value: String)] = []

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    init(_ bytes: ArraySlice<UInt8>) {
        let blanks = Set(" \t\r\n".utf8)
        let head = bytes.prefix { !blanks.contains($0) }
        var rest = bytes.dropFirst(head.count)
        name = String(decoding: head, as: UTF8.self).lowercased()
        while true {
            rest = rest.drop { blanks.contains($0) || $0 == UInt8(ascii: "/") }
            let key = rest.prefix { !blanks.contains($0) && $0 != UInt8(ascii: "=") }
            if key.isEmpty { return }
            rest = rest.dropFirst(key.count)
            var value: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: "="), rest.dropFirst().first == UInt8(ascii: "\"") {
                value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst(value.count + 3)
            }
            attributes.append((String(decoding: key, as: UTF8.self), WrittenPage.plain(Array(value))))
        }
    }
}
