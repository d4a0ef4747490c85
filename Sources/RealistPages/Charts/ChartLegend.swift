/// What the parts of bars stand for: swatches with their names, in as few rows as there is room for.
struct ChartLegend {
    var parts: [Part]

    struct Part: Equatable, Sendable {
        var name: String
        var fill: ChartFill
    }

    /// - Returns: how far down it came.
    func draw(from top: Double, on canvas: inout ChartCanvas) -> Double {
        var x = 0.0
        var y = top
        for part in parts {
            let lines = ChartText.lines(part.name, within: canvas.room - 22, most: 2)
            let width = 22 + (lines.map { ChartText.width($0) }.max() ?? 0) + 14
            if x > 0, x + width - 14 > canvas.room || lines.count > 1 {
                x = 0
                y += 22
            }
            canvas.square(.init(0, shift: x + 1), y + 3, 13, part.fill.kind, part.fill.attributes)
            canvas.text(lines: lines, .init(0, shift: x + 22), y + 14, "t")
            x += width
            if lines.count > 1 {
                x = 0
                y += 22 + ChartText.lineHeight
            }
        }
        return x > 0 ? y + 26 : y + 4
    }
}

/// How a part of a bar is filled: hollow, tinted or solid, always with its outline, so that it can be told without
/// colours.
struct ChartFill: Equatable, Sendable {
    /// Of the colour: 0 for hollow, 1 for solid.
    var strength: Double
    /// The other side's colour.
    var isOpposite = false
    /// Neither side's: hollow, with a quiet outline.
    var isNeutral = false

    var kind: String { isNeutral ? "ne" : isOpposite ? "dn" : "up" }

    var attributes: [String: String] {
        isNeutral || strength >= 1 ? [:] : ["fill-opacity": ChartCanvas.number(strength)]
    }

    /// What a text upon it is written in.
    var text: String { isNeutral || strength < 0.6 ? "on" : "in" }

    /// The parts of an ordered whole, from hollow to solid. No strength lies where neither light nor dark letters
    /// could be read on it.
    static func steps(_ count: Int) -> [ChartFill] {
        (0..<max(count, 0)).map { place in
            let share = count > 1 ? Double(place) / Double(count - 1) : 1
            return ChartFill(strength: share > 0.45 && share < 0.78 ? (share < 0.6 ? 0.45 : 0.78) : share)
        }
    }

    /// Answers from the lowest to the highest: stronger the further from the middle, which is neutral where there
    /// is one.
    static func answers(_ count: Int) -> [ChartFill] {
        let side = count / 2
        return (0..<max(count, 0)).map { place in
            if count % 2 == 1, place == side { return ChartFill(strength: 0, isNeutral: true) }
            let distance = place < side ? side - place : place - (count - 1 - side)
            let steps = ChartFill.steps(side + 1)
            let strength = side == 1 ? 1 : max(steps[min(distance, side)].strength, 0.25)
            return ChartFill(strength: strength, isOpposite: place < side)
        }
    }
}
