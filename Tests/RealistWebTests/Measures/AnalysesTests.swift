import Foundation
import HTTPTypes
import Realist
import RealistSite
import Synchronization
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("Analyses in the app") struct AnalysesTests {
    static let analyses = "/s/support/analyses"

    /// The worked example with its answers, and an evaluator.
    private func answered() async throws -> (example: ExampleApp, browser: Browser, answers: StudyAnswers) {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        let study = try #require(try example.store.study())
        let instrument = try #require(study.instruments.first { $0.id.text == "proqol-5" })
        let forms = try ExampleApp.answers(to: instrument)
        _ = try example.store.takeResponses(to: instrument, source: "test") { take in
            for form in forms { try take(form) }
        }
        let answers = StudyAnswers(study, counts: try example.store.responseCounts()) { asked, take in
            if asked.id == instrument.id { for form in forms { try take(form) } }
        }
        return (example, try await example.browser(of: "eva"), answers)
    }

    private func looked(_ path: String, _ browser: inout Browser) async throws -> Browser.Page {
        for _ in 0..<60 {
            let page = try await browser.get(path)
            if page.headers[HTTPField.Name(parsed: "Refresh")] == nil { return page }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw TimeOut()
    }

    private struct TimeOut: Error {}

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }

    @Test("say what the command says, every figure with its method")
    func same() async throws {
        let (example, browser, answers) = try await answered()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        #expect(try await eva.get(Self.analyses).location == Self.analyses + "/change")
        let report = try AnalysedStudy("support", answers, instrument: nil, .comparison).changeReport()
        let page = try await looked(Self.analyses + "/change", &eva)
        let result = try #require(report.results.first)
        for line in result.lines {
            #expect(page.text.contains(escaped(line.value)), "\(line.what)")
            if !line.method.isEmpty { #expect(page.text.contains(escaped(line.method)), "\(line.what)") }
        }
        for note in report.notes { #expect(page.text.contains(escaped(note))) }
        #expect(
            page.text.contains("These figures are for the team") && page.text.contains("role=\"img\""))
        let table = try await looked(Self.analyses + "/change/table.csv", &eva)
        #expect(try Array(table.text.utf8) == report.csv())
        let drawing = try await looked(Self.analyses + "/change/chart.svg", &eva)
        #expect(drawing.headers[.contentDisposition] == "attachment; filename=\"change.svg\"")
        #expect(drawing.text.hasPrefix("<?xml"))
    }

    @Test("say what a rate is out of, beside the page that means another one")
    func rates() async throws {
        let (example, browser, answers) = try await answered()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let agreed = answers.study.participants.filter {
            $0.withdrawn == nil && $0.consents.responses == true
        }.count
        let unsaid = answers.study.participants.filter {
            $0.withdrawn == nil && $0.consents.responses == nil
        }.count
        let rates = try await looked(Self.analyses + "/response", &eva)
        #expect(rates.text.contains("of \(agreed) who agreed"))
        #expect(unsaid > 0 && rates.text.contains("The study lists \(unsaid) more"))
        // Forms of people whom nobody listed count in the one and not in the other, so either may be the higher.
        #expect(rates.text.contains("who could answer, and differs for that."))
        #expect(rates.text.contains("href=\"/s/support/responses\">Return rates"))
        let coverage = try await eva.get("/s/support/responses")
        #expect(coverage.text.contains("The percentage is the return rate: forms out of everybody"))
        #expect(coverage.text.contains("the use of their answers, and differs for that."))
        #expect(coverage.text.contains("href=\"\(Self.analyses)/response\">Response rates"))
    }

    @Test("are chosen by links that can be passed on")
    func chosen() async throws {
        let (example, browser, answers) = try await answered()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let question = try AnalysedStudy("support", answers, instrument: nil, .comparison)
        let sites = try question.sitesReport().results[0]
        let page = try await looked(Self.analyses + "/sites?outcome=\(sites.outcome.id)", &eva)
        #expect(page.text.contains(escaped(sites.lines[0].value)))
        let bySite = try await looked(Self.analyses + "/change?by=site", &eva)
        #expect(bySite.text.contains("City teaching hospital"))
        #expect(bySite.text.contains("<option value=\"site\" selected>"))
        for kind in AnalysisKind.allCases {
            let page = try await looked(Self.analyses + "/\(kind.rawValue)", &eva)
            #expect(page.status == 200 && page.text.contains("<caption"), "\(kind)")
            #expect(page.text.utf8.count <= 40 * 1_024, "\(kind): \(page.text.utf8.count)")
        }
        let scores = try await looked(Self.analyses + "/groups?from=baseline&to=baseline&by=site", &eva)
        #expect(scores.text.contains("Scores, at baseline"))
    }

    @Test(
        "say what cannot be asked, and offer the rest",
        arguments: [
            "change?from=month-6&to=baseline", "change?from=never", "change?by=%3Cscript%3E",
            "bands?scheme=none",
            "groups?by=nothing", "change?instrument=other", "reliability?from=never",
        ])
    func unknown(query: String) async throws {
        let (example, browser, _) = try await answered()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let page = try await looked(Self.analyses + "/" + query, &eva)
        #expect(page.status == 200 && page.text.contains("Choose something else above"))
        #expect(!page.text.contains("<script>") && page.text.contains("<option value=\"baseline\""))
        #expect(try await looked(Self.analyses + "/change/table.csv?from=never", &eva).status == 303)
        #expect(try await eva.get(Self.analyses + "/nothing").status == 404)
    }

    @Test("are reckoned once, until something is changed that they depend on")
    func kept() async throws {
        let example = try ExampleApp()
        let desk = AnalysisDesk()
        let count = Mutex(0)
        func found() async throws -> AnalysisDesk.Asked {
            let asked = try desk.asked(.change, AnalysisTold.Chosen(), of: example.store)
            while try desk.found(
                asked,
                from: {
                    count.withLock { $0 += 1 }
                    return AnalysisDesk.Found(told: AnalysisTold())
                }) == nil
            {
                try await Task.sleep(for: .milliseconds(5))
            }
            return asked
        }
        let first = try await found()
        #expect(try await found() == first && count.withLock { $0 } == 1)
        let change = try #require(try example.store.adaptations(at: ExampleApp.site).first)
        var retold = change
        retold.title = "Another title"
        _ = try example.store.save(retold)
        #expect(try await found() == first && count.withLock { $0 } == 1)
        var site = try #require(try example.store.library()?.sites.first)
        site.label = "Another label"
        _ = try example.store.save(site)
        #expect(try await found() != first && count.withLock { $0 } == 2)
    }

    @Test("try again what did not work, and hold back who asks for too much at once")
    func failing() async throws {
        struct Fault: Error {}
        let example = try ExampleApp()
        let desk = AnalysisDesk()
        func asked(_ by: String) throws -> AnalysisDesk.Asked {
            var chosen = AnalysisTold.Chosen()
            chosen.by = by
            return try desk.asked(.change, chosen, of: example.store)
        }
        let one = try asked("a")
        await #expect(throws: Fault.self) {
            for _ in 0..<400 {
                _ = try desk.found(one, from: { throw Fault() })
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        let gate = DispatchSemaphore(value: 0)
        let work: @Sendable () throws -> AnalysisDesk.Found = {
            gate.wait()
            return AnalysisDesk.Found(told: AnalysisTold())
        }
        for number in 0..<16 { #expect(try desk.found(asked("w\(number)"), from: work) == nil) }
        #expect(throws: Turned.busy) { try desk.found(asked("more"), from: work) }
        for _ in 0..<16 { gate.signal() }
    }
}
