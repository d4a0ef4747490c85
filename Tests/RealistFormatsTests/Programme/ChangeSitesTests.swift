import Realist
import Testing

@testable import RealistFormats

@Suite("The sites of a table of changes") struct ChangeSitesTests {
    let tables: ChangeTables

    init() throws { tables = try ChangeTables() }

    private let head = "Site,Title,Kind,State\n"

    private func sites(_ reading: ChangeReading) -> [String] {
        reading.changes.map { "\($0.change.title.text) \($0.change.site)" }
    }

    @Test("of rows with an empty cell are those of the row above as it was sent, also where that is left out")
    func carried() throws {
        let text = head + "rose,Tea,local,done\nwalled,Shed,local,done\n,Roof,local,done\n,Gate,local,done\n"
        for leaving in [[], [3], [3, 4]] as [Set<Int>] {
            let reading = try tables.reading(text) {
                $0.carriesSite = true
                $0.leaveOutRows = leaving
            }
            #expect(reading.problems.isEmpty)
            let all = ["Tea rose", "Shed walled", "Roof walled", "Gate walled"]
            #expect(
                sites(reading) == all.enumerated().filter { !leaving.contains($0.offset + 2) }.map(\.element))
        }
    }

    @Test("are not guessed below a row that could not be read, nor above all rows")
    func unread() throws {
        let text = head + ",First,local,done\nrose,Tea,local,done\nwalled,Shed,local\n,Roof,local,done\n"
        let reading = try tables.reading(text) {
            $0.carriesSite = true
            $0.leaveOutRows = [4]
        }
        #expect(sites(reading) == ["Tea rose"])
        #expect(
            reading.problems.list.map { "\($0.location?.line ?? 0) \($0.code)" } == [
                "2 import.no-site-above", "5 import.no-site-above",
            ])
    }

    @Test("that are none of the study's are asked about, also where only a row below holds them")
    func asked() throws {
        let proposal = try tables.proposal(head + "Nowhere,Tea,local,done\n,Shed,local,done\n") {
            $0.carriesSite = true
            $0.leaveOutRows = [2]
        }
        #expect(proposal.questions.map(\.code) == ["import.values"])
        #expect(proposal.questions.allSatisfy { $0.remedy.contains("An empty CODE leaves such rows out.") })
    }

    @Test("that are none of the study's leave their rows out where that is said, and the map keeps it")
    func none() throws {
        let text =
            head
            + "Nowhere,Tea,lokal,sleeping\nrose,Shed,local,done\n,Roof,local,done\nnowhere!,Gate,local,done\n"
        let proposal = try tables.proposal(text) { $0.values = [(.site, "Nowhere", ""), (.site, "", "")] }
        #expect(proposal.questions.isEmpty, "nothing is asked of rows that are left out")
        #expect(proposal.table.rows.map { $0.cells[1] } == ["Shed"])
        #expect(proposal.table.leftOut == [2, 4, 5])
        let written = ChangeMapFile.write(proposal.map)
        let map = try ChangeMapFile.read(Array(written.utf8), file: "m.yaml")
        #expect(map == proposal.map)
        #expect(try tables.proposal(text) { $0.map = map }.table.leftOut == [2, 4, 5])
        let carried = try tables.proposal(text) {
            $0.map = map
            $0.carriesSite = true
        }
        #expect(carried.table.leftOut == [2, 5])
    }
}
