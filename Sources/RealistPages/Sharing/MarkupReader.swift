/// Takes a finished page to pieces: what stands in its `main`, without what is left out of one page of all pages.
///
/// For pages that our templates made, or a theme of somebody's own: values stand in quotes, and what is left out is
/// closed by its own name.
enum MarkupReader {
    enum Piece {
        case text(ArraySlice<UInt8>)
        case tag(Tag)
        case end(String)
    }

    struct Tag {
        let name: String
        let attributes: [Attribute]
        let isClosed: Bool
    }

    struct Attribute {
        let name: String
        /// As it is written, escapes and all; `nil` where there is none. There may be double quotes in it where it stood
        /// between single ones.
        let value: ArraySlice<UInt8>?
    }

    private static let leftOut: Set<String> = [
        "script", "noscript", "style", "template", "nav", "form", "button",
    ]

    static func read(_ bytes: [UInt8], _ see: (Piece) -> Void) {
        var place = 0
        var isInMain = false
        /// The element that is left out, and how many of its name are open.
        var out: (name: String, depth: Int)?
        while place < bytes.count {
            let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if isInMain, out == nil, start > place { see(.text(bytes[place..<start])) }
            guard start < bytes.count else { return }
            if bytes[start...].starts(with: "<!".utf8) {
                let end = bytes[start...].starts(with: "<!--".utf8) ? "-->" : ">"
                place = bytes[start...].firstRange(of: Array(end.utf8))?.upperBound ?? bytes.count
                continue
            }
            let tag = MarkupTag(bytes, at: start)
            place = tag.end
            if !isInMain {
                isInMain = tag.name == "main" && !tag.isEnd
                continue
            }
            if let now = out {
                if tag.name == now.name, !tag.isClosed {
                    let depth = now.depth + (tag.isEnd ? -1 : 1)
                    out = depth > 0 ? (now.name, depth) : nil
                }
            } else if tag.isEnd {
                if tag.name == "main" { return }
                see(.end(tag.name))
            } else if leftOut.contains(tag.name) {
                out = (tag.name, 1)
                // What stands in these is no markup.
                if tag.name == "script" || tag.name == "style" {
                    let end = Array("</\(tag.name)".utf8)
                    place = bytes[place...].firstRange(of: end)?.lowerBound ?? bytes.count
                }
            } else {
                see(.tag(tag.taken))
            }
        }
    }
}

/// One tag, from its `<` to its `>`.
private struct MarkupTag {
    let name: String
    let isEnd: Bool
    private(set) var isClosed = false
    private var attributes: [MarkupReader.Attribute] = []
    /// Behind its `>`.
    private(set) var end: Int

    init(_ bytes: [UInt8], at start: Int) {
        var place = start + 1
        isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        name = MarkupTag.word(bytes, &place).lowercased()
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            isClosed = bytes[place] == UInt8(ascii: "/")
            let key = MarkupTag.word(bytes, &place)
            if key.isEmpty {
                place += 1
                continue
            }
            var value: ArraySlice<UInt8>?
            if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
                place += 1
                value = MarkupTag.value(bytes, &place)
            }
            attributes.append(MarkupReader.Attribute(name: key, value: value))
        }
        end = min(place + 1, bytes.count)
    }

    var taken: MarkupReader.Tag {
        MarkupReader.Tag(name: name, attributes: attributes, isClosed: isClosed)
    }

    private static func word(_ bytes: [UInt8], _ place: inout Int) -> String {
        let start = place
        while place < bytes.count, bytes[place] > UInt8(ascii: " "), !"/>=".utf8.contains(bytes[place]) {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func value(_ bytes: [UInt8], _ place: inout Int) -> ArraySlice<UInt8> {
        let quote = place < bytes.count ? bytes[place] : 0
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while place < bytes.count, bytes[place] > UInt8(ascii: " "), bytes[place] != UInt8(ascii: ">") {
                place += 1
            }
            return bytes[start..<place]
        }
        let start = place + 1
        place = bytes[start...].firstIndex(of: quote) ?? bytes.count
        defer { place += 1 }
        return bytes[start..<place]
    }
}
