/// How many documents were found where, and what became of them: the numbers of a flow diagram (RAMESES I, item 12, after
/// PRISMA; Page et al. 2021, *BMJ* 372:n71).
public struct LiteratureFlow: Equatable, Sendable {
    public struct Count: Equatable, Sendable {
        public let name: String
        public let count: Int

        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// By place of the search, most first; a place that was searched twice is told once.
    public let found: [Count]
    public let identified: Int
    public let duplicates: Int
    public let records: Int
    public let notScreened: Int
    public let screened: Int
    public let screenedOut: Int
    public let screenedOutReasons: [Count]
    /// To be read in full.
    public let sought: Int
    public let notRead: Int
    public let notObtained: Int
    /// Read in full.
    public let assessed: Int
    public let leftOut: Int
    public let leftOutReasons: [Count]
    public let included: Int

    /// - Parameter literature: each record counted where its last decision put it. One that no search found counts as
    ///   found once, without a place.
    public init(_ literature: Literature) {
        let places = Dictionary(
            literature.searches.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        var found: [String: Int] = [:]
        for search in literature.searches { found[search.place] = 0 }
        var identified = 0
        var states: [LiteratureRecord.State: Int] = [:]
        var reasons: [LiteratureRecord.State: [String: Int]] = [:]
        for record in literature.records {
            for one in record.found {
                let times = max(1, min(one.times, LiteratureFlow.mostTimes))
                found[places[one.search] ?? "", default: 0] += times
                identified += times
            }
            if record.found.isEmpty {
                found["", default: 0] += 1
                identified += 1
            }
            let state = record.state
            states[state, default: 0] += 1
            if let reason = record.log.last?.decision.reason {
                reasons[state, default: [:]][reason, default: 0] += 1
            }
        }
        func count(_ state: LiteratureRecord.State) -> Int { states[state] ?? 0 }
        func sorted(_ counts: [String: Int]) -> [Count] {
            counts.sorted { left, right in
                left.value == right.value
                    ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value > right.value
            }.map { Count($0.key, $0.value) }
        }
        self.found = sorted(found)
        self.identified = identified
        records = literature.records.count
        duplicates = identified - records
        notScreened = count(.toScreen)
        screened = records - notScreened
        screenedOut = count(.screenedOut)
        screenedOutReasons = sorted(reasons[.screenedOut] ?? [:])
        sought = screened - screenedOut
        notRead = count(.toRead)
        notObtained = count(.notObtained)
        included = count(.included)
        leftOut = count(.leftOut)
        leftOutReasons = sorted(reasons[.leftOut] ?? [:])
        assessed = included + leftOut
    }

    /// No search gives one document more often.
    static let mostTimes = 1_000
}
