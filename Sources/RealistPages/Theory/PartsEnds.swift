/// Where the ties of a map begin and end. All ties of a context leave it in one point, and so do those of a mechanism to
/// its outcomes; at a mechanism each tie, or group of alternatives, has a point of its own, in the order in which they
/// come; at an outcome there is one point for the wanted, the unwanted and the neutral.
struct PartsEnds {
    let contextTies: [ContextTie]
    let outcomeTies: [OutcomeTie]
    /// The signs at the outcomes.
    let outcomeEnds: [(y: Int, direction: TheoryMap.Direction)]
    private let map: PartsMap
    private let tops: [Int]

    struct ContextTie {
        let start: Int
        let end: Int
        let need: PartsMap.ContextTie.Need
        let isAlternative: Bool
        /// The first of those that end in this point: its sign is drawn once.
        let isFirst: Bool
    }

    struct OutcomeTie {
        let start: Int
        let end: Int
        let direction: TheoryMap.Direction
    }

    /// What enters a mechanism in one point.
    private struct Entry: Hashable {
        let mechanism: Int
        let group: Int?
        let tie: Int?

        init(_ tie: PartsMap.ContextTie, _ number: Int) {
            mechanism = tie.mechanism
            group = tie.group
            self.tie = tie.group == nil ? number : nil
        }
    }

    private static let directions: [TheoryMap.Direction] = [.helps, .mixed, .open, .hinders]

    /// How many points each mechanism and each outcome has at its left edge.
    static func counts(_ map: PartsMap) -> (mechanisms: [Int], outcomes: [Int]) {
        var mechanisms = Array(repeating: 0, count: map.mechanisms.count)
        let entries = Set(map.contextTies.enumerated().map { Entry($0.element, $0.offset) })
        for entry in entries { mechanisms[entry.mechanism] += 1 }
        let kinds = Self.kinds(map)
        return (mechanisms, kinds.map(\.count))
    }

    /// Which directions end at each outcome, from top to bottom.
    private static func kinds(_ map: PartsMap) -> [[TheoryMap.Direction]] {
        var found: [Set<TheoryMap.Direction>] = Array(repeating: [], count: map.outcomes.count)
        for tie in map.outcomeTies { found[tie.outcome].insert(tie.direction) }
        return found.map { own in directions.filter(own.contains) }
    }

    /// - `tops`, `heights`: of contexts, mechanisms and outcomes, one after the other.
    init(_ map: PartsMap, tops: [Int], heights: [Int]) {
        self.map = map
        self.tops = tops
        let contexts = map.contexts.count
        let outcomes = contexts + map.mechanisms.count
        func middle(_ node: Int) -> Int { tops[node] + heights[node] / 2 }

        var members: [Entry: [Int]] = [:]
        var order: [[Entry]] = Array(repeating: [], count: map.mechanisms.count)
        for (number, tie) in map.contextTies.enumerated() {
            let entry = Entry(tie, number)
            if members[entry] == nil { order[tie.mechanism].append(entry) }
            members[entry, default: []].append(number)
        }
        var entered: [Entry: Int] = [:]
        for (mechanism, entries) in order.enumerated() {
            let weighed = entries.enumerated().map { index, entry -> (y: Int, index: Int, entry: Entry) in
                let ties = members[entry] ?? []
                let sum = ties.reduce(0) { $0 + middle(map.contextTies[$1].context) }
                return (sum / max(1, ties.count), index, entry)
            }.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
            let node = contexts + mechanism
            for (index, one) in weighed.enumerated() {
                entered[one.entry] = tops[node] + heights[node] * (2 * index + 1) / (2 * weighed.count)
            }
        }
        contextTies = map.contextTies.enumerated().map { number, tie in
            let entry = Entry(tie, number)
            let together = members[entry] ?? []
            return ContextTie(
                start: middle(tie.context), end: entered[entry] ?? middle(contexts + tie.mechanism),
                need: tie.need, isAlternative: together.count > 1, isFirst: together.first == number)
        }
        let kinds = PartsEnds.kinds(map)
        func end(_ outcome: Int, _ direction: TheoryMap.Direction) -> Int {
            let own = kinds[outcome]
            let index = own.firstIndex(of: direction) ?? 0
            let node = outcomes + outcome
            return tops[node] + heights[node] * (2 * index + 1) / (2 * max(1, own.count))
        }
        outcomeTies = map.outcomeTies.map { tie in
            OutcomeTie(
                start: middle(contexts + tie.mechanism), end: end(tie.outcome, tie.direction),
                direction: tie.direction)
        }
        outcomeEnds = kinds.enumerated().flatMap { outcome, own in own.map { (end(outcome, $0), $0) } }
    }

    func top(context: Int) -> Int { tops[context] }
    func top(mechanism: Int) -> Int { tops[map.contexts.count + mechanism] }
    func top(outcome: Int) -> Int { tops[map.contexts.count + map.mechanisms.count + outcome] }
}
