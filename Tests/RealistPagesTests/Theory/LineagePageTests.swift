import Foundation
import Realist
import Testing

@testable import RealistPages

@Suite("What came from what") struct LineagePageTests {
    /// The example with two statements that were merged into others, one of them without its words.
    static func merging(_ theory: WorkingTheory) throws -> WorkingTheory {
        var whole = theory.whole
        let talk = Statement.ID(known: "talk-is-private")
        whole.statements[0].aliases = [talk, Statement.ID(known: "long-gone")]
        whole.statements[1].aliases = []
        whole.revisions.append(
            TheoryRevision(
                value: .statement(Statement(id: talk, text: "talk is private", level: .team)), number: 1,
                until: Day(2025, 9, 1), change: Example.afterReading))
        return WorkingTheory(
            whole, about: theory.about, sites: theory.sites, recommendations: [], meetings: theory.meetings,
            judgements: [], overallJudgements: [], words: theory.words, addresses: theory.addresses,
            isEvaluator: true, isWriter: true)
    }

    private func page() throws -> LineagePage {
        LineagePage(try AppExample.surroundings(), try Self.merging(AppExample.theory(.plain)))
    }

    @Test("says who became what, when and why, the latest first, with links to what is there still")
    func events() throws {
        let events = try #require(try page().events?.items)
        #expect(events.count == 4)
        #expect(events.last?.text == "I1 was split into I1 and I2.")
        #expect(events.last?.reason == "The sites told of two kinds.")
        #expect(
            events.last?.links.map(\.href)
                == ["i1", "i2"].map { "/s/support/theory/explanations/\($0)/history" })
        #expect(events.first?.text == "Added: C2." && events.first?.drawing == nil)
        let merged = try #require(events.first { $0.text.contains("became") })
        #expect(merged.text.hasSuffix("became C1.") && merged.links.count == 1)
        #expect(merged.reason == "Four passages say so.")
        for event in events { #expect(event.date != nil && event.trigger?.isEmpty == false) }
    }

    @Test("draws a box for each, and a line from each to each, with the words as its name")
    func drawing() throws {
        let drawing = LineageDrawing(from: ["I1"], into: ["I1", "<I2>", "A label that is much too long"])
            .drawn(title: "I1 & others", id: "l").text
        #expect(drawing.components(separatedBy: "<rect").count == 5)
        #expect(drawing.components(separatedBy: "<line").count == 4)
        #expect(drawing.contains("&lt;I2&gt;") && drawing.contains("A label that…"))
        #expect(drawing.contains("aria-labelledby=\"l\"") && drawing.contains("I1 &amp; others"))
    }

    @Test("tells statements that were merged, also where their words were not kept")
    func statements() throws {
        let into = try #require(Example.theory.statements.first).text.text
        let told = try #require(try page().statements?.items)
        #expect(
            told.map(\.text) == [
                "“talk is private” was merged into “\(into)”.",
                "A statement whose words were not kept, long-gone, was merged into “\(into)”.",
            ])
        #expect(told.map(\.reason) == ["Four passages say so.", "Nobody said why."])
        #expect(told[1].date == nil && told[0].date != nil)
    }

    @Test(
        "tells statements that were split off, the latest first, also where one of them is gone",
        arguments: [true, false])
    func splits(isWriter: Bool) throws {
        let theory = try AppExample.theory(.plain)
        var whole = theory.whole
        for place in whole.statements.indices { whole.statements[place].aliases = [] }
        let (from, into) = (whole.statements[0], whole.statements[1])
        whole.statementSplits = [
            StatementSplit(
                from: Statement.ID(known: "long-gone"), into: Statement.ID(known: "gone-too"),
                on: Day(2025, 8, 1), by: "eva"),
            StatementSplit(
                from: from.id, into: into.id, configurations: [Example.i1], on: Day(2025, 9, 2), by: "ben",
                change: Example.afterReading),
        ]
        let working = WorkingTheory(
            whole, about: theory.about, sites: theory.sites, recommendations: [], meetings: theory.meetings,
            judgements: [], overallJudgements: [], words: theory.words, addresses: theory.addresses,
            isEvaluator: isWriter, isWriter: isWriter)
        let page = LineagePage(try AppExample.surroundings(), working) { $0 == "ben" ? "Ben Sample" : $0 }
        let told = try #require(page.statements?.items)
        #expect(
            told.map(\.text) == [
                "“\(into.text.text)” was split off from “\(from.text.text)”, for I1.",
                "“gone-too” was split off from “long-gone”.",
            ])
        #expect(told.map(\.reason) == ["Four passages say so.", "Nobody said why."])
        #expect(told[0].trigger?.hasSuffix("Done by Ben Sample.") == isWriter)
        #expect(told[0].links.count == (isWriter ? 2 : 0) && told[1].links.isEmpty)
        #expect(LineagePage.isThere(working))
    }
}

@Suite("Rivals side by side") struct RivalsTests {
    private func table(_ readings: ReadingCounts?) throws -> TablePage {
        let theory = try AppExample.theory(.plain)
        return TablePage.rivals(
            try AppExample.surroundings(), try #require(theory.theory.rivals.first), readings: readings,
            in: theory)
    }

    @Test("stand in columns, say what is the same in all, and lead to each")
    func columns() throws {
        let page = try table(nil)
        #expect(page.table.columns.map(\.text) == ["Part", "C1", "C2"])
        let heads = page.table.rows.map(\.head.text)
        #expect(
            heads == [
                "Explanation", "Context", "Resource: the same in all", "Reasoning", "Outcome", "For whom",
                "What speaks for it", "What would have it refined", "What speaks against it",
                "How sure we are",
            ])
        #expect(
            page.table.rows[0].cells.map(\.href) == [
                "/s/support/theory/explanations/c1", "/s/support/theory/explanations/c2",
            ])
        #expect(page.lead?.contains("What would tell them apart: Ask whether the plan is theirs.") == true)
        #expect(page.lead?.contains("nobody spoke of pride") == true)
        #expect(page.table.rows[6].cells.map(\.text) == ["Nothing yet", "Nothing yet"])
        #expect(page.table.rows[7].cells[0].text != "Nothing yet")
    }

    @Test("count passages for those who may read the evidence")
    func passages() throws {
        let rows = try table([Example.c1: [.supports: 2, .refutes: 1]]).table.rows
        #expect(rows[6].cells[0].text == "2 passages" && rows[8].cells[0].text == "one passage")
        #expect(rows[6].cells[1].isHeld)
    }
}
