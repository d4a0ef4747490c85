/// A stretch of a page that is found, and shown, as one: a short page is one part, a long one several.
struct SearchedPart: Equatable {
    let sections: [ReadPage.Section]
    /// The page's first part, which its title leads to.
    let isFirst: Bool

    /// Bytes of text after which a part ends with its paragraph, so that no result is dear to load.
    static let enough = 3000
    /// Bytes of text after which a paragraph goes on as another one, since a result shows one whole.
    static let longestBlock = 360

    static func parts(of page: ReadPage) -> [SearchedPart] {
        var parts: [SearchedPart] = []
        var now: [ReadPage.Section] = []
        var size = 0
        func finish() {
            parts.append(SearchedPart(sections: now, isFirst: parts.isEmpty))
            now = []
            size = 0
        }
        for section in page.sections {
            var open = ReadPage.Section(id: section.id, heading: section.heading)
            size += section.heading.count
            for block in section.blocks.flatMap(pieces) {
                if size > 0, size + block.text.count > enough {
                    if !open.blocks.isEmpty { now.append(open) }
                    open.blocks = []
                    if !now.isEmpty { finish() }
                }
                open.blocks.append(block)
                size += block.text.count
            }
            if !open.blocks.isEmpty || section.blocks.isEmpty && !section.heading.isEmpty { now.append(open) }
        }
        if !now.isEmpty || parts.isEmpty { finish() }
        return parts
    }

    /// A paragraph that is too long, cut behind a sentence, or where there is none between words, or between signs.
    private static func pieces(_ block: ReadPage.Block) -> [ReadPage.Block] {
        guard block.text.count > longestBlock else { return [block] }
        var pieces: [ReadPage.Block] = []
        var rest = block.text[...]
        var before: [UInt8] = []
        while rest.count > longestBlock {
            let (cut, isSentence) = cut(rest.prefix(longestBlock))
            let after = Array((isSentence ? "" : " …").utf8)
            pieces.append(ReadPage.Block(text: before + rest[..<cut] + after, isQuote: block.isQuote))
            before = Array((isSentence ? "" : "… ").utf8)
            rest = rest[cut...].drop { $0 == UInt8(ascii: " ") }
        }
        if !rest.isEmpty { pieces.append(ReadPage.Block(text: before + rest, isQuote: block.isQuote)) }
        return pieces
    }

    private static func cut(_ head: ArraySlice<UInt8>) -> (place: Int, isSentence: Bool) {
        let far = head.startIndex + head.count / 3
        let blanks = head.indices[far...].filter { head[$0] == UInt8(ascii: " ") }
        if let end = blanks.last(where: { ".!?".utf8.contains(head[$0 - 1]) }) { return (end, true) }
        if let blank = blanks.last { return (blank, false) }
        // A sign of UTF-8 has four bytes at most, the first of which is none that goes on.
        var place = head.endIndex - 1
        while place > far, head[place] & 0xC0 == 0x80 { place -= 1 }
        return (place, false)
    }
}
