/// Reads a finished page: what stands in its `main`, by the places that a link can lead to.
///
/// For our own pages, which are well formed, and for those of a theme of somebody's own: what is not closed is closed
/// with what it stands in.
struct PageReader {
    private let bytes: [UInt8]
    private var page = ReadPage()
    private var text = PageText()
    /// Elements that are open, from `main` inwards.
    private var open: [PageTag.Name] = []
    /// Sections that are open: their number, and what has to close for them to end.
    private var places = [Place(section: 0, depth: 0, level: 0)]
    /// Inside what is not read: the element, and how many of its name are open.
    private var unread: (name: PageTag.Name, depth: Int)?

    private struct Place {
        let section: Int
        /// How many elements stand around it.
        let depth: Int
        /// Of its heading; 9 for an entry of a list.
        let level: Int
    }

    static func read(_ bytes: [UInt8]) -> ReadPage {
        var reader = PageReader(bytes: bytes)
        reader.read()
        return reader.page
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() {
        var place = 0
        var isInMain = false
        while place < bytes.count {
            let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if isInMain, unread == nil { text.add(bytes[place..<start]) }
            guard start < bytes.count else { return }
            if bytes[start...].starts(with: "<!--".utf8) {
                place = bytes[start...].firstRange(of: "-->".utf8)?.upperBound ?? bytes.count
                continue
            }
            let tag = PageTag(bytes, at: start)
            place = tag.end
            if isInMain {
                if tag.isEnd { end(tag.name) } else { begin(tag) }
                if tag.isEnd, tag.name == .main { return }
            } else if !tag.isEnd, tag.name == .title, page.title.isEmpty {
                let stop = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                text.add(bytes[place..<stop])
                page.title = text.taken()
            } else if !tag.isEnd, tag.name == .main {
                isInMain = true
            }
        }
    }

    private mutating func begin(_ tag: PageTag) {
        let name = tag.name
        let kind = name.kind
        if kind.contains(.blank) { text.addBlank() }
        if kind.contains(.void) { return }
        if let now = unread {
            if now.name == name { unread = (name, now.depth + 1) }
            return
        }
        if tag.isHidden || kind.contains(.unread) || tag.isForListeners && name == .span {
            unread = (name, 1)
            return
        }
        if kind.contains(.cell) {
            text.addSign(" ·")
        } else if name == .dd {
            text.addSign(":")
        } else if !kind.contains(.inline) {
            finishBlock()
        }
        if !tag.id.isEmpty {
            if let level = name.level {
                while let last = places.last, places.count > 1, last.depth == open.count, last.level >= level,
                    last.level < 9
                {
                    places.removeLast()
                }
                beginSection(tag.id, depth: open.count, level: level)
            } else if kind.contains(.place) {
                beginSection(tag.id, depth: open.count + 1, level: 9)
            }
        }
        open.append(name)
    }

    private mutating func beginSection(_ id: ArraySlice<UInt8>, depth: Int, level: Int) {
        places.append(Place(section: page.sections.count, depth: depth, level: level))
        text.add(id)
        page.sections.append(ReadPage.Section(id: text.taken()))
    }

    private mutating func end(_ name: PageTag.Name) {
        if let now = unread {
            if now.name == name { unread = now.depth > 1 ? (name, now.depth - 1) : nil }
            return
        }
        if name == .h1 {
            page.heading = text.taken()
            page.kicker = Array(page.sections[0].blocks.map(\.text).joined(separator: " ".utf8))
            page.sections[0].blocks = []
        } else if name.level != nil || name == .dt {
            finishHeading(isTerm: name == .dt)
        } else if !name.kind.contains(.inline) {
            finishBlock()
        }
        guard let start = open.lastIndex(of: name) else { return }
        open.removeSubrange(start...)
        while let last = places.last, places.count > 1, last.depth > open.count { places.removeLast() }
    }

    private var section: Int { places.last?.section ?? 0 }

    /// The first heading or term of a section is its own; another term stands before what is said of it.
    private mutating func finishHeading(isTerm: Bool) {
        let own = page.sections[section]
        if section > 0, own.heading.isEmpty, own.blocks.isEmpty {
            page.sections[section].heading = text.taken()
        } else if !isTerm {
            finishBlock()
        }
    }

    private mutating func finishBlock() {
        if text.isEmpty { return }
        let isQuote = open.contains(.blockquote) && !open.contains(.footer)
        page.sections[section].blocks.append(ReadPage.Block(text: text.taken(), isQuote: isQuote))
    }
}
