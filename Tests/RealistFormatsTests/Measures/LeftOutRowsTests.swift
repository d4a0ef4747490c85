import Realist
import Testing

@testable import RealistFormats

@Suite("Rows of answers that are left out") struct LeftOutRowsTests {
    let instrument: Instrument

    init() throws { instrument = try ToolkitInstruments.instrument("brs") }

    private var map: ResponseMap {
        ResponseMap(
            instrument: instrument.id, respondent: .column("Who"), site: .fixed(Identifier(known: "ashby")),
            wave: .column("When", ["baseline": Identifier(known: "baseline")]),
            items: [instrument.items[0].id: "q1"])
    }

    private struct Outcome {
        var people: [String] = []
        var left: [Int] = []
        var problems: [String] = []
    }

    private func read(_ text: [UInt8], leaving: Set<Int>) throws -> Outcome {
        let reading = ResponseReading(
            table: TableFile(text: text, name: "t.csv"), map: map, instrument: instrument,
            participants: ParticipantCheck([], hasWithdrawn: nil), invalidIsMissing: false,
            leaveOutRows: leaving)
        var outcome = Outcome()
        var tally = ResponseTally()
        do {
            try reading.read(&tally) { outcome.people += $0.responses(to: instrument.id).map(\.respondent) }
        } catch let problems as BoundedProblems {
            outcome.problems = problems.first.map { "\($0.location?.line ?? 0) \($0.code)" }
        }
        outcome.left = tally.leftByHand
        return outcome
    }

    /// Three good rows, the third line of the table between them, and its bytes as they are.
    private func table(_ short: String) -> [UInt8] {
        let line = short.replacing("LONG", with: String(repeating: "x", count: CsvScanner.longestCell + 1))
            .replacing("MANY", with: String(repeating: ",", count: CsvScanner.mostCells))
        var bytes: [UInt8] = []
        for sign in "Who,When,q1\np1,baseline,1\n\(line)\np3,baseline,3\np4,baseline,4\n".unicodeScalars {
            // Stands for a byte that is no UTF-8.
            if sign == "¿" { bytes.append(0xE9) } else { bytes += Array(String(sign).utf8) }
        }
        return bytes
    }

    @Test("leave nobody out of the count of those whom the study's list does not have")
    func unlisted() throws {
        func count(
            _ listed: [String], _ map: ResponseMap, _ short: String = "p1,later,2"
        ) throws -> UnlistedForms {
            let people = listed.compactMap { Participant.ID($0) }.map { Participant(id: $0) }
            let reading = ResponseReading(
                table: TableFile(text: table(short), name: "t.csv"), map: map,
                instrument: instrument,
                participants: ParticipantCheck(people, hasWithdrawn: nil), invalidIsMissing: false)
            var tally = ResponseTally()
            try reading.read(&tally) { _ in }
            return tally.unlisted
        }
        var two = map
        two.wave = .column(
            "When", ["baseline": Identifier(known: "baseline"), "later": Identifier(known: "later")])
        let found = try count(["p3"], two)
        #expect(found.forms == 3 && found.codes == ["p1", "p4"] && found.list == "p1, p4")
        let five = "p2,baseline,2\np5,baseline,2\np1,later,2"
        #expect(try count(["p9"], two, five).list == "p1, p2, p5, p3, p4", "and no sixth")
        let more = try count(["p9"], two, five + "\np6,baseline,2")
        #expect(more.list == "p1, p2, p5, p6, p3 …" && more.forms == 7)
        #expect(try count(["p1", "p3", "p4"], two).forms == 0)
        #expect(try count([], two).forms == 0, "nobody is listed")
        two.respondent = .unlinked
        #expect(try count(["p3"], two).forms == 0, "nobody is followed")
    }

    @Test(
        "go alone, and the others come in",
        arguments: [
            "p2,never,2", "p2,baseline", "p2,baseline,2,", "\"p2\" x,baseline,2", "p¿,baseline,2",
            "p2,baseline,often", "p1,baseline,2", ",baseline,2",
        ])
    func alone(line: String) throws {
        let outcome = try read(table(line), leaving: [3])
        #expect(outcome.problems.isEmpty && outcome.people == ["p1", "p3", "p4"] && outcome.left == [3])
        #expect(try !read(table(line), leaving: []).problems.isEmpty)
    }

    @Test(
        "go by the line in which they begin, whichever has the fault",
        arguments: ["p2,\"two\nlines\",2", "\"p2\n\n\",never,2", "\"p2\n¿\",baseline,2"])
    func lines(line: String) throws {
        let outcome = try read(table(line), leaving: [3])
        #expect(outcome.problems.isEmpty && outcome.people == ["p1", "p3", "p4"] && outcome.left == [3])
        #expect(try read(table(line), leaving: [4]).problems.last == "4 import.no-such-row")
    }

    @Test(
        "do not take with them what comes behind a fault that hides where rows begin",
        arguments: [
            ("\"p2,baseline,2", "csv.unclosed-quote"), ("p2\u{0},baseline,2", "csv.nul"),
            ("\"p2\n\" x,baseline,2", "csv.text-after-quote"),
            ("p2,LONG,2", "csv.long-cell"), ("p2,MANY,2", "csv.many-columns"),
        ])
    func stopped(line: String, code: String) throws {
        for leaving in [[3], [3, 4], [3, 6], Set(2...9)] as [Set<Int>] {
            let outcome = try read(table(line), leaving: leaving)
            #expect(outcome.problems.count == 1, "what was not looked at is not said to be missing")
            #expect(outcome.problems.first?.hasSuffix(code) == true, "\(outcome.problems)")
            #expect(outcome.people == (leaving.contains(2) ? [] : ["p1"]))
        }
        #expect(try read(table(line), leaving: [1]).problems.last == "1 import.no-such-row")
    }

    @Test("do not take with them what a disk did not give")
    func disk() throws {
        var findings = Findings(file: "t.csv")
        let table = TableFile(text: Array("Who,When,q1\n".utf8), name: "t.csv")
        var rows = try #require(
            try MappedResponses(table, map: map, of: instrument, leaveOutRows: [2], &findings))
        var pieces = [Array("\"p1\" x".utf8)]
        rows.reader.goOn(
            with: ByteSource { _ throws(FileProblem) in
                if pieces.isEmpty { throw FileProblem.failed(cause: "", number: 5, at: Location(file: "t")) }
                return pieces.removeFirst()
            }, line: 2)
        while rows.next(&findings) != nil {}
        #expect(findings.problems.list.map(\.code) == ["csv.text-after-quote", "file.failed"])
        #expect(rows.leftByHand.isEmpty)
    }

    @Test("may hold texts of another encoding: the rest is understood without them")
    func sample() throws {
        let table = TableFile(text: table("p2,bas¿line,2"), name: "t.csv")
        #expect(throws: (any Error).self) { try TableSample.read(table) }
        #expect(throws: (any Error).self) { try TableSample.read(table, leaveOut: [2, 4]) }
        #expect(try TableSample.read(table, leaveOut: [3]).rows.map { $0[0] } == ["p1", "p3", "p4"])
        let nul = TableFile(text: self.table("p2\u{0},baseline,2"), name: "t.csv")
        #expect(throws: (any Error).self) { try TableSample.read(nul, leaveOut: [3]) }
    }
}
