extension PageTag.Name {
    static let main = Self("main")
    static let title = Self("title")
    static let dt = Self("dt")
    static let dd = Self("dd")
    static let h1 = Self("h1")
    static let span = Self("span")
    static let blockquote = Self("blockquote")
    static let footer = Self("footer")

    /// What reading has to know of an element.
    struct Kind: OptionSet {
        let rawValue: Int

        /// It holds nothing, and has no end.
        static let void = Kind(rawValue: 1)
        /// No text of the page: drawings, whose figures stand in tables too; what can be pressed; ways elsewhere.
        static let unread = Kind(rawValue: 2)
        /// It does not end a block.
        static let inline = Kind(rawValue: 4)
        static let cell = Kind(rawValue: 8)
        /// With an id, it is a place of its own.
        static let place = Kind(rawValue: 16)
        static let blank = Kind(rawValue: 32)
    }

    var kind: Kind { PageTag.Name.kinds[letters] ?? [] }

    /// 2 to 6 for `h2` to `h6`.
    var level: Int? {
        let number = Int(truncatingIfNeeded: letters & 0xFF) - 0x30
        return letters >> 8 == 0x68 && (2...6).contains(number) ? number : nil
    }

    private static let kinds: [UInt64: Kind] = {
        let lists: [(String, Kind)] = [
            ("img input meta link hr wbr col source", .void), ("br", [.void, .blank]),
            ("script style noscript svg button nav select textarea template", .unread),
            (
                "a b i em strong span time code sub sup small mark abbr cite q label bdi del ins s u kbd",
                .inline
            ),
            ("td th", [.inline, .cell]), ("li div article", .place),
        ]
        let pairs = lists.flatMap { list, kind in
            list.split(separator: " ").map { (PageTag.Name(String($0)).letters, kind) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()
}
