import Realist
import Testing

@testable import RealistFormats

/// One place of the small bundle that cites a passage or a source, and the same with one that is nowhere.
struct CitationFault: CustomTestStringConvertible {
    let path: String
    let old: String
    /// A `⟪` stands where the message should point.
    let new: String
    let noun: String
    let id: String

    init(_ path: String, _ old: String, _ new: String, _ noun: String = "excerpt", _ id: String = "ann-9") {
        (self.path, self.old, self.new, self.noun, self.id) = (path, old, new, noun, id)
    }

    var testDescription: String { "\(path), \(old)" }
}

@Suite("A passage or a source that is cited and is nowhere") struct CitationFaultTests {
    static let places: [CitationFault] = [
        CitationFault("theory.yaml", "passages:\n      - ann-1", "passages:\n      - ⟪ann-9"),
        CitationFault("sites.yaml", "evidence:\n          - ann-1", "evidence:\n          - ⟪ann-9"),
        CitationFault("evidence/excerpts.csv", "ann-2,ann,", "ann-2,⟪anne,", "source", "anne"),
        CitationFault("evidence/codings.csv", "ann-2,wall", "⟪ann-9,wall"),
        CitationFault("evidence/readings.csv", "ann-1,tea-opens-talk,whole", "⟪ann-9,tea-opens-talk,whole"),
        CitationFault("evidence/linked-codings.yaml", "excerpt: ann-2", "excerpt: ⟪ann-9"),
        CitationFault("evidence/memos.yaml", "excerpt: ann-1", "excerpt: ⟪ann-9"),
        CitationFault("evidence/memos.yaml", "excerpt: ann-1", "source: ⟪anne", "source", "anne"),
        CitationFault(
            "evidence/judgements.yaml", "reason: Some did.\n    excerpts:\n      - ann-1",
            "reason: Some did.\n    excerpts:\n      - ⟪ann-9"),
        CitationFault(
            "evidence/judgements.yaml", "reason: Two gardens.\n    excerpts:\n      - ann-1",
            "reason: Two gardens.\n    excerpts:\n      - ⟪ann-9"),
        CitationFault(
            "evidence/judgements.yaml", "      - leaflet", "      - ⟪leaflets-all", "source", "leaflets-all"),
        CitationFault("evidence/double-coding.yaml", "passages: [ann-1, ann-2]", "passages: [ann-1, ⟪ann-9]"),
        CitationFault("evidence/double-coding.yaml", "- passage: ann-1", "- passage: ⟪ann-9"),
        CitationFault("evidence/double-coding.yaml", "- passage: ann-2", "- passage: ⟪ann-9"),
        CitationFault("evidence/literature.csv", ",leaflet", ",⟪leaflets-all", "source", "leaflets-all"),
    ]

    /// The small bundle, with the files besides that cite.
    private static func bundle() throws -> SmallBundle {
        var small = try SmallBundle()
        small.files["evidence/double-coding.yaml"] = """
            rounds:
              - id: first
                title: First
                begun: 2026-03-09
                coders: [ana, ben]
                codes: [tea]
                passages: [ann-1, ann-2]
                given:
                  - passage: ann-1
                    coder: ana
                    codes: [tea]
                    on: 2026-03-09
                agreed:
                  - passage: ann-2
                    code: tea
                    outcome: given
                    because: We talked.
                    by: ana
                    on: 2026-03-10

            """
        small.files["evidence/literature.csv"] =
            "id,kind,title,authors,year,container,volume,issue,pages,publisher,doi,url,language,keywords,"
            + "abstract,further,found,source\nfirst,article,Tea" + String(repeating: ",", count: 15)
            + "leaflet\n"
        return small
    }

    @Test("is no fault while it is there")
    func sound() throws { #expect(try Self.bundle().messages() == []) }

    @Test("is told with file, line, column and what to do, wherever it is cited", arguments: places)
    func told(fault: CitationFault) throws {
        var small = try Self.bundle().with(fault.path, fault.old, fault.new)
        let text = try #require(small.files[fault.path])
        let mark = try #require(text.firstIndex(of: "⟪"))
        let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
        small.files[fault.path] = text.replacing("⟪", with: "")
        let place = "\(fault.path):\(before.count):\((before.last?.count ?? 0) + 1):"
        let what = "reference.unknown \(place) There is no \(fault.noun) \"\(fault.id)\"."
        let messages = try small.messages().filter { $0.hasPrefix("reference.unknown") }
        #expect(messages.count == 1 && messages.allSatisfy { $0.hasPrefix(what + " ") }, "\(messages)")
        // The remedy follows.
        #expect(messages.allSatisfy { $0.utf8.count > what.utf8.count + 10 }, "\(messages)")
    }

    @Test("is told where a split of a statement cites a change that is nowhere, or a statement itself")
    func splits() throws {
        var small = try SmallBundle()
        let theory = try #require(small.files["theory.yaml"])
        func messages(_ into: String, _ change: String) throws -> [String] {
            small.files["theory.yaml"] =
                theory + "statement-splits:\n  - from: old-one\n    into: \(into)\n    on: 2026-03-09\n"
                + "    by: eva\n    change: \(change)\n"
            return try small.messages()
        }
        #expect(try messages("new-one", "after-june") == [])
        let line = theory.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(try messages("new-one", "after-jule").map { $0.prefix(17) } == ["reference.unknown"])
        let own = try messages("old-one", "after-june")
        #expect(own.count == 1)
        #expect(own.first?.hasPrefix("study.split-from-itself theory.yaml:\(line + 2):11:") == true, "\(own)")
    }
}
