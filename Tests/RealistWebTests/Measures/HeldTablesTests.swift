import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A table that was sent") struct HeldTablesTests {
    private let example: ExampleApp
    private let bring = "/s/support/responses/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("eve", .evaluator)
        try example.person("lead", .lead, sites: [ExampleApp.site])
        try example.person("admin", .administrator)
    }

    private func send(_ browser: inout Browser) async throws -> String {
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1"]), named: "t.csv", [("instrument", "proqol-5")], from: bring)
        return try #require(sent.location)
    }

    @Test("is there for its sender and for nobody else, under its own addresses only")
    func own() async throws {
        var eva = try await example.browser(of: "eva")
        var eve = try await example.browser(of: "eve")
        let path = try await send(&eva)
        let id = try #require(path.split(separator: "/").last.map(String.init))
        #expect(id.count == 26)
        #expect(try await eva.settled(path).status == 200)
        let missing = try await eve.get(bring + "/" + String(repeating: "a", count: 26))
        for end in ["", "/answers", "/refusals.csv"] {
            let page = try await eve.get(path + end)
            #expect(page.status == 404)
            #expect(page.text == missing.text)
        }
        let token = try #require(try await eve.get(bring).field("token"))
        for end in ["", "/take", "/drop"] {
            #expect(try await eve.post(path + end, [("token", token)]).status == 404)
        }
        #expect(try await eva.get("/s/support/changes/import/\(id)").status == 404)
        #expect(try await eva.settled(path).status == 200)
    }

    @Test(
        "is not read of somebody who may not send it, nor without the form's token, nor from a page elsewhere"
    )
    func refused() async throws {
        let table = MadeTable.responses(["NEW1"])
        for name in ["lead", "admin"] {
            var browser = try await example.browser(of: name)
            for path in [bring, "/s/support/changes/import"] {
                #expect(try await browser.get(path).status == 403)
                #expect(
                    try await browser.upload(table, named: "t.csv", [("token", "x")], to: path).status == 403)
            }
        }
        var eva = try await example.browser(of: "eva")
        #expect(
            try await eva.upload(
                table, named: "t.csv", [("token", "wrong"), ("instrument", "proqol-5")], to: bring
            )
            .status == 409)
        eva.headers["Sec-Fetch-Site"] = "cross-site"
        #expect(try await eva.upload(table, named: "t.csv", [], to: bring).status == 403)
        #expect(try FileManager.default.contentsOfDirectory(atPath: example.app.uploads.path).isEmpty)
    }

    @Test("that is out of date when it is taken in begins a new look, and no earlier one counts")
    func rounds() throws {
        let nothing = UploadedFile(field: "", name: "", path: example.folder + "/none")
        let table = HeldTable(
            kind: "changes", study: try ExampleApp.key(), sender: Account.ID(known: "a-eva"),
            received: example.now.value, file: nothing, refusals: nothing, answers: TableAnswers())
        let first = try #require(table.begin(TableAnswers()))
        var findings = TableFindings()
        findings.take = { _ in TableResult(isOutOfDate: true) }
        table.end(.looked(findings), round: first)
        _ = try #require(table.beginTaking())
        let again = table.lookAgain()
        #expect(table.now.stage.isAtWork && !table.isRound(first) && table.isRound(again))
        // Somebody says something else: the look that was out of date is passed over.
        let last = try #require(table.begin(TableAnswers(texts: ["site": "one"])))
        table.end(.looked(findings), round: again)
        #expect(table.now.stage.isAtWork)
        table.end(.looked(findings), round: last)
        #expect(!table.now.stage.isAtWork)
    }

    @Test("goes when it is thrown away, and after a day")
    func goes() async throws {
        var eva = try await example.browser(of: "eva")
        let first = try await send(&eva)
        let second = try await send(&eva)
        let token = try #require(try await eva.settled(first).field("token"))
        _ = try await eva.settled(second)
        #expect(try await eva.post(first + "/drop", [("token", token)]).status == 303)
        #expect(try await eva.get(first).status == 404)
        for _ in 0..<3 { example.now.pass(minutes: 8 * 60 + 1) }
        eva = try await example.browser(of: "eva")
        #expect(try await eva.get(second).status == 404)
        #expect(try FileManager.default.contentsOfDirectory(atPath: example.app.uploads.path).isEmpty)
    }

    @Test("is not held beside three others of the same person")
    func most() async throws {
        var eva = try await example.browser(of: "eva")
        for _ in 0..<3 { _ = try await send(&eva) }
        let fourth = try await eva.upload(
            MadeTable.responses(["NEW1"]), named: "t.csv", [("instrument", "proqol-5")], from: bring)
        #expect(fourth.status == 422)
        #expect(fourth.text.contains("<a href=\"#waiting\">Three of your tables wait already"))
        #expect(fourth.text.contains("id=\"waiting\""))
        var eve = try await example.browser(of: "eve")
        #expect(try await send(&eve).hasPrefix(bring))
    }

    @Test("lies in a folder that nobody else reads, and what a dead process left there is removed")
    func folder() throws {
        let home = example.folder + "/" + UploadFolder.name
        let manager = FileManager.default
        for path in [home, example.app.uploads.path] {
            let mode = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
        }
        let left = "\(home)/\(UUID().uuidString)"
        try manager.createDirectory(atPath: left, withIntermediateDirectories: false)
        try manager.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: left)
        try manager.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: example.app.uploads.path)
        _ = try UploadFolder(in: home)
        #expect(!manager.fileExists(atPath: left))
        #expect(manager.fileExists(atPath: example.app.uploads.path))
    }

    @Test("has a name that is only shown")
    func names() {
        #expect(TableDesk.shown("../../etc/passwd") == "passwd")
        #expect(TableDesk.shown("C:\\Users\\a\\t.csv") == "t.csv")
        #expect(TableDesk.shown("a\u{202E}\nb.csv") == "ab.csv")
        #expect(TableDesk.shown(String(repeating: "x", count: 900)).count == 120)
        #expect(TableDesk.shown("") == "table")
    }
}
