import Realist
import RealistFormats

/// An allocation in words and as JSON: what was drawn, and how even it is.
struct AllocationReport {
    let allocation: Allocation
    let digest: String
    /// `nil` where it must not be told.
    let seed: Int?
    let balance: AllocationBalance

    var lines: [String] {
        var lines = [
            "\(allocation.size) \(allocation.size == 1 ? "place" : "places") in \(allocation.groups.count) "
                + "\(allocation.groups.count == 1 ? "group" : "groups"), method \(allocation.method.name) "
                + "\(allocation.method.version)."
        ]
        lines.append(seed.map { "Seed: \($0)" } ?? "The list is sealed, and its seed with it.")
        lines.append("Digest of the list: \(digest)")
        lines.append("")
        if balance.totals.allSatisfy({ $0 == 0 }) {
            for stratum in allocation.strata { lines.append("  \(stratum.title): \(stratum.size)") }
        } else {
            lines += AllocationReport.table(balance, by: allocation.by)
        }
        return lines
    }

    func json(people: [JsonValue]? = nil) -> JsonValue {
        var entries: [JsonValue.Entry] = [
            .init("allocation", .text(allocation.id.text)), .init("way", .text(allocation.way.rawValue)),
            .init("method", .text(allocation.method.name)),
            .init("version", .integer(allocation.method.version)),
            .init("sealed", .flag(seed == nil)), .init("seed", .figure(seed)), .init("digest", .text(digest)),
            .init("by", .list(allocation.by.map { .text($0) })),
            .init("groups", AllocationReport.groups(allocation.groups)),
            .init("places", .integer(allocation.size)), .init("balance", AllocationReport.json(balance)),
        ]
        if let people { entries.append(.init("participants", .list(people))) }
        return .object(entries)
    }

    // MARK: What would be drawn between

    static func lines(of plan: AllocationPlan) -> [String] {
        let sizes = plan.groupSizes
        let people = plan.strata.reduce(0) { $0 + $1.size }
        var lines = [
            "\(people) \(people == 1 ? "place" : "places") in \(plan.groups.count) groups of \(sizes.fewest)"
                + (sizes.most > sizes.fewest ? " or \(sizes.most)" : "") + "."
        ]
        for stratum in plan.strata {
            let fewest = stratum.size / plan.groups.count
            let isEven = stratum.size % plan.groups.count == 0
            lines.append(
                "  \(Manners.printable(stratum.title)): \(stratum.size), in each group \(fewest)"
                    + (isEven ? "" : " or \(fewest + 1)"))
        }
        lines.append("Nothing was drawn and nothing changed (--dry-run).")
        return lines
    }

    static func json(of plan: AllocationPlan) -> JsonValue {
        .keys([
            "way": .text(plan.way.rawValue), "by": .list(plan.by.map { .text($0) }),
            "groups": groups(plan.groups),
            "group_sizes": .list([plan.groupSizes.fewest, plan.groupSizes.most].map { .integer($0) }),
            "strata": .list(
                plan.strata.map { .keys(["stratum": .text($0.title), "places": .integer($0.size)]) }),
            "drawn": .flag(false),
        ])
    }

    // MARK: The balance

    /// Strata, and then each attribute that is no stratum by itself, by groups.
    static func table(_ balance: AllocationBalance, by strata: [String]) -> [String] {
        let numbers = balance.groups.map(\.title)
        var rows: [[String]] = [[""] + numbers + ["all"]]
        func add(_ row: AllocationBalance.Row) {
            rows.append([row.title] + row.counts.map { "\($0)" } + ["\(row.total)"])
        }
        for row in balance.strata { add(row) }
        if balance.strata.count != 1 {
            rows.append(["all"] + balance.totals.map { "\($0)" } + ["\(balance.totals.reduce(0, +))"])
        }
        for attribute in balance.attributes where strata != [attribute.name] {
            rows.append(["\(attribute.name):"] + [String](repeating: "", count: numbers.count + 1))
            for row in attribute.rows { add(row) }
        }
        let printable = rows.map { $0.map(Manners.printable) }
        let widths = (0..<numbers.count + 2).map { column in printable.map { $0[column].count }.max() ?? 0 }
        return printable.map { row in
            var line = ""
            for (place, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: max(0, widths[place] - cell.count))
                line += place == 0 ? cell + gap : "  " + gap + cell
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    static func json(_ balance: AllocationBalance) -> JsonValue {
        func rows(_ rows: [AllocationBalance.Row]) -> JsonValue {
            .list(
                rows.map { row in
                    .keys([
                        "value": .text(row.title), "counts": .list(row.counts.map { .integer($0) }),
                        "total": .integer(row.total),
                    ])
                })
        }
        return .keys([
            "totals": .list(balance.totals.map { .integer($0) }), "even": .flag(balance.isEven),
            "strata": rows(balance.strata),
            "attributes": .list(
                balance.attributes.map { .keys(["attribute": .text($0.name), "rows": rows($0.rows)]) }),
        ])
    }

    static func groups(_ groups: [Allocation.Group]) -> JsonValue {
        .list(groups.map { .keys(["id": .text($0.id.text), "title": .text($0.title)]) })
    }

    static func text(_ json: JsonValue) -> String { String(decoding: JsonWriter.bytes(json), as: UTF8.self) }
}
