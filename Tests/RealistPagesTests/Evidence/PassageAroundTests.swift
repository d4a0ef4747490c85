import Realist
import Testing

@testable import RealistPages

@Suite("What stands around a passage") struct PassageAroundTests {
    private func page(_ before: String, _ after: String) throws -> PassagePage {
        let passage = "the passage"
        let from = before.unicodeScalars.count
        let source = Source(
            id: Source.ID(known: "talk"), kind: .interview, title: "A talk",
            text: .init(path: "talk.txt", contents: before + passage + after))
        return PassagePage(
            try AppExample.surroundings(.plain),
            PassageOfSource(
                excerpt: Excerpt(
                    id: Excerpt.ID(known: "x-1"), source: source.id, from: from,
                    to: from + passage.unicodeScalars.count, text: passage),
                source: source, readings: []), in: try AppExample.theory(.plain))
    }

    @Test("is all of it where that is little")
    func all() throws {
        let page = try page("Before 👍. ", " After.")
        #expect(page.before == "Before 👍. " && page.after == " After.")
        #expect(!page.isCutBefore && !page.isCutAfter && page.more == nil)
    }

    @Test("begins and ends with a line, and leads to the rest")
    func lines() throws {
        let line = String(repeating: "word ", count: 50) + "end.\n"
        let page = try page(
            String(repeating: line, count: 8), "\n" + String(repeating: line, count: 8))
        #expect(page.before == line + line && page.after == "\n" + line + line.dropLast())
        #expect(page.isCutBefore && page.isCutAfter)
        #expect(page.more?.href == "/s/support/sources/talk#passage-x-1")
    }

    @Test("is cut at a blank of a long line, and never in a word")
    func long() throws {
        let words = String(repeating: "wording ", count: 500)
        let page = try page("Short.\n" + words, " " + words)
        #expect(page.before.hasPrefix("wording ") && page.before.unicodeScalars.count <= PassagePage.around)
        #expect(page.after.hasSuffix("wording") && page.after.unicodeScalars.count <= PassagePage.around)
    }
}
