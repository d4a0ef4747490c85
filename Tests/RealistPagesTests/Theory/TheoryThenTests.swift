import Realist
import Testing

@testable import RealistPages

@Suite("The theory at the beginning and refined") struct TheoryThenTests {
    @Test("tells what came, went and says something else, with the parts and the reasons")
    func difference() throws {
        let toolkit = try Example.shrunk()
        let (first, last) = try #require(toolkit.theory.firstAndLastSnapshot)
        let difference = TheoryDifference(first, last, in: toolkit)
        #expect(difference.added.map(\.label) == ["I2", "C1"])
        #expect(difference.gone.map(\.label) == ["C3"])
        #expect(difference.changed.map(\.configuration.label) == ["I1"])
        #expect(difference.changed.first?.parts == ["Title", "Context"])
        #expect(difference.before.lost == [Example.unkept])
        let reasons = toolkit.theoryIndex.changes(of: Example.i1, from: 1, to: 2)
        #expect(reasons.map(\.id) == [Example.afterReading])
        #expect(
            toolkit.theoryIndex.changes(of: Example.merged, from: 1, to: nil).map(\.id) == [
                Example.afterReading
            ])
        #expect(
            toolkit.theoryIndex.changes(of: Example.i2, from: nil, to: 1).map(\.id) == [Example.afterWorkshop]
        )
    }

    @Test("tells a theory in the words of its day")
    func words() throws {
        let toolkit = try Example.shrunk()
        let (first, last) = try #require(toolkit.theory.firstAndLastSnapshot)
        let before = TheoryThen(first, in: toolkit)
        #expect(before.configuration(Example.i1).map { before.text($0.title) } == "An advocate")
        #expect(before.statementText(Example.small) == "The place is small")
        let after = TheoryThen(last, in: toolkit)
        #expect(after.configuration(Example.i1)?.revision == 2)
        #expect(after.statementText(Example.small) == "Everybody knows everybody")
        #expect(after.configuration(Example.c2) == nil)
    }

    @Test("marks cards by a word and a thick frame, and says whose words were lost")
    func page() throws {
        let toolkit = try Example.shrunk()
        let page = try #require(TheoryThenPage(toolkit))
        let pictures = page.maps.map(\.picture.text)
        #expect(pictures[0].contains("goes later") && pictures[0].contains("changes later"))
        #expect(pictures[1].contains(", new</text>") && pictures[1].contains(", changed</text>"))
        #expect(pictures.allSatisfy { $0.contains("stroke-width=\"4\"") })
        #expect(page.lost != nil)
    }

    @Test("is there only where two snapshots are")
    func single() throws {
        var theory = Example.theory
        theory.snapshots.removeLast()
        let toolkit = Toolkit(try Example.publication(theory: theory), words: try Example.words())
        #expect(TheoryThenPage(toolkit) == nil)
        #expect(!toolkit.addresses.contains(.theoryThen))
    }
}
