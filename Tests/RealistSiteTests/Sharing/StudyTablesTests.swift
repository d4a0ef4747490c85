import Foundation
import Realist
import RealistFormats
import RealistPages
import Testing

@testable import RealistSite

/// Tables for a manuscript, of a study in which all that must not stand in one is called Zebra.
@Suite("The tables of a report") struct StudyTablesTests {
    private func tables(_ study: Study, _ codings: [Coding] = []) throws -> StudyTables {
        StudyTables(
            study, study.publication(of: [], on: Day(2026, 11, 23)), codings: codings,
            words: try ThemeFolder.wordsOfTables(.english), theoryWords: try VocabularyLibrary.theoryWords(),
            vocabularies: try VocabularyLibrary.ofReports())
    }

    private func study() -> Study {
        var study = Study.example()
        study.adaptations[0].shared = true
        study.adaptations[0].frame = FrameCoding(
            when: "in-use", decidedBy: ["matron"], fidelity: "consistent")
        study.ownTerms = [
            OwnTerm(
                id: Identifier(known: "matron"), framework: .frame, field: .decidedBy, title: "Matron",
                parent: "programme-manager")
        ]
        study.sites[0].programme.points = [.name: "Open door"]
        study.sites.append(
            Site(
                id: Identifier(known: "north"), label: "Northern hospital", name: "Zebra General",
                kind: "hospital"))
        study.about.siteOrder.append(Identifier(known: "north"))
        study.sites[1].programme.points = [.name: "Zebra door"]
        study.evidence.codebook = Codebook(
            dimensions: [.init(id: Identifier(known: "d"), title: "Safety")],
            themes: [.init(id: Identifier(known: "t"), title: "Trust", dimension: Identifier(known: "d"))],
            codes: [
                Code(id: Identifier(known: "a"), title: "Nobody tells", themes: [Identifier(known: "t")]),
                Code(id: Identifier(known: "b"), title: "Left over"),
            ])
        study.participants = [
            Participant(
                id: Identifier(known: "p1"), site: Identifier(known: "coast"), consents: .init(quotes: true)),
            Participant(id: Identifier(known: "p2"), site: Identifier(known: "coast")),
        ]
        let words = ["They kept it to themselves.", "Zebra two.", "Dr Zebra said so.", "At Zebra General."]
        for (place, text) in words.enumerated() {
            guard let id = Excerpt.ID("x\(place)"), let source = Source.ID("s\(place)") else { continue }
            let speaker: Participant.ID = Identifier(known: place == 1 ? "p2" : "p1")
            study.evidence.sources.append(
                Source(
                    id: source, kind: .interview, title: "Zebra talk", site: Identifier(known: "coast"),
                    participants: [speaker]))
            study.evidence.excerpts.append(
                Excerpt(id: id, source: source, from: 0, to: text.count, participant: speaker, text: text))
            study.evidence.readings.append(
                Reading(
                    excerpt: id, configuration: Identifier(known: "i1"), part: .whole,
                    stance: place == 2 ? .refutes : .supports, memo: "Zebra", reader: "Zebra"))
        }
        study.evidence.judgements = [
            Judgement(
                site: Identifier(known: "coast"), configuration: Identifier(known: "i1"), revision: 1,
                finding: .verdict(.supports, worked: .partly, strength: .strong), reason: "Because.",
                on: Day(2026, 1, 2), by: "Evaluator"),
            Judgement(
                site: Identifier(known: "north"), configuration: Identifier(known: "i1"), revision: 1,
                finding: .silent(.notLookedFor), reason: "Zebra", on: Day(2026, 1, 2), by: "Zebra"),
        ]
        study.evidence.overallJudgements = [
            OverallJudgement(
                configuration: Identifier(known: "i1"), revision: 1, verdict: .supports,
                confidence: .someSupport,
                reason: "It held.", on: Day(2026, 1, 3), by: "Evaluator")
        ]
        return study
    }

    private var codings: [Coding] {
        (0..<4).compactMap { place in
            Excerpt.ID("x\(place)").map { Coding(excerpt: $0, code: Identifier(known: "a"), coder: "Zebra") }
        }
    }

    @Test("hold no words without consent, no name, and nothing of a site that did not approve, in any format")
    func zebra() throws {
        let tables = try tables(study(), codings)
        var seen = 0
        for kind in StudyTables.Kind.allCases {
            guard let document = tables.document(kind) else { continue }
            seen += 1
            let files = [
                try document.docx(), try document.xlsx(about: tables.aboutSheet), document.csv(),
                document.markdown(),
                document.html(),
            ]
            for bytes in files {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.lowercased().contains("zebra"), "\(kind)")
                #expect(!text.contains("⟦"), "\(kind)")
            }
        }
        #expect(seen == 6)
        #expect(tables.document(.frameIS) == nil && tables.document(.participants) == nil)
    }

    private func cells(_ kind: StudyTables.Kind) throws -> [[String]] {
        let document = try #require(try tables(study(), codings).document(kind))
        return document.tables.flatMap { $0.rows.map { $0.map(\.plain) } }
    }

    @Test("say what stands behind a configuration, and what of it may be quoted")
    func evidence() throws {
        let row = try #require(try cells(.evidence).first)
        #expect(row[0] == "I1: An advocate")
        #expect(row[1] == "Supports: 3\nRefines: 0\nRefutes: 1\nSources: 4")
        #expect(row[2] == "Coastal hospital: Supports, strong evidence; worked in part")
        #expect(row[3] == "Supports: Some support\nIt held.")
        #expect(
            row[4] == "“They kept it to themselves.”\n– interview"
                && row[5] == "None of its passages may be quoted")
        let notes = try #require(try tables(study()).document(.evidence)).tables[0].notes
        #expect(notes.contains("3 readings rest on words that may not be quoted."))
        #expect(notes.contains { $0.contains("Northern hospital") })
    }

    @Test("hold the data structure with words for each code, and say where none may be said")
    func gioia() throws {
        #expect(
            try cells(.gioia) == [
                ["Safety", "Trust", "Nobody tells", "“They kept it to themselves.”\n– interview"],
                ["–", "–", "Left over", "No passage carries it yet"],
            ])
    }

    @Test("draw the data structure, and say it in words where there is no picture")
    func figure() throws {
        let document = try #require(try tables(study(), codings).document(.gioia))
        let html = String(decoding: document.html(), as: UTF8.self)
        for text in ["<figure", "<svg", "Nobody tells", "id=\"structure-title\"", "<figcaption"] {
            #expect(html.contains(text), "\(text)")
        }
        let line = "Safety – Trust: Nobody tells"
        #expect(document.tables[0].picture?.lines == [line, "Concepts of no theme yet: Left over"])
        #expect(String(decoding: document.markdown(), as: UTF8.self).contains("- \(line)"))
        #expect(String(decoding: try document.docx(), as: UTF8.self).contains(line))
        // The whole picture is XML of its own, with its title and its words.
        let words = try ThemeFolder.wordsOfTables(.english)
        let file = StructureFile(try tables(study(), codings).exemplary.structure, words) { $0.text }
        #expect(file.text.hasPrefix("<?xml") && file.text.contains("<desc id=\"structure-words\">"))
    }

    @Test("tell how documents were found, as a picture and in rows, where there is literature")
    func literature() throws {
        var study = study()
        #expect(try tables(study).document(.literature) == nil)
        let search = LiteratureSearch(id: Identifier(known: "s"), place: "PubMed")
        study.evidence.literature = Literature(
            searches: [search],
            records: [
                LiteratureRecord(
                    id: Identifier(known: "r"),
                    document: LiteratureDocument(kind: .article, title: "Tea & talk"),
                    found: [.init(search.id, times: 2)])
            ])
        let document = try #require(try tables(study).document(.literature))
        #expect(
            document.tables[0].rows.prefix(2).map { $0.map(\.plain) } == [
                ["Found", "All", "2"], ["Found", "PubMed", "2"],
            ])
        #expect(String(decoding: document.html(), as: UTF8.self).contains("<svg"))
    }

    @Test("hold changes after FRAME, with what nobody knows yet and words of the study's own")
    func frame() throws {
        let row = try #require(try cells(.frame).first)
        #expect(
            row[0] == "Coastal hospital"
                && row[1].hasPrefix("A retired nurse\nA nurse advocates.\nRecommendations: R1"))
        #expect(row[2] == "When: While it was being brought in\nPlanned: Not known yet")
        #expect(row[3] == "Took part: Matron\nFinal say: Not known yet" && row[5] == "Not known yet")
        let notes = try #require(try tables(study()).document(.frame)).tables[0].notes
        #expect(notes.contains { $0.contains("Matron (a kind of") })
    }

    @Test("fill the reporting standard as the site does, and say of what nothing is said")
    func standard() throws {
        let rows = try cells(.reportingStandard)
        #expect(rows.count == 20 && rows[0][3] == "An example." && rows[0][2] == "Yes")
        #expect(rows[2][2] == "Not yet" && rows[2][3] == "Nothing has been written about this yet.")
        #expect(rows[3][1].contains("How people thought, at the beginning"))
    }

    @Test("can stand in one document")
    func together() throws {
        let tables = try tables(study(), codings)
        let kinds: [StudyTables.Kind] = [.configurations, .tidier, .gioia]
        let document = try #require(tables.together(kinds.compactMap(tables.document)))
        #expect(tables.together([]) == nil)
        #expect(
            document.tables.map(\.heading) == [
                "Context–mechanism–outcome configurations",
                "Coastal hospital: The programmes of the sites, after TIDieR",
                "Data structure, with exemplary words",
            ])
    }

    @Test("say every word of their catalogue, and no other")
    func words() throws {
        let house = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
            .standardizedFileURL
        let file = house.appending(path: "site-templates/words/tables/en.yaml")
        let keys = Set(try WordsFile.read(Array(Data(contentsOf: file)), file: "en.yaml").keys)
        let room = house.appending(path: "Sources/RealistSite").path(percentEncoded: false)
        var sources = ""
        for case let path as String in try #require(FileManager.default.enumerator(atPath: room))
        where path.contains("StudyTables") {
            sources += try String(contentsOfFile: room + "/" + path, encoding: .utf8)
        }
        func isSaid(_ key: String) -> Bool {
            let parts = key.split(separator: ".").map(String.init)
            let stem = ["one", "other"].contains(parts.last) ? parts.dropLast() : parts[...]
            switch stem.dropFirst().first {
            case "head":
                return sources.contains("\"\(stem.dropFirst(2).joined())\"")
                    || sources.contains("tables.head.\(stem[2])")
            case "note":
                return sources.contains("\"\(stem[2])\"") || sources.contains("tables.note.\(stem[2])")
            case "role", "worked", "frame-field": return sources.contains("tables.\(stem[1]).\\(")
            case "frame", "frame-is": return stem[2] == "caption" || stem[2] == "title"
            default:
                // Titles are asked for by the names of the tables.
                return sources.contains("\"\(stem.joined(separator: "."))\"")
                    || StudyTables.Kind(rawValue: stem[1]) != nil && stem.last == "title"
            }
        }
        #expect(keys.filter { !isSaid($0) }.sorted() == [])
    }
}
