@testable import Statistics

/// Quine (1952) and McCluskey (1956) word by word, and every choice of prime implicants tried: slow, and plain enough to
/// be believed.
struct BruteMinimisation {
    let primeImplicants: Set<Product>
    let models: Set<Set<Product>>

    init(explained: Set<Int>, assumable: Set<Int>, conditions: Int) {
        let full = UInt32(1) << UInt32(conditions) - 1
        var merged = Set(explained.union(assumable).map { Product(fixed: full, present: UInt32($0)) })
        var primes: Set<Product> = []
        while !merged.isEmpty {
            var longer: Set<Product> = []
            var used: Set<Product> = []
            for one in merged {
                for digit in 0..<UInt32(conditions) where one.fixed >> digit & 1 == 1 {
                    let other = Product(fixed: one.fixed, present: one.present ^ 1 << digit)
                    guard merged.contains(other) else { continue }
                    used.insert(one)
                    longer.insert(Product(fixed: one.fixed & ~(1 << digit), present: one.present))
                }
            }
            primes.formUnion(merged.subtracting(used))
            merged = longer
        }
        let useful = primes.filter { prime in explained.contains { prime.covers(row: $0) } }
        primeImplicants = Set(useful)
        models = explained.isEmpty ? [] : Self.smallest(Array(primeImplicants), explained)
    }

    private static func smallest(_ primes: [Product], _ explained: Set<Int>) -> Set<Set<Product>> {
        for size in 1...primes.count {
            var found: Set<Set<Product>> = []
            choose(size, from: primes[...], []) { choice in
                if explained.allSatisfy({ row in choice.contains { $0.covers(row: row) } }) {
                    found.insert(Set(choice))
                }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func choose(
        _ size: Int, from rest: ArraySlice<Product>, _ chosen: [Product], _ body: ([Product]) -> Void
    ) {
        if size == 0 { return body(chosen) }
        for place in rest.indices {
            choose(size - 1, from: rest[(place + 1)...], chosen + [rest[place]], body)
        }
    }
}
