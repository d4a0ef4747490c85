/// What readers can tell apart, and what they cannot: the proof behind every withheld figure.
///
/// Two kinds of people that the same known figures count are *one to the reader*: people may be moved from one
/// kind to the other, with all their scores, and no known figure changes by a hair, however it was rounded.
/// Kinds that no known figure counts may hold anybody. So each arrangement of people that can be had by such
/// moves is a world that a reader cannot rule out, and the values of a withheld figure in these worlds are a
/// range that nobody can narrow, by linear programming or otherwise.
struct Cover: Sendable {
    let kinds: [PersonKind]
    /// For each kind the lot it is in: kinds of one lot are one to the reader. Lot 0 is counted by nothing.
    private var lot: [Int]
    private var lots = 1

    init(kinds: [PersonKind]) {
        self.kinds = kinds
        lot = Array(repeating: 0, count: kinds.count)
    }

    /// Figures about these people are known to readers.
    ///
    /// `sites`: where the people counted then are those counted now; elsewhere an old figure says
    ///   nothing about them. `nil` means everywhere.
    mutating func add(_ people: PeopleSet, at sites: Set<Int>? = nil) {
        var parted: [Int: Int] = [:]
        for index in kinds.indices where people.holds(kinds[index]) {
            guard sites?.contains(kinds[index].site) ?? true else { continue }
            if let place = parted[lot[index]] {
                lot[index] = place
            } else {
                parted[lot[index]] = lots
                lot[index] = lots
                lots += 1
            }
        }
    }

    func adding(_ people: PeopleSet) -> Cover {
        var more = self
        more.add(people)
        return more
    }

    /// Numbers of people that a reader cannot rule out.
    struct Span: Equatable, Sendable {
        let low: Int
        /// `nil`: there may be any number.
        let high: Int?

        /// At least this wide, and, for a number that is under the threshold, not known to be under it.
        func hides(_ count: Int, width: Int, threshold: Int) -> Bool {
            guard let high else { return true }
            return high - low >= width && (count >= threshold || high >= threshold)
        }
    }

    /// - Parameters:
    ///   - people: the set in question.
    ///   - counts: how many people of each kind there are in truth.
    /// - Returns: a span that holds the true number; no reader can find a narrower one.
    func span(of people: PeopleSet, counts: [Int]) -> Span {
        var total = Array(repeating: 0, count: lots)
        var isTouched = Array(repeating: false, count: lots)
        var isWhole = Array(repeating: true, count: lots)
        for index in kinds.indices {
            total[lot[index]] += counts[index]
            if people.holds(kinds[index]) {
                isTouched[lot[index]] = true
            } else {
                isWhole[lot[index]] = false
            }
        }
        var low = 0
        var high = 0
        for place in 1..<max(1, lots) where isTouched[place] {
            low += isWhole[place] ? total[place] : 0
            high += total[place]
        }
        return Span(low: low, high: isTouched[0] ? nil : high)
    }

    /// There may be people among them of whom no known figure says anything: any number, with any scores.
    func isFree(_ people: PeopleSet) -> Bool {
        kinds.indices.contains { lot[$0] == 0 && people.holds(kinds[$0]) }
    }

    func total(_ people: PeopleSet, _ counts: [Int]) -> Int {
        kinds.indices.reduce(0) { people.holds(kinds[$1]) ? $0 + counts[$1] : $0 }
    }
}
