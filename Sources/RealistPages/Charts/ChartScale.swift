/// A straight scale with round marks that hold between them all that is drawn.
///
/// The step is the smallest of 1, 2 and 5 times a power of ten that needs no more marks than are allowed
/// (loose labelling after Heckbert 1990, *Graphics Gems*, "Nice numbers for graph labels").
struct ChartScale: Equatable, Sendable {
    let marks: [Double]
    /// How many decimals the marks need.
    let decimals: Int
    let low: Double
    let high: Double

    /// - Parameters:
    ///   - values: everything that must fit; what is no number is passed over.
    ///   - most: how many marks there may be, three or more.
    ///   - isWhole: only whole numbers can be marks.
    init(fitting values: [Double], most: Int = 6, isWhole: Bool = false) {
        let drawn = values.filter(\.isFinite).map { min(max($0, -1e300), 1e300) }
        var bottom = drawn.min() ?? 0
        var top = drawn.max() ?? (drawn.isEmpty ? 1 : bottom)
        if top - bottom < max(abs(top), abs(bottom)) * 1e-9 || top == bottom {
            let reach = max(abs(top) * 0.05, 1)
            bottom -= reach
            top += reach
        }
        var step = Step(factor: 1, power: 0)
        // Down to a step that is too small, then up to the first that is large enough.
        while step.value > (top - bottom) / Double(most), step.power > (isWhole ? 0 : -12) { step.power -= 1 }
        while step.value < (top - bottom) / 1e3, step.power < 305 { step.power += 1 }
        while step.count(bottom, top) > Double(max(most, 3)), step.power < 305 { step = step.next }
        let first = (bottom / step.value).rounded(.down)
        let count = Int(min(step.count(bottom, top), 100))
        marks = (0..<max(count, 2)).map { step.times(first + Double($0)) }
        decimals = max(0, -step.power)
        low = marks.first ?? 0
        high = marks.last ?? 1
    }

    /// 0 at the lowest mark, 1 at the highest; what is no number lies at the lowest.
    func place(_ value: Double) -> Double {
        guard value.isFinite, high > low else { return value == .infinity ? 1 : 0 }
        return min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
    }

    /// A mark as it is written beside the scale.
    func label(_ mark: Double, isSigned: Bool = false) -> String {
        let text = ChartNumber.text(mark, decimals: decimals)
        return isSigned && mark > 0 ? "+" + text : text
    }

    private struct Step {
        var factor: Double
        var power: Int

        /// Divided rather than multiplied below 1, so that three tenths are 0.3.
        func times(_ count: Double) -> Double {
            power < 0 ? count * factor / Step.ten(-power) : count * factor * Step.ten(power)
        }

        var value: Double { times(1) }

        var next: Step {
            switch factor {
            case 1: Step(factor: 2, power: power)
            case 2: Step(factor: 5, power: power)
            default: Step(factor: 1, power: power + 1)
            }
        }

        /// Marks from below `bottom` to above `top`.
        func count(_ bottom: Double, _ top: Double) -> Double {
            (top / value).rounded(.up) - (bottom / value).rounded(.down) + 1
        }

        private static func ten(_ power: Int) -> Double {
            var result = 1.0
            for _ in 0..<max(power, 0) { result *= 10 }
            return result
        }
    }
}

/// Numbers beside a scale, with commas above 999 and a true minus sign.
enum ChartNumber {
    static func text(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "–" }
        guard abs(value) < 1e12 else { return short(value) }
        let power = [1, 10, 100, 1_000, 10_000][min(max(decimals, 0), 4)]
        let count = Int((abs(value) * Double(power)).rounded())
        let rest = String(count % power + power).dropFirst()
        let sign = value < 0 && count > 0 ? "−" : ""
        return sign + grouped(count / power) + (power == 1 ? "" : ".\(rest)")
    }

    private static func grouped(_ value: Int) -> String {
        let digits = Array(String(value))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// `2e12`: nothing of ours is so large, and it must not break the drawing.
    private static func short(_ value: Double) -> String {
        var size = abs(value)
        var power = 0
        while size >= 10 {
            size /= 10
            power += 1
        }
        return (value < 0 ? "−" : "") + text(size, decimals: 1) + "e\(power)"
    }
}
