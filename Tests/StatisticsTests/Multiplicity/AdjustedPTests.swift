import Testing

@testable import Statistics

/// Expected values by R 4.2.2 `p.adjust`; tolerance 1e-9.
@Suite("Adjusting p for several tests") struct AdjustedPTests {
    @Test("agrees with the reference, a missing p staying missing")
    func reference() throws {
        var agreement = Agreement("d-change/expected-adjusted.csv")
        let inputs = try Reference.table("d-change/pvalues.csv")
        let rows = try Reference.table("d-change/expected-adjusted.csv")
        for family in Set(rows.compactMap { $0["family"] }).sorted() {
            let own = rows.filter { $0["family"] == family }
            let p = inputs.filter { $0["family"] == family }.map { Double($0["p"] ?? "") }
            #expect(p == own.map { Double($0["p"] ?? "") })
            for method in AdjustedP.allCases {
                for (got, row) in zip(method.adjust(p), own) {
                    agreement.compare(
                        got, Double(row[method.rawValue] ?? ""),
                        at: "\(method) \(family) \(row["name"] ?? "")")
                }
            }
        }
        #expect(agreement.isWhole(200), "\(agreement)")
    }

    @Test("of none gives none") func none() {
        for method in AdjustedP.allCases {
            #expect(method.adjust([]).isEmpty)
            #expect(method.adjust([nil, nil]) == [nil, nil])
        }
    }
}
