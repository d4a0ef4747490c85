import Foundation
import Realist
import Testing

@testable import RealistFormats

/// Rows that are read without care come out as those that are read with it.
@Suite("Plain rows of answers") struct PlainFormsTests {
    /// Rows of four items, answered 1 to 5; most plain, and of every kind that is not.
    struct Table {
        private var random: SeededGenerator
        let separator: String

        init(seed: UInt64, separator: String) {
            random = SeededGenerator(seed: seed)
            self.separator = separator
        }

        private mutating func one(_ texts: [String]) -> String {
            texts[Int(random.next() % UInt64(texts.count))]
        }

        private mutating func happens(_ oneIn: UInt64) -> Bool { random.next() % oneIn == 0 }

        mutating func text(rows: Int, hasFaults: Bool) -> String {
            var text =
                ["q2", "Who", "Where", "q1", "Remark", "When", "q4", "Day", "q3"].joined(separator: separator)
                + "\n"
            for row in 0..<rows {
                if happens(20) { text += one(["\n", "\r\n", "\n\n"]) }
                var cells = [
                    answer(hasFaults), who(row, hasFaults), one(["ashby", "corfe", "\"ashby\""]),
                    answer(hasFaults), remark(),
                    one(["baseline", "month-6"]), answer(hasFaults), day(hasFaults), answer(hasFaults),
                ]
                if happens(30) { for item in [0, 3, 6, 8] { cells[item] = "" } }
                if hasFaults, happens(40) { cells.removeLast() }
                text += cells.joined(separator: separator) + one(["\n", "\n", "\n", "\r\n"])
            }
            if happens(2), text.hasSuffix("\n"), !text.hasSuffix("\r\n") { text.removeLast() }
            return text
        }

        private mutating func answer(_ hasFaults: Bool) -> String {
            if happens(10) { return one(["", " 3", "4.0", "\"2\"", "\"\""]) }
            if hasFaults, happens(40) { return one(["9", "0", "often", "ö", "33", "-"]) }
            return one(["1", "2", "3", "4", "5"])
        }

        private mutating func who(_ row: Int, _ hasFaults: Bool) -> String {
            if hasFaults, happens(25) {
                return one([
                    "", "a@example.org", "07700-900123", "AB123456C", "9434765919", "r-1", "943-476-5919",
                    "  ", "SW1A 1AA",
                ])
            }
            return one([
                "r-\(row)", "\(row + 1_000)", "R_\(row)", " r\(row) ", "\"q\(row)\"", "é\(row)", "ab\(row)c",
                "Zz-\(row)-é",
            ])
        }

        private mutating func remark() -> String {
            one([
                "", "fine", "\"a\(separator) b\"", "\"two\nlines\"", "naïve", "=1+1", "'tis",
                String(repeating: "x", count: 1_200),
            ])
        }

        private mutating func day(_ hasFaults: Bool) -> String {
            if hasFaults, happens(60) { return one(["2025-02-30", "soon"]) }
            return one(["2025-02-03", "2025-03-04", "", "2025-02-03"])
        }
    }

    /// Six items, of which the table has four.
    let instrument: Instrument

    init() throws { instrument = try ToolkitInstruments.instrument("brs") }

    private func map(_ separator: ResponseMap.Separator) -> ResponseMap {
        var map = ResponseMap(
            instrument: instrument.id, respondent: .column("Who"),
            site: .column(
                "Where", ["ashby": Identifier(known: "ashby"), "corfe": Identifier(known: "corfe-2")]),
            wave: .column(
                "When", ["baseline": Identifier(known: "baseline"), "month-6": Identifier(known: "month-6")]),
            items: Dictionary(
                uniqueKeysWithValues: zip(instrument.items.map(\.id), ["q1", "q2", "q3", "q4"])))
        map.day = .init(column: "Day", written: .yearFirst)
        map.form.separator = separator
        return map
    }

    private struct Outcome: Equatable {
        var forms: [Response] = []
        var problems: [String] = []
        var refused: [String] = []
        var rows = 0
        var blank = 0
        var packed = 0
    }

    private func read(_ text: String, _ map: ResponseMap, plainly: Bool) throws -> Outcome {
        var findings = Findings(file: "t.csv")
        var outcome = Outcome()
        var rows = try #require(
            try MappedResponses(
                TableFile(text: Array(text.utf8), name: "t.csv"), map: map, of: instrument, &findings))
        if !plainly { rows.plain = nil }
        var forms = rows.noForms
        while true {
            rows.readPlain(into: &forms)
            outcome.packed += forms.count
            for form in 0..<forms.count { outcome.forms.append(forms.response(form, to: instrument.id)) }
            guard let row = rows.next(&findings) else { break }
            if case .form(let response) = row { outcome.forms.append(response) }
            outcome.refused += rows.takeRefused().map(\.message)
        }
        outcome.refused += rows.takeRefused().map(\.message)
        outcome.problems = findings.problems.list.map(\.message)
        outcome.rows = rows.rows
        outcome.blank = rows.blank
        return outcome
    }

    @Test(
        "come out the same as with care, in their order, with the same problems at the same places",
        arguments: 1...20 as ClosedRange<UInt64>, [true, false])
    func same(seed: UInt64, hasFaults: Bool) throws {
        let separator: ResponseMap.Separator = [.comma, .semicolon, .tab][Int(seed % 3)]
        var table = Table(
            seed: seed, separator: [.comma: ",", .semicolon: ";", .tab: "\t"][separator] ?? ",")
        let text = table.text(rows: 400, hasFaults: hasFaults)
        var plain = try read(text, map(separator), plainly: true)
        let careful = try read(text, map(separator), plainly: false)
        #expect(plain.packed > 20 && careful.packed == 0)
        plain.packed = 0
        #expect(plain.forms.count == careful.forms.count)
        #expect(plain == careful)
    }
}
