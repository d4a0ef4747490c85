import Testing

@testable import RealistPages

@Suite("Labels of a chart") struct ChartTextTests {
    static let long = [
        "Bwrdd Iechyd Prifysgol Betsi Cadwaladr yng Ngogledd Cymru, rhwydwaith meddygfeydd",
        "Gemeinschaftspraxisverbundverwaltungsgesellschaft Süd", "W", "", "   ",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "支援プログラム支援プログラム支援プログラム",
        "a\u{301}e\u{301}",
    ]

    @Test("are broken into lines that fit", arguments: long, [80.0, 140, 288])
    func fit(text: String, room: Double) {
        let lines = ChartText.lines(text, within: room, most: 3)
        #expect((1...3).contains(lines.count))
        for line in lines { #expect(ChartText.width(line) <= room) }
    }

    @Test("lose nothing that is not shown to be cut")
    func whole() {
        let text = "Community and mental health trust"
        #expect(ChartText.lines(text, within: 90, most: 6).joined(separator: " ") == text)
        #expect(ChartText.lines(text, within: 90, most: 2).joined(separator: " ").hasSuffix("…"))
        #expect(ChartText.lines(text, within: 1_000, most: 1) == [text])
    }

    @Test("are broken within a word only when it is longer than the room, with a hyphen")
    func hyphen() {
        #expect(
            ChartText.lines("one Gemeinschaftspraxisverbund", within: 120, most: 4).dropFirst().first?.last
                == "-")
    }

    @Test("do not hang in a room for no letter")
    func noRoom() {
        #expect(ChartText.lines("abc def", within: 0, most: 2).count == 2)
        #expect(ChartText.lines("abc def", within: -5, most: 1).count == 1)
    }

    @Test(
        "are moved apart so that none covers another, in their order and within their range",
        arguments: [
            [100.0, 101, 102], [0, 0, 0, 0], [200, 200], [10, 100, 190], [.nan, 50, .infinity], [],
        ])
    func spread(wanted: [Double]) {
        let heights = wanted.map { _ in 30.0 }
        let middles = LabelSpread.middles(wanted, heights: heights, within: 0...200)
        let sorted = middles.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 29.999 })
        #expect(middles.allSatisfy { $0 >= 15 && $0 <= 185 })
        for (first, second) in zip(wanted.indices, wanted.indices.dropFirst())
        where wanted[first] < wanted[second] { #expect(middles[first] < middles[second]) }
    }

    @Test("stay where they want to be when there is room")
    func stay() {
        #expect(
            LabelSpread.middles([20, 160, 90], heights: [30, 30, 30], within: 0...200) == [20, 160, 90])
    }
}
