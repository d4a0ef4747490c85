import Foundation
import Testing

@testable import RealistPages

@Suite("The map of a theory") struct TheoryMapTests {
    private func card(_ id: String, _ direction: TheoryMap.Direction = .helps) -> TheoryMap.Card {
        TheoryMap.Card(
            id: id, address: "configurations/\(id).html", heading: "\(id.uppercased()), helps",
            title: "Title <\(id)> & more", direction: direction)
    }

    private func map(_ columns: [[String]], _ ripples: [(String, String)], pairs: [(String, String)] = [])
        -> TheoryMap
    {
        TheoryMap(
            stages: columns.enumerated().map { index, ids in
                TheoryMap.Stage(title: "Stage \(index)", cards: ids.map { card($0) })
            },
            ripples: ripples.map { TheoryMap.Ripple(from: $0.0, to: $0.1, isWritten: false) },
            pairs: pairs.map { TheoryMap.Pair(first: $0.0, second: $0.1, word: "contrast") })
    }

    @Test("turns columns round so that ripples cross less")
    func crossings() {
        let order = MapOrder(
            map([["a", "b", "c"], ["x", "y", "z"]], [("a", "z"), ("b", "y"), ("c", "x")]))
        #expect(
            order.columns == [["c", "b", "a"], ["x", "y", "z"]]
                || order.columns == [["a", "b", "c"], ["z", "y", "x"]])
    }

    @Test("keeps the study's order where nothing is gained")
    func still() {
        let order = MapOrder(map([["a", "b"], ["x", "y"]], [("a", "x"), ("b", "y")]))
        #expect(order.columns == [["a", "b"], ["x", "y"]])
    }

    @Test("keeps a pair together")
    func pairs() {
        let order = MapOrder(
            map([["a", "b", "c"], ["x", "y"]], [("a", "y"), ("b", "x")], pairs: [("a", "c")]))
        let first = order.columns[0]
        let a = first.firstIndex(of: "a") ?? 0
        let c = first.firstIndex(of: "c") ?? 9
        #expect(abs(a - c) == 1)
    }

    @Test("draws every card once with its address, in both layouts, as well-formed XML")
    func drawn() throws {
        let ids = (0..<30).map { "k\($0)" }
        let whole = map(
            [Array(ids[0..<10]), Array(ids[10..<20]), Array(ids[20..<30])],
            [("k0", "k10"), ("k1", "k25"), ("k27", "k28"), ("k28", "k21"), ("k20", "k3")],
            pairs: [("k0", "k1"), ("k2", "k8"), ("k5", "k15")])
        for svg in [whole.wide(title: "A map", id: "w"), whole.tall(title: "A map", id: "t")] {
            for id in ids {
                #expect(svg.components(separatedBy: "href=\"configurations/\(id).html\"").count == 2)
            }
            #expect(svg.contains("&lt;k0&gt;"))
            #expect(!svg.contains("<k0>"))
            let opened = svg.components(separatedBy: "<").count - 1
            let closed = svg.components(separatedBy: ">").count - 1
            #expect(opened == closed)
        }
        #expect(whole.wide(title: "A map", id: "w") == whole.wide(title: "A map", id: "w"))
    }

    @Test("takes a line that skips a column through the nearest lane that is free")
    func lanes() {
        var lanes = MapLanes(card: 60, gap: 34, top: 44, rows: [3, 3, 0], words: [[], [0], []])
        // Between the first two cards, then beside that line, then where less goes through.
        #expect(lanes.lane(through: 0, near: 120) == 104 + 17)
        #expect(lanes.lane(through: 0, near: 120) == 104 + 12)
        // A word stands there: between the next two.
        #expect(lanes.lane(through: 1, near: 150) == 198 + 17)
        // Under the last card.
        #expect(lanes.lane(through: 0, near: 900) == 292 + 17)
        #expect(lanes.lane(through: 2, near: 77) == 77)
    }

    @Test("never draws a line through a card or a word of a column between")
    func clear() throws {
        let ids = (0..<12).map { "k\($0)" }
        let skips = (0..<4).flatMap { from in (8..<12).map { ("k\(from)", "k\($0)") } }
        let whole = map(
            [Array(ids[0..<4]), Array(ids[4..<8]), Array(ids[8..<12])], skips,
            pairs: [("k4", "k5"), ("k6", "k7")])
        let svg = whole.wide(title: "A map", id: "w")
        let height = 42 + 18
        var crossings: [Int] = []
        for path in svg.components(separatedBy: "class=\"rip\" d=\"").dropFirst() {
            let steps = path.prefix { $0 != "\"" }
            let across = try #require(steps.firstIndex(of: "H"))
            let lane = try #require(steps[..<across].split(separator: " ").last.flatMap { Int($0) })
            crossings.append(lane)
            for row in 0..<4 {
                let card = 44 + row * (height + 34)
                #expect(!(card...(card + height)).contains(lane))
                // The word under the first and the third card: a line of 13 px on a base line 21 below the card.
                if row % 2 == 0 { #expect(!((card + height + 9)...(card + height + 25)).contains(lane)) }
            }
        }
        #expect(crossings.count == skips.count && Set(crossings).count > 5)
    }

    @Test("breaks a title into three lines at most")
    func lines() {
        #expect(
            MapTitles.broken("An advocate who does not judge", letters: 12) == [
                "An advocate", "who does not", "judge",
            ])
        #expect(
            MapTitles.broken("one two three four five six seven", letters: 5) == ["one", "two", "three …"])
        #expect(MapTitles.broken("", letters: 5).isEmpty)
    }

    @Test("stands with no card at all")
    func empty() {
        #expect(map([], []).wide(title: "x", id: "w").hasPrefix("<svg"))
        #expect(map([[]], []).tall(title: "x", id: "w").hasPrefix("<svg"))
    }
}
