import Realist
import Testing

@testable import RealistPages

@Suite("The figure of a data structure") struct StructureTests {
    static func figure(_ codebook: Codebook = Example.codebook) throws -> StructureFigure {
        let toolkit = try Example.toolkit()
        return StructureFigure(
            toolkit.outline(DataStructure(codebook), people: { _ in "9 of 17 people" }), toolkit.words,
            linksWords: false)
    }

    @Test("says in words all that it draws, for wide windows and for narrow ones")
    func twin() throws {
        let figure = try Self.figure()
        #expect(figure.pictures.count == 3)
        let concepts = figure.parts.flatMap(\.themes).flatMap { $0.concepts?.items ?? [] }
        #expect(Set(concepts.map(\.title)).count == 3)
        for concept in concepts {
            // A long one stands in several lines.
            let start = String(concept.title.split(separator: ",")[0])
            #expect(figure.pictures.contains { $0.wide.text.contains(start) })
            #expect(figure.pictures.contains { $0.tall.text.contains(start) })
        }
        #expect(concepts.filter { $0.shared != nil }.count == 2)
        #expect(figure.caption.contains("3 concepts") && figure.caption.contains("2 dimensions"))
    }

    @Test("escapes what people wrote, and has a title for those who cannot see it")
    func titles() throws {
        let picture = try #require(try Self.figure().pictures.first)
        for svg in [picture.wide.text, picture.tall.text] {
            #expect(svg.contains("&lt;safe&gt;") && !svg.contains("<safe>"))
            #expect(svg.contains("<title id=\"structure"))
        }
    }

    @Test("leaves nothing hanging: what belongs to nothing stands apart, and what is empty says so")
    func loose() throws {
        let parts = try Self.figure().parts
        #expect(
            parts.map(\.heading) == [
                "Whether it is <safe> to speak", "What nobody has looked into", "Themes of no dimension yet",
                "Concepts of no theme yet",
            ])
        #expect(parts.map(\.isEmpty) == [false, true, false, false])
    }

    @Test("is not drawn of more concepts than one can look at; the words hold all")
    func many() throws {
        let figure = try Self.figure(Example.manyCodes)
        #expect(figure.pictures.isEmpty)
        #expect(figure.parts[0].themes[0].concepts?.items.count == 141)
    }
}

@Suite("The page of themes") struct ThemesPageTests {
    @Test("is there where the publication has themes, and the theory and the methods lead to it")
    func addresses() throws {
        let toolkit = try Example.toolkit()
        #expect(toolkit.addresses.contains(.themes) && toolkit.page(at: .themes) is ThemesPage)
        #expect(TheoryPage(toolkit).toThemes == "themes.html")
        let pages = try WrittenSite.pages()
        #expect(pages["methods.html"]?.contains("href=\"themes.html\"") == true)
        #expect(pages["search.html"]?.contains("href=\"themes.html\"") == true)
    }

    @Test("tells how many people spoke of a theme only where that may be told")
    func people() throws {
        let toolkit = try Example.toolkit()
        let told = ThemesPage(Example.themes(), in: toolkit)
        #expect(told.figure.parts[0].themes.map(\.people) == ["9 of 17 people", "1 of 17 people"])
        let silent = ThemesPage(Example.themes(isTold: false), in: toolkit)
        #expect(silent.figure.parts.flatMap(\.themes).allSatisfy { $0.people == nil })
        #expect(silent.people == toolkit.words["structure.not-told"] && silent.unnamed == nil)
    }

    @Test("has a row for each concept under each theme, and says where no passage can be shown")
    func passages() throws {
        let page = ThemesPage(Example.themes(), in: try Example.toolkit())
        let rows = page.tables.flatMap(\.groups).flatMap(\.rows)
        #expect(rows.count == 4)
        #expect(rows.filter { $0.passage != nil }.count == 1 && rows.allSatisfy { $0.href == nil })
        // A concept of two themes is told once.
        #expect(rows.compactMap(\.again) == ["See under “Trust has a history”."])
    }
}

@Suite("The chart of what was new") struct SaturationChartTests {
    @Test("has a bar for each source with anything new and a dot for each source, drawn in both widths")
    func drawn() {
        let chart = SaturationChart(
            id: "s", title: "New", description: "All",
            steps: [.init(new: 4, all: 4), .init(new: 0, all: 4), .init(new: 2, all: 6)], new: "new",
            all: "all", along: "sources")
        for width in [ChartCanvas.Width.fluid, .fixed(600)] {
            var canvas = ChartCanvas(width)
            #expect(chart.draw(on: &canvas) > 200)
            #expect(canvas.svg.text.matches(of: /<circle/).count == 4)
            #expect(canvas.svg.text.matches(of: /<rect/).count == 3)
        }
        var none = ChartCanvas(.fluid)
        let empty = SaturationChart(
            id: "s", title: "", description: "", steps: [], new: "", all: "", along: "")
        #expect(empty.draw(on: &none) == 0)
    }
}
