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

    private static let faulty = """
        Site,What did you change?,Type,Status,Live from
        City teaching hospital,Rehearsals on two wards,Adapted,Half way,
        Island health board,Video calls,Adapted,Live,the other day
        Island health board,Tea at four,Adapted,Live,2025-04-01
        """

    /// Sends a table and answers the one question that the made-up tracker needs.
    private func sendFaulty(_ browser: inout Browser) async throws -> (path: String, page: Browser.Page) {
        let sent = try await browser.upload(Array(Self.faulty.utf8), named: "t.csv", from: bring)
        let path = try #require(sent.location)
        let asks = try await browser.settled(path)
        #expect(asks.text.contains("What is meant by “Half way”?"))
        _ = try await browser.post(
            path,
            [
                ("token", asks.field("token") ?? ""), ("questions", "yes"),
                ("means.state.0.Half way", "in-progress"),
            ])
        return (path, try await browser.settled(path))
    }

    @Test("asks nothing anew of a mended file: what was said is shown, and confirmed with one button")
    func mended() async throws {
        var browser = try await example.browser(of: "eva")
        let (_, refused) = try await sendFaulty(&browser)
        #expect(refused.text.contains("This cannot come in as it is"))
        let mended = Self.faulty.replacing("the other day", with: "2025-05-01")
        let path = try #require(
            try await browser.upload(Array(mended.utf8), named: "t.csv", from: bring).location)
        let asks = try await browser.settled(path)
        #expect(asks.text.contains("A table with these columns was here before"))
        #expect(!asks.text.contains("What is meant by “Half way”?"))
        #expect(asks.text.contains("half way = "), "what was said is shown")
        let box = asks.text.split(separator: "<").first {
            $0.contains("name=\"kept\"") && $0.contains("value=\"yes\"")
        }
        #expect(box?.contains(" checked") == true)
        let token = asks.field("token") ?? ""
        let open = try await browser.post(path, [("token", token), ("questions", "yes")])
        #expect(open.status == 422)
        _ = try await browser.post(path, [("token", token), ("questions", "yes"), ("kept", "yes")])
        #expect(try await browser.settled(path).text.contains("/take\""))

        // Who would rather begin anew is asked.
        let other = try #require(
            try await browser.upload(Array(mended.utf8), named: "t.csv", from: bring).location)
        _ = try await browser.settled(other)
        _ = try await browser.post(other, [("token", token), ("questions", "yes"), ("kept", "no")])
        #expect(try await browser.settled(other).text.contains("What is meant by “Half way”?"))
        _ = try await browser.post(other + "/drop", [("token", token)])
        // Other columns are another table.
        let third = try #require(
            try await browser.upload(
                Array(mended.replacing("Type", with: "Kind").utf8), named: "t.csv", from: bring
            ).location)
        #expect(try await browser.settled(third).text.contains("What is meant by “Half way”?"))
    }

    @Test("leaves refused rows out where that is said, tells of them everywhere, and leads to what came in")
    func leftOut() async throws {
        var browser = try await example.browser(of: "eva")
        let before = try changes().count
        let (path, refused) = try await sendFaulty(&browser)
        #expect(refused.text.contains("Leave rows out?") && refused.text.contains("Line 3"))
        #expect(!refused.text.contains("/take\""))
        let token = refused.field("token") ?? ""
        // A line that was not refused is not left out by a box that nobody was shown.
        _ = try await browser.post(path, [("token", token), ("leave-row", "2"), ("leave-row", "x")])
        let still = try await browser.settled(path)
        #expect(!still.text.contains("/take\""))
        _ = try await browser.post(path, [("token", token), ("leave-row", "3")])
        let preview = try await browser.settled(path)
        #expect(preview.text.contains("1 row: line 3"))
        #expect(preview.text.contains("Rehearsals on two wards") && !preview.text.contains("Video calls"))
        _ = try await browser.post(path + "/take", [("token", token)])
        let taken = try await browser.settled(path)
        #expect(taken.text.contains("The changes are in the study") && taken.text.contains("1 row: line 3"))
        #expect(try changes().count == before + 2)
        let entry = try #require(try example.store.audit(most: 1).lines.first)
        #expect(
            entry.action == "import changes" && entry.detail.contains("\"left-out\":1"), "\(entry.detail)")

        let log = "/s/support/log?import=\(entry.sequence)"
        #expect(taken.text.contains("href=\"\(log)\""))
        let listed = try await browser.get(log)
        #expect(listed.text.contains("Rehearsals on two wards") && listed.text.contains("Tea at four"))
        #expect(listed.text.components(separatedBy: "<th scope=\"row\"").count == 3)
        // Also when one of them was edited since.
        var change = try #require(try changes().last)
        change.title = "Tea at five"
        try example.store.save(change)
        #expect(try await browser.get(log).text.contains("Tea at five"))
        #expect(
            try await browser.get("/s/support/log.csv?import=\(entry.sequence)").text.contains("Tea at five"))
        #expect(try await browser.get("/s/support/log?import=1").status == 200)
        try example.person("ada", .administrator)
        var ada = try await example.browser(of: "ada")
        #expect(try await ada.get("/s/support/admin/audit").text.contains("1 left out"))
        #expect(try await ada.get("/s/support/admin/audit.csv").text.contains("left-out"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("leaves out by line what is named on the page with everything, and says where there is no such row")
    func lines() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, page) = try await sendFaulty(&browser)
        let token = page.field("token") ?? ""
        for (typed, says) in [
            ("99", "No row begins here"), ("three", "not a list of lines"), ("3", "1 row: line 3"),
            ("2-4", "3 rows: lines 2-4"), ("", "Leave rows out?"),
        ] {
            _ = try await browser.post(path, [("token", token), ("all", "yes"), ("leave-rows", typed)])
            let page = try await browser.settled(path)
            #expect(page.text.contains(says), "\(typed)")
            #expect(!page.text.contains("Line 99"), "a line without a row is nothing to leave out")
        }
    }

    @Test("shows what was typed wrongly as rows to leave out, so that it can be mended there")
    func wrongLines() async throws {
        var browser = try await example.browser(of: "eva")
        let (path, page) = try await sendFaulty(&browser)
        for typed in ["99", "three"] {
            _ = try await browser.post(
                path, [("token", page.field("token") ?? ""), ("all", "yes"), ("leave-rows", typed)])
            _ = try await browser.settled(path)
            let fields = try await browser.get(path + "/answers")
            #expect(fields.field("leave-rows") == typed)
            #expect((fields.field("all") == nil) == (typed == "99"), "what is not asked is not unsaid")
            _ = try await browser.post(
                path, [("token", fields.field("token") ?? ""), ("leave-rows", "3")])
            #expect(try await browser.settled(path).text.contains("1 row: line 3"), "\(typed)")
        }
    }

    @Test("says whose approval ends with what comes in, and only where it does")
    func approvals() async throws {
        var browser = try await example.browser(of: "eva")
        let says = "What comes in ends that approval"
        for (shared, isSaid) in [("no", false), ("yes", true)] {
            let table =
                "Site,Title,Type,Status,Shared\nCity teaching hospital,Tea at \(shared),Adapted,Live,\(shared)\n"
            let sent = try await browser.upload(Array(table.utf8), named: "t.csv", from: bring)
            let path = try #require(sent.location)
            let preview = try await browser.settled(path)
            #expect(preview.text.contains("This would come in"), "\(preview.text)")
            #expect(preview.text.contains(says) == isSaid, "\(shared)")
            _ = try await browser.post(path + "/take", [("token", preview.field("token") ?? "")])
            #expect(try await browser.settled(path).text.contains("The changes are in the study"))
            let site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
            #expect(site.isApproved != isSaid)
        }
    }

    @Test("names rows by the line in which they begin, also where a cell has several lines")
    func severalLines() async throws {
        var browser = try await example.browser(of: "eva")
        let table = Self.faulty.replacing("Rehearsals on two wards", with: "\"Rehearsals\non two wards\"")
            .replacing("Half way,", with: "Half way,some day")
        let sent = try await browser.upload(Array(table.utf8), named: "t.csv", from: bring)
        let path = try #require(sent.location)
        let token = try await browser.settled(path).field("token") ?? ""
        _ = try await browser.post(
            path, [("token", token), ("questions", "yes"), ("means.state.0.Half way", "in-progress")])
        let refused = try await browser.settled(path)
        #expect(refused.text.contains("line 3, in the row that begins in line 2"), "\(refused.text)")
        #expect(refused.text.contains("Line 2<") && !refused.text.contains("Line 3<"))
        #expect(try await browser.get(path + "/refusals.csv").text.contains("t.csv,2,3,"))
        _ = try await browser.post(path, [("token", token), ("leave-row", "all")])
        #expect(try await browser.settled(path).text.contains("2 rows: lines 2, 4"))
        _ = try await browser.post(path + "/take", [("token", token)])
        #expect(try await browser.settled(path).text.contains("The changes are in the study"))
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
