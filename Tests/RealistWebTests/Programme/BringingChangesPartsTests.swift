import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Bringing a part of a table of changes in") struct BringingChangesPartsTests {
    private let example: ExampleApp
    private let bring = "/s/support/changes/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
    }

    private func changes() throws -> [Adaptation] { try example.store.study()?.adaptations ?? [] }

    private func send(
        _ browser: inout Browser, _ rows: String...
    ) async throws -> (path: String, page: Browser.Page, token: String) {
        let head = "Site,What did you change?,Type,Status,Live from"
        let text = ([head] + rows).joined(separator: "\n") + "\n"
        let sent = try await browser.upload(Array(text.utf8), named: "t.csv", from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        return (path, page, page.field("token") ?? "")
    }

    private func site(of title: String) throws -> String? {
        try changes().first { $0.title.text == title }?.site.text
    }

    @Test("moves no row to another site by leaving out the one above it")
    func carried() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, asks, token) = try await send(
            &browser, "City teaching hospital,Tea at four,Adapted,Live,",
            "Coastal district hospital,Video calls,Adapted,Live,the other day", ",Rehearsals,Adapted,Live,")
        #expect(asks.text.contains("A cell of “Site” is empty. Which site is meant?"))
        _ = try await browser.post(path, [("token", token), ("questions", "yes"), ("carry", "yes")])
        #expect(try await browser.settled(path).text.contains("This cannot come in as it is"))
        _ = try await browser.post(path, [("token", token), ("leave-row", "3")])
        #expect(try await browser.settled(path).text.contains("1 row: line 3"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The changes are in the study"))
        #expect(try site(of: "Rehearsals") == "coastal-hospital")
        #expect(try site(of: "Tea at four") == "city-hospital")
    }

    @Test("leaves out rows of a site that is none of the study's, and rows without one, and remembers it")
    func nowhere() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try changes().count
        let rows = [
            "Nowhere,Tea at four,Adapted,Live,", ",Video calls,Adapted,Live,",
            "City teaching hospital,Rehearsals,Adapted,Live,",
        ]
        let (path, asks, token) = try await send(&browser, rows[0], rows[1], rows[2])
        #expect(asks.text.contains("What is meant by “Nowhere”?"))
        #expect(asks.text.contains("None of these: leave these rows out</option>"))
        #expect(asks.text.contains("value=\"leave\""))
        _ = try await browser.post(
            path,
            [("token", token), ("questions", "yes"), ("carry", "leave"), ("means.site.0.Nowhere", "?")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("2 rows: lines 2, 3"), "\(preview.text)")
        #expect(
            preview.text.contains("nowhere = left out") && preview.text.contains("an empty cell = left out"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("2 rows: lines 2, 3"))
        #expect(try changes().count == before + 1)
        let next = try await send(
            &browser, rows[0], rows[1], rows[2].replacing("Rehearsals", with: "Rehearsals on two wards"))
        #expect(next.page.text.contains("A table with these columns was here before"))
        _ = try await browser.post(
            next.path, [("token", next.token), ("questions", "yes"), ("kept", "yes")])
        #expect(try await browser.settled(next.path).text.contains("2 rows: lines 2, 3"))
    }

    @Test("refuses what is said to have happened on a day that lies ahead, with its line and what to do")
    func ahead() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, page, token) = try await send(
            &browser, "City teaching hospital,Tea at four,Adapted,Live,2131-01-01",
            "City teaching hospital,Rehearsals,Adapted,Live,2025-01-01")
        #expect(page.text.contains("“2131-01-01” in “Live from” is later than today."), "\(page.text)")
        #expect(page.text.contains("line 2") && page.text.contains("today or earlier"))
        #expect(!page.text.contains("/take\""))
        _ = try await browser.post(path, [("token", token), ("leave-row", "2")])
        #expect(try await browser.settled(path).text.contains("/take\""))
    }

    @Test(
        "shows the cells that look as if they led to a person, and the days, recommendations and tellers of rows"
    )
    func shown() async throws {
        var browser = try await example.browser(of: "eva")
        let text = """
            Site,Title,Type,Status,Live from,Recommendation,Told by,Told on,Next step,Due
            City teaching hospital,"Dr Example, 07700 900123, agreed",Adapted,Live,23/4/25,R1; R2,Support lead,,Ask,1/9/31
            City teaching hospital,Tea at four,Adapted,Live,,,,,,
            """
        let sent = try await browser.upload(Array(text.utf8), named: "t.csv", from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        #expect(page.text.contains("One cell looks as if it led to a person. It comes in as it is."))
        let people = try #require(page.text.components(separatedBy: "id=\"people\"").last)
        #expect(people.contains("Dr Example, 07700 900123, agreed"))
        #expect(people.contains("line 2") && people.contains("“Title”"))
        let preview = try #require(page.text.components(separatedBy: "id=\"preview\"").last)
        for part in [
            "23 April 2025", "1 September 2031", "R1, R2", "Support lead told it", "nobody is named",
        ] {
            #expect(preview.contains(part), "\(part)")
        }
        #expect(try await !browser.get(path + "/refusals.csv").text.contains("Example"))
    }
}
