import Realist
import Testing

@testable import RealistPages

@Suite("The flow of documents") struct FlowTests {
    @Test("says the same numbers in the picture and in the table, with every reason")
    func twin() throws {
        let figure = FlowFigure(LiteratureFlow(Example.literature), try Example.words())
        let rows = Dictionary(
            figure.rows.map { ($0.label, $0.count) }, uniquingKeysWith: { first, _ in first })
        #expect(rows["Found"] == "7" && rows["Found more than once, counted once"] == "1")
        #expect(rows["Looked at by title and abstract"] == "5" && rows["Included"] == "1")
        #expect(rows["Not about <peers>"] == "1" && rows["In another way"] == "1")
        let picture = figure.picture.text
        for row in figure.rows where !row.isPart {
            #expect(picture.contains("\(row.count) · "), "\(row.label)")
        }
        #expect(picture.contains("&lt;database&gt;") && !picture.contains("<database>"))
    }
}
