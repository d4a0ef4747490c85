import Foundation
import Realist
import Testing

/// Fifteen interviews with 24 first-order concepts in 12 themes and 3 dimensions, and the matrices that they give.
enum CodedReference {
    static func expected() throws -> [String: Any] { try object("expected-matrices.json") }

    /// Names become identifiers; what was asked for is named as in the file.
    static func id<Kind>(_ name: String) throws -> Identifier<Kind> {
        let signs = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return try #require(Identifier<Kind>(String(signs)))
    }

    static func passages() throws -> CodedPassages {
        let people = try table("participants.csv").map { row in
            Participant(
                id: try id(row["participant"] ?? ""), attributes: row.filter { $0.key != "participant" })
        }
        let rows = try table("codebook.csv")
        func names(_ column: String) -> [String] {
            var seen: Set<String> = []
            return rows.compactMap { $0[column] }.filter { seen.insert($0).inserted }
        }
        let codebook = Codebook(
            dimensions: try names("aggregate_dimension").map {
                Dimension(id: try id($0), title: Wording($0))
            },
            themes: try names("second_order_theme").map { name in
                let row = rows.first { $0["second_order_theme"] == name }
                return Theme(
                    id: try id(name), title: Wording(name),
                    dimension: try id(row?["aggregate_dimension"] ?? ""))
            },
            codes: try rows.map { row in
                Code(
                    id: try id(row["code"] ?? ""), title: Wording(row["code"] ?? ""),
                    themes: [try id(row["second_order_theme"] ?? "")])
            })
        var excerpts: [Excerpt] = []
        var codings: [Coding] = []
        for row in try table("excerpts.csv") {
            let place = try #require(Int(row["sequence"] ?? ""))
            let excerpt = Excerpt(
                id: try id(row["excerpt"] ?? ""), source: try id(row["participant"] ?? ""),
                from: place * 1_000,
                to: place * 1_000 + 50, text: row["text"] ?? "")
            excerpts.append(excerpt)
            for code in (row["codes"] ?? "").split(separator: ";") {
                codings.append(Coding(excerpt: excerpt.id, code: try id(String(code)), coder: "a"))
            }
        }
        let sources = try people.enumerated().map { place, person in
            Source(
                id: try id(person.id.text), kind: .interview, title: "Interview",
                on: Day(2025, 1, place + 1), participants: [person.id])
        }
        let evidence = Evidence(
            sources: sources.reversed(), excerpts: excerpts.reversed(), codebook: codebook)
        return CodedPassages(evidence, participants: people, codings: codings.reversed())
    }

    private static func object(_ name: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url(name)))
        return try #require(value as? [String: Any])
    }

    /// Of a cell in quotes the commas belong to its text.
    private static func table(_ name: String) throws -> [[String: String]] {
        let lines = try String(contentsOf: url(name), encoding: .utf8).split(separator: "\n").map(cells)
        let header = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for sign in line {
            switch sign {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(sign)
            }
        }
        return cells
    }

    private static func url(_ name: String) throws -> URL {
        try #require(Bundle.module.resourceURL).appending(path: "Data/k-qualitative/" + name)
    }
}
