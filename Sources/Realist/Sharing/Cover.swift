/// What readers can tell apart, and what they cannot: the proof behind every withheld figure.
///
/// Two kinds of people that the same known figures count are *one to the reader*: people may be moved from one
/// kind to the other, with all their scores, and no known figure changes by a hair, however it was rounded.
/// Kinds that no known figure counts may hold anybody. So each arrangement of people that can be had by such
/// moves is a world that a reader cannot rule out, and the values of a withheld figure in these worlds are a
/// range that nobody can narrow, by linear programming or otherwise.
struct Cover: Sendable {
    /// For each kind the lot it is in: kinds of one lot are one to the reader. Lot 0 is counted by nothing.
    private(set) var lot: [Int]
    /// How many kinds are in each lot.
    private var size: [Int]
    /// For each subscale that differs, how many people are in each lot.
    private var totals: [[Int]]
    private let counts: [[Int]]

    init(_ table: KindTable) {
        lot = Array(repeating: 0, count: table.kinds.count)
        size = [table.kinds.count]
        counts = table.counts
        totals = counts.map { [$0.reduce(0, +)] }
    }

    /// Figures about the people of these kinds are known to readers.
    mutating func add(_ places: [Int]) {
        var parted: [Int: Int] = [:]
        for place in places {
            let old = lot[place]
            let new = parted[old] ?? size.count
            if parted[old] == nil {
                parted[old] = new
                size.append(0)
                for subscale in totals.indices { totals[subscale].append(0) }
            }
            lot[place] = new
            size[old] -= 1
            size[new] += 1
            for subscale in totals.indices {
                totals[subscale][old] -= counts[subscale][place]
                totals[subscale][new] += counts[subscale][place]
            }
        }
    }

    func adding(_ places: [Int]) -> Cover {
        var more = self
        more.add(places)
        return more
    }

    /// Whose proof can be another one when figures about the people of these kinds become known.
    func touched(by places: [Int]) -> Touched {
        var touched = Touched(
            lots: Array(repeating: false, count: size.count),
            places: Array(repeating: false, count: lot.count))
        for place in places {
            touched.places[place] = true
            touched.lots[lot[place]] = lot[place] != 0
        }
        return touched
    }

    struct Touched {
        fileprivate(set) var lots: [Bool]
        fileprivate(set) var places: [Bool]
    }

    func isTouched(_ people: CountedPeople, _ touched: Touched) -> Bool {
        people.places.contains { touched.places[$0] || touched.lots[lot[$0]] }
    }

    /// Does every number of these people stay hidden: in other worlds it takes values at least so far apart, and,
    /// where it is under the threshold, reaches that?
    func hides(_ people: CountedPeople, width: Int, threshold: Int) -> Bool {
        let standing = standing(of: people)
        if standing.isFree { return true }
        return totals.indices.allSatisfy { subscale in
            let low = standing.whole.reduce(0) { $0 + totals[subscale][$1] }
            let high = standing.parted.reduce(low) { $0 + totals[subscale][$1] }
            return high - low >= width && (people.totals[subscale] >= threshold || high >= threshold)
        }
    }

    /// There may be people among them of whom no known figure says anything: any number, with any scores.
    func isFree(_ people: CountedPeople) -> Bool { people.places.contains { lot[$0] == 0 } }

    /// How people stand to what is known.
    struct Standing {
        var isFree = false
        /// Lots whose people are all among them, in every world.
        var whole: Set<Int> = []
        /// Lots of which any people, or none, may be among them.
        var parted: Set<Int> = []
    }

    func standing(of people: CountedPeople) -> Standing {
        var standing = Standing()
        let lots = people.places.map { lot[$0] }.sorted()
        var start = 0
        while start < lots.count {
            var end = start + 1
            while end < lots.count, lots[end] == lots[start] { end += 1 }
            if lots[start] == 0 {
                standing.isFree = true
            } else if end - start == size[lots[start]] {
                standing.whole.insert(lots[start])
            } else {
                standing.parted.insert(lots[start])
            }
            start = end
        }
        return standing
    }
}
