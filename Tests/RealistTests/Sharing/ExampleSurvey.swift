import Foundation
import Realist

/// The answers of the worked example, read and scored here a second time and by other means than the product's,
/// so that its publication can be attacked.
struct ExampleSurvey {
    static let sites = [
        "city-hospital", "coastal-hospital", "community-trust", "practice-network", "island-board",
    ]
    static let waves = ["baseline", "month-3", "month-6"]
    /// Items of each subscale, and which of them count backwards.
    private static let items: [(name: String, items: [Int], reversed: Set<Int>)] = [
        ("bo", [1, 4, 8, 10, 15, 17, 19, 21, 26, 29], [1, 4, 15, 17, 29]),
        ("cs", [3, 6, 12, 16, 18, 20, 22, 24, 27, 30], []),
        ("sts", [2, 5, 7, 9, 11, 13, 14, 23, 25, 28], []),
    ]

    let study: Study
    let outcomes: [OutcomeScores]
    let subscales = ExampleSurvey.items.map(\.name)
    /// The values of the attribute that the example reports by, in the order of their letters.
    let values: [String]

    /// - Throws: when the example's files are not there.
    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "toolkit/examples/professional-support")
        let people = try Self.table(folder.appending(path: "participants.csv"))
        let attribute = try Self.reported(folder.appending(path: "study.yaml"))
        var made = MadeUpSurvey(sites: [], waves: 0, subscales: 0, seed: 1).study()
        made.about.waves = Self.waves.enumerated().map { place, name in
            Wave(
                id: MadeUpSurvey.named(name), title: Wording(name), phrase: Wording(name), month: 3 * place,
                from: Day(2025, 1, 1), to: Day(2025, 12, 31))
        }
        made.sites = Self.sites.map {
            Site(id: MadeUpSurvey.named($0), label: Wording($0), kind: "invented")
        }
        made.about.siteOrder = made.sites.map(\.id)
        made.about.measures = Self.items.map { item in
            Measure(
                id: MadeUpSurvey.named(item.name), title: Wording(item.name),
                scored: Measure.Scored(instrument: MadeUpSurvey.named("proqol-5"), subscale: item.name))
        }
        made.about.primary = PrimaryComparison(
            measure: MadeUpSurvey.named("bo"), from: MadeUpSurvey.named(Self.waves[0]),
            to: MadeUpSurvey.named(Self.waves[2]))
        made.about.reportBy = attribute.map { [$0] } ?? []
        made.participants = people.map { row in
            Participant(
                id: MadeUpSurvey.named(row["id"] ?? ""), site: row["site"].map { MadeUpSurvey.named($0) },
                attributes: attribute.map { [$0: row[$0] ?? ""] } ?? [:],
                consents: .init(responses: row["consent-responses"] == "yes"),
                withdrawn: row["withdrawn"] == "" ? nil : Day(2025, 6, 1))
        }
        study = made
        values = Set(people.compactMap { row in attribute.flatMap { row[$0] } }).filter { !$0.isEmpty }
            .sorted()
        let answers = try Self.table(folder.appending(path: "responses/proqol-5.csv"))
        outcomes = Self.items.map { item in
            OutcomeScores(
                scored: Measure.Scored(instrument: MadeUpSurvey.named("proqol-5"), subscale: item.name),
                missingRule: "p80", range: 10...50,
                scores: answers.map { Self.score($0, item.items, item.reversed) })
        }
    }

    /// `without`: who left, or is late.
    func publication(releases: [Release] = [], without: Set<String> = []) -> Publication {
        var study = study
        study.releases = releases
        return study.publication(
            of: outcomes.map { outcome in
                var outcome = outcome
                outcome.scores.removeAll { without.contains($0.respondent) }
                return outcome
            }, on: Day(2026, 11, 21))
    }

    /// Everybody whose answers count, for the attack to know what is true.
    func truth(_ place: Int, without: Set<String> = []) -> TrueFigures {
        let allowed = Dictionary(
            study.participants.filter { $0.consents.responses == true && $0.withdrawn == nil }
                .map { ($0.id.text, $0.attributes.values.first ?? "") },
            uniquingKeysWith: { first, _ in first })
        var found: [String: (site: Int, group: Int, scores: [Int: Double])] = [:]
        for entry in outcomes[place].scores where !without.contains(entry.respondent) {
            guard let value = allowed[entry.respondent], let score = entry.score,
                let site = Self.sites.firstIndex(of: entry.site.text),
                let wave = Self.waves.firstIndex(of: entry.wave.text)
            else { continue }
            let group = values.firstIndex(of: value) ?? 0
            found[entry.respondent, default: (site, group, [:])].scores[wave] = score
        }
        return TrueFigures(
            people: found.sorted { $0.key < $1.key }.map(\.value), subscale: place, sites: Self.sites.count,
            waves: Self.waves.count)
    }

    /// The figures of one subscale as the attack reads them: sites, waves and groups by their places.
    func figures(_ publication: Publication, _ place: Int) -> [Figure] {
        publication.figures.filter { $0.subscale == subscales[place] }.map { figure in
            var figure = figure
            for (place, name) in Self.sites.enumerated() { figure.replace(name, "site-\(place)") }
            for (place, name) in Self.waves.enumerated() { figure.replace(name, "w\(place)") }
            for (place, name) in values.enumerated() { figure.replace("\(name)@", "g\(place)@") }
            return figure
        }
    }

    private static func score(_ row: [String: String], _ items: [Int], _ reversed: Set<Int>) -> WaveScore {
        let answers = items.compactMap { item in
            row["q\(item)"].flatMap { Double($0) }.flatMap { answer in
                (1...5).contains(answer) ? (reversed.contains(item) ? 6 - answer : answer) : nil
            }
        }
        let score = answers.count < 8 ? nil : answers.reduce(0, +) / Double(answers.count) * 10
        return WaveScore(
            respondent: row["respondent"] ?? "", site: MadeUpSurvey.named(row["site"] ?? ""),
            wave: MadeUpSurvey.named(row["wave"] ?? ""), score: score)
    }

    /// Plain cells without quotes, as the example has them.
    private static func table(_ file: URL) throws -> [[String: String]] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let names = lines.first?.split(separator: ",").map(String.init) ?? []
        return lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The first attribute under `report-by`.
    private static func reported(_ file: URL) throws -> String? {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        guard let key = lines.firstIndex(of: "report-by:"), lines.indices.contains(key + 1) else {
            return nil
        }
        return String(lines[key + 1].dropFirst("  - ".count))
    }
}

extension Figure {
    fileprivate mutating func replace(_ old: String, _ new: String) {
        id.replace(old, with: new)
        group.replace(old, with: new)
        wave.replace(old, with: new)
    }
}
