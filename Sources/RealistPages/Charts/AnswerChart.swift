/// How people answered the items of a questionnaire: bars that begin in the middle, low answers to the left.
struct AnswerChart: Chart {
    var id: String
    var title: String
    var description: String
    /// From the lowest to the highest.
    var answers: [String]
    var items: [Item]

    struct Item: Equatable, Sendable {
        var name: String
        /// "38 people", or why there is no bar.
        var people: String
        /// People by answer; `nil` when it is withheld.
        var counts: [Int]?
    }

    private static let height = 22.0

    func draw(on canvas: inout ChartCanvas) -> Double {
        let fills = ChartFill.answers(answers.count)
        var y = ChartLegend(parts: zip(answers, fills).map { .init(name: $0, fill: $1) })
            .draw(from: 0, on: &canvas)
        let sides = items.compactMap { $0.counts.flatMap(Sides.init) }
        let widest = max(
            sides.flatMap { [$0.below + $0.middle / 2, $0.above + $0.middle / 2] }.max() ?? 0, 0.01)
        // Room for the sum at each end: "100%".
        let unit = (0.5 - 46 / canvas.room) / widest
        for item in items {
            let room = canvas.room - ChartText.width(item.people) - 16
            let lines = ChartText.lines(item.name, within: room, most: 3, isBold: true)
            canvas.text(lines: lines, 0, y + 18, "b")
            canvas.text(item.people, 1, y + 18, "t", .end, nonEmpty: true)
            y += Double(lines.count) * ChartText.lineHeight + 5
            if let counts = item.counts, let sides = Sides(counts), counts.count == fills.count {
                draw(counts, sides, at: y, unit, fills, on: &canvas)
                canvas.line(0.5, y - 4, 0.5, y, "zero")
                canvas.line(0.5, y + Self.height, 0.5, y + Self.height + 4, "zero")
            } else {
                canvas.hold(at: y + Self.height / 2)
            }
            y += Self.height + 10
        }
        return y
    }

    private func draw(
        _ counts: [Int], _ sides: Sides, at y: Double, _ unit: Double, _ fills: [ChartFill],
        on canvas: inout ChartCanvas
    ) {
        let start = 0.5 - (sides.below + sides.middle / 2) * unit
        var from = start
        for (place, count) in counts.enumerated() where count > 0 {
            let share = Double(count) / sides.people
            let to = from + share * unit
            canvas.rect(from, to, y, Self.height, fills[place].kind, fills[place].attributes)
            let label = percent(share)
            if fills[place].isNeutral, ChartText.width(label) + 6 <= (to - from) * canvas.room {
                canvas.text(label, .init((from + to) / 2), y + 16, "on", .middle)
            }
            from = to
        }
        canvas.text(percent(sides.below), .init(start, shift: -6), y + 16, "t", .end)
        canvas.text(percent(sides.above), .init(from, shift: 6), y + 16, "t")
    }

    private func percent(_ share: Double) -> String {
        ChartNumber.text(share * 100, decimals: 0) + "%"
    }

    /// Shares of the answers below, in and above the middle.
    private struct Sides {
        let people: Double
        let below: Double
        let middle: Double
        let above: Double

        /// `nil` when nobody answered.
        init?(_ counts: [Int]) {
            let kept = counts.map { Double(max($0, 0)) }
            let side = kept.count / 2
            people = kept.reduce(0, +)
            guard people > 0 else { return nil }
            below = kept.prefix(side).reduce(0, +) / people
            above = kept.suffix(side).reduce(0, +) / people
            middle = kept.count % 2 == 1 ? kept[side] / people : 0
        }
    }
}
