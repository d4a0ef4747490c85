import Realist
import Testing

@testable import RealistFormats

@Suite("Days that lie ahead, in a table of changes") struct ChangesAheadTests {
    let tables: ChangeTables

    init() throws { tables = try ChangeTables() }

    private func problems(_ text: String, study: [Adaptation] = []) throws -> [String] {
        let reading = try tables.reading(text)
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        let plan = ChangePlan(reading.changes, study: study, memory: .init())
        return plan.problems.list.map(\.message)
    }

    @Test("are refused of what is said to have happened, by their cell; what comes next may lie ahead")
    func refused() throws {
        let head = "Site,Title,Kind,Status,Live from,Told by,Told on,Next step,Due date\n"
        let said = try problems(
            head
                + "rose,Tea,local,done,2031-01-01,,,Buy cups,2031-03-01\nrose,Shed,local,done,2029-01-01,Lead,2030-01-02,,\n"
                + "rose,Roof,local,done,2030-01,,,,\n")
        #expect(said.count == 2)
        #expect(
            said.first?.hasPrefix("t.csv:2:21: \"2031-01-01\" in \"Live from\" is later than today.") == true)
        #expect(said.last?.contains("t.csv:3:38: \"2030-01-02\" in \"Told on\"") == true, "\(said)")
        let steps = try problems(
            "Site,Title,Kind,steps\nrose,Tea,local,\"agreed 2029-01-01\nin-place 2031-01\"\n")
        #expect(steps.count == 1 && steps[0].contains("\"2031-01\" in \"steps\" is later than today."))
    }

    @Test("change nothing where the study has them already")
    func known() throws {
        let head = "Site,Title,Kind,Status,Date,Reason\n"
        let row = "rose,Tea,local,done,2031-01-01,"
        let there = try tables.reading(head + row).changes.map(\.change)
        #expect(try problems(head + row, study: there).isEmpty)
        #expect(try problems(head + row.replacing("2031", with: "2032"), study: there).isEmpty, "a conflict")
        var plan = ChangePlan.Memory()
        plan.last = Dictionary(there.map { ($0.id, $0) }) { first, _ in first }
        let edited = try tables.reading(head + row + "Nobody came")
        #expect(ChangePlan(edited.changes, study: there, memory: plan).problems.isEmpty)
        let moved = try tables.reading(head + row.replacing("2031", with: "2032"))
        #expect(ChangePlan(moved.changes, study: there, memory: plan).problems.count == 1)
    }
}
