import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Judging in the app") struct JudgingTests {
    static let cell = "/s/support/matrix/i1/city-hospital"
    static let verdict = [("finding", "refutes"), ("worked", "not-at-all"), ("strength", "strong")]

    static func evaluator(_ example: ExampleApp, _ name: String = "eva") async throws -> Browser {
        try example.person(name, .evaluator)
        return try await example.browser(of: name)
    }

    /// The form as the page has it: its version and revision carried along.
    static func judge(
        _ browser: inout Browser, _ fields: [(String, String)], from form: Browser.Page? = nil,
        at cell: String = cell
    ) async throws -> Browser.Page {
        let page: Browser.Page
        if let form { page = form } else { page = try await browser.get(cell + "/judge") }
        let carried = ["token", "version", "revision"].map { ($0, page.field($0) ?? "") }
        return try await browser.post(cell + "/judge", carried + fields)
    }

    @Test("of another stage shows the same sites")
    func stages() async throws {
        let example = try ExampleApp()
        var eva = try await Self.evaluator(example)
        let stages = try await eva.get("/s/support/matrix?column=1").links.filter {
            $0.contains("/matrix?stage=") && !$0.contains("column=0")
        }
        #expect(stages.count { $0.contains("column=1") } >= 2, "\(stages)")
    }

    @Test("is two clicks from the words: cell, judgement, passage in its source")
    func twoClicks() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let matrix = try await browser.get("/s/support/matrix")
        #expect(matrix.status == 200 && matrix.text.contains("href=\"\(Self.cell)\""))
        let judgement = try await browser.get(Self.cell)
        #expect(judgement.text.contains("<blockquote>"))
        let link = try #require(judgement.text.split(separator: "\"").first { $0.contains("/passages/") })
        #expect(link.hasSuffix("#passage"))
        let passage = try await browser.get(String(link.prefix { $0 != "#" }))
        #expect(passage.status == 200 && passage.text.contains("<mark"))
    }

    @Test("keeps a judgement in the name of who made it, and shows it")
    func saves() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let reason = "Nobody <b>said</b> it \"so\"."
        let answer = try await Self.judge(&browser, Self.verdict + [("reason", reason)])
        #expect(answer.status == 303 && answer.location == Self.cell + "?saved=yes#judged")
        let page = try await browser.get(Self.cell + "?saved=yes")
        #expect(page.text.contains("The judgement is saved"))
        #expect(page.text.contains("Nobody &lt;b&gt;said&lt;/b&gt; it"))
        let record = Recorded<Judgement>.judgement(
            at: ExampleApp.site, of: Configuration.ID(known: "i1"), revision: 2)
        let kept = try #require(try example.store.version(of: record))
        #expect(kept.value.finding == .verdict(.refutes, worked: .notAtAll, strength: .strong))
        #expect(kept.by.hasPrefix("account:"))
    }

    @Test("gives a form back as it was typed when something is missing")
    func faults() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let answer = try await Self.judge(&browser, [("finding", "none"), ("reason", "What I typed")])
        #expect(answer.status == 422)
        #expect(answer.text.contains(">Not at all</label>") && !answer.text.contains("Worked not at all"))
        #expect(answer.text.contains("Say why there is no verdict") && answer.text.contains("What I typed"))
    }

    @Test("shows both versions to the second of two, and keeps what was chosen")
    func conflict() async throws {
        let example = try ExampleApp()
        var first = try await Self.evaluator(example)
        var second = try await Self.evaluator(example, "ben")
        let form = try await second.get(Self.cell + "/judge")
        _ = try await Self.judge(&first, Self.verdict + [("reason", "First reason")])
        let mine = [
            ("finding", "mixed"), ("worked", "partly"), ("strength", "weak"), ("reason", "Second reason"),
        ]
        let both = try await Self.judge(&second, mine, from: form)
        #expect(both.status == 409)
        #expect(both.text.contains("First reason") && both.text.contains("Second reason"))
        #expect(both.text.contains("Eva Example"))
        let unsure = try await Self.judge(&second, mine + [("merging", "yes")], from: both)
        #expect(unsure.status == 409 && unsure.text.contains("Choose what to keep"))
        let chosen = [
            ("merging", "yes"), ("keep-finding", "mine"), ("keep-worked", "theirs"),
            ("keep-strength", "mine"),
            ("keep-reason", "both"), ("keep-passage", "mine"),
        ]
        #expect(try await Self.judge(&second, mine + chosen, from: unsure).status == 303)
        let page = try await second.get(Self.cell)
        #expect(page.text.contains("First reason") && page.text.contains("Second reason"))
    }

    @Test("keeps what it replaced in sight, with who kept it")
    func replaced() async throws {
        let example = try ExampleApp()
        var eva = try await Self.evaluator(example)
        #expect(!(try await eva.get(Self.cell)).text.contains("kept by"))
        for reason in ["What she thought first", "What she thought then"] {
            #expect(try await Self.judge(&eva, Self.verdict + [("reason", reason)]).status == 303)
        }
        let page = try await eva.get(Self.cell)
        let first = try #require(page.text.range(of: "What she thought first"))
        let then = try #require(page.text.range(of: "What she thought then"))
        #expect(then.lowerBound < first.lowerBound && page.text.contains("kept by Eva"))
    }

    @Test("asks whether a passage that was read later changes anything")
    func since() async throws {
        let example = try ExampleApp()
        var eva = try await Self.evaluator(example)
        let asked = "was read against it after this was judged"
        #expect(!(try await eva.get(Self.cell)).text.contains(asked))
        let study = try #require(try example.store.study())
        let sources = Set(study.evidence.sources.filter { $0.site?.text == "city-hospital" }.map(\.id))
        let read = Set(study.evidence.readings.filter { $0.configuration.text == "i1" }.map(\.excerpt))
        let excerpt = try #require(
            study.evidence.excerpts.first { sources.contains($0.source) && !read.contains($0.id) })
        try example.store.save(
            Reading(
                excerpt: excerpt.id, configuration: Configuration.ID(known: "i1"), part: .whole,
                stance: .refutes,
                reader: "evaluator-a", on: Day(2026, 5, 1)))
        #expect(try await eva.get(Self.cell).text.contains("One passage \(asked)"))
    }

    @Test("without a passage is allowed, said beforehand, and told in the matrix")
    func bare() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let study = try #require(try example.store.study())
        let pairs = study.theory.configurations.flatMap { one in study.sites.map { (one, $0) } }
        let (configuration, place) = try #require(
            try pairs.first { configuration, site in
                try !example.store.passages(readAgainst: configuration.id).contains {
                    $0.source.site == site.id
                }
            })
        let cell = "/s/support/matrix/\(configuration.id)/\(place.id)"
        #expect(
            try await browser.get(cell + "/judge").text.contains("has been read against this explanation"))
        let fields = Self.verdict + [("reason", "They said so in the corridor")]
        #expect(try await Self.judge(&browser, fields, at: cell).status == 303)
        let matrix = try await browser.get("/s/support/matrix?stage=\(configuration.stage)")
        let after = try #require(matrix.text.range(of: "href=\"\(cell)\""))
        #expect(
            matrix.text[after.upperBound...].prefix { $0 != "\n" }.components(separatedBy: "</td>")[0]
                .contains("no passage"))
        #expect(try await !browser.get(Self.cell + "/judge").text.contains("has been read against this"))
    }

    @Test("across sites says how sure we are, and the explanation's page shows it")
    func overall() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let address = "/s/support/theory/explanations/i1"
        let form = try await browser.get(address + "/overall")
        let carried = ["token", "version", "revision"].map { ($0, form.field($0) ?? "") }
        let bare = try await browser.post(address + "/overall", carried)
        #expect(bare.status == 422 && bare.text.contains("Say what the evidence of all sites says"))
        #expect(!bare.text.contains("there is no verdict"))
        let fields = [
            ("finding", "mixed"), ("confidence", "contested"), ("reason", "The sites do not agree."),
        ]
        #expect(try await browser.post(address + "/overall", carried + fields).status == 303)
        let page = try await browser.get(address)
        #expect(page.text.contains("Contested") && page.text.contains("The sites do not agree."))
    }

    @Test("is not there for what is not in the study")
    func missing() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        for path in [
            "/s/support/matrix/no-such/city-hospital", "/s/support/matrix/i1/no-such",
            "/s/support/passages/no-such",
            "/s/support/passages/..%2f", "/s/support/theory/explanations/no-such",
        ] {
            #expect(try await browser.get(path).status == 404, "\(path)")
        }
    }

    @Test("a lead reads the theory, with the own site's judgements and nobody's passages")
    func lead() async throws {
        let example = try ExampleApp()
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "lea")
        let page = try await browser.get("/s/support/theory/explanations/i1")
        #expect(page.status == 200 && page.text.contains("City teaching hospital"))
        #expect(!page.text.contains("Coastal district hospital") && !page.text.contains("/passages/"))
        #expect(try await browser.get("/s/support/theory").status == 200)
        #expect(try await browser.get("/s/support/matrix").status == 403)
        #expect(try await browser.get(Self.cell).status == 403)
    }

    @Test("holds a passage against an explanation, and another person's reading stays that person's")
    func reading() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        let address = "/s/support/passages/x-001"
        let form = try await browser.get(address + "/read")
        let fields = [
            ("token", form.field("token") ?? ""), ("version", "0"), ("explanation", "m1"),
            ("part", "context-resource"), ("stance", "refines"), ("strength", "weak"),
            ("memo", "<i>mine</i>"),
        ]
        #expect(try await browser.post(address + "/read", fields).status == 303)
        let page = try await browser.get(address)
        #expect(page.text.contains("&lt;i&gt;mine&lt;/i&gt;"))
        let forged = fields.map { $0.0 == "part" ? ("part", "whole") : $0 } + [("reader", "evaluator-b")]
        #expect(try await browser.post(address + "/read", forged).status == 404)
        let wrong = fields.filter { $0.0 != "stance" }
        let answer = try await browser.post(address + "/read", wrong)
        #expect(answer.status == 422 && answer.text.contains("Say what the passage says of it"))
    }

    @Test("no page of it weighs more than 40 KB")
    func weight() async throws {
        let example = try ExampleApp()
        var browser = try await Self.evaluator(example)
        for path in [
            "/s/support/theory", "/s/support/theory?stage=motivation", "/s/support/theory?stage=change",
            "/s/support/theory/map", "/s/support/matrix", "/s/support/matrix?stage=motivation", Self.cell,
            Self.cell + "/judge", "/s/support/theory/explanations/i3", "/s/support/passages/x-001",
            "/s/support/theory/explanations/i3/readings",
        ] {
            let page = try await browser.get(path)
            #expect(
                page.status == 200 && page.text.utf8.count <= 40 * 1_024, "\(path): \(page.text.utf8.count)")
        }
    }
}
