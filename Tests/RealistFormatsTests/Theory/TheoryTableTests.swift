import Realist
import Testing

@testable import RealistFormats

@Suite("A table of a theory") struct TheoryTableTests {
    let tables: TheoryTables
    init() throws { tables = try TheoryTables() }

    private func told(_ csv: String, _ change: (inout TheoryWishes) -> Void = { _ in }) throws -> [String] {
        let table = try tables.table(csv, change)
        try Problems(table.questions).throwIfAny()
        let reading = tables.reading(table)
        try reading.problems.throwIfAny()
        return reading.proposals.map(\.proposal.told)
    }

    private func asked(_ csv: String, _ change: (inout TheoryWishes) -> Void = { _ in }) throws -> [String] {
        try tables.table(csv, change).questions.map(\.message)
    }

    @Test(
        "is understood in any order and wording",
        arguments: [
            ("Outcome,Context,Mechanism\no,c,m", "outcome: o | context: c | mechanism: m"),
            (
                "Circumstances;Resource;Response;Result\nc;r;m;o",
                "context: c | resource: r | reasoning: m | outcome: o"
            ),
            ("If,Then,Because\nc,o,m", "context: c | outcome: o | mechanism: m"),
            // Where another column has the outcome, "then" is something on the way.
            ("If,Then,Outcome\nc,m,o", "context: c | mechanism: m | outcome: o"),
            ("If,Then,Because,Outcome\nc,x,m,o", "context: c | undecided: x | mechanism: m | outcome: o"),
            ("Cyd-destun,Mecanwaith,Canlyniad\nc,m,o", "context: c | mechanism: m | outcome: o"),
            ("Context 1,Context 2,Outcomes\na,b,o", "context: a | context: b | outcome: o"),
            (
                "C,M (resource),M (reasoning),O\nc,r,m,o",
                "context: c | resource: r | reasoning: m | outcome: o"
            ),
            ("Our theory\n\nContext,Outcome\nc,\"o\np\"", "context: c | outcome: o | outcome: p"),
            ("Context,Outcome\nc,tbc", "context: c"),
        ])
    func columns(csv: String, told: String) throws {
        #expect(try self.told(csv) == [told])
    }

    @Test("takes columns as it is told, and leaves cells whole where that is asked")
    func wishes() throws {
        let csv = "In which wards,Why not,What comes\na; b,m,o"
        #expect(
            try told(csv) {
                $0.columns = [
                    (.context, "In which wards"), (.undecided, "Why not"), (.outcome, "What comes"),
                ]
                $0.wholeCells = true
            } == ["context: a; b | undecided: m | outcome: o"])
        #expect(
            try told("Context,Outcome\nc,o") { $0.columns = [(.outcome, "")] } == ["context: c"],
            "an empty column means none")
    }

    @Test("asks what it cannot know, all at once")
    func questions() throws {
        #expect(
            try asked("Wards,What comes\na,b") == [
                "t.csv:1: Which columns hold context, mechanism and outcome? Add --column context=COLUMN, --column "
                    + "mechanism=COLUMN and the like. The columns are: \"Wards\", \"What comes\"."
            ])
        let several = try asked("Title,Name,Context\na,b,c") { $0.columns = [(.outcome, "Outcom")] }
        #expect(several.count == 2 && several[0].contains("There is no column \"Outcom\""))
        #expect(several[1].contains("Several columns could be the title: \"Title\" or \"Name\""))
    }

    @Test("refuses rows with their place and what to do, all of them together")
    func rows() throws {
        let table = try tables.table(
            "id,revision,Context,Outcome\ni3,9,a,b\ni4,,a,b\n,,,\n,,-,\ni3,x,c,d\ni3,,e,f")
        let messages = tables.reading(table).problems.list.map(\.message)
        #expect(
            messages == [
                "t.csv:2:4: The study has revision 2 of it, and \"revision\" says 9. The table was made from a newer study: "
                    + "import into that one, or empty the cell.",
                "t.csv:3:1: \"i4\" in \"id\" is no configuration of this study. Did you mean \"i3\"? Leave the cell empty "
                    + "for a new one.",
                "t.csv:5: This row has no context, mechanism or outcome. Fill it in, delete the row, or leave it out with "
                    + "--leave-out-rows and its line.",
                "t.csv:6:1: Another row edits i3 too: t.csv:2. Bring the two together, or empty the identifier of the one "
                    + "that is new.",
                "t.csv:6:4: \"x\" in \"revision\" is no number of a revision. Write a whole number from 1, or nothing.",
                "t.csv:7:1: Another row edits i3 too: t.csv:2. Bring the two together, or empty the identifier of the one "
                    + "that is new.",
            ])
    }

    @Test("of a document is read through merged cells, two lines of names, titles and repeated names")
    func document() throws {
        typealias Made = MadeDocument
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let goesOn = "<w:vMerge/>"
        let two = "<w:gridSpan w:val=\"2\"/>"
        let names = Made.row(
            Made.cell("No", restart) + Made.cell("Context", restart) + Made.cell("Mechanism", two)
                + Made.cell("Outcome", restart))
        let more = Made.row(
            Made.cell("", goesOn) + Made.cell("", goesOn) + Made.cell("Resource") + Made.cell("Reasoning")
                + Made.cell("", goesOn))
        let body = Made.table(
            names + more + Made.row(Made.cell("First meetings", "<w:gridSpan w:val=\"5\"/>"))
                + Made.row(
                    Made.cell("1") + Made.cell("c", restart) + Made.cell("r") + Made.cell("m")
                        + Made.cell("o\np"))
                + Made.row(Made.cell("2") + Made.cell("", goesOn) + Made.cell("rm", two) + Made.cell("q"))
                + names + more
                + Made.row(Made.cell("3") + Made.cell("d") + Made.cell("") + Made.cell("n") + Made.cell("")))
        let table = try tables.table(
            MadeDocument(body: Made.table([["Who", "When"]]) + body).bytes, name: "t.docx")
        #expect(table.questions.isEmpty && table.name == "Table 2")
        let reading = tables.reading(table)
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        #expect(
            reading.proposals.map { ($0.proposal.label ?? "") + " " + $0.proposal.told } == [
                "1 context: c | resource: r | reasoning: m | outcome: o | outcome: p",
                "2 context: c | mechanism: rm | outcome: q", "3 context: d | reasoning: n",
            ])
        #expect(reading.proposals.map(\.proposal.origin.row) == [4, 5, 8])
        #expect(
            table.remarks.contains("Left out: titles across the whole table (row 3)."), "\(table.remarks)")
    }

    @Test("of a workbook is read through merged cells, from the sheet that is asked for")
    func workbook() throws {
        var book = MadeWorkbook([["nothing"]])
        let rows = MadeWorkbook([["Context", "Outcome"], ["c", "o"], ["", "p"]]).sheets[0].xml
        let merged = "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
        book.sheets.append(("Theory", "visible", rows.replacing("</sheetData>", with: merged)))
        let table = try tables.table(book.bytes, name: "t.xlsx") { $0.table = 2 }
        #expect(table.name == "Theory")
        #expect(
            tables.reading(table).proposals.map(\.proposal.told)
                == ["context: c | outcome: o", "context: c | outcome: p"])
        #expect(throws: WorkbookProblem.self) {
            try tables.table(book.bytes, name: "t.xlsx") { $0.table = 3 }
        }
    }

    @Test("keeps quotes with where they stand, notes, and who it is for, as they are written")
    func besides() throws {
        let csv = """
            Ref,Theory,For whom,Context,Outcome,Quotes,Source,Notes,Colour
            CMO 4,Tea,new staff,c,o,"I sat; it came.
            We talked.","INT04
            FG1","Check; again",red
            CMO 5,,,c2,o2,Only one,"INT04
            FG1",,
            """
        let table = try tables.table(csv)
        let found = tables.reading(table).proposals.map(\.proposal)
        #expect(found[0].label == "CMO 4" && found[0].title == "Tea" && found[0].forWhom == "new staff")
        #expect(
            found[0].quotes == [
                .init("I sat; it came.", source: "INT04"), .init("We talked.", source: "FG1"),
            ])
        #expect(found[0].note == "Check; again")
        #expect(found[1].quotes == [.init("Only one", source: "INT04; FG1")])
        #expect(table.left == ["Colour"])
    }

    @Test("calls an ID the team's own where none of them is one of the study")
    func identifiers() throws {
        let own = try tables.table("ID,Context\nCMO1,c\nCMO2,d")
        #expect(tables.reading(own).proposals.map(\.proposal.label) == ["CMO1", "CMO2"])
        #expect(
            own.remarks == ["“ID” names no configuration of the study: it is taken for the team's own label."]
        )
        let ours = try tables.table("ID,Context\ni3,c\n,d")
        #expect(tables.reading(ours).proposals.map { $0.proposal.edit?.configuration.text } == ["i3", nil])
    }

    @Test("has words that stand for one column each")
    func words() {
        #expect(tables.words.column(of: "Context (C)") == .context)
        #expect(tables.words.column(of: "Outcome 3") == .outcome)
        #expect(tables.words.column(of: "If…") == .if)
        #expect(tables.words.column(of: "Title 2") == nil)
    }

    @Test("points out cells that may lead to a person, and takes them in")
    func people() throws {
        let reading = tables.reading(try tables.table("Context,Outcome\nDr Jane Example leads,o"))
        #expect(reading.proposals.count == 1)
        #expect(reading.warnings.map(\.kind) == [.name])
        #expect(reading.warnings.allSatisfy { !$0.message.contains("Jane") })
    }
}
