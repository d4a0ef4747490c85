import Realist
import Testing

@testable import RealistFormats

@Suite("A small table for each configuration") struct UprightTableTests {
    private typealias Made = MadeDocument

    private static let first = [
        ["Context", "People wait\nNobody explains (must be absent)"],
        ["Mechanism", "Somebody sits beside them"],
        ["Outcome", "They stay"], ["Implications", "More chairs"],
    ]
    private static let second = [
        ["CMO 2", "Time to talk"], ["Context:", "a quiet room"], ["Resource", "an hour"],
        ["Reasoning", "I am heard"],
        ["Outcome", "calm"], ["Outcome", "sleep"],
    ]
    private static let other = [["Site", "People"], ["Harrowmere", "12"]]
    private static let rowwise = [["Context", "Outcome"], ["c", "o"]]

    private func read(
        _ bytes: [UInt8], _ change: (inout TheoryWishes) -> Void = { _ in }
    ) throws -> (table: TheoryTable, reading: TheoryReading) {
        let tables = try TheoryTables()
        let table = try tables.table(bytes, name: "t.docx", change)
        try Problems(table.questions).throwIfAny()
        let reading = tables.reading(table)
        try reading.problems.throwIfAny()
        return (table, reading)
    }

    /// With a heading before the first table.
    private var document: MadeDocument {
        Made(
            body: Made.paragraph(Made.run("CMOC 1: Waiting together")) + Made.paragraph("")
                + Made.table(Self.first)
                + Made.paragraph(Made.run("Then we looked at the sites.")) + Made.table(Self.other)
                + Made.paragraph("") + Made.table(Self.second))
    }

    @Test("is read as that configuration, under its own name or that of the line above it")
    func documentOfMany() throws {
        let (table, reading) = try read(document.bytes)
        #expect(table.name == "2 tables")
        let proposals = reading.proposals.map(\.proposal)
        #expect(proposals.map(\.label) == ["CMOC 1", "CMO 2"])
        #expect(proposals.map(\.title) == ["Waiting together", "Time to talk"])
        #expect(
            proposals.map { Set($0.told.split(separator: " | ").map(String.init)) } == [
                [
                    "context: People wait", "context: Nobody explains",
                    "mechanism: Somebody sits beside them",
                    "outcome: They stay",
                ],
                [
                    "context: a quiet room", "resource: an hour", "reasoning: I am heard", "outcome: calm",
                    "outcome: sleep",
                ],
            ])
        #expect(proposals[0].parts.compactMap(\.link) == [.absent])
        #expect(
            proposals.map(\.origin.table) == ["Table 1", "Table 3"] && proposals.map(\.origin.row) == [1, 1])
        #expect(reading.proposals.map { "\($0.place)" } == ["t.docx:Table 1", "t.docx:Table 3"])
    }

    @Test("is taken beside others that are not, and both are told")
    func told() throws {
        let tables = try TheoryTables()
        let file = try TableFile.ofAnyProgram(
            bytes: document.bytes, name: "t.docx", number: nil,
            upright: TheoryTable.upright(tables.words, TheoryWishes()),
            isLikely: TheoryTable.isLikely(tables.words, TheoryWishes()))
        let notes = try #require(file.workbook)
        #expect(notes.upright == ["Table 1 (CMOC 1)", "Table 3 (CMO 2)"])
        #expect(
            notes.otherSheets == ["Table 2 (Site, People; 2 rows)"] && notes.leftInUpright == ["Implications"]
        )
    }

    @Test("is not taken where another table has a row for each, unless somebody says so or names it")
    func beside() throws {
        let both = Made(Self.rowwise, Self.first, Self.second).bytes
        #expect(try read(both).table.name == "Table 1")
        #expect(try read(both) { $0.eachTable = true }.table.name == "2 tables")
        let one = try read(both) { $0.table = 3 }
        #expect(one.table.name == "Table 3" && one.reading.proposals.map(\.proposal.label) == ["CMO 2"])
        #expect(throws: DocumentProblem.noUprightTable(at: Location(file: "t.docx"))) {
            _ = try read(Made(Self.rowwise, Self.rowwise).bytes) { $0.eachTable = true }
        }
    }

    @Test("is left out by its number, and a number of no such table is said")
    func leftOut() throws {
        let (table, reading) = try read(document.bytes) { $0.leaveOutRows = [1] }
        #expect(reading.proposals.map(\.proposal.label) == ["CMO 2"] && table.rows.leftOut == [1])
        #expect(throws: Problems.self) { _ = try read(document.bytes) { $0.leaveOutRows = [2] } }
    }

    @Test("may join the name of a mechanism across its two rows, and a part across several")
    func merged() throws {
        func cells(_ texts: [String], _ merge: String?) -> String {
            Made.row(
                texts.enumerated().map { place, text in
                    Made.cell(text, place == 0 && merge != nil ? "<w:vMerge w:val=\"\(merge ?? "")\"/>" : "")
                }.joined())
        }
        let rows =
            cells(["Context", "", "it rains"], nil) + cells(["Mechanism", "Resource", "tea"], "restart")
            + cells(["", "Reasoning", "warmth"], "continue") + cells(["Outcome", "", "talk"], "restart")
            + cells(["", "", "sleep"], "continue")
        let (_, reading) = try read(Made(body: Made.table(rows)).bytes)
        #expect(
            reading.proposals.map(\.proposal.told) == [
                "context: it rains | resource: tea | reasoning: warmth | outcome: talk | outcome: sleep"
            ])
    }

    @Test(
        "may have a number before its title",
        arguments: [
            ("CMO 3: Time to talk", "CMO 3", "Time to talk"), ("CMOC4b – Rest", "CMOC 4b", "Rest"),
            ("IPT 2.", "IPT 2", nil),
            ("Configuration 12 Rest", "Configuration 12", "Rest"),
        ] as [(String, String, String?)])
    func labels(text: String, label: String, title: String?) {
        let read = LabelledTitle(text)
        #expect(read?.label == label && read?.title == title)
        #expect(
            LabelledTitle("Context 3: x") == nil && LabelledTitle("CMO") == nil
                && LabelledTitle("CMO x") == nil)
    }
}
