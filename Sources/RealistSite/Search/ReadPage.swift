/// What a finished page says to a reader, by the places on it that a link can lead to.
struct ReadPage: Equatable {
    /// Of the browser's window.
    var title: [UInt8] = []
    /// The first heading.
    var heading: [UInt8] = []
    /// What stands before the first heading: "Explanation B1".
    var kicker: [UInt8] = []
    /// In the order in which they begin; the first is what stands in none of the others.
    var sections = [Section()]

    /// A heading, entry or line with an address of its own, and what stands under it.
    struct Section: Equatable {
        /// Behind the `#`; empty for the page itself.
        var id: [UInt8] = []
        var heading: [UInt8] = []
        var blocks: [Block] = []
    }

    /// A paragraph, a line of a list, a row of a table.
    struct Block: Equatable {
        let text: [UInt8]
        /// Somebody said it.
        let isQuote: Bool
    }
}
