import Testing

@testable import Realist
@testable import RealistPages

@Suite("Tables of outcomes to take along") struct OutcomeTableTests {
    let toolkit: Toolkit
    let tables: [OutcomeTable]

    init() throws {
        toolkit = try Example.toolkit()
        tables = toolkit.outcomeTables
    }

    @Test("are one for each table of the measures, whose pages lead to it")
    func all() throws {
        let pages = toolkit.publication.outcomes.measures.map { MeasurePage($0, in: toolkit) }
        let files = pages.flatMap { measure in
            measure.changes.flatMap { [$0.file] + $0.groups.map(\.file) }
                + [measure.bands?.file, measure.waves?.file].compactMap { $0 }
        }
        #expect(
            tables.map { "../" + $0.path } == files && Set(files).count == files.count && files.count == 8)
    }

    @Test("have the rows of the page's table, as wide as their header")
    func rows() throws {
        let outcome = try #require(toolkit.publication.outcomes.measures.first)
        let change = try #require(MeasurePage(outcome, in: toolkit).changes.first)
        let table = try #require(tables.first)
        #expect(table.rows.map(\.first) == change.rows.map(\.name))
        for table in tables {
            #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(table.path)")
        }
    }

    @Test("have one figure to a cell, as programs read it")
    func figures() throws {
        let table = try #require(tables.first)
        #expect(
            table.header == [
                "Site", "Both times", "Only before", "Only after", "Mean, Baseline", "SD, Baseline",
                "Mean, Month 6", "SD, Month 6", "Mean change", "95% interval, from", "95% interval, to",
                "Withheld because",
            ])
        #expect(
            table.rows[0].dropLast() == [
                "Harrow", "40", "12", "Withheld", "27.4", "5.2", "24.8", "5.0", "-2.6", "-4.1", "-1.1",
            ])
        #expect(table.rows[0].last?.hasPrefix("Withheld: with it") == true)
    }

    @Test("say withheld in every cell that is, and never a number or nothing")
    func withheld() throws {
        let row = try #require(tables.first?.rows[1])
        #expect(row[0] == "Island" && row[1..<11].allSatisfy { $0 == "Withheld" } && !row[11].isEmpty)
    }
}
