import Foundation
import HTTPTypes
import Realist
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Bringing answers in") struct BringingResponsesTests {
    private let example: ExampleApp
    private let bring = "/s/support/responses/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
    }

    /// One form under headings that only its columns' answers explain.
    private func send(
        _ browser: inout Browser, answer: String = "3"
    ) async throws -> (path: String, page: Browser.Page) {
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1"], header: "Your key,Place,When", answer: answer),
            named: "t.csv", [("instrument", "proqol-5")], from: bring)
        let path = try #require(sent.location)
        return (path, try await browser.settled(path))
    }

    /// Whose forms they are, all of one site and one measuring point.
    private static func ofOneSite(_ token: String) -> [(String, String)] {
        [
            ("token", token), ("questions", "yes"), ("respondent", "column"),
            ("respondent-column", "Your key"),
            ("site", "one"), ("site-one", "coastal-hospital"), ("wave", "one"), ("wave-one", "month-3"),
        ]
    }

    private func forms() throws -> Int { try example.store.responseTotals().reduce(0) { $0 + $1.forms } }

    private var held: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: example.app.uploads.path) }
    }

    @Test("shows what would come in, takes it in when that is confirmed, and keeps nothing of the table")
    func plain() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try forms()
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1", "NEW2"]), named: "june.csv", [("instrument", "proqol-5")],
            from: bring)
        #expect(sent.status == 303)
        let path = try #require(sent.location)
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in"))
        #expect(preview.text.contains("NEW1"))
        #expect(preview.text.contains("City teaching hospital"))
        #expect(try forms() == before)
        #expect(try !held.isEmpty)
        let token = try #require(preview.field("token"))
        #expect(try await browser.post(path + "/take", [("token", token)]).status == 303)
        let taken = try await browser.settled(path)
        #expect(taken.text.contains("The forms are in the study"))
        #expect(try forms() == before + 2)
        #expect(try held.isEmpty)
        // Once more changes nothing.
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try forms() == before + 2)
        #expect(try example.store.verify().findings.isEmpty)
        let audit = try example.store.audit(AuditFilter(), most: 1).lines
        #expect(audit.first?.action == "import responses")
        #expect(audit.first?.actor.hasPrefix("account:") == true)
        #expect(try await browser.get("/s/support/responses").text.contains("Professional Quality of Life"))
    }

    @Test("asks what the table does not say, says what stays open, and remembers it for the next wave")
    func questions() async throws {
        var browser = try await example.browser(of: "eva")
        let table = MadeTable.responses(
            ["NEW1", "NEW2"], header: "Your key,Place,When", cells: "The city,T9")
        let sent = try await browser.upload(
            table, named: "t.csv", [("instrument", "proqol-5")], from: bring)
        let path = try #require(sent.location)
        let asks = try await browser.settled(path)
        #expect(asks.text.contains("Which column tells who gave the answers?"))
        let token = try #require(asks.field("token"))
        let open = try await browser.post(path, [("token", token), ("questions", "yes")])
        #expect(open.status == 422)
        #expect(open.text.contains("There is a problem"))
        let answers = [
            ("respondent", "column"), ("respondent-column", "Your key"), ("site", "column"),
            ("site-column", "Place"), ("wave", "one"), ("wave-one", "month-3"),
        ]
        _ = try await browser.post(path, [("token", token), ("questions", "yes")] + answers)
        let words = try await browser.settled(path)
        #expect(words.text.contains("What is meant by “The city”?"))
        _ = try await browser.post(
            path,
            [("token", token), ("questions", "yes"), ("means.site.0.The city", "coastal-hospital")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in"))
        #expect(preview.text.contains("Coastal district hospital"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The forms are in the study"))

        let next = try await browser.upload(
            table, named: "next.csv", [("instrument", "proqol-5"), ("again", "yes")], from: bring)
        let again = try await browser.settled(try #require(next.location))
        #expect(again.text.contains("Which measuring point do these forms belong to?"))
        #expect(!again.text.contains("Which column tells who gave the answers?"))
        #expect(!again.text.contains("What is meant by “The city”?"))
    }

    @Test(
        "leaves refused rows out where that is said, by line, and leads to what the study has of the measuring point"
    )
    func leftOut() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try forms()
        var text = String(decoding: MadeTable.responses(["NEW1", "NEW2", "NEW2", "NEW3"]), as: UTF8.self)
        text += "NEW4,city-hospital\n"
        let sent = try await browser.upload(
            Array(text.utf8), named: "t.csv", [("instrument", "proqol-5")], from: bring)
        let path = try #require(sent.location)
        let refused = try await browser.settled(path)
        #expect(refused.text.contains("Line 4") && refused.text.contains("Line 6"))
        #expect(refused.text.contains("All 2 rows that cannot come in"))
        let token = refused.field("token") ?? ""
        _ = try await browser.post(path, [("token", token), ("leave-row", "all")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("2 rows: lines 4, 6"), "\(preview.text)")
        _ = try await browser.post(path + "/take", [("token", token)])
        let taken = try await browser.settled(path)
        #expect(
            taken.text.contains("The forms are in the study") && taken.text.contains("2 rows: lines 4, 6"))
        #expect(try forms() == before + 3)
        #expect(try example.store.audit(most: 1).lines.first?.detail.contains("\"left-out\":2") == true)
        #expect(taken.text.contains("href=\"/s/support/responses?wave=month-6\""))
        let coverage = try await browser.get("/s/support/responses?wave=month-6")
        #expect(coverage.text.contains("All measuring points"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("asks nothing anew of a mended file, the measuring point included, until it has come in")
    func mended() async throws {
        var browser = try await example.browser(of: "eva")
        func table(_ people: [String], _ answer: String = "3") -> [UInt8] {
            MadeTable.responses(people, header: "Your key,Place,When", cells: "The city,T9", answer: answer)
        }
        let path = try #require(
            try await browser.upload(
                table(["NEW1", "NEW1"]), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let token = try await browser.settled(path).field("token") ?? ""
        for answers in [
            [
                ("respondent", "column"), ("respondent-column", "Your key"), ("site", "column"),
                ("site-column", "Place"), ("wave", "one"), ("wave-one", "month-3"),
            ], [("means.site.0.The city", "coastal-hospital")],
        ] {
            _ = try await browser.post(path, [("token", token), ("questions", "yes")] + answers)
        }
        #expect(try await browser.settled(path).text.contains("This cannot come in as it is"))
        let mended = try #require(
            try await browser.upload(
                table(["NEW1", "NEW2"]), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let asks = try await browser.settled(mended)
        #expect(asks.text.contains("A table with these columns was here before"))
        #expect(asks.text.contains("Month 3") && asks.text.contains("Coastal district hospital"))
        _ = try await browser.post(mended, [("token", token), ("questions", "yes"), ("kept", "yes")])
        _ = try await browser.post(mended + "/take", [("token", token)])
        #expect(try await browser.settled(mended).text.contains("The forms are in the study"))
        // The next wave's is asked for.
        let next = try #require(
            try await browser.upload(
                table(["NEW1"], "2"), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        _ = try await browser.settled(next)
        _ = try await browser.post(next, [("token", token), ("questions", "yes"), ("kept", "yes")])
        #expect(
            try await browser.settled(next).text.contains("Which measuring point do these forms belong to?"))
    }

    @Test("lists what is refused by line, and takes what is not on the scale as missing where that is said")
    func refused() async throws {
        var browser = try await example.browser(of: "eva")
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1"], answer: "7"), named: "=cmd.csv", [("instrument", "proqol-5")],
            from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        #expect(page.text.contains("This cannot come in as it is"))
        #expect(page.text.contains("line 2"))
        #expect(!page.text.contains("/take\""))
        let list = try await browser.get(path + "/refusals.csv")
        #expect(list.headers[.contentType] == "text/csv; charset=utf-8")
        // Cells of a table for spreadsheets never begin a formula.
        #expect(list.text.contains("\n'=cmd.csv,2,2,"))
        let token = try #require(page.field("token"))
        _ = try await browser.post(path, [("token", token), ("offers", "yes"), ("invalid", "yes")])
        #expect(try await browser.settled(path).text.contains("/take\""))
    }

    @Test("takes no other file's answers as missing because that was said of one that never came in")
    func invalidOnce() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, asks) = try await send(&browser, answer: "7")
        let token = asks.field("token") ?? ""
        _ = try await browser.post(path, Self.ofOneSite(token))
        #expect(try await browser.settled(path).text.contains("Some answers are not on the scale"))
        _ = try await browser.post(path, [("token", token), ("offers", "yes"), ("invalid", "yes")])
        #expect(try await browser.settled(path).text.contains("/take\""))
        _ = try await browser.post(path + "/drop", [("token", token)])
        let (next, again) = try await send(&browser, answer: "8")
        #expect(again.text.contains("A table with these columns was here before"))
        _ = try await browser.post(next, [("token", token), ("questions", "yes"), ("kept", "yes")])
        let page = try await browser.settled(next)
        #expect(page.text.contains("This cannot come in as it is") && !page.text.contains("/take\""))
    }

    @Test("asks anew for the measuring point of a table that was dropped, a day later")
    func lapsed() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, asks) = try await send(&browser)
        let token = asks.field("token") ?? ""
        _ = try await browser.post(path, Self.ofOneSite(token))
        #expect(try await browser.settled(path).text.contains("/take\""))
        _ = try await browser.post(path + "/drop", [("token", token)])
        let soon = try await send(&browser)
        #expect(soon.page.text.contains("was here before") && soon.page.text.contains("Month 3"))
        _ = try await browser.post(soon.path + "/drop", [("token", token)])
        example.now.pass(minutes: 24 * 60 + 1)
        browser = try await example.browser(of: "eva")
        let later = try await send(&browser)
        #expect(later.page.text.contains("was here before") && !later.page.text.contains("Month 3"))
        _ = try await browser.post(
            later.path,
            [("token", later.page.field("token") ?? ""), ("questions", "yes"), ("kept", "yes")])
        let open = try await browser.settled(later.path)
        #expect(open.text.contains("Which measuring point do these forms belong to?"))
        #expect(!open.text.contains("Which column tells who gave the answers?"))
    }

    @Test("keeps what was said of a table in use, however seldom it comes, and lets the oldest go")
    func used() throws {
        var answers = TableAnswers()
        answers.texts["site"] = "one"
        let store = example.store
        for number in 0..<100 {
            try KeptTable.keep(answers, in: store, "responses", "columns-\(number)", without: [])
            example.now.pass(minutes: 1)
        }
        // The first one comes again, and nothing else is said of it.
        try KeptTable.keep(answers, in: store, "responses", "columns-0", without: [])
        example.now.pass(minutes: 1)
        try KeptTable.keep(answers, in: store, "responses", "columns-100", without: [])
        try KeptTable.forget(in: store)
        #expect(try KeptTable.read(store, "responses", "columns-0") != nil)
        #expect(try KeptTable.read(store, "responses", "columns-1") == nil)
        #expect(try KeptTable.read(store, "responses", "columns-100") != nil)
    }

    @Test("understands columns and words with line ends and unseen signs, as browsers send them back")
    func oddSigns() async throws {
        var browser = try await example.browser(of: "eva")
        let table = MadeTable.responses(
            ["NEW1"], header: "\"Your\u{0B}key\",Pla\u{202E}ce,Wh\u{85}en", cells: "\"The\r\ncity\",T9")
        let path = try #require(
            try await browser.upload(
                table, named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let token = try await browser.settled(path).field("token") ?? ""
        _ = try await browser.post(
            path,
            [
                ("token", token), ("questions", "yes"), ("respondent", "column"),
                ("respondent-column", "Your\r\nkey"), ("site", "column"), ("site-column", "Place"),
                ("wave", "one"), ("wave-one", "month-3"),
            ])
        #expect(try await browser.settled(path).text.contains("means.site.0.The\ncity"))
        _ = try await browser.post(
            path,
            [("token", token), ("questions", "yes"), ("means.site.0.The\r\ncity", "coastal-hospital")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in"))
        #expect(preview.text.contains("Coastal district hospital"))
    }

    @Test("leaves out all rows that are refused where that is said, however many, by where they begin")
    func manyLeftOut() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try forms()
        let header = String(decoding: MadeTable.responses([]), as: UTF8.self)
        func row(_ person: String, _ answer: Int) -> String {
            "\(person),\"city-hospital\",month-6,\(answer)" + String(repeating: ",3", count: 29) + "\n"
        }
        var text = "\"Note\"," + header
        for number in 1...1_100 { text += "\"two\nlines\"," + row("NEW\(number)", 7) }
        text += "one," + row("GOOD", 3)
        let path = try #require(
            try await browser.upload(
                Array(text.utf8), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let refused = try await browser.settled(path)
        #expect(refused.text.contains("line 3, in the row that begins in line 2"))
        #expect(refused.text.contains("All 1100 rows that cannot come in"))
        #expect(refused.text.contains("Line 2<") && !refused.text.contains("Line 3<"))
        let token = refused.field("token") ?? ""
        _ = try await browser.post(path, [("token", token), ("offers", "yes"), ("leave-row", "all")])
        #expect(try await browser.settled(path).text.contains("1100 rows: lines 2, 4, 6"))
        _ = try await browser.post(path + "/take", [("token", token)])
        _ = try await browser.settled(path)
        #expect(try forms() == before + 1)
    }

    @Test("offers no line that was typed and has no row, and says where not all can be left out")
    func rowsToLeave() async throws {
        var browser = try await example.browser(of: "eva")
        let path = try #require(
            try await browser.upload(
                MadeTable.responses(["NEW1"]), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let token = try await browser.settled(path).field("token") ?? ""
        _ = try await browser.post(path, [("token", token), ("all", "yes"), ("leave-rows", "99")])
        let page = try await browser.settled(path)
        #expect(page.text.contains("No row begins here") && !page.text.contains("Line 99"))

        func refused(_ line: Int) -> any Explained {
            CsvProblem.shortRow(cells: 1, columns: 2, at: Location(file: "t.csv", line: line + 1, row: line))
        }
        let all = (1...RowNumbers.most).map(refused)
        #expect(!RefusedRows(all + all, besides: []).isCut)
        let cut = RefusedRows(all, besides: [20_000])
        #expect(cut.isCut && cut.lines.count == RowNumbers.most - 1)
        #expect(RowNumbers.read(RowNumbers.text(cut.lines.union([20_000])))?.count == RowNumbers.most)
        #expect(RefusedRows([refused(3)], besides: [], isCut: true).isCut)
    }

    @Test("offers to replace forms that are in the study with other answers, and does nothing unasked")
    func differing() async throws {
        var browser = try await example.browser(of: "eva")
        let there = try #require(
            try await browser.upload(
                MadeTable.responses(["NEW1"]), named: "t.csv", [("instrument", "proqol-5")], from: bring
            ).location)
        let own = try #require(try await browser.settled(there).field("token"))
        _ = try await browser.post(there + "/take", [("token", own)])
        _ = try await browser.settled(there)
        let before = try forms()
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1"], answer: "4"), named: "t.csv", [("instrument", "proqol-5")],
            from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        #expect(page.text.contains("One form is in the study with other answers"))
        #expect(!page.text.contains("/take\""))
        let token = try #require(page.field("token"))
        _ = try await browser.post(path, [("token", token), ("offers", "yes"), ("replace", "yes")])
        _ = try await browser.settled(path)
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The forms are in the study"))
        #expect(try forms() == before)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("tells a table that cannot be read how it has to be, also one that wants to do harm")
    func unreadable() async throws {
        var browser = try await example.browser(of: "eva")
        let tables: [(String, [UInt8])] = [
            ("latin.csv", Array("respondent,caf".utf8) + [0xE9, 0x0A, 0x61, 0x2C, 0x62, 0x0A]),
            ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0, 0]),
            ("bomb.xlsx", Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 400)),
            ("line.csv", Array(repeating: 0x61, count: 3_000_000)),
            ("cells.csv", Array(repeating: 0x2C, count: 100_000)),
            ("nul.csv", [0x61, 0, 0x62, 0x0A]),
            ("quote.csv", Array("respondent,\"q1\n".utf8)),
        ]
        for (name, bytes) in tables {
            let sent = try await browser.upload(
                bytes, named: name, [("instrument", "proqol-5")], from: bring)
            let path = try #require(sent.location, "\(name)")
            let page = try await browser.settled(path)
            #expect(page.status == 200, "\(name)")
            #expect(page.text.contains("cannot come in") || page.text.contains("does not say"), "\(name)")
            #expect(!page.text.contains(example.folder), "\(name) names a folder")
            #expect(!page.text.contains("--encoding"), "\(name) names an option of the command")
            _ = try await browser.post(path + "/drop", [("token", page.field("token") ?? "")])
        }
        #expect(try held.isEmpty)
    }
}
