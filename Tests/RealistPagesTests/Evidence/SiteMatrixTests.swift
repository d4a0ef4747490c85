import Testing

@testable import Realist
@testable import RealistPages

@Suite("The matrix on the published site") struct SiteMatrixTests {
    @Test("has a row for each explanation and a column for each site that shares its pages")
    func whole() throws {
        let toolkit = try Example.toolkit()
        let page = try #require(SiteMatrixPage(toolkit))
        #expect(
            page.tables.map(\.title)
                == toolkit.byStage(toolkit.theory.configurations, \.stage).map {
                    toolkit.text($0.stage.title)
                })
        let rows = page.tables.flatMap(\.rows)
        #expect(rows.map(\.label).sorted() == toolkit.theory.configurations.map(\.label).sorted())
        let shared = toolkit.publication.sites.filter { $0.page != nil }.map { toolkit.text($0.title) }
        #expect(page.tables.allSatisfy { $0.columns == shared } && shared.count == 2)
        #expect(rows.allSatisfy { $0.cells.count == 2 })
        #expect(page.sheets == nil)
        let first = try #require(rows.first { $0.label == "I1" })
        #expect(first.cells.map(\.text) == ["Supports", "Refines"])
        #expect(first.cells.map(\.isOlder) == [true, false])
        #expect(first.cells[0].detail == "Evidence strong. Worked strongly.")
        #expect(first.cells[0].href == "configurations/i1.html#site-harrow")
    }

    @Test("tells of a site that shares nothing only that, and has nothing of what was judged there")
    func unshared() throws {
        var sites = Example.sites
        let place = try #require(sites.firstIndex { $0.id == Example.island })
        sites[place] = PublishedSite(
            id: Example.island, title: sites[place].title, kind: sites[place].kind, page: nil)
        let toolkit = Toolkit(try Example.publication(sites: sites), words: try Example.words())
        let page = try #require(SiteMatrixPage(toolkit))
        #expect(page.tables.allSatisfy { $0.columns.count == 1 })
        let name = toolkit.text(sites[place].title)
        #expect(page.unshared?.contains(name) == true)
        #expect(page.tables.flatMap(\.rows).allSatisfy { !$0.said.contains(name) })
        let written = String(decoding: try Example.theme().render(page), as: UTF8.self)
        #expect(!written.contains("site-island"))
        for quote in toolkit.publication.evidence.quotes { #expect(!written.contains(quote.text)) }
    }

    @Test("is not there where no site shares anything")
    func none() throws {
        let sites = Example.sites.map {
            PublishedSite(id: $0.id, title: $0.title, kind: $0.kind, page: nil)
        }
        let toolkit = Toolkit(try Example.publication(sites: sites), words: try Example.words())
        #expect(SiteMatrixPage(toolkit) == nil && !toolkit.addresses.contains(.matrix))
        #expect(TheoryPage(toolkit).toMatrix == nil)
    }

    @Test("is cut into sheets where it is large: every cell stands on one of them, and no sheet is heavy")
    func large() throws {
        let toolkit = try Self.large(explanations: 500, sites: 100)
        let sheets = toolkit.matrixSheets
        #expect(sheets.map(\.number) == Array(1...sheets.count))
        var cells: Set<String> = []
        for sheet in sheets {
            #expect(sheet.configurations.count * sheet.sites.count <= Toolkit.mostMatrixCells)
            for configuration in sheet.configurations {
                for site in sheet.sites { cells.insert("\(configuration.id) \(site.id)") }
            }
        }
        #expect(cells.count == 500 * 100)
        #expect(toolkit.addresses.contains(.matrixSheet(sheets.count)))
        let theme = try Example.theme()
        for address in [PageAddress.matrix, .matrixSheet(1)] {
            let bytes = try theme.render(try #require(toolkit.page(at: address)))
            #expect(bytes.count + theme.style.count <= 60 * 1_024 || address == .matrix, "\(bytes.count)")
        }
        #expect(toolkit.page(at: .matrixSheet(sheets.count + 1)) == nil)
    }

    @Test("cuts into pieces of nearly one size")
    func pieces() {
        #expect(Toolkit.pieces(of: 0, most: 12).isEmpty)
        #expect(Toolkit.pieces(of: 12, most: 12) == [0..<12])
        #expect(Toolkit.pieces(of: 13, most: 12) == [0..<6, 6..<13])
        #expect(Toolkit.pieces(of: 5, most: 1) == [0..<1, 1..<2, 2..<3, 3..<4, 4..<5])
    }

    @Test("an explanation's page names what its judgement cites, and nothing that is not published")
    func cites() throws {
        let toolkit = try Example.toolkit()
        let configuration = try #require(toolkit.configuration(Example.i1))
        let page = ConfigurationPage(configuration, in: toolkit)
        let cited = try #require(page.overall?.cites?.items)
        #expect(
            cited.map(\.text) == [
                "Burnout, baseline to month 6", "People who knew their advocate, baseline to month 6",
                "Example (2020). On letters",
            ])
        #expect(cited.map(\.href) == ["../outcomes/burnout.html", nil, nil])
        #expect(page.quotes?.items.flatMap(\.parts).flatMap(\.quotes).count { $0.isCited } == 1)
    }

    static func large(explanations: Int, sites: Int) throws -> Toolkit {
        var theory = Example.theory
        let one = theory.configurations[0]
        theory.configurations = (0..<explanations).compactMap { Configuration.ID("k\($0)") }.map {
            Configuration(
                id: $0, label: $0.text, title: one.title, stage: one.stage, context: one.context,
                resource: one.resource, reasoning: one.reasoning, outcome: one.outcome)
        }
        let all = theory.configurations.map(\.id)
        let places: [Site.ID] = (0..<sites).compactMap { Site.ID("s\($0)") }
        let shared = places.map { site -> PublishedSite in
            let judgements = all.map {
                Judgement(
                    site: site, configuration: $0, revision: 1,
                    finding: .verdict(.supports, worked: .varied, strength: .moderate), reason: "So it was",
                    on: Day(2026, 3, 1), by: "Evaluator")
            }
            return PublishedSite(
                id: site, title: Wording("Hospital number \(site)"), kind: "hospital",
                page: .init(
                    approvedOn: Day(2026, 4, 1), story: nil, facts: [], profile: [],
                    programme: ProgrammeCard(), decisions: [], adaptations: [], workshops: [],
                    judgements: judgements))
        }
        return Toolkit(
            try Example.publication(theory: theory, sites: shared), words: try Example.words())
    }
}
