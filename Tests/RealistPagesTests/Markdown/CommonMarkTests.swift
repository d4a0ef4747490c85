import Foundation
import Testing

@testable import RealistPages

@Suite(
    "Markdown, held against the examples of the CommonMark specification",
    .enabled(
        if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil,
        "REALIST_REFERENCE names no folder"))
struct CommonMarkTests {
    /// One example: what is typed, and what the specification makes of it.
    struct Example: Decodable {
        let example: Int
        let markdown: String
        let html: String
    }

    /// Where this program means to differ, and why. Whatever is not listed here has to be equal, and what is listed has
    /// to differ.
    static let differences: [(why: String, examples: [Int])] = [
        (
            "HTML is shown as text",
            [21, 31, 203] + Array(148...193) + [310, 311, 346, 477, 478, 479, 493, 496, 526, 538]
                + Array(615...619) + [625] + Array(627...633) + [645, 646]
        ),
        ("a link that leads nowhere is none", [202, 487, 488, 489, 569]),
        ("links lead to the web, to mail and to what stands beside the page", [502, 598, 600, 601, 603]),
        ("browsers read a backslash in an address as a slash: it is no link", [20, 204, 504, 605]),
        ("a name of a sign that HTML 4 does not have is shown as it was typed", [25]),
        ("signs of currency are punctuation since version 0.31, which the parser does not know yet", [356]),
    ]

    let examples: [Example]

    init() throws {
        let reference = try #require(ProcessInfo.processInfo.environment["REALIST_REFERENCE"])
        let file = URL(filePath: reference).appending(path: "public-corpora/commonmark/examples.json")
        examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    }

    static func ours(_ markdown: String) -> String {
        Markdown.html(markdown, Markdown.Manner(headings: 1, table: "Table")).text
    }

    @Test("says the same in the same structure, but for what is meant to differ")
    func equality() {
        #expect(examples.count > 600)
        let different = examples.filter {
            CommonMarkStructure.of($0.html) != CommonMarkStructure.of(Self.ours($0.markdown))
        }
        let listed = Set(Self.differences.flatMap(\.examples))
        for example in different where !listed.contains(example.example) {
            Issue.record(
                """
                Example \(example.example): \(example.markdown.debugDescription)
                  theirs \(CommonMarkStructure.of(example.html).debugDescription)
                  ours   \(CommonMarkStructure.of(Self.ours(example.markdown)).debugDescription)
                """)
        }
        #expect(listed.subtracting(different.map(\.example)).sorted() == [], "listed, and yet the same")
        #expect(listed.count == Self.differences.map(\.examples.count).reduce(0, +), "listed twice")
    }

    @Test("lets no tag, attribute or address pass that is not our own")
    func safety() {
        for example in examples {
            let html = Self.ours(example.markdown)
            #expect(SafeMarkup(html).faults == [], "example \(example.example): \(html)")
        }
    }

    @Test("shows of an example with HTML all that was typed between its tags, and the tags")
    func shownTags() {
        for example in examples where Self.differences[0].examples.contains(example.example) {
            let tags = example.html.matches(of: /<[\/!?]?(\w+)/).map { String($0.output.1) }
            let shown = SafeMarkup(Self.ours(example.markdown)).text
            for tag in tags where example.markdown.contains("<" + tag) {
                #expect(shown.contains("<" + tag), "example \(example.example)")
            }
        }
    }
}
