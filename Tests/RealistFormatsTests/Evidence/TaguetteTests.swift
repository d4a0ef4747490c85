import Realist
import Testing

@testable import RealistFormats

@Suite("Projects of Taguette") struct TaguetteTests {
    static let html =
        "<h1>P07</h1><p>At first – nobody <b>came</b> &amp; I nearly gave up.\n</p><p>Then the rota changed 🙂.<br>"
        + "It felt safe.</p>"

    /// Positions by bytes of UTF-8, tags not counted.
    private func project(_ highlights: [(start: Int, end: Int, snippet: String, tags: [Int])])
        -> TaguetteProject
    {
        var project = TaguetteProject(name: "Pilot")
        project.documents = [.init(id: 4, name: "P07", description: " ", html: Self.html)]
        project.tags = [
            .init(id: 1, path: "context.rota", description: "Who works when"),
            .init(id: 2, path: "outcome.safe", description: ""),
        ]
        project.highlights = highlights.enumerated().map { index, one in
            .init(
                id: index + 1, document: 4, start: one.start, end: one.end, snippet: one.snippet,
                tags: one.tags)
        }
        return project
    }

    private func plan(_ project: QualitativeProject, study: Study = .empty()) -> InterchangePlan {
        var dice = Dice()
        return InterchangePlan(project, study: study, codings: { _ in }, using: &dice)
    }

    @Test("become texts with lines, and passages with the words of their place")
    func positions() throws {
        // “came & I”: P07 (3), “At first – nobody ” (20: the dash has three bytes).
        let read = QualitativeProject(
            project([
                (23, 31, "<p><b>came</b> &amp; I</p>", [1, 2]), (48, 61, "<p>Then the rota</p>", []),
                (70, 88, "<p>🙂.<br>It felt safe.</p>", [2]),
            ]))
        let plan = plan(read)
        #expect(
            plan.brought.sources.first?.text?.contents
                == "P07\n\nAt first – nobody came & I nearly gave up.\n\nThen the rota changed 🙂.\nIt felt safe."
        )
        #expect(plan.brought.sources.first?.note == nil)
        #expect(plan.brought.excerpts.map(\.text) == ["came & I", "Then the rota", "🙂.\nIt felt safe."])
        #expect(plan.brought.codings.count == 3 && plan.account.line(.codings)?.new == 3)
        #expect(plan.brought.codebook.codes.map(\.title.text) == ["context.rota", "outcome.safe"])
        #expect(plan.brought.codebook.codes.first?.meaning?.text == "Who works when")
        #expect(plan.account.remarks.contains { $0.hasPrefix("3 passages have the words") })
        let again = self.plan(read, study: Study.empty().adding(plan.brought))
        #expect(again.brought.sources.isEmpty && again.brought.excerpts.isEmpty)
        #expect(again.account.line(.passages)?.known == 3 && again.account.line(.codes)?.known == 2)
    }

    @Test("have passages that are found by their words, or stay away with the reason")
    func otherWords() throws {
        let plan = plan(
            QualitativeProject(
                project([
                    (23, 31, "came & I", [1]), (0, 3, "It felt safe.", [1]), (4, 9, "never said", [1, 2]),
                    (5, 9, "e", [2]), (90, 400, "", []),
                ])))
        #expect(plan.brought.excerpts.map(\.text) == ["came & I", "It felt safe."])
        #expect(plan.account.left(.passages, .otherWords) == 1)
        #expect(plan.account.left(.passages, .severalPlaces) == 1)
        #expect(plan.account.left(.passages, .fitsNowhere) == 1)
        #expect(plan.account.line(.passages)?.count == 5)
        #expect(plan.account.left(.codings, .withoutPassage) == 3)
        #expect(plan.account.remarks.contains { $0.hasPrefix("1 passage was found by its words") })
    }

    @Test("are understood where another program counted signs")
    func signs() throws {
        let read = QualitativeProject(project([(21, 29, "came & I", []), (46, 59, "Then the rota", [])]))
        #expect(read.positions.mended == "by signs")
        #expect(plan(read).brought.excerpts.map(\.text) == ["came & I", "Then the rota"])
    }

    // MARK: Tables

    static let codebook = """
        tag,description,number of highlights,number of documents
        context.rota,Who works when,1,1
        outcome.safe,,3,1

        """
    static let highlights = """
        id,document,tag,content
        1,P07,context.rota,came & I
        1,P07,outcome.safe,came & I
        2,P08,outcome.safe,It felt safe.
        3,P08,new.tag,"Then the
        rota changed"

        """

    private func tables(_ texts: [String]) throws -> TaguetteTables {
        var tables = TaguetteTables()
        for text in texts { try tables.add(TableFile(text: Array(text.utf8), name: "t.csv")) }
        return tables
    }

    @Test("as tables bring passages into the text that the study has, else as a text of their own, and once")
    func csv() throws {
        let whole = plan(QualitativeProject(project([])))
        let study = Study.empty().adding(whole.brought)
        let tables = try tables([Self.codebook, Self.highlights])
        let plan = plan(tables.project(for: study), study: study)
        #expect(plan.account.line(.sources)?.known == 1 && plan.account.line(.sources)?.new == 1)
        #expect(plan.brought.excerpts.map(\.text) == ["came & I", "It felt safe.", "Then the\nrota changed"])
        #expect(
            plan.brought.sources.first?.text?.contents == "It felt safe.\n\nThen the\nrota changed")
        #expect(plan.brought.codings.count == 4)
        #expect(plan.account.line(.codes)?.new == 1 && plan.account.line(.codes)?.known == 2)
        #expect(plan.account.remarks.contains { $0.contains("“outcome.safe”: 3 against 2") })
        let then = study.adding(plan.brought)
        let again = self.plan(tables.project(for: then), study: then)
        #expect(again.brought.sources.isEmpty && again.brought.excerpts.isEmpty)
        #expect(again.account.line(.passages)?.known == 3)
    }

    @Test("as tables without Taguette's columns are refused")
    func otherTable() throws {
        for text in ["a,b\n1,2\n", "tag,colour\nx,red\n"] {
            #expect(throws: TaguetteTableProblem.self) { _ = try tables([text]) }
        }
    }
}

@Suite("HTML as text") struct ShownHtmlTests {
    private func text(_ html: String) -> String { TaguetteText(html).text }

    @Test(
        "skips tags, knows names of signs, and takes for text what is none",
        arguments: [
            ("a &lt; b &#228; &#x1F642; &nosuch; &amp", "a < b ä 🙂 &nosuch; &amp"),
            ("1 < 2 <3 <b title=\">\">x</b>", "1 < 2 <3 x"), ("<!-- a > b -->c<!-- open", "c"),
            ("<p>a</p>\n\n<p>b</p>", "a\n\nb"), ("a<br/>b<br>c", "a\nb\nc"), ("x\r\ny\u{0}z", "x\nyz"),
            ("<p", ""), ("</", "</"), ("&#0;&#xD800;", "&#0;&#xD800;"), ("", ""),
        ])
    func shown(html: String, words: String) {
        #expect(text(html) == words)
    }
}
