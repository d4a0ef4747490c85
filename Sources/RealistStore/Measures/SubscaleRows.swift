internal import GRDB
internal import Realist

extension Subscale.Method {
    var code: String {
        switch self {
        case .sum(_): "sum"
        case .mean(_): "mean"
        case .table(_): "table"
        }
    }

    var factor: Double? {
        switch self {
        case .sum(let factor), .mean(let factor): factor
        case .table(_): nil
        }
    }

    init(_ row: Row, of subscale: Subscale.ID, _ object: ObjectRows) throws {
        let code: String = try row.get("method")
        switch code {
        case "sum": self = .sum(times: try row.get("factor"))
        case "mean": self = .mean(times: try row.get("factor"))
        case "table":
            let rows = try object.rows("instrumentConversion").filter {
                try $0.get("subscaleId") == subscale.text
            }
            let sums: [Int] = try rows.map { try $0.get("points") }
            guard let least = sums.first, least.magnitude <= 1_000_000_000,
                sums == Array(least..<(least + sums.count)),
                let table = try ConversionTable(from: least, scores: rows.map { try $0.get("score") })
            else { throw RowProblem.column("instrumentConversion", holds: "no table") }
            self = .table(table)
        default: throw RowProblem.column("method", holds: "“\(code)”")
        }
    }
}

extension Subscale {
    /// What its answers count, and the table of its scores, where it has them.
    func writePoints(_ object: inout ObjectCells) {
        for points in points ?? [] {
            object.add("instrumentPoints") {
                $0.put("subscaleId", id)
                $0.put("points", points)
            }
        }
        guard case .table(let table) = method else { return }
        for (sum, score) in zip(table.sums, table.scores) {
            object.add("instrumentConversion") {
                $0.put("subscaleId", id)
                $0.put("points", sum)
                $0.put("score", score)
            }
        }
    }

    static func points(of subscale: ID, _ object: ObjectRows) throws -> [Int]? {
        let rows = try object.rows("instrumentPoints").filter { try $0.get("subscaleId") == subscale.text }
        return rows.isEmpty ? nil : try rows.map { try $0.get("points") }
    }
}

extension AnswerLabels {
    func write(_ object: inout ObjectCells, number: Int) {
        for label in labels {
            object.add("instrumentLabel") {
                $0.put("labelSet", number)
                $0.put("label", label)
            }
        }
        for item in items {
            object.add("instrumentLabelItem") {
                $0.put("labelSet", number)
                $0.put("itemId", item)
            }
        }
    }

    static func all(_ object: ObjectRows) throws -> [AnswerLabels] {
        var sets: [AnswerLabels] = []
        while true {
            func own(_ table: String) throws -> [Row] {
                try object.rows(table).filter { try $0.get("labelSet") == sets.count }
            }
            let labels = try own("instrumentLabel").map { try $0.wording("label") }
            if labels.isEmpty { return sets }
            sets.append(
                AnswerLabels(
                    labels: labels, items: try own("instrumentLabelItem").map { try $0.get("itemId") }))
        }
    }
}
