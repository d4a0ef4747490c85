import Testing

@testable import Statistics

/// Expected values by R 4.2.2 `quantile`, types 1 to 9; tolerance 1e-9.
@Suite("Quantiles") struct QuantileTests {
    @Test("agree with the reference under nine rules, of values and of counted values")
    func reference() throws {
        var agreement = Agreement("b-instruments/expected-quantiles.csv")
        let inputs = try Reference.table("b-instruments/quantile-inputs.csv")
        for row in try Reference.table("b-instruments/expected-quantiles.csv") {
            let values = Reference.column("value", of: inputs.filter { $0["dataset"] == row["dataset"] })
                .sorted()
            let share = try #require(Double(row["p"] ?? ""))
            for rule in QuantileRule.allCases {
                agreement.compare(
                    rule.quantile(share, ofOrdered: values), Double(row["type\(rule.rawValue)"] ?? ""),
                    at: "\(rule) \(row["dataset"] ?? "") \(share)")
            }
            let sample = CountedValues(values)
            let want = Double(row["type7"] ?? "")
            #expect(near(Quantile.type7(share, ofOrdered: values), want), "\(row)")
            #expect(near(sample.quantile(share), want), "\(row)")
            let counted = zip(sample.values, sample.counts).map { (value: $0, count: $1) }
            #expect(near(Quantile.type7(share, ofOrdered: counted), want), "\(row)")
        }
        #expect(agreement.isWhole(252), "\(agreement)")
    }

    @Test("of no values are none") func empty() {
        #expect(Quantile.type7(0.5, ofOrdered: [Double]()) == nil)
        #expect(CountedValues([]).quantile(0.5) == nil && CountedValues([]).median == nil)
        for rule in QuantileRule.allCases { #expect(rule.quantile(0.5, ofOrdered: []) == nil) }
    }
}
