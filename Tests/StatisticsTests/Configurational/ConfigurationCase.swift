import Testing

@testable import Statistics

/// One analysis of the reference: its cases, its cuts, and what R's package QCA 3.25.1 made of them.
struct ConfigurationCase {
    typealias Fields = [String: Any]

    let name: String
    let conditions: [String]
    let cases: [String]
    let table: MembershipTable
    let cuts: TruthTable.Cuts
    let want: Fields

    static let names = [
        "crisp-consistent", "crisp-contradictions", "crisp-contradictions-freq2", "crisp-cyclic",
        "crisp-full",
        "crisp-xor", "fuzzy", "fuzzy-pri",
    ]

    init(_ name: String) throws {
        self.name = name
        want = try #require(try Reference.json("h-qca/expected-qca.json")[name])
        let settings = try #require(want["settings"] as? Fields)
        conditions = try #require(settings["conditions"] as? [String])
        let file = name.hasPrefix("fuzzy") ? "expected-fuzzy-calibrated" : name.replacing("-freq2", with: "")
        let rows = try Reference.table("h-qca/\(file).csv")
        cases = rows.compactMap { $0["case"] }
        table = try #require(
            MembershipTable(
                conditions: conditions.map { Reference.column($0, of: rows) },
                outcome: Reference.column("OUT", of: rows)))
        cuts = TruthTable.Cuts(
            frequency: try #require(settings["frequency_cut"] as? Int),
            consistency: try #require(Comparison.number(settings["inclusion_cut"])),
            pri: try #require(Comparison.number(settings["pri_cut"])))
    }

    /// The outcome, and its absence.
    func sides() throws -> [(name: String, table: MembershipTable, want: Fields)] {
        [
            ("outcome", table, try #require(want["outcome"] as? Fields)),
            ("negated_outcome", table.negated, try #require(want["negated_outcome"] as? Fields)),
        ]
    }

    /// As the reference writes a product: ~LEAD*TIME
    func text(_ product: Product) -> String {
        conditions.enumerated().compactMap { place, name in
            product.asks(of: place, of: conditions.count).map { ($0 ? "" : "~") + name }
        }.joined(separator: "*")
    }

    func texts(_ models: [[Product]]) -> Set<Set<String>> { Set(models.map { Set($0.map(text)) }) }
}
