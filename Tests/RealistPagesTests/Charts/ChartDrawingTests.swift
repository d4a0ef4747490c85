import Foundation
import Testing

@testable import RealistPages

@Suite("Charts of scores, bands and answers") struct ChartDrawingTests {
    static func fixed(_ chart: some Chart) -> String {
        var canvas = ChartCanvas(.fixed(1_000))
        _ = chart.draw(on: &canvas)
        return canvas.svg.text
    }

    static func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    @Test("a slope is whole where the change is clear and in dashes where it is not")
    func slope() {
        let text = Self.fixed(ChartExample.slope)
        #expect(Self.count("stroke-dasharray=\"5 4\"", in: text) == 3)
        #expect(Self.count(ChartCanvas.up, in: text) == 1)
        #expect(text.contains("Withheld (a)"))
        #expect(Self.count("class=\"hold\"", in: text) == 1)
    }

    @Test("a slope of several groups gives each its colour, its number and its whole name, on a phone too")
    func several() {
        let text = ChartExample.slope.drawn().text
        for kind in ["up", "k1", "k2", "k3"] {
            #expect(Self.count("<rect class=\"\(kind)\"", in: text) == 1, "\(kind) in the list")
            #expect(Self.count("<line class=\"\(kind)\"", in: text) >= 1, "\(kind) in the drawing")
        }
        for number in 1...4 { #expect(Self.count(">\(number)</text>", in: text) == 2) }
        #expect(!text.contains("…"))
        for series in ChartExample.slope.series {
            for word in series.name.split(separator: " ") { #expect(text.contains(word), "\(series.name)") }
        }
        var one = ChartExample.slope
        one.series = [one.series[0]]
        #expect(!one.drawn().text.contains("class=\"k1\""))
    }

    @Test("a slope has people only when it is given them, the same pair once, in a thicker line")
    func people() {
        var chart = ChartExample.slope
        #expect(!Self.fixed(chart).contains("class=\"ne\""))
        chart.people = [.init(before: 25, after: 26, count: 4), .init(before: 25, after: 27, count: 1)]
        let text = Self.fixed(chart)
        #expect(Self.count("class=\"ne\"", in: text) == 2)
        #expect(text.contains("stroke-width=\"1.8\""))
    }

    @Test("bars of bands fill the width, each part as wide as its share")
    func bands() {
        let text = Self.fixed(ChartExample.bands)
        let widths = text.matches(of: /class="up"[^>]* width="([0-9.]+)" x="[0-9.]+" y="[0-9.]+"/)
            .compactMap { Double($0.1) }
        #expect(widths.filter { $0 > 20 }.prefix(3).reduce(0, +) == 1_000)
        #expect(widths.contains(250))
        #expect(Self.count("class=\"hold\"", in: text) == 2)
    }

    @Test("streams between two bars are as wide as the people who moved")
    func moves() {
        let text = Self.fixed(ChartExample.moves)
        // 60 people: nine of them low both times, none from low to high.
        #expect(text.contains("d=\"M0 "))
        #expect(Self.count("stroke-opacity=\"0\"", in: text) == 8)
    }

    @Test("answers begin in the middle: as many below as above end as far from it")
    func answers() throws {
        var chart = ChartExample.answers
        chart.items = [.init(name: "q", people: "", counts: [2, 3, 4, 3, 2])]
        let text = Self.fixed(chart)
        let bars = text.matches(
            of: /<rect class="(?:up|dn|ne)"[^>]*height="22" width="([0-9.]+)" x="([0-9.]+)"/
        )
        .compactMap { match in Double(match.1).flatMap { width in Double(match.2).map { ($0, width) } } }
        #expect(bars.count == 5)
        let first = try #require(bars.first)
        let last = try #require(bars.last)
        #expect(abs((500 - first.0) - (last.0 + last.1 - 500)) < 0.05)
        #expect(Self.count("36%", in: text) == 2)
    }

    @Test("an even number of answers has no neutral one", arguments: [2, 3, 4, 5, 7, 11])
    func neutral(count: Int) {
        let fills = ChartFill.answers(count)
        #expect(fills.count == count)
        #expect(fills.filter(\.isNeutral).count == count % 2)
        #expect(fills.filter(\.isOpposite).count == count / 2)
        #expect(fills.first?.strength == 1)
        #expect(fills.last?.strength == 1)
    }

    @Test("no part is tinted so that neither dark nor light letters can be read on it", arguments: 1...9)
    func tints(count: Int) {
        for fill in ChartFill.steps(count) + ChartFill.answers(count) {
            #expect(fill.strength <= 0.45 || fill.strength >= 0.78)
        }
    }

    @Test("each score stands over its own point while there are few, and all people are counted")
    func bins() {
        let few = ScoreBins([10, 12, 33])
        #expect(few.count == 24)
        #expect(few.start(2) == 11.5)
        let many = ScoreBins([0, 99.5])
        #expect(many.count <= 18)
        let shares = many.shares([.init(value: 0, count: 3), .init(value: 99.5, count: 1)])
        #expect(shares.first == 0.75)
        #expect(shares.reduce(0, +) == 1)
    }

    @Test("the norm is named, with lines at one standard deviation to each side")
    func norm() {
        let text = Self.fixed(ChartExample.distribution)
        #expect(text.contains("Norm 22.8 ± 5.4"))
        #expect(Self.count("class=\"hold\"", in: text) == 4)
        var without = ChartExample.distribution
        without.norm = nil
        #expect(!Self.fixed(without).contains("class=\"hold\""))
    }
}
