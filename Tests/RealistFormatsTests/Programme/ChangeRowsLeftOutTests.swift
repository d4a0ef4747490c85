import Realist
import Testing

@testable import RealistFormats

@Suite("Rows of changes that are left out") struct ChangeRowsLeftOutTests {
    let tables: ChangeTables

    init() throws { tables = try ChangeTables() }

    /// The titles that are left and the lines that went; or what is wrong.
    private func read(_ line: String, leaving: Set<Int>) throws -> (
        titles: [String], left: [Int], wrong: [String]
    ) {
        let text = "Site,Title,Kind,State\nrose,Tea,local,done\n\(line)\nrose,Roof,local,done\n"
        let bytes = text.unicodeScalars.flatMap { $0 == "¿" ? [0xE9] : Array(String($0).utf8) }
        var wishes = ChangeWishes()
        wishes.leaveOutRows = leaving
        do {
            let table = try ChangeProposal.read(
                TableFile(text: bytes, name: "t.csv"), codes: tables.codes, words: tables.words, wishes
            ).table
            return (table.rows.map { $0.cells[1] }, table.leftOut, [])
        } catch let problems as Problems {
            return ([], [], problems.list.map { "\($0.location?.line ?? 0) \($0.code)" })
        }
    }

    @Test(
        "go whatever is wrong with them",
        arguments: [
            "\"Island\" x,Shed,local,done", "rose,Sh¿d,local,done", "rose,Shed,local",
            "rose,Shed,local,done,more", "rose,\"Sh\n¿d\",local,done", "rose,\"Sh\ned\",local",
        ])
    func left(line: String) throws {
        #expect(try read(line, leaving: []).wrong.count == 1)
        let found = try read(line, leaving: [3])
        #expect(found.titles == ["Tea", "Roof"] && found.left == [3] && found.wrong.isEmpty, "\(found)")
        let other = try read(line, leaving: [2])
        #expect(other.wrong.count == 1 && other.wrong.first?.hasSuffix("no-such-row") == false)
        #expect(try read(line, leaving: [3, 9]).wrong == ["9 import.no-such-row"])
    }

    @Test(
        "do not take with them what comes behind a fault that hides where rows begin",
        arguments: [
            ("\"rose,Shed,local,done", "csv.unclosed-quote"), ("rose\u{0},Shed,local,done", "csv.nul"),
            ("\"ro\nse\" x,Shed,local,done", "csv.text-after-quote"),
        ])
    func stopped(line: String, code: String) throws {
        for leaving in [[3], [3, 4, 9]] as [Set<Int>] {
            let wrong = try read(line, leaving: leaving).wrong
            #expect(wrong.count == 1 && wrong.first?.hasSuffix(code) == true, "\(wrong)")
        }
    }
}
