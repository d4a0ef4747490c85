/// A tag of a finished page, as far as reading it needs.
struct PageTag {
    /// The first eight letters of an element's name, which no two elements that matter here share.
    struct Name: Hashable {
        let letters: UInt64

        init(_ name: ArraySlice<UInt8>) {
            letters = name.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
        }

        init(_ name: String) { self.init(Array(name.utf8)[...]) }
    }

    let name: Name
    let isEnd: Bool
    private(set) var id: ArraySlice<UInt8> = []
    /// Not shown, or not for everybody.
    private(set) var isHidden = false
    private(set) var isForListeners = false
    /// Behind its `>`.
    private(set) var end = 0

    /// - Parameters:
    ///   - bytes: of the page.
    ///   - start: of the tag's `<`.
    init(_ bytes: [UInt8], at start: Int) {
        var place = start + 1
        isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        let nameStart = place
        while place < bytes.count, !PageTag.endsWord(bytes[place]) { place += 1 }
        name = Name(bytes[nameStart..<place])
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if PageTag.endsWord(bytes[place]) {
                place += 1
                continue
            }
            let keyStart = place
            while place < bytes.count, !PageTag.endsWord(bytes[place]), bytes[place] != UInt8(ascii: "=") {
                place += 1
            }
            let key = bytes[keyStart..<place]
            var value: ArraySlice<UInt8> = []
            if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
                value = PageTag.value(bytes, &place)
            }
            take(key, value)
        }
        end = min(place + 1, bytes.count)
    }

    /// From the `=`; `place` is then behind the value.
    private static func value(_ bytes: [UInt8], _ place: inout Int) -> ArraySlice<UInt8> {
        place += 1
        guard place < bytes.count else { return [] }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while place < bytes.count, !endsWord(bytes[place]) { place += 1 }
            return bytes[start..<place]
        }
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != quote { place += 1 }
        defer { place += 1 }
        return bytes[start..<min(place, bytes.count)]
    }

    private mutating func take(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        switch key.count {
        case 2 where key.elementsEqual("id".utf8): id = value
        case 5 where key.elementsEqual("class".utf8): isForListeners = value.elementsEqual("vh".utf8)
        case 6 where key.elementsEqual("hidden".utf8): isHidden = true
        case 11 where key.elementsEqual("aria-hidden".utf8):
            isHidden = isHidden || value.elementsEqual("true".utf8)
        default: break
        }
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
