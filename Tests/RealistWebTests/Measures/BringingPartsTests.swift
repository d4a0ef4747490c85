import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Bringing a part of a table of answers in") struct BringingPartsTests {
    private let example: ExampleApp
    private let bring = "/s/support/responses/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
    }

    private func forms() throws -> Int { try example.store.responseTotals().reduce(0) { $0 + $1.forms } }

    private func send(
        _ browser: inout Browser, _ table: [UInt8]
    ) async throws -> (path: String, page: Browser.Page, token: String) {
        let sent = try await browser.upload(
            table, named: "t.csv", [("instrument", "proqol-5")], from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        return (path, page, page.field("token") ?? "")
    }

    private func answers(of person: String) throws -> [Int?]? {
        var found: [Int?]?
        let id = try #require(Instrument.ID("proqol-5"))
        try example.store.responses(to: id) { if $0.respondent == person { found = $0.answers } }
        return found
    }

    @Test("says what is new beside what differs, and takes in the new forms alone where that is said")
    func kept() async throws {
        var browser = try await example.browser(of: "eva")
        let first = try await send(&browser, MadeTable.responses(["NEW1"]))
        _ = try await browser.post(first.path + "/take", [("token", first.token)])
        _ = try await browser.settled(first.path)
        let (before, own) = (try forms(), try answers(of: "NEW1"))

        let (path, page, token) = try await send(
            &browser, MadeTable.responses(["NEW1", "NEW2", "NEW3", "NEW4", "NEW5"], answer: "4"))
        #expect(page.text.contains("Some of this differs from what is in the study"))
        #expect(page.text.contains("4 new; 1 differs from what is in the study."))
        #expect(!page.text.contains("There is nothing new") && !page.text.contains("/take\""))
        #expect(page.text.contains("Keep the earlier answers, and take in the new forms alone"))
        #expect(page.text.contains("Put these in their place"))

        _ = try await browser.post(path, [("token", token), ("offers", "yes"), ("replace", "yes")])
        #expect(try await browser.settled(path).text.contains("This would come in"))
        // What was decided can be said differently.
        let all = try await browser.get(path + "/answers")
        #expect(all.text.contains("Forms that are in the study with other answers"))
        _ = try await browser.post(path, [("token", token), ("all", "yes"), ("replace", "no")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in") && preview.text.contains("/take\""))
        #expect(preview.text.contains("where the earlier ones stay"))
        _ = try await browser.post(path + "/take", [("token", token)])
        let taken = try await browser.settled(path)
        #expect(taken.text.contains("The forms are in the study"))
        #expect(taken.text.contains("where the earlier ones stay"))
        #expect(try forms() == before + 4)
        #expect(try answers(of: "NEW1") == own)
        #expect(try example.store.verify().findings.isEmpty)
        try example.person("ada", .administrator)
        var ada = try await example.browser(of: "ada")
        #expect(try await ada.get("/s/support/admin/audit").text.contains("1 with other answers, not taken"))

        // Once more: nothing is new, and that something differs is not denied.
        let again = try await send(&browser, MadeTable.responses(["NEW1", "NEW2"], answer: "4"))
        #expect(again.page.text.contains("0 new; 1 differs"))
        #expect(!again.page.text.contains("Keep the earlier answers"))
    }

    @Test(
        "leaves out rows of a site or a measuring point that is none of the study's, tells of them and remembers it"
    )
    func nowhere() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try forms()
        var text = String(decoding: MadeTable.responses(["NEW1"]), as: UTF8.self)
        let row = String(try #require(text.split(separator: "\n").last))
        text += row.replacing("NEW1,city-hospital", with: "NEW2,Nowhere") + "\n"
        text += row.replacing("NEW1", with: "NEW3").replacing("month-6", with: "month-9") + "\n"
        let (path, asks, token) = try await send(&browser, Array(text.utf8))
        #expect(asks.text.contains("What is meant by “Nowhere”?"))
        #expect(asks.text.components(separatedBy: "None of these: leave these rows out</option>").count == 3)
        let open = try await browser.post(
            path, [("token", token), ("questions", "yes"), ("means.site.0.Nowhere", "?")])
        #expect(open.status == 422)
        _ = try await browser.post(
            path, [("token", token), ("questions", "yes"), ("means.wave.0.month-9", "?")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in") && preview.text.contains("2 rows: lines 3, 4"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("2 rows: lines 3, 4"))
        #expect(try forms() == before + 1)
        #expect(try example.store.audit(most: 1).lines.first?.detail.contains("\"left-out\":2") == true)

        // The next one with these columns is understood in the same way, once that is confirmed.
        let next = try await send(&browser, Array(text.replacing("NEW1", with: "NEW4").utf8))
        #expect(next.page.text.contains("A table with these columns was here before"))
        _ = try await browser.post(
            next.path, [("token", next.token), ("questions", "yes"), ("kept", "yes")])
        #expect(try await browser.settled(next.path).text.contains("2 rows: lines 3, 4"))
    }

    @Test(
        "tells what is wrong with the quotes of the other pages, and a file that is no table that it is none")
    func told() async throws {
        var browser = try await example.browser(of: "eva")
        let refused = try await send(&browser, MadeTable.responses(["NEW1"], answer: "9"))
        #expect(refused.page.text.contains("“9” in “q1” is not an answer of the scale"))
        #expect(!refused.page.text.contains("&quot;9&quot;"))
        _ = try await browser.post(refused.path + "/drop", [("token", refused.token)])
        let none = try await send(&browser, Array(0...255) + Array(0...255))
        #expect(none.page.text.contains("This is not a table.") && !none.page.text.contains("UTF-16."))
    }

    @Test("shows the lines of the first thousand rows that were left out")
    func lines() {
        #expect(RowNumbers.short([4, 2, 3]) == "2-4")
        let many = RowNumbers.short(Array(stride(from: 2, through: 4_000, by: 2)))
        #expect(many.hasSuffix("1998, 2000 …"))
    }
}
