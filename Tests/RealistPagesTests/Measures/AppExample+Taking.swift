import Realist
import RealistFormats
import Testing

@testable import RealistPages

extension AppExample {
    /// Tables that come in, and what came in.
    static func takingPages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        let none = ResponseCoverage(
            sites: [], waves: [], instruments: [], totals: [], listed: [:], language: .english)
        return try Writing.all.flatMap { writing -> [Shown] in
            let around = try surroundings(writing)
            return [
                Shown("taking-\(writing.name)", TakingPage(around, content(writing, at.bringResponses))),
                Shown("taking-wrong-\(writing.name)", TakingPage(around, wrong(writing, at.bringResponses))),
                Shown(
                    "coverage-\(writing.name)",
                    TakingPage.coverage(
                        around, try coverage(writing), at: at, mayBring: true, mayAnalyse: true)),
                Shown(
                    "sites-bring-\(writing.name)",
                    TasksPage.sites(
                        around, try coverage(writing).sites, at: at, language: .english, mayBring: true)),
            ]
        } + [
            Shown(
                "coverage-none",
                TakingPage.coverage(try surroundings(), none, at: at, mayBring: false, mayAnalyse: false))
        ]
    }

    private static func content(_ writing: Writing, _ at: TakingAddresses) -> TakingPage.Content {
        var content = TakingPage.Content()
        content.kicker = writing.line
        content.heading = writing.line
        content.lead = writing.text
        content.action = Link(text: writing.line, href: at.bring)
        content.meter = TakingPage.Meter(done: 140, text: writing.line)
        content.paragraphs = [writing.text]
        content.summaries = [SummaryList(heading: writing.line, [.init(writing.line, writing.text)])]
        content.details = [
            SummaryList([.init(writing.line, "", change: Link(text: writing.line, href: at.column("t", 1)))])
        ]
        content.tables = [
            DataTable(
                id: "refusals", caption: writing.line, isPart: true, columns: [.init(writing.line)],
                rows: [.init(.init(writing.line), [])], none: writing.line)
        ]
        content.form = FormFrame(
            action: at.bring, token: token,
            fields: [.file(FileField("file", label: writing.line, hint: writing.text, accept: ".csv"))],
            button: writing.line)
        content.links = [Link(text: writing.line, href: at.answers("t"))]
        content.drop = TakingPage.Drop(action: at.drop("t"), token: token, button: writing.line)
        content.crumbs = [Link(text: writing.line, href: at.home)]
        return content
    }

    private static func wrong(_ writing: Writing, _ at: TakingAddresses) -> TakingPage.Content {
        var content = content(writing, at)
        content.meter = nil
        content.form = FormFrame(
            action: at.take("t"), token: token,
            fields: [
                .select(
                    SelectField(
                        "means.site.0.\(writing.line)", label: writing.line, options: [], error: "Answer"))
            ],
            button: writing.line)
        return content
    }

    private static func coverage(_ writing: Writing) throws -> ResponseCoverage {
        let sites = ["harrowmere", "millbrook"].map { id in
            Site(
                id: Site.ID(id) ?? Site.ID(known: "x"), label: Wording(writing.line),
                kind: Wording(writing.line))
        }
        let wave = Wave(
            id: Wave.ID(known: "baseline"), title: Wording(writing.line), phrase: "at baseline", month: 0,
            from: Day(2025, 1, 13), to: Day(2025, 2, 7))
        let instruments = [try InstrumentLibrary.find("proqol-5")]
        let totals = instruments.map { instrument in
            ResponseCoverage.Total(instrument: instrument.id, wave: wave.id, site: sites[0].id, forms: 12)
        }
        return ResponseCoverage(
            sites: sites, waves: [wave], instruments: instruments, totals: totals, listed: [sites[0].id: 20],
            language: .english)
    }
}
