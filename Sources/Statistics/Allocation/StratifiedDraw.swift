/// A random allocation of people to groups, so that each stratum and the whole are spread evenly.
///
/// For each stratum there is a list: whoever has place *i* in the stratum goes to the group at place *i*. In every list, and
/// over all lists together, the groups differ in size by at most 1. A stratum of *n* people gives each of *k* groups ⌊n/k⌋
/// places; the n mod k that are left go to different groups. For that the strata are gone through in an order by chance, and
/// those groups come first that have fewest of such places so far, in an order by chance where they have as many: so they never
/// differ by more than 1. Each person is in each group with probability 1/k.
public struct StratifiedDraw: Equatable, Sendable {
    /// A draw is known by this name and the number behind it; another way to draw gets another number.
    public static let method = "stratified-remainders"
    public static let version = 1

    /// How the groups follow each other in the list of a stratum.
    public enum Order: Sendable, Equatable {
        /// In any order: for people who are all known before.
        case any
        /// In blocks that hold every group once or twice, how often by chance, and one block by chance among them with what
        /// is left: so that groups stay alike in size when people come one after the other, and nobody can tell from the
        /// last places of a block which comes next without knowing where it ends.
        case inBlocks
    }

    /// The groups, 0 to k − 1, in the order of each stratum's places.
    public let lists: [[Int]]

    /// - Parameters:
    ///   - sizes: how many people each stratum has; 0 and more.
    ///   - groups: how many groups there are, at least 1; k above.
    ///   - order: of the groups in each list.
    ///   - seed: the same seed gives the same lists, on every machine.
    public init(sizes: [Int], groups: Int, order: Order, seed: UInt64) {
        precondition(groups > 0 && sizes.allSatisfy { $0 >= 0 }, "there is a group, and no size below 0")
        var chance = Pcg32(seed: seed, stream: 1)
        let more = StratifiedDraw.remainders(sizes, groups, &chance)
        lists = zip(sizes, more).map { size, more in
            let rounds = size / groups
            switch order {
            case .any:
                var list = (0..<groups).flatMap { repeatElement($0, count: rounds) } + more
                chance.shuffle(&list)
                return list
            case .inBlocks: return StratifiedDraw.blocks(rounds, groups, more, &chance)
            }
        }
    }

    /// How many places each group has in each stratum.
    ///
    /// - Parameters:
    ///   - lists: groups, 0 to k − 1, one list a stratum.
    ///   - groups: k.
    /// - Returns: a list for each stratum, with a number for each group.
    public static func counts(_ lists: [[Int]], groups: Int) -> [[Int]] {
        lists.map { list in
            var counts = [Int](repeating: 0, count: groups)
            for group in list { counts[group] += 1 }
            return counts
        }
    }

    /// Which groups have one place more than the others, by stratum, in the order of the groups.
    private static func remainders(_ sizes: [Int], _ groups: Int, _ chance: inout Pcg32) -> [[Int]] {
        var more = [[Int]](repeating: [], count: sizes.count)
        var strata = Array(sizes.indices)
        chance.shuffle(&strata)
        var given = [Int](repeating: 0, count: groups)
        for stratum in strata where sizes[stratum] % groups > 0 {
            var order = Array(0..<groups)
            chance.shuffle(&order)
            // Places of the shuffle decide between groups that have as many, whatever the way of sorting.
            let places = order.indices.sorted { (given[order[$0]], $0) < (given[order[$1]], $1) }
            let chosen = places.prefix(sizes[stratum] % groups).map { order[$0] }.sorted()
            for group in chosen { given[group] += 1 }
            more[stratum] = chosen
        }
        return more
    }

    private static func blocks(
        _ rounds: Int, _ groups: Int, _ more: [Int], _ chance: inout Pcg32
    ) -> [Int] {
        var blocks: [[Int]] = []
        var left = rounds
        while left > 0 {
            let length = min(left, 1 + chance.below(2))
            var block = (0..<groups).flatMap { repeatElement($0, count: length) }
            chance.shuffle(&block)
            blocks.append(block)
            left -= length
        }
        if !more.isEmpty {
            var block = more
            chance.shuffle(&block)
            blocks.insert(block, at: chance.below(blocks.count + 1))
        }
        return blocks.flatMap { $0 }
    }
}
