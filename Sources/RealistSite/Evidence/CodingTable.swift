public import Realist
import RealistFormats

/// What codes say as tables that can be taken along.
public enum CodingTable {
    /// How many people, passages and codes stand behind each entry.
    public static func people(_ tier: CodedTier, _ language: Language) -> [UInt8] {
        let counts = tier.counts
        return table(
            [
                "id", "title", "people", "percent", "passages", "code_applications",
                "passages_without_speaker",
            ],
            tier.entries.indices.map { place in
                let count = counts[place]
                return [
                    tier.entries[place].id, tier.entries[place].title.text(in: language),
                    "\(count.people.count)",
                    share(count.people.count, of: tier.people.count), "\(count.passages)",
                    "\(count.applications)", "\(count.ofNobody)",
                ]
            })
    }

    /// A row for each entry and group.
    public static func attribute(_ tier: CodedTier, by attribute: String, _ language: Language) -> [UInt8] {
        let found = tier.table(by: attribute)
        return table(
            ["id", "title", "attribute", "group", "with", "group_n", "percent"],
            tier.entries.indices.flatMap { place in
                found.groups.indices.map { group in
                    let cell = found.cells[place][group]
                    return [
                        tier.entries[place].id, tier.entries[place].title.text(in: language), attribute,
                        found.groups[group].value ?? "", "\(cell.people)", "\(found.groups[group].people)",
                        number(cell.percent),
                    ]
                }
            })
    }

    /// A row for each two entries that some passage or somebody has both of.
    public static func together(_ tier: CodedTier, _ language: Language) -> [UInt8] {
        let found = tier.coOccurrence
        var rows: [[String]] = []
        for first in tier.entries.indices {
            for second in tier.entries.indices.dropFirst(first + 1)
            where found.samePassage[first][second] + found.samePerson[first][second] > 0 {
                rows.append([
                    tier.entries[first].id, tier.entries[second].id,
                    tier.entries[first].title.text(in: language),
                    tier.entries[second].title.text(in: language),
                    "\(found.samePassage[first][second])", "\(found.samePerson[first][second])",
                    found.jaccard(first, second).map(number) ?? "",
                ])
            }
        }
        return table(
            [
                "first", "second", "first_title", "second_title", "same_passage", "same_person",
                "jaccard_same_passage",
            ], rows)
    }

    /// A row for each source.
    public static func saturation(
        _ tier: CodedTier, _ language: Language, titles: (Source.ID) -> String
    ) -> [UInt8] {
        table(
            ["place", "source", "title", "distinct", "new", "cumulative", "percent_of_all", "new_ids"],
            tier.saturation.curve.enumerated().map { place, step in
                [
                    "\(place + 1)", step.source.text, titles(step.source), "\(step.distinct)",
                    "\(step.new.count)", "\(step.cumulative)", number(step.percent),
                    step.new.map { tier.entries[$0].id }.joined(separator: ";"),
                ]
            })
    }

    /// A row for each concept under each of its themes, with the passage that shows it.
    public static func structure(
        _ structure: DataStructure, _ language: Language, passages: [Code.ID: Excerpt]
    ) -> [UInt8] {
        var rows: [[String]] = []
        func add(_ code: Code, _ theme: Theme?, _ dimension: Dimension?) {
            let passage = passages[code.id]
            rows.append([
                dimension?.title.text(in: language) ?? "", theme?.title.text(in: language) ?? "",
                code.title.text(in: language), code.id.text, passage?.id.text ?? "", passage?.text ?? "",
            ])
        }
        for branch in structure.branches {
            for bundle in branch.themes {
                for code in bundle.codes { add(code, bundle.theme, branch.dimension) }
            }
        }
        for bundle in structure.looseThemes {
            for code in bundle.codes { add(code, bundle.theme, nil) }
        }
        for code in structure.looseCodes { add(code, nil, nil) }
        return table(["dimension", "theme", "concept", "id", "passage", "text"], rows)
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> [UInt8] {
        var writer = CsvWriter()
        writer.header(header)
        for row in rows { writer.row(row) }
        return writer.take()
    }

    private static func share(_ part: Int, of all: Int) -> String {
        all == 0 ? "" : number(100 * Double(part) / Double(all))
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
    }
}
