import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Bringing changes from a spreadsheet") struct BringingChangesTests {
    private let example: ExampleApp
    private let bring = "/s/support/changes/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
    }

    private func changes() throws -> [Adaptation] { try example.store.study()?.adaptations ?? [] }

    private static let tracker = """
        Site,What did you change?,Type,Status,Live from
        City teaching hospital,Rehearsals on two wards,Adapted,Half way,
        Island health board,Video calls,Adapted,Live,2025-04-01
        """

    @Test("understands, asks, shows, takes in, and does nothing the second time")
    func whole() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try changes().count
        let sent = try await browser.upload(
            Array(Self.tracker.utf8), named: "tracker.csv", [("told-by", "Support lead")], from: bring)
        let path = try #require(sent.location)
        let asks = try await browser.settled(path)
        #expect(asks.text.contains("What is meant by “Half way”?"))
        let token = try #require(asks.field("token"))
        _ = try await browser.post(
            path, [("token", token), ("questions", "yes"), ("means.state.0.Half way", "in-progress")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("This would come in"))
        #expect(preview.text.contains("Rehearsals on two wards"))
        #expect(try changes().count == before)
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The changes are in the study"))
        let now = try changes()
        #expect(now.count == before + 2)
        let mine = try #require(now.first { $0.title.text == "Rehearsals on two wards" })
        #expect(mine.state == .inProgress)
        #expect(mine.toldBy?.who == "Support lead")
        #expect(try example.store.verify().findings.isEmpty)

        let again = try await browser.upload(
            Array(Self.tracker.utf8), named: "tracker.csv", [("told-by", "Support lead"), ("again", "yes")],
            from: bring)
        let second = try await browser.settled(try #require(again.location))
        #expect(second.text.contains("There is nothing new in this table"))
        #expect(!second.text.contains("/take\""))
    }

    @Test("lets each column be said differently, or left out")
    func columns() async throws {
        var browser = try await example.browser(of: "eva")
        let table = "Site,Title,Type,Status,Mood\nCity teaching hospital,Tea at four,Adapted,Live,hopeful\n"
        let sent = try await browser.upload(Array(table.utf8), named: "t.csv", from: bring)
        let path = try #require(sent.location)
        #expect(try await browser.settled(path).text.contains("Change what “Mood” means"))
        let page = try await browser.get(path + "/columns/5")
        #expect(page.text.contains("What is in “Mood”?"))
        let token = try #require(page.field("token"))
        _ = try await browser.post(path + "/columns/5", [("token", token), ("means", "observed")])
        #expect(try await browser.settled(path).text.contains("observed effects"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The changes are in the study"))
        #expect(try changes().contains { $0.observed?.text == "hopeful" })
        for number in ["0", "6", "-1", "99999999999999999999", "x"] {
            #expect(try await browser.get(path + "/columns/\(number)").status == 404, "\(number)")
        }
    }

    @Test("looks once more when somebody edited a change between the look and the button")
    func meanwhile() async throws {
        var browser = try await example.browser(of: "eva")
        func send(_ state: String) async throws -> (path: String, token: String) {
            let text = Self.tracker.replacing("Half way", with: state)
            let sent = try await browser.upload(Array(text.utf8), named: "t.csv", from: bring)
            let path = try #require(sent.location)
            return (path, try #require(try await browser.settled(path).field("token")))
        }
        let (first, token) = try await send("Agreed")
        let (second, _) = try await send("In progress")
        _ = try await browser.post(first + "/take", [("token", token)])
        #expect(try await browser.settled(first).text.contains("The changes are in the study"))
        _ = try await browser.post(second + "/take", [("token", token)])
        let again = try await browser.settled(second)
        #expect(again.text.contains("This would come in"))
        #expect(again.text.contains("Edited in the table since it came in"))
        _ = try await browser.post(second + "/take", [("token", token)])
        #expect(try await browser.settled(second).text.contains("The changes are in the study"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("keeps formulas and markup as text on every page and in the list")
    func hostile() async throws {
        var browser = try await example.browser(of: "eva")
        let table = """
            Site,Title,Type,Status,<b>x</b>
            City teaching hospital,"=HYPERLINK(""http://x"")",Adapted,Live,<script>alert(1)</script>
            City teaching hospital,,Adapted,Live,
            """
        let sent = try await browser.upload(Array(table.utf8), named: "<i>t</i>.csv", from: bring)
        let path = try #require(sent.location)
        let page = try await browser.settled(path)
        #expect(
            !page.text.contains("<b>x") && !page.text.contains("<i>t") && !page.text.contains("<script>alert")
        )
        let list = try await browser.get(path + "/refusals.csv").text
        for line in list.split(separator: "\n") {
            #expect(!line.hasPrefix("=") && !line.contains(",="))
        }
    }
}
