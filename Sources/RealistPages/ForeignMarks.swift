/// Writes the marks of a page (``ForeignText``) as `lang`: of the element whose whole text is in another language, else
/// of a `span`. Where no element can be (titles, attributes, drawings) the text stands without them.
struct ForeignMarks {
    private let page: [UInt8]
    private var written: [UInt8] = []
    /// The element whose tag was written just now, and where that tag takes one more attribute.
    private var begun: (name: ArraySlice<UInt8>, place: Int)?
    /// The element in which no other can stand, while it is open.
    private var bare: ArraySlice<UInt8>?

    /// A part of a text, and the code of its language where that is not the page's.
    private struct Stretch {
        let language: ArraySlice<UInt8>?
        var text: [UInt8]

        var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }
    }

    /// - Returns: the same page where it has no marks.
    static func resolved(_ page: [UInt8]) -> [UInt8] {
        guard firstMark(in: page[...]) != nil else { return page }
        var marks = ForeignMarks(page: page)
        marks.write()
        return marks.written
    }

    /// What every mark begins with in UTF-8; the third byte tells which it is.
    private static let start: (UInt8, UInt8) = (0xEF, 0xB7)
    private static let opening: UInt8 = 0x90
    private static let closing: UInt8 = 0x92

    private static let bareNames: Set<ArraySlice<UInt8>> = names([
        "title", "textarea", "option", "script", "style", "svg",
    ])
    /// Elements that nothing closes.
    private static let alone: Set<ArraySlice<UInt8>> = names([
        "br", "hr", "img", "input", "link", "meta", "wbr",
    ])

    private static func names(_ names: [String]) -> Set<ArraySlice<UInt8>> {
        Set(names.map { ArraySlice($0.utf8) })
    }

    private init(page: [UInt8]) {
        self.page = page
        written.reserveCapacity(page.count)
    }

    private mutating func write() {
        var place = 0
        while place < page.count {
            let isTag = page[place] == UInt8(ascii: "<")
            let stop = page[place...].firstIndex(of: UInt8(ascii: isTag ? ">" : "<"))
            let end = stop.map { isTag ? $0 + 1 : $0 } ?? page.count
            if isTag { write(tag: page[place..<end]) } else { write(text: page[place..<end]) }
            place = end
        }
    }

    private mutating func write(tag: ArraySlice<UInt8>) {
        append(ForeignMarks.stretches(of: tag).flatMap(\.text))
        let name = ForeignMarks.name(of: tag)
        begun = nil
        if name.first == UInt8(ascii: "/") {
            if bare == name.dropFirst() { bare = nil }
        } else if bare == nil, ForeignMarks.bareNames.contains(name) {
            bare = name
        } else if !ForeignMarks.alone.contains(name) {
            begun = (name, written.count - 1)
        }
    }

    /// What stands between two tags.
    private mutating func write(text: ArraySlice<UInt8>) {
        let stretches = ForeignMarks.stretches(of: text)
        let said = stretches.filter { !$0.isBlank }
        if bare != nil {
            append(stretches.flatMap(\.text))
        } else if said.count == 1, let language = said[0].language, let begun,
            isClosed(begun.name, at: text.endIndex)
        {
            let attribute = Array(" lang=\"".utf8) + Array(language) + Array("\"".utf8)
            written.insert(contentsOf: attribute, at: begun.place)
            append(stretches.flatMap(\.text))
        } else {
            for stretch in stretches {
                guard let language = stretch.language, !stretch.isBlank else {
                    append(stretch.text)
                    continue
                }
                written += "<span lang=\"".utf8
                written += language
                written += "\">".utf8
                written += stretch.text
                written += "</span>".utf8
            }
        }
    }

    private mutating func append(_ bytes: [UInt8]) { written += bytes }

    /// Whether the tag at a place closes this element.
    private func isClosed(_ name: ArraySlice<UInt8>, at place: Int) -> Bool {
        let tag = page[place...].prefix { $0 != UInt8(ascii: ">") }
        return ForeignMarks.name(of: tag).dropFirst() == name && tag.dropFirst().first == UInt8(ascii: "/")
    }

    /// `p` of `<p class="lead">`, `/p` of `</p>`.
    private static func name(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }

    /// Where the first mark begins, or what looks like one.
    ///
    /// The standard library's search for a range takes some hundred times as long, and every page is looked through.
    private static func firstMark(in text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        while let place = rest.firstIndex(of: start.0) {
            if place + 1 < rest.endIndex, rest[place + 1] == start.1 { return place }
            rest = rest[(place + 1)...]
        }
        return nil
    }

    /// The text without its marks, cut where the language changes. What nothing closes ends with the text.
    private static func stretches(of text: ArraySlice<UInt8>) -> [Stretch] {
        var stretches: [Stretch] = []
        var languages: [ArraySlice<UInt8>] = []
        func add(_ bytes: ArraySlice<UInt8>) {
            if bytes.isEmpty { return }
            if let last = stretches.last, last.language == languages.last {
                stretches[stretches.count - 1].text += bytes
            } else {
                stretches.append(Stretch(language: languages.last, text: Array(bytes)))
            }
        }
        var rest = text
        while let mark = firstMark(in: rest), let kind = rest[(mark + 2)...].first {
            guard (opening...closing).contains(kind) else {
                add(rest[...(mark + 2)])
                rest = rest[(mark + 3)...]
                continue
            }
            add(rest[..<mark])
            rest = rest[(mark + 3)...]
            if kind == opening {
                let code = rest.prefix { (97...122).contains($0) }
                languages.append(code)
                rest = rest.dropFirst(code.count)
            } else if kind == closing {
                _ = languages.popLast()
            }
        }
        add(rest)
        return stretches
    }
}
