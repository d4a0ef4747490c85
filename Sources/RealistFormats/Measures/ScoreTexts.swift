import Realist

/// What is written for a score, as bytes, for every place of every lane; made when it first occurs.
struct ScoreTexts {
    private let make: @Sendable (_ subscale: Int, _ place: Int) -> [UInt8]
    /// Where a lane's places begin.
    let bases: [Int]
    /// Where the text begins, and in the lowest 16 bits how long it is; 0 when it was not made yet.
    private(set) var entries: [UInt64]
    /// With a margin behind, so that sixteen bytes may be taken at a time.
    private(set) var bytes: [UInt8] = Array(repeating: 0, count: ScoreTexts.margin)
    private(set) var longest = 0

    static let margin = 32

    init(_ lanes: FormLanes, make: @escaping @Sendable (Int, Int) -> [UInt8]) {
        self.make = make
        var bases: [Int] = []
        var count = 0
        for lane in lanes.lanes {
            bases.append(count)
            count += lane.places
        }
        self.bases = bases
        entries = Array(repeating: 0, count: count)
    }

    mutating func add(_ subscale: Int, _ place: Int) {
        let text = make(subscale, place).prefix(0xFFFF)
        let start = bytes.count - ScoreTexts.margin
        bytes.removeLast(ScoreTexts.margin)
        bytes += text
        bytes += repeatElement(0, count: ScoreTexts.margin)
        entries[bases[subscale] + place] = UInt64(start) << 16 | UInt64(text.count)
        longest = max(longest, text.count)
    }

    /// The text, made now if it was not yet.
    mutating func text(_ subscale: Int, _ place: Int) -> ArraySlice<UInt8> {
        if entries[bases[subscale] + place] == 0 { add(subscale, place) }
        let entry = entries[bases[subscale] + place]
        let start = Int(entry >> 16)
        return bytes[start..<start + Int(entry & 0xFFFF)]
    }
}
