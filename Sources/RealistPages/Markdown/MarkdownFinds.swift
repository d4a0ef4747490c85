/// What stands in a text in Markdown: its headings, and where its links and pictures were typed.
struct MarkdownFinds: Equatable {
    var headings: [Heading] = []
    private(set) var links: [Link] = []
    /// Bytes from the text's beginning.
    private(set) var pictures: [Int] = []
    /// How far the text was read.
    private var last = 0
    /// Links and pictures whose places are not known before their words come.
    private var waiting: (links: Int, pictures: Int) = (0, 0)

    struct Heading: Equatable {
        /// Of the element.
        let level: Int
        let id: String
        let text: String
    }

    struct Link: Equatable {
        /// As it was typed.
        let address: String
        /// Bytes from the text's beginning.
        fileprivate(set) var place: Int
    }

    /// An address that was typed with signs by name or number was put together by the parser: it lies where its words do.
    mutating func addLink(_ address: String, at place: Int?) {
        if place == nil { waiting.links += 1 } else { reached(place) }
        links.append(Link(address: address, place: place ?? last))
    }

    mutating func addPicture(at place: Int?) {
        if place == nil { waiting.pictures += 1 } else { reached(place) }
        pictures.append(place ?? last)
    }

    /// Text was read there; nothing for text that the parser put together.
    mutating func reached(_ place: Int?) {
        guard let place else { return }
        last = place
        for index in links.indices.suffix(waiting.links) { links[index].place = place }
        for index in pictures.indices.suffix(waiting.pictures) { pictures[index] = place }
        waiting = (0, 0)
    }

    static func == (left: MarkdownFinds, right: MarkdownFinds) -> Bool {
        left.headings == right.headings && left.links == right.links && left.pictures == right.pictures
    }
}
