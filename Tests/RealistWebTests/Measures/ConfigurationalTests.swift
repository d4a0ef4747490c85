import Foundation
import HTTPTypes
import Realist
import RealistSite
import Statistics
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("Which combinations go with an outcome, in the app") struct ConfigurationalTests {
    static let address = "/s/support/analyses/configurations"

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

    private func example() async throws -> (ExampleApp, Browser) {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        return (example, try await example.browser(of: "eva"))
    }

    @Test("offers what an explanation asks, and refuses cases that are too few for it")
    func refuses() async throws {
        let (example, browser) = try await example()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let first = try await looked(Self.address, &eva)
        #expect(first.status == 200 && first.text.contains("What is a case?"))
        #expect(first.text.contains("value=\"site-recommendation\""))
        #expect(try await eva.get("/s/support/analyses/nothing").status == 404)
        let offered = try await looked(Self.address + "?cases=site&configuration=i3", &eva)
        let tick = try #require(
            offered.text.components(separatedBy: "value=\"supporter-also-judges\"").dropFirst().first)
        #expect(tick.prefix(160).contains(" checked>"))
        #expect(offered.text.contains("<option value=\"worked\" selected"))
        let all = try #require(try example.store.studyOfCases())
        let explanation = try #require(all.theory.configurations.first { $0.id.text == "i3" })
        let contexts = MechanismCases(all, explanation).conditions.map { "c=\($0.id)" }
        let asked =
            Self.address + "?cases=site&configuration=i3&outcome=worked&"
            + contexts.joined(separator: "&")
        let refused = try await looked(asked, &eva)
        #expect(refused.text.contains("5 cases are too few for 3 conditions, which need 8"))
        #expect(!refused.text.contains("Truth table, contradictions and remainders</h2>"))
        let allowed = try await looked(asked + "&few=yes", &eva)
        #expect(allowed.text.contains("Do not report it as a finding."))
        #expect(allowed.text.contains("href=\"/s/support/theory/explanations/i3\""))
        #expect(allowed.text.contains("href=\"/s/support/sites/city-hospital\""))
        #expect(allowed.text.utf8.count < 120 * 1_024, "\(allowed.text.utf8.count)")
    }

    @Test("says what the command says, line by line, and has both files")
    func same() async throws {
        let (example, browser) = try await example()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let query = "?cases=episode&c=kind%3Aas-written&c=took%3Ahelp&e.took%3Ahelp=present&outcome=lasted"
        let page = try await looked(Self.address + query, &eva)
        let study = try #require(try example.store.studyOfCases())
        var question = try StudyCases.episodes(study.working).question(
            .init(conditions: ["kind:as-written", "took:help"], outcome: "lasted"))
        question.expectations = [.either, .present]
        let analysis = try ConfigurationalAnalysis(question, allowsFew: false, path: "support")
        let report = AnalysisReport(analysis)
        for line in report.results[0].lines where !line.method.isEmpty {
            #expect(page.text.contains(escaped(line.method)), "\(line.what)")
        }
        for warning in report.results[0].warnings { #expect(page.text.contains(escaped(warning))) }
        for part in ["Contradictory rows", "Remainders", "Solution: intermediate", "Solution: complex"] {
            #expect(page.text.contains(part), "\(part)")
        }
        let table = try await looked(Self.address + "/table.csv" + query, &eva)
        #expect(try Array(table.text.utf8) == report.csv())
        let json = try await looked(Self.address + "/report.json" + query, &eva)
        #expect(json.text.contains("\"case_unit\": \"episode\""))
        #expect(try await looked(Self.address + "/report.json?cases=episode", &eva).status == 303)
    }

    @Test("asks again for what is not understood, and keeps it")
    func wrong() async throws {
        let (example, browser) = try await example()
        defer { withExtendedLifetime(example) {} }
        var eva = browser
        let page = try await looked(
            Self.address + "?cases=episode&c=took%3Ahelp&outcome=lasted&consistency=much&pri=%3Cb%3E", &eva)
        #expect(page.text.contains("Something below is not understood."))
        #expect(page.text.contains("value=\"much\"") && page.text.contains("value=\"&lt;b&gt;\""))
        let strange = try await looked(Self.address + "?cases=episode&c=love&outcome=lasted", &eva)
        #expect(strange.text.contains("Nothing is known of changes as “love”."))
        let twice = try await looked(Self.address + "?cases=episode&c=lasted&outcome=lasted", &eva)
        #expect(twice.text.contains("is named twice"))
    }

    @Test("is for evaluators alone: anybody else is turned away")
    func others() async throws {
        let (example, _) = try await example()
        defer { withExtendedLifetime(example) {} }
        try example.person("lea", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer)
        for name in ["lea", "vic"] {
            var browser = try await example.browser(of: name)
            for path in ["", "/table.csv?cases=person", "/report.json?cases=person"] {
                #expect(try await browser.get(Self.address + path).status == 403, "\(name) \(path)")
            }
        }
    }

    @Test(
        "understands thresholds as people write them",
        arguments: [
            ("5", Calibration.crisp(threshold: 5)), ("−1.5", .crisp(threshold: -1.5)),
            ("1, 2, 3", SetAnchors(fullOut: 1, crossover: 2, fullIn: 3).map(Calibration.logistic)),
            ("2; -1 ;-5", SetAnchors(fullOut: 2, crossover: -1, fullIn: -5).map(Calibration.logistic)),
            ("1, 3, 2", nil), ("1, 2", nil), ("five", nil), ("", nil), ("1, 2, x", nil), ("inf", nil),
        ] as [(String, Calibration?)])
    func thresholds(text: String, calibration: Calibration?) {
        #expect(ConfigurationalTyped.calibration(text) == calibration)
    }
}
