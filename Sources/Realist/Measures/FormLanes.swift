/// The answers of a form as one sum: each answer adds a number, and the total holds, for every subscale in a lane of
/// bits of its own, how many of its items were answered and what they come to.
///
/// In a lane an answer adds `step + (points − least) / unit`: `least` is the smallest number of points that any option
/// of the subscale's items counts, `unit` divides what the others count more, and `step` is more than all answers
/// together can add beyond it. So the lane's value, the *place*, is
/// `step × answered + (points − least × answered) / unit`: one number for both, and small enough to count in a table.
public struct FormLanes: Sendable {
    public struct Lane: Sendable {
        /// Where its lowest bit lies.
        public let shift: Int
        public let mask: UInt64
        /// So many places there are, from 0.
        public let places: Int
        let step: Int
        let least: Int
        let unit: Int

        public func place(in form: UInt64) -> Int { Int(truncatingIfNeeded: form >> UInt64(shift) & mask) }

        public func answered(at place: Int) -> Int { place / step }

        public func points(at place: Int) -> Int { place % step * unit + least * (place / step) }

        /// The places of forms with so many answers.
        public func places(answered: Int) -> Range<Int> { answered * step..<(answered + 1) * step }
    }

    /// One for each subscale, in the key's order.
    public let lanes: [Lane]
    /// For each item of the form what each of its options adds.
    private let worth: [[UInt64]]

    /// So many places may a form have: a table of them is held in memory.
    public static let mostPlaces = 1 << 16

    /// `nil` when the lanes do not fit into 63 bits, or have too many places.
    public init?(_ scoring: Scoring) {
        let count = scoring.key.items.count
        let points = (0..<count).map { scoring.points(ofItem: $0) }
        var lanes: [Lane] = []
        var shift = 0
        for subscale in scoring.key.subscales.indices {
            let items = points.flatMap { $0 }.filter { $0.subscale == subscale }
            guard let least = items.compactMap({ $0.points.min() }).min() else { return nil }
            let unit = max(items.flatMap(\.points).reduce(0) { FormLanes.divisor($0, $1 - least) }, 1)
            let span = items.reduce(0) { $0 + (($1.points.max() ?? least) - least) / unit }
            let step = span + 1
            let places = step * (items.count + 1)
            let bits = Int.bitWidth - (places - 1).leadingZeroBitCount
            guard shift + bits <= 63 else { return nil }
            lanes.append(
                Lane(
                    shift: shift, mask: (1 << UInt64(bits)) - 1, places: places, step: step, least: least,
                    unit: unit))
            shift += bits
        }
        guard lanes.reduce(0, { $0 + $1.places }) <= FormLanes.mostPlaces else { return nil }
        self.lanes = lanes
        worth = points.map { parts in
            let options = parts.map(\.points.count).max() ?? 0
            return (0..<options).map { option in
                parts.reduce(0) { sum, part in
                    let lane = lanes[part.subscale]
                    let places = lane.step + (part.points[option] - lane.least) / lane.unit
                    return sum + UInt64(places) << UInt64(lane.shift)
                }
            }
        }
    }

    /// What an answer adds to the form; nothing for an item that no subscale has.
    public func worth(ofItem position: Int, option: Int) -> UInt64 {
        worth[position].indices.contains(option) ? worth[position][option] : 0
    }

    /// The greatest number that divides both, neither of which is below 0.
    private static func divisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
