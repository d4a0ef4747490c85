/// What readers can find on a finished page.
struct SearchedPage: Sendable {
    /// Of the browser's window.
    let title: String
    let heading: [UInt8]
    /// What stands before the heading: "Explanation B1".
    let kicker: [UInt8]
    let parts: [SearchedPart]

    init(_ contents: [UInt8]) {
        let read = PageReader.read(contents)
        title = String(decoding: read.title, as: UTF8.self)
        heading = read.heading
        kicker = read.kicker
        parts = SearchedPart.parts(of: read)
    }
}
