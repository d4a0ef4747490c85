import HTTPTypes
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Whoever brings answers in") struct ToldOfResponsesTests {
    private let example: ExampleApp
    private let bring = "/s/support/responses/import"

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
    }

    @Test("is told before and after of whom the study's list has nobody, with the codes, where it has a list")
    func unlisted() async throws {
        var browser = try await example.browser(of: "eva")
        let known = try #require(try example.store.participants().first { $0.consents.responses == true }).id
        let people = [known.text, "mistyped", "p-9999"]
        let sent = try await browser.upload(
            MadeTable.responses(people), named: "june.csv", [("instrument", "proqol-5"), ("again", "no")],
            from: bring)
        let path = try #require(sent.location)
        let preview = try await browser.settled(path)
        let told = "2 forms are of people whom the study does not list (mistyped, p-9999)."
        #expect(preview.text.contains("This would come in") && preview.text.contains(told))
        _ = try await browser.post(path + "/take", [("token", preview.field("token") ?? "")])
        #expect(try await browser.settled(path).text.contains(told))
    }

    @Test("finds tables that wait above the form, each with its time, and on the page of the answers")
    func waiting() async throws {
        var browser = try await example.browser(of: "eva")
        #expect(try await !browser.get(bring).text.contains("Tables of yours that wait"))
        let sent = try await browser.upload(
            MadeTable.responses(["NEW1"]), named: "june.csv", [("instrument", "proqol-5")], from: bring)
        let path = try #require(sent.location)
        _ = try await browser.settled(path)
        let link = "<a href=\"\(path)\">june.csv, 28 May 2026, "
        let page = try await browser.get(bring).text
        let place = try #require(page.firstRange(of: link)).lowerBound
        #expect(place < (try #require(page.firstRange(of: "type=\"file\"")).lowerBound))
        #expect(try await browser.get("/s/support/responses").text.contains(link))
    }
}
