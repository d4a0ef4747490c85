import Testing

@testable import Statistics

/// The models of the reference folder e-multisite, from its files.
struct MixedModelCase {
    let name: String
    let columns: [String]
    let data: MixedModelData
    /// What the reference calls the variance of the inner groups.
    let innerName: String
    let innerNames: [String]
    let outerNames: [String]
    /// The contrasts of each term where there are interactions: main effects are averaged over the other factor.
    private let marginal: [String: Matrix]

    static let names = [
        "nested", "respondent_only", "site_only", "linear_month", "wave_by_role", "null_model", "balanced",
        "singular",
    ]

    init(_ name: String) throws {
        let file = ["balanced", "singular"].contains(name) ? name : "long"
        var rows = try Reference.table("e-multisite/\(file).csv")
        if name == "site_only" { rows.removeAll { $0["wave"] != "baseline" } }
        func factor(_ column: String, _ levels: [String]) -> [(String, [Double])] {
            levels.map { level in (column + level, rows.map { $0[column] == level ? 1 : 0 }) }
        }
        var columns = [("(Intercept)", rows.map { _ in 1.0 })]
        var marginal: [String: Matrix] = [:]
        switch name {
        case "site_only":
            columns += factor("role", ["nurse", "other"])
        case "linear_month":
            columns.append(("month", rows.compactMap { Double($0["month"] ?? "") }))
        case "null_model": break
        case "balanced", "singular":
            columns += factor("wave", ["post"])
        case "wave_by_role":
            let waves = factor("wave", ["m3", "m6"])
            let roles = factor("role", ["nurse", "other"])
            columns += waves + roles
            for (role, ofRole) in roles {
                columns += waves.map { ($0.0 + ":" + role, zip($0.1, ofRole).map { $0 * $1 }) }
            }
            let third = 1.0 / 3
            marginal["wave"] = Matrix([
                [0, 1, 0, 0, 0, third, 0, third, 0], [0, 0, 1, 0, 0, 0, third, 0, third],
            ])
            marginal["role"] = Matrix([
                [0, 0, 0, 1, 0, third, third, 0, 0], [0, 0, 0, 0, 1, 0, 0, third, third],
            ])
            marginal["wave:role"] = Matrix((5..<9).map { place in (0..<9).map { $0 == place ? 1 : 0 } })
        default:
            columns += factor("wave", ["m3", "m6"])
        }
        let sites = Array(Set(rows.compactMap { $0["site"] })).sorted()
        let people = Array(Set(rows.compactMap { $0["respondent"] })).sorted()
        let site = rows.compactMap { row in sites.firstIndex { $0 == row["site"] } }
        let person = rows.compactMap { row in people.firstIndex { $0 == row["respondent"] } }
        let isNested = !name.hasSuffix("_only")
        self.name = name
        self.columns = columns.map(\.0)
        self.marginal = marginal
        innerName = name == "site_only" ? "site" : isNested ? "respondent:site" : "respondent"
        innerNames = name == "site_only" ? sites : people
        outerNames = sites
        data = try MixedModelData(
            response: rows.compactMap { Double($0["score"] ?? "") },
            design: Matrix(columns: columns.map(\.1)),
            groups: name == "site_only" ? site : person, in: isNested ? site : nil)
    }

    /// What is tested of each term: with one term the contrasts of type I, else those of type III.
    func terms(_ model: LinearMixedModel) -> [String: Matrix] {
        guard marginal.isEmpty, columns.count > 1 else { return marginal }
        let term = columns[1].hasPrefix("wave") ? "wave" : columns[1].hasPrefix("role") ? "role" : "month"
        return [term: model.sequentialContrasts(1..<columns.count)]
    }
}
