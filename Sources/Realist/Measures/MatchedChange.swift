public import Statistics

/// How one group changed from one wave to another, on the people who have a score at both.
public struct MatchedChange: Equatable, Sendable {
    /// Those with both scores: `count`, the moments before, after and of the difference, and the interval.
    ///
    /// Each `Moments` holds n, Σx and Σx² besides mean and standard deviation. Sums of scores on
    /// complete forms are whole numbers and exact.
    public let matched: PairedDifference
    /// People with a score before and none after.
    public let onlyBefore: Int
    /// People with a score after and none before.
    public let onlyAfter: Int

    public init(matched: PairedDifference, onlyBefore: Int, onlyAfter: Int) {
        self.matched = matched
        self.onlyBefore = onlyBefore
        self.onlyAfter = onlyAfter
    }
}

extension Sequence<WaveScore> {
    /// Before and after on matched people, for everybody and for each site.
    ///
    /// A person counts at one site only, the one of the first wave they have a score at, so that the sites
    /// add up to the whole also when somebody moved. Where a person has two scores at one wave the first counts.
    ///
    /// - Parameters:
    ///   - before: the earlier wave.
    ///   - after: the later wave; a difference is the score there minus the score before.
    /// - Returns: sites without anybody at either wave are left out.
    public func change(from before: Wave.ID, to after: Wave.ID) -> BySite<MatchedChange> {
        let earlier = firstScores(at: before)
        let later = firstScores(at: after)
        let valueAfter = Dictionary(later.map { ($0.respondent, $0.value) }) { first, _ in first }
        let hasBefore = Set(earlier.map(\.respondent))
        var all = Tally()
        var sites: [Site.ID: Tally] = [:]
        for person in earlier {
            let value = valueAfter[person.respondent]
            all.add(before: person.value, after: value)
            sites[person.site, default: Tally()].add(before: person.value, after: value)
        }
        for person in later where !hasBefore.contains(person.respondent) {
            all.onlyAfter += 1
            sites[person.site, default: Tally()].onlyAfter += 1
        }
        return BySite(all: all.change, sites: sites.mapValues(\.change))
    }
}

/// What is gathered of one group on the way.
private struct Tally {
    var pairs: [(before: Double, after: Double)] = []
    var onlyBefore = 0
    var onlyAfter = 0

    mutating func add(before: Double, after: Double?) {
        if let after {
            pairs.append((before, after))
        } else {
            onlyBefore += 1
        }
    }

    var change: MatchedChange {
        MatchedChange(matched: PairedDifference(pairs), onlyBefore: onlyBefore, onlyAfter: onlyAfter)
    }
}
