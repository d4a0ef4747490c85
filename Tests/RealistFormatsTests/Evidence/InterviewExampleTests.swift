import Foundation
import Realist
import RealistFormats
import Testing

/// The example `informal-peer-support` holds what the study printed that it is modelled on: Hussan and others 2024, *BJGP Open*,
/// doi 10.3399/BJGPO.2023.0151. All figures come by the functions that `realist analyse themes` prints.
@Suite("The interview study among the examples") struct InterviewExampleTests {
    let study: Study
    let codings: [Coding]
    let coded: CodedPassages

    private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let bundle = try RealistFormats.Bundle.read(
            at: Self.top.appending(path: "toolkit/examples/informal-peer-support").path(percentEncoded: false)
        )
        study = bundle.study
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        self.codings = codings
        coded = CodedPassages(study.evidence, participants: study.participants, codings: codings)
    }

    static let moderators: Set = [
        "approachability", "self-perception", "relatability", "familiarity", "camaraderie", "shared-space",
        "psychological-safety", "protected-time", "leadership", "job-demands", "siloes", "hierarchy",
    ]

    @Test(
        "has as many people for a theme as were published",
        arguments: [
            ("emotional-support", 13), ("professional-advice", 13), ("sharing-workload", 11),
            ("mentorship", 7),
            ("job-demands", 15),
        ])
    func people(theme: String, published: Int) throws {
        let tier = coded.tier(.themes)
        let place = try #require(tier.entries.firstIndex { $0.id == theme })
        #expect(tier.counts[place].people.count == published)
        #expect(coded.people.count == 15)
    }

    @Test("has the texts and passages that are marked in the file from which they are made")
    func made() throws {
        let marked = try Data(
            contentsOf: Self.top.appending(path: "toolkit/examples/generators/informal_peer_support.txt"))
        let parts = String(decoding: marked, as: UTF8.self).components(separatedBy: "\n= ").dropFirst()
        #expect(parts.count == study.evidence.sources.count)
        for part in parts {
            let person = try #require(part.split(separator: " ").first)
            let body = part.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
            let pieces = body.components(separatedBy: "[[")
            let passages = pieces.dropFirst().map { piece in
                let words = piece.components(separatedBy: "]]")[0]
                return String(words.drop { $0 != "|" }.dropFirst(2))
            }
            let excerpts = study.evidence.excerpts.filter { $0.participant?.text == String(person) }
            #expect(excerpts.map(\.text) == passages, "\(person)")
        }
    }

    @Test("counts people and not mentions")
    func mentions() {
        #expect(coded.tier(.themes).counts.contains { $0.passages > $0.people.count })
        #expect(coded.withoutSpeaker == 0)
    }

    @Test(
        "has the published sample",
        arguments: [
            ("gender", ["female": 7, "male": 8]),
            ("role", ["partner": 7, "salaried": 3, "locum": 3, "trainee": 2]),
            (
                "region",
                [
                    "London": 6, "East of England": 4, "North East": 1, "North West": 1, "Yorkshire": 1,
                    "East Midlands": 1, "West Midlands": 1,
                ]
            ),
            ("gps-in-practice", ["fewer than 5": 5, "5 or more": 10]),
            ("years-registered", ["1 to 5": 5, "6 to 10": 2, "more than 10": 8]),
            ("years-at-practice", ["1 to 5": 9, "6 to 10": 2, "more than 10": 4]),
            ("named-unprompted", ["yes": 13, "no": 2]),
        ])
    func sample(attribute: String, published: [String: Int]) {
        let table = coded.tier(.themes).table(by: attribute)
        let groups = table.groups.map { ($0.value ?? "not known", $0.people) }
        #expect(Dictionary(uniqueKeysWithValues: groups) == published)
    }

    @Test(
        "has the published years, and they are those of the bands",
        arguments: [
            ("years-registered", 2, 38, 14.8, 11.0, 0.05), ("years-at-practice", 0.25, 20, 6.85, 5.94, 0.005),
        ])
    func years(
        column: String, least: Double, most: Double, mean: Double, deviation: Double, rounding: Double
    ) throws {
        let years = try study.participants.map { one in
            let years = try #require(one.attributes["\(column)-exact"].flatMap { Double($0) })
            let band = years <= 5 ? "1 to 5" : years <= 10 ? "6 to 10" : "more than 10"
            #expect(one.attributes[column] == band, "\(one.id)")
            return years
        }
        let average = years.reduce(0, +) / Double(years.count)
        let squares = years.reduce(0) { $0 + ($1 - average) * ($1 - average) }
        let spread = (squares / Double(years.count - 1)).squareRoot()
        #expect(years.min() == least && years.max() == most)
        #expect(abs(average - mean) < rounding && abs(spread - deviation) < rounding)
    }

    @Test("has ten of the twelve moderators in practices of both sizes and in all bands of years there")
    func everywhere() {
        let tier = coded.tier(.themes)
        let (sizes, years) = (tier.table(by: "gps-in-practice"), tier.table(by: "years-at-practice"))
        func missing(_ table: AttributeTable) -> [String: [String]] {
            var found: [String: [String]] = [:]
            for (place, group) in table.groups.enumerated() {
                for entry in table.absent(from: place) where Self.moderators.contains(tier.entries[entry].id)
                {
                    found[tier.entries[entry].id, default: []].append(group.value ?? "not known")
                }
            }
            return found
        }
        #expect(Self.moderators.isSubset(of: tier.entries.map(\.id)))
        #expect(missing(sizes) == ["siloes": ["fewer than 5"]])
        #expect(missing(years)["leadership"] == ["6 to 10", "more than 10"])
        #expect(Set(missing(sizes).keys).union(missing(years).keys) == ["siloes", "leadership"])
    }

    @Test("shows the themes with their people, and nobody's words who did not agree to it")
    func published() throws {
        let publication = study.publication(of: [], coded: coded, on: Day(2026, 6, 15))
        let themes = try #require(publication.evidence.themes)
        let people = try #require(themes.people)
        let counts = Dictionary(uniqueKeysWithValues: people.byTheme.map { ($0.key.text, $0.value) })
        #expect(people.heard == 15 && counts["emotional-support"] == 13 && counts["mentorship"] == 7)
        #expect(themes.unnamed == 0 && themes.passages.count == study.evidence.codebook.codes.count)
        let silent = Set(study.participants.filter { $0.consents.quotes != true }.map(\.id))
        let kept = Set(
            study.evidence.excerpts.filter { $0.participant.map(silent.contains) ?? true }.map(\.text))
        #expect(silent.count == 2 && !kept.isEmpty)
        let quoted = publication.evidence.quotes.map(\.text) + themes.passages.values.map(\.text)
        #expect(quoted.count > 80 && kept.isDisjoint(with: quoted))
        let described = publication.evidence.quotes.filter { !$0.attributes.isEmpty }
        #expect(described.isEmpty)
    }

    @Test("keeps in the codings what its round of double coding came to")
    func round() throws {
        let round = try #require(study.evidence.rounds.first)
        let work = study.evidence.work(of: round)
        #expect(!round.isOpen && round.coders.count == 3)
        #expect(work.shared(by: round.coders) == round.passages.count && round.passages.count == 46)
        #expect(!work.differences.isEmpty && work.differences.allSatisfy { $0.adjudication != nil })
        let given = Dictionary(grouping: codings, by: \.excerpt)
        for passage in round.passages {
            for code in round.codes {
                let there = (given[passage] ?? []).filter { $0.code == code }
                let due = try #require(work.codings(of: code, at: passage))
                #expect(Set(there) == Set(due) && there.count == due.count, "\(passage) \(code)")
            }
        }
    }

    @Test("turns every moderator into a statement, and reads passages for and against each explanation")
    func theory() {
        let notes = study.theory.statements.compactMap { $0.note?.text }
        for moderator in [
            "approachability", "self-perception", "relatability", "familiarity", "camaraderie",
            "shared space",
            "psychological safety", "protected time", "leadership", "job demands", "siloes", "hierarchy",
        ] {
            #expect(notes.contains { $0.contains(moderator) }, "\(moderator)")
        }
        #expect(study.theory.configurations.count == 12)
        for one in study.theory.configurations {
            let stances = study.evidence.readings.filter { $0.configuration == one.id }.map(\.stance)
            #expect(stances.contains(.supports) && stances.contains { $0 != .supports }, "\(one.label)")
        }
        #expect(study.questions(responses: []).map(\.kind) == [.unusedConfiguration])
    }
}
