/// Which word stands in which part, and how much it weighs there.
struct Postings {
    /// In a title; in a heading; in the text, where each time counts up to the last of these.
    static let title: UInt8 = 12
    static let heading: UInt8 = 4
    static let often: UInt8 = 3

    private(set) var words = WordTable()
    private var folded = FoldedWords()
    private var found: [(word: Int32, part: Int32, weight: UInt8)] = []
    /// Of the part that is read: how often a word stands in its text, and what its titles and headings add.
    private var counts: [UInt8] = []
    private var extras: [UInt8] = []
    private var met: [Int] = []
    private var parts = 0

    /// - Parameters:
    ///   - part: of a page.
    ///   - titles: of the page, which its first part is found by.
    ///   - kicker: what stands above them.
    mutating func add(_ part: SearchedPart, titles: [[UInt8]], kicker: [UInt8]) {
        if part.isFirst {
            for title in titles { read(title, weight: Postings.title) }
            read(kicker, weight: Postings.heading)
        }
        for section in part.sections {
            read(section.heading, weight: Postings.heading)
            for block in section.blocks { read(block.text) }
        }
        for word in met {
            let weight = extras[word] + counts[word]
            found.append((Int32(word), Int32(parts), weight))
            counts[word] = 0
            extras[word] = 0
        }
        met.removeAll(keepingCapacity: true)
        parts += 1
    }

    /// Every word with its parts in their order, words in the order in which a script compares them.
    func sorted() -> [(word: ArraySlice<UInt8>, places: ArraySlice<(part: Int32, weight: UInt8)>)] {
        var ends = [Int](repeating: 0, count: words.count)
        for one in found { ends[Int(one.word)] += 1 }
        var sum = 0
        for word in ends.indices {
            (ends[word], sum) = (sum, sum + ends[word])
        }
        var rows = [(part: Int32, weight: UInt8)](repeating: (0, 0), count: found.count)
        for one in found {
            rows[ends[Int(one.word)]] = (one.part, one.weight)
            ends[Int(one.word)] += 1
        }
        return (0..<words.count).map { (number: $0, word: words[$0]) }
            .sorted { Postings.isBefore($0.word, $1.word) }
            .map { ($0.word, rows[($0.number == 0 ? 0 : ends[$0.number - 1])..<ends[$0.number]]) }
    }

    /// Scripts compare texts by their UTF-16 code units, where the signs from U+E000 come last.
    static func isBefore(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        var (place, otherPlace) = (one.startIndex, other.startIndex)
        while place < one.endIndex, otherPlace < other.endIndex {
            if one[place] != other[otherPlace] { return rank(one[place]) < rank(other[otherPlace]) }
            place += 1
            otherPlace += 1
        }
        return one.count < other.count
    }

    private static func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }

    private mutating func read(_ text: [UInt8], weight: UInt8) {
        each(in: text) { $0.extras[$1] = max($0.extras[$1], weight) }
    }

    private mutating func read(_ text: [UInt8]) {
        each(in: text) { if $0.counts[$1] < Postings.often { $0.counts[$1] += 1 } }
    }

    /// Calls `take` with the number of every word.
    private mutating func each(in text: [UInt8], _ take: (inout Postings, Int) -> Void) {
        var reading = FoldedWords()
        swap(&reading, &folded)
        reading.each(in: text) { word in
            let number = words.number(of: word)
            if number == counts.count {
                counts.append(0)
                extras.append(0)
            }
            if counts[number] == 0, extras[number] == 0 { met.append(number) }
            take(&self, number)
        }
        folded = reading
    }
}
