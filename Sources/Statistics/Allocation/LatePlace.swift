/// Where somebody goes who comes after a list was used up, or for whom there is no list: nobody else moves.
public enum LatePlace {
    /// A group in which one person more leaves the stratum and the whole spread evenly, or, where there is none, breaks it
    /// least.
    ///
    /// A group is the better the less the largest and the smallest group, with the person in it, differ by more than 1, in the
    /// stratum and in all added up; then the fewer it has of the stratum, then in all. Among groups that are alike in all of
    /// this one is drawn.
    ///
    /// - Parameters:
    ///   - stratum: how many of the person's stratum each group has; at least one group.
    ///   - all: how many people each group has, in the same order.
    ///   - seed: of the allocation.
    ///   - number: of the person among all that the allocation placed, from 1: each has a draw of their own.
    /// - Returns: the group, from 0.
    public static func group(stratum: [Int], all: [Int], seed: UInt64, number: Int) -> Int {
        precondition(!stratum.isEmpty && stratum.count == all.count, "both have a number for each group")
        let ranks = stratum.indices.map { group in
            (excess(stratum, group) + excess(all, group), stratum[group], all[group])
        }
        guard let best = ranks.min(by: <) else { return 0 }
        let alike = ranks.indices.filter { ranks[$0] == best }
        var chance = Pcg32(seed: seed, stream: 1 + UInt64(max(0, number)))
        return alike[chance.below(alike.count)]
    }

    /// By how much more than 1 the largest and the smallest differ, with one more in this group.
    private static func excess(_ counts: [Int], _ group: Int) -> Int {
        var after = counts
        after[group] += 1
        guard let most = after.max(), let fewest = after.min() else { return 0 }
        return max(0, most - fewest - 1)
    }
}
