import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A vocabulary") struct VocabularyTests {
    /// The keys of a coding.
    static let fields = [
        "when", "planned", "decided-by", "what", "level", "context-type", "nature", "fidelity", "goals",
        "reasons",
    ]

    @Test("of the toolkit keeps the rules of docs/vocabularies.md", arguments: ToolkitVocabularies.ids)
    func toolkit(id: String) throws {
        let vocabulary = try ToolkitVocabularies.vocabulary(id)
        #expect(vocabulary.id.text == id)
        #expect(!vocabulary.groups.isEmpty && vocabulary.groups.allSatisfy { !$0.terms.isEmpty })
        let isOfChanges = id.hasPrefix("frame")
        #expect(Set(vocabulary.groups.compactMap(\.field)) == (isOfChanges ? Set(Self.fields) : []))
        if isOfChanges {
            #expect(vocabulary.terms(filling: "fidelity").map(\.id.text).contains("unknown"))
            #expect(vocabulary.terms(filling: "final-say") == vocabulary.terms(filling: "decided-by"))
        }
    }

    @Test("is every file of its folder, but the words that answers and tables of changes are written with")
    func all() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: ToolkitVocabularies.folder.path(percentEncoded: false))
        #expect(
            Set(files)
                == Set(
                    (ToolkitVocabularies.ids + ["answer-words", "change-words", "theory-words"]).map {
                        $0 + ".yaml"
                    }))
    }

    @Test(
        "of a reporting standard has the items that a study may fill",
        arguments: About.ReportingStandard.allCases)
    func items(standard: About.ReportingStandard) throws {
        let vocabulary = try ToolkitVocabularies.vocabulary(standard.rawValue)
        #expect(vocabulary.groups.flatMap(\.terms).map(\.id.text) == standard.items)
    }

    @Test("of sites' programmes has the keys of the programme card")
    func card() throws {
        let terms = try ToolkitVocabularies.vocabulary("tidier").groups.flatMap(\.terms).map(\.id.text)
        #expect(terms == ProgrammeCard.Point.allCases.map(\.rawValue))
    }

    @Test(
        "says where a code is none of its terms, and what may have been meant",
        arguments: [
            ("nature:\n        - adding", "nature:\n        - addding", 109, 11, "adding"),
            ("final-say: programme-leader", "final-say: programme-leeder", 103, 18, "programme-leader"),
            ("fidelity: consistent", "fidelity: inconsistant", 110, 17, "inconsistent"),
            ("parent: programme-manager", "parent: programme-manger", 45, 13, "programme-manager"),
            ("final-say: programme-leader", "final-say: head-cok", 103, 18, "head-cook"),
        ])
    func codes(old: String, new: String, line: Int, column: Int, meant: String) throws {
        let folder = try TemporaryFolder()
        try SmallBundle().with("codesign.yaml", old, new).write(to: folder)
        let vocabularies = try ["frame", "frame-is"].map { try ToolkitVocabularies.vocabulary($0) }
        do throws(Problems) {
            _ = try RealistFormats.Bundle.read(at: folder.path, vocabularies: vocabularies)
            Issue.record("\(new) was accepted")
        } catch {
            #expect(
                error.list.map(\.location) == [Location(file: "codesign.yaml", line: line, column: column)])
            #expect(error.list.first?.message.contains("Did you mean \"\(meant)\"?") == true)
        }
        // Without the list its codes are taken as they are.
        _ = try RealistFormats.Bundle.read(at: folder.path)
    }

    @Test("may be added to by a study, in its own words, but not by a word that is there")
    func ownTerms() throws {
        let vocabularies = try ["frame", "frame-is"].map { try ToolkitVocabularies.vocabulary($0) }
        func read(_ old: String, _ new: String) throws -> Study {
            let folder = try TemporaryFolder()
            try SmallBundle().with("codesign.yaml", old, new).write(to: folder)
            return try RealistFormats.Bundle.read(at: folder.path, vocabularies: vocabularies).study
        }
        let study = try read("        - delivery-team", "        - delivery-team\n        - head-cook")
        #expect(study.adaptations[0].frame?.decidedBy == ["delivery-team", "head-cook"])
        #expect(study.ownTerms.map(\.parent) == ["programme-manager"] && study.changeThemes.count == 1)
        #expect(study.adaptations[0].themes == study.changeThemes.map(\.id))
        for (old, new) in [
            ("id: head-cook", "id: funder"), ("field: decided-by", "field: fidelity"),
            ("        - adding", "        - head-cook"), ("      - warm-drinks", "      - cold-drinks"),
        ] {
            #expect(throws: Problems.self) { try read(old, new) }
        }
    }

    @Test("with a term twice in one field is refused, at the second")
    func twice() throws {
        let text = """
            vocabulary: small
            title: Small
            source: Ours
            groups:
              - id: a
                title: A
                field: reasons
                terms:
                  - id: time
                    title: Time
                    plain: No time
              - id: b
                title: B
                field: reasons
                terms:
                  - id: time
                    title: Time
                    plain: No time
            """
        do throws(Problems) {
            _ = try VocabularyFile.read(Array(text.utf8), file: "v.yaml")
            Issue.record("it was accepted")
        } catch {
            #expect(error.list.map(\.code) == ["reference.twice"])
            #expect(error.list.first?.location == Location(file: "v.yaml", line: 16, column: 13))
        }
    }
}
