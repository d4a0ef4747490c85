import Foundation
import Realist
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import RealistPages

@Suite("The map of a theory part by part") struct PartsMapTests {
    private func toolkit(_ configurations: [Configuration]? = nil) throws -> Toolkit {
        var theory = Example.theory
        if let configurations { theory.configurations = configurations }
        return Toolkit(try Example.publication(theory: theory), words: try Example.words())
    }

    private func map(_ toolkit: Toolkit) -> PartsMap {
        toolkit.parts(toolkit.theory.configurations, PartPlaces(Links(from: .map), in: toolkit))
    }

    private func drawn(_ map: PartsMap) -> String {
        map.drawn(title: "A map", id: "m", headings: ["Context", "Mechanism", "Outcome"], or: "or")
    }

    /// Names of elements, or `nil` where the text is no XML.
    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [(name: String, attributes: [String: String])] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.append((name, attributes))
        }
    }

    private func elements(_ svg: String) throws -> [(name: String, attributes: [String: String])] {
        let reader = Reader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        return reader.elements
    }

    @Test("has each context and outcome once, a mechanism for each explanation, and a tie for each link")
    func parts() throws {
        let toolkit = try toolkit()
        let map = map(toolkit)
        let all = toolkit.theory.configurations
        #expect(map.mechanisms.count == all.count)
        #expect(map.contexts.count == Set(all.flatMap { $0.context.map(\.statement) }).count)
        #expect(map.outcomes.count == Set(all.flatMap { $0.outcome.map(\.statement) }).count)
        #expect(map.contextTies.count == all.reduce(0) { $0 + $1.context.count })
        #expect(map.outcomeTies.count == all.reduce(0) { $0 + $1.outcome.count })
        #expect(Set(map.contexts.map(\.text)).count == map.contexts.count)
    }

    @Test("tells ripples by the labels at their other ends, written ones apart")
    func ripples() throws {
        let map = map(try toolkit())
        // I1 and I3 come to it. "The person talks openly" is a form of "Some insight is there", and an evaluator says that it leads to a fear.
        let open = try #require(map.outcomes.first { $0.text == "The person talks openly" })
        #expect(open.ripples.map(\.label) == ["C1", "C2", "I1"])
        #expect(open.ripples.first { $0.label == "C2" }?.isWritten == true)
        #expect(open.ripples.first { $0.label == "C1" }?.isWritten == false)
        let insight = try #require(map.contexts.first { $0.text == "Some insight is there" })
        #expect(insight.ripples.map(\.label) == ["I1", "I3"])
    }

    @Test("draws what stands in the way in dashes with a hollow square, and alternatives in one point")
    func signs() throws {
        let map = map(try toolkit())
        let found = try elements(drawn(map))
        let hindering = map.contextTies.count { !$0.need.isEnabling }
        let unwanted = map.outcomeTies.count { $0.direction == .hinders }
        #expect(hindering > 0 && unwanted > 0)
        #expect(
            found.count { $0.name == "path" && $0.attributes["class"] == "hin" } == hindering + unwanted)
        #expect(found.count { $0.name == "rect" && $0.attributes["class"] == "in" } == hindering)
        let group = map.contextTies.filter { $0.group != nil }
        #expect(group.count == 2)
        let texts = drawn(map).components(separatedBy: ">or</text>").count - 1
        #expect(texts == 1)
    }

    @Test("leads every line forward from one column to the next, and lets nothing overlap")
    func forward() throws {
        let found = try elements(drawn(map(try toolkit())))
        for path in found where path.name == "path" && (path.attributes["d"] ?? "").contains("C") {
            let numbers = (path.attributes["d"] ?? "").split { !$0.isNumber && $0 != "-" }.compactMap {
                Int($0)
            }
            #expect((numbers.first ?? 0) < (numbers.dropLast().last ?? 0))
        }
        let cards = found.filter { $0.attributes["class"]?.hasPrefix("card") == true }.map { card in
            ["x", "y", "width", "height"].map { Int(card.attributes[$0] ?? "") ?? -1 }
        }
        for (index, one) in cards.enumerated() {
            for other in cards.dropFirst(index + 1) where one[0] == other[0] {
                #expect(one[1] + one[3] <= other[1] || other[1] + other[3] <= one[1])
            }
        }
    }

    @Test("is well-formed with hostile texts, and breaks words that are too long")
    func hostile() throws {
        var one = Example.configurations[0]
        one.title = "<script>alert(\"&\")</script> \u{1}\u{FFFF} 😀"
        one.label = "\"><a href=javascript:1>"
        one.context[0].wording = Wording(String(repeating: "x", count: 400))
        let svg = drawn(map(try toolkit([one])))
        let found = try elements(svg)
        #expect(!found.contains { $0.name == "script" })
        #expect(
            found.filter { $0.name == "a" }.allSatisfy {
                $0.attributes["href"]?.hasPrefix("javascript") == false
            })
        #expect(!svg.contains(String(repeating: "x", count: 60) + "</text>"))
    }

    @Test("stands with parts that are missing, and with no explanation at all")
    func gaps() throws {
        let bare = Configuration(id: Example.i1, label: "I1", title: "Nothing yet", stage: Example.insight)
        #expect(try elements(drawn(map(try toolkit([bare])))).contains { $0.name == "a" })
        #expect(try elements(drawn(PartsMap())).first?.name == "svg")
    }

    @Test("cuts a large theory into sheets of one stage each, and every explanation is on one")
    func sheets() throws {
        let toolkit = try Example.crowded()
        let all = toolkit.theory.configurations
        #expect(all.count > Toolkit.mostOnOneMap)
        #expect(toolkit.sheets.flatMap { $0.configurations.map(\.id) } == all.map(\.id))
        #expect(toolkit.sheets.allSatisfy { $0.configurations.count <= Toolkit.mostOnOneMap })
        #expect(toolkit.sheets.map(\.number) == Array(1...toolkit.sheets.count))
        #expect(try self.toolkit().sheets.isEmpty)
    }

    @Test("draws of a neighbourhood no more than fits, and says how much is left")
    func near() throws {
        let toolkit = try Example.crowded()
        let first = toolkit.theory.configurations[0]
        let near = try #require(Neighbourhood(first, in: toolkit, Links(from: .configuration(first.id))))
        // Each of them ripples into every other one.
        let left = 2 * (toolkit.theory.configurations.count - 1 - Neighbourhood.mostRipples)
        #expect(near.caption.contains("\(left) more"))
        #expect(near.wide.text.components(separatedBy: "<a ").count - 1 == 2 * Neighbourhood.mostRipples + 1)
        let alone = Configuration(id: Example.i1, label: "I1", title: "Alone", stage: Example.insight)
        let single = try self.toolkit([alone])
        #expect(Neighbourhood(alone, in: single, Links(from: .configuration(alone.id))) == nil)
    }
}
