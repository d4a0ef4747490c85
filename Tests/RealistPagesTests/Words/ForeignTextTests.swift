import Realist
import Testing

@testable import RealistPages

@Suite("A text in another language than its page") struct ForeignTextTests {
    private func english(_ text: String) -> String { ForeignText.marked(text, .english) }

    private func written(_ page: String) -> String {
        String(decoding: ForeignMarks.resolved(Array(page.utf8)), as: UTF8.self)
    }

    @Test("gives its language to the element whose whole text it is")
    func whole() {
        #expect(written("<p class=\"lead\">\(english("Tea"))</p>") == "<p class=\"lead\" lang=\"en\">Tea</p>")
        #expect(written("<h2>\n\(english("Tea"))\n</h2>") == "<h2 lang=\"en\">\nTea\n</h2>")
        #expect(
            written("<li>\(english("Tea")) \(english("Milk"))</li>").hasPrefix("<li><span lang=\"en\">Tea"))
    }

    @Test("stands in an element of its own beside other text and other elements")
    func part() {
        #expect(written("<p>Te: \(english("Tea")).</p>") == "<p>Te: <span lang=\"en\">Tea</span>.</p>")
        #expect(
            written("<p>\(english("Tea")) <b>x</b></p>") == "<p><span lang=\"en\">Tea</span> <b>x</b></p>")
        #expect(written("<p><br>\(english("Tea"))</p>") == "<p><br><span lang=\"en\">Tea</span></p>")
    }

    @Test("is plain in titles, attributes and drawings")
    func bare() {
        let page = """
            <title>\(english("Tea"))</title><a title="\(english("Tea"))">x</a>\
            <svg class="m"><text>\(english("Tea"))</text></svg><option>\(english("Tea"))</option>
            """
        #expect(
            written(page)
                == "<title>Tea</title><a title=\"Tea\">x</a><svg class=\"m\"><text>Tea</text></svg>"
                + "<option>Tea</option>")
    }

    @Test("within another one is the inner one, and what nothing closes ends with its element")
    func nested() {
        let welsh = Language("cy") ?? .english
        let inner = "<p>" + ForeignText.marked("A", .english) + "</p>"
        #expect(written(inner) == "<p lang=\"en\">A</p>")
        let outer = String(english("a {x} b").dropLast())
        let filled = Words.fill(outer, ["x": ForeignText.marked("c", welsh)])
        #expect(
            written("<p>\(filled)</p><p>d</p>")
                == "<p><span lang=\"en\">a </span><span lang=\"cy\">c</span><span lang=\"en\"> b</span></p><p>d</p>"
        )
    }

    @Test("can be lowered, capitalised and ended like any other")
    func sentences() {
        #expect(Sentences.lowered(english("Tea time")) == english("tea time"))
        #expect(Sentences.lowered(english("NHS")) == english("NHS"))
        #expect(Sentences.capitalised(english("tea")) == english("Tea"))
        #expect(Sentences.ended(english("Tea")) == english("Tea."))
        #expect(Sentences.ended(english("Tea?")) == english("Tea?"))
    }

    @Test("leaves no mark in a text that is taken without it, and none that somebody typed")
    func plain() {
        #expect(ForeignText.plain("a " + english("b") + " c") == "a b c")
        #expect(english(english("b")) == english("b"))
        #expect(english("") == "")
    }

    @Test("changes no page that has none")
    func same() {
        let page = "<p>\u{FF01}ﷺ é</p>"
        #expect(written(page) == page)
    }
}
