import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A table of changes, understood") struct ChangeProposalTests {
    let tables: ChangeTables

    init() throws { tables = try ChangeTables() }

    @Test("is found under a title, blank lines and another order of columns, by the words that people use")
    func columns() throws {
        let proposal = try tables.proposal(
            """
            Our tracker 2026,,,,,
            ,,,,,
            Why?,What did you change,Practice,Status,Type of change,Cost (£)
            Nobody came,Tea at three,The walled garden,Done!,Adapted,20

            Rain,Shed roof,rose,on-going,LOCAL,TBC
            ,,,,,
            """)
        #expect(proposal.questions.isEmpty, "\(proposal.questions.map(\.message))")
        #expect(
            proposal.map.columns == [
                .reason: "Why?", .description: "What did you change", .site: "Practice", .state: "Status",
                .kind: "Type of change", .money: "Cost (£)",
            ])
        #expect(proposal.map.values[.state] == ["done": ["in-place"], "on-going": ["in-progress"]])
        #expect(proposal.map.values[.site] == ["the walled garden": ["walled"]])
        #expect(proposal.map.values[.kind] == ["adapted": ["adapts"], "local": ["local"]])
        #expect(proposal.table.rows.count == 2)
        #expect(proposal.table.above == 1)
    }

    @Test("asks everything at once that the table does not say")
    func questions() throws {
        let proposal = try tables.proposal(
            """
            What,Where was it,Status,Rec,When,Nature,Comments on it
            Tea at three,Wall garden,In palce,R1; Benches,03/04/2026,Addding,x
            Shed roof,rose,sleeping,2 and 1,04/05/2026,replaced,y
            """)
        let told = proposal.questions.map(\.message).joined(separator: "\n")
        for question in [
            "t.csv:1: Which site do these changes belong to?", "What kind of changes are these? Add --kind",
            "t.csv:2:26: What is meant by \"In palce\" (in-place?), \"sleeping\" in the column \"Status\"?",
            "(such as --value \"state:In palce=in-place\")",
            "t.csv:2:35: What is meant by \"Benches\" in the column \"Rec\"?",
            "An empty CODE means: not known yet.",
            "t.csv:2:47: Is \"03/04/2026\" in the column \"When\" written with the day first, or the month?",
            "What is meant by \"Addding\" (adding?) in the column \"Nature\"?",
        ] { #expect(told.contains(question), "\(question)\n\(told)") }
        #expect(proposal.questions.count == 6)
        #expect(proposal.left.map(\.column) == ["Where was it", "Comments on it"])
    }

    @Test("takes the answers from the command line, and keeps them in a map that needs no questions")
    func map() throws {
        let text = """
            What;Where was it;Status;Rec;When;Nature;Colour
            Tea at three;Wall garden;In palce;R1|Benches;03/04/2026;Addding;red
            Shed roof;;tbc;2 and 1;04/05/2026;don't know;
            """
        let first = try tables.proposal(text) { wishes in
            wishes.columns = [(.site, "Where was it")]
            wishes.values = [
                (.site, "Wall garden", "walled"), (.state, "in palce", "in-place"),
                (.recommendations, "benches", ""),
                (.frameNature, "Addding", "adding"),
            ]
            wishes.carriesSite = true
            wishes.kind = .local
            wishes.state = .proposed
            wishes.dates = .dayFirst
            wishes.keepsColumns = true
        }
        #expect(first.questions.isEmpty, "\(first.questions.map(\.message))")
        #expect(first.map.keep == ["Colour"])
        let written = ChangeMapFile.write(first.map)
        let map = try ChangeMapFile.read(Array(written.utf8), file: "m.yaml")
        #expect(map == first.map)
        #expect(ChangeMapFile.write(map) == written)
        let second = try tables.proposal(text) { $0.map = map }
        #expect(second.questions.isEmpty, "\(second.questions.map(\.message))")
        #expect(second.map == map)
        let asked = try tables.proposal(text.replacing("In palce", with: "Sleeping")) { $0.map = map }
        #expect(asked.questions.map(\.code) == ["import.values"])
        let reading = ChangeReading(
            second, codes: tables.codes, words: tables.words, recordedBy: "E", today: ChangeTables.today)
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        let (tea, shed) = (reading.changes[0].change, reading.changes[1].change)
        #expect(tea.site.text == "walled" && shed.site.text == "walled")
        #expect(tea.steps == [.init(to: .inPlace, on: .day(Day(2026, 4, 3)), note: "Colour: red")])
        #expect(tea.recommendations.map(\.recommendation.text) == ["offer-tea"])
        #expect(tea.frame?.nature == ["adding"] && shed.frame == nil)
        #expect(shed.recommendations.map(\.recommendation.text) == ["mend-the-shed", "offer-tea"])
        #expect(shed.steps == [.init(to: .proposed, on: .day(Day(2026, 5, 4)))])
    }

    @Test("says which column is meant when two could be, unless one has our own name")
    func several() throws {
        let two = try tables.proposal("Site,Change,Adaptation,Kind,State\nrose,a,b,local,done\n")
        #expect(two.questions.map(\.code) == ["import.several"])
        let own = try tables.proposal("site,Practice,title,kind,state\nrose,x,b,local,done\n")
        #expect(own.questions.isEmpty)
        #expect(own.left.map(\.column) == ["Practice"])
    }

    @Test("tells of a header that is nearly a known one")
    func typo() throws {
        let proposal = try tables.proposal("Site,Title,Kind,State,Recomendation\nrose,a,local,done,R1\n")
        #expect(proposal.left.map(\.column) == ["Recomendation"])
        #expect(proposal.left.first?.near == .recommendations)
    }

    @Test("does not take a site or a code that the study does not have")
    func strangers() throws {
        let proposal = try tables.proposal("Title,Kind,State\na,local,done\n") { wishes in
            wishes.site = "roze"
            wishes.values = [(.kind, "x", "lokal"), (.state, "y", "")]
        }
        #expect(
            proposal.questions.map(\.code) == ["import.no-code", "import.no-code", "import.no-code"])
        #expect(proposal.questions.contains { $0.message.contains("Did you mean \"rose\"?") })
    }

    @Test("reads days with the day first where other days of the table can be nothing else, and says so")
    func order() throws {
        let proposal = try tables.proposal(
            "Site,Title,Kind,State,Date\nrose,a,local,done,03/04/2026\nrose,b,local,done,23/04/2026\n")
        #expect(proposal.questions.isEmpty && proposal.map.dates == .dayFirst)
        #expect(proposal.remarks.count == 1)
        let both = try tables.proposal(
            """
            Site,Title,Kind,State,Date
            rose,a,local,done,03/04/2026
            rose,b,local,done,23/04/2026
            rose,c,local,done,04/23/2026
            """)
        #expect(both.questions.map(\.code) == ["import.days"])
    }

    @Test("has words that stand for one thing each")
    func words() throws {
        let words = try ChangeTables.words()
        #expect(words.columns.count > 250 && words.months.count > 40)
        for field in ChangeField.allCases { #expect(words.field(of: field.rawValue) == field) }
        let twice = "vocabulary: change-words\ntitle: x\ncolumns:\n  site: {en: [A, a]}\nvalues: {}\n"
        do throws(Problems) {
            _ = try ChangeWordsFile.read(Array(twice.utf8), file: "w.yaml")
            Issue.record("it was accepted")
        } catch {
            #expect(error.list.contains { $0.code == "change-words.twice" })
        }
    }

    @Test("has a map whose faults are told")
    func mapFaults() {
        let text =
            "format: 1\ncolumns: {titel: A}\ndates: excel\nvalues: {state: {x: [in-place, 3]}}\nextra: 1\n"
        do throws(Problems) {
            _ = try ChangeMapFile.read(Array(text.utf8), file: "m.yaml")
            Issue.record("it was accepted")
        } catch {
            #expect(error.list.count == 3, "\(error.list.map(\.message))")
        }
    }
}
