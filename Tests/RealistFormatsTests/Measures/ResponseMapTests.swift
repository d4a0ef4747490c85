import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("How a table of answers is understood") struct ResponseMapTests {
    let proqol: Instrument

    init() throws { proqol = try ToolkitInstruments.instrument("proqol-5") }

    @Test("is written so that it is read as the same")
    func roundTrip() throws {
        var map = ResponseMap(
            instrument: proqol.id, respondent: .column("Your code:"),
            site: .column(
                "Where?", ["the ‘big’ one": Identifier(known: "big"), "7": Identifier(known: "small")]),
            wave: .fixed(Identifier(known: "month-6")),
            items: Dictionary(uniqueKeysWithValues: proqol.items.map { ($0.id, "How about \($0.id)?\n#") }))
        map.form.encoding = .windows1252
        map.form.separator = .semicolon
        map.form.headerRows = 3
        map.day = .init(column: "When", written: .excel)
        map.answers = ["never": 1, "yes": 5]
        map.missing = ["-99", "NI"]
        map.attributes = ["role": "Your role"]
        map.leaveOut = [.init(column: "Status", value: "1")]
        let text = ResponseMapFile.write(map, of: proqol)
        #expect(try ResponseMapFile.read(Array(text.utf8), file: "m.yaml", for: proqol) == map)
        map.respondent = .unlinked
        let other = ResponseMapFile.write(map, of: proqol)
        #expect(
            try ResponseMapFile.read(Array(other.utf8), file: "m.yaml", for: proqol).respondent == .unlinked)
    }

    @Test("names columns and cells by what is seen of them, as the table is read")
    func plain() throws {
        let yaml = #"""
            format: 1
            instrument: proqol-5
            respondent: {column: "Your\r\ncode"}
            site: {column: "Whe\u202Are?", values: {"Ash\r\nby": ashby}}
            wave: {is: month-6}
            items: {\#(proqol.items[0].id): "q\u20661"}
            missing: ["N\u202EI"]
            leave-out: [{column: "Sta\rtus", value: "Pre\r\nview"}]
            only: [{column: "Ki\u2069nd", values: ["fo\u0007rm"]}]
            """#
        let map = try ResponseMapFile.read(Array(yaml.utf8), file: "m.yaml", for: proqol)
        var table = "\"Your\r\ncode\",Whe\u{202A}re?,q\u{2066}1,\"Sta\rtus\",Ki\u{2069}nd\r\n"
        table += "p1,\"Ash\r\nby\",2,,fo\u{7}rm\r\n"
        table += "p2,\"Ash\nby\",2,\"Pre\r\nview\",form\r\n"
        table += "p3,\"Ash\rby\",N\u{202E}I,\"Pre\nview\",form\r\n"
        table += "p4,\"Ash\nby\",3,,form\r\n"
        var findings = Findings(file: "t.csv")
        var rows = try #require(
            try MappedResponses(
                TableFile(text: Array(table.utf8), name: "t.csv"), map: map, of: proqol, &findings))
        var people: [String] = []
        while let row = rows.next(&findings) {
            if case .form(let response) = row { people.append(response.respondent) }
        }
        #expect(findings.problems.list.map(\.message) == [])
        #expect(people == ["p1", "p4"] && rows.leftOut == 2)
    }

    @Test("refuses a word that counts what is not on the scale, with its line")
    func offScale() throws {
        var map = ResponseMap(
            instrument: proqol.id, respondent: .unlinked, site: .fixed(Identifier(known: "a")),
            wave: .fixed(Identifier(known: "b")), items: [:])
        map.answers = ["never": 9]
        let text = ResponseMapFile.write(map, of: proqol)
        do {
            _ = try ResponseMapFile.read(Array(text.utf8), file: "m.yaml", for: proqol)
            Issue.record("taken")
        } catch {
            let codes = error.list.map(\.code)
            #expect(codes.contains("map.not-on-the-scale"))
        }
    }

    @Test(
        "reads days as they are written",
        arguments: [
            (WrittenDay.yearFirst, "2026-03-09T10:00:00Z", "2026-03-09"),
            (.yearFirst, "2026/3/9 1:05:00 pm GMT+1", "2026-03-09"), (.dayFirst, "9.3.26", "2026-03-09"),
            (.monthFirst, "3/9/26 19:06:23", "2026-03-09"), (.excel, "45750", "2025-04-03"),
            (.excel, "45750.75", "2025-04-03"), (.excel, "20000", "1954-10-03"),
        ])
    func days(way: WrittenDay, text: String, day: String) {
        #expect(way.day(in: text) == Day(day))
    }

    @Test(
        "takes nothing for a day that is none",
        arguments: ["", "2026", "31/2/26", "1/2/3/4", "٣/٤/٢٦", "99999999", "-1/2/26", "1//26", "a/b/c"])
    func noDays(text: String) {
        #expect(WrittenDay.fitting([text]).isEmpty)
    }

    @Test("says that nobody can tell day from month where both fit")
    func ambiguous() {
        #expect(WrittenDay.fitting(["3/4/26", "5/6/26"]) == [.dayFirst, .monthFirst])
        #expect(WrittenDay.fitting(["3/4/26", "13/6/26"]) == [.dayFirst])
    }

    @Test("knows words whatever their capitals, apostrophes and blanks")
    func words() {
        #expect(AnswerWords.plain("  Cytuno’n\u{A0}gryf ") == "cytuno'n gryf")
        #expect(AnswerWords.plain("Very  Often\n") == "very often")
    }

    @Test("knows the words that a questionnaire has beside some of its items only")
    func ownWords() throws {
        let values = AnswerWords.values(saidBy: try ToolkitInstruments.instrument("cbi"))
        #expect(values["always"] == 5)
        #expect(values["to a very high degree"] == 5)
        #expect(values["to a very low degree"] == 1)
    }

    @Test("counts a set of words from either end")
    func direction() throws {
        let set = AnswerWords(
            id: Identifier(known: "five"), language: .english, words: ["a", "b", "c", "d", "e"])
        #expect(set.values(on: proqol.scale, .rising)?["a"] == 1)
        #expect(set.values(on: proqol.scale, .falling)?["a"] == 5)
    }

    @Test("the words that come with the program are in order, and no set holds one twice")
    func shippedWords() throws {
        let folder = ToolkitInstruments.folder.appending(path: "../vocabularies/answer-words.yaml")
        let bytes = try OpenFile(path: folder.path(percentEncoded: false)).readAll(limit: 100_000)
        let sets = try AnswerWordsFile.read(bytes, file: "answer-words.yaml")
        #expect(sets.count > 10)
        for set in sets {
            #expect(Set(set.words.map { AnswerWords.plain($0) }).count == set.words.count, "\(set.id)")
        }
    }
}

@Suite("Text in UTF-16") struct Utf16Tests {
    private func decoded(_ bytes: [UInt8], by step: Int) throws -> [UInt8] {
        let source = ByteSource.bytes(bytes).fromUtf16()
        var result: [UInt8] = []
        while true {
            let part = try source.next(step)
            if part.isEmpty { return result }
            result += part
        }
    }

    @Test("is read in either order of bytes, in pieces of any size", arguments: 1...5)
    func pieces(step: Int) throws {
        let text = "Siân, 🙂 – ¼\n"
        for high in [true, false] {
            let units = [0xFEFF] + Array(text.utf16)
            let bytes = units.flatMap { unit in
                high ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            #expect(try decoded(bytes, by: step) == Array(text.utf8))
        }
    }

    @Test("that is broken gives a byte that is never UTF-8, so that the reader names its place")
    func broken() throws {
        #expect(try decoded([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], by: 2) == [0xFF, 0x41])
        #expect(try decoded([0xFF, 0xFE, 0x00, 0xDC], by: 2) == [0xFF])
        #expect(try decoded([0xFF, 0xFE, 0x41], by: 2) == [0xFF])
    }
}
