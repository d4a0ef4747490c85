/// How much stands behind a configuration: passages, and how many of them are independent of each other.
public struct PassageCounts: Equatable, Sendable {
    /// Passages that were read against it.
    public let passages: Int
    /// At most one of each source: what is said twice in one interview or one meeting is said once.
    public let independent: Int

    init(passages: Int, independent: Int) {
        self.passages = passages
        self.independent = independent
    }
}

extension Study {
    /// Passages read against each configuration, by stance, and of all stances under `nil`. Those of people who withdrew
    /// are not counted; a passage that was read twice counts once.
    public func passageCounts(on day: Day) -> [Configuration.ID: [Reading.Stance?: PassageCounts]] {
        let index = QuoteIndex(self, on: day)
        var passages: [Configuration.ID: [Reading.Stance?: Set<Excerpt.ID>]] = [:]
        var sources: [Configuration.ID: [Reading.Stance?: Set<Source.ID>]] = [:]
        for reading in evidence.readings where !index.isOfSomebodyWhoWithdrew(reading) {
            guard let source = index.source(of: reading) else { continue }
            for stance in [reading.stance, nil] {
                passages[reading.configuration, default: [:]][stance, default: []].insert(reading.excerpt)
                sources[reading.configuration, default: [:]][stance, default: []].insert(source)
            }
        }
        return passages.reduce(into: [:]) { counts, entry in
            counts[entry.key] = entry.value.reduce(into: [:]) { own, stance in
                own[stance.key] = PassageCounts(
                    passages: stance.value.count, independent: sources[entry.key]?[stance.key]?.count ?? 0)
            }
        }
    }
}
