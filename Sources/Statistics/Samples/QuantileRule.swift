/// The nine ways to read a quantile off a sample that statistical programs use.
///
/// Numbers and definitions: Hyndman & Fan (1996, *The American Statistician* 50:361–365). Type 7 is the one of R, NumPy
/// and spreadsheets' QUARTILE.INC; type 6 that of SPSS, Minitab and QUARTILE.EXC; type 2 that of SAS.
public enum QuantileRule: Int, CaseIterable, Sendable {
    case type1 = 1
    case type2, type3, type4, type5, type6, type7, type8, type9

    /// - Parameters:
    ///   - share: 0 for the least value to 1 for the greatest.
    ///   - ordered: finite values from small to great.
    /// - Returns: `nil` for no values.
    public func quantile(_ share: Double, ofOrdered ordered: [Double]) -> Double? {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        guard let least = ordered.first, let greatest = ordered.last else { return nil }
        // What rounding alone can add to a whole number.
        let fuzz = 4 * Double.ulpOfOne
        let position = position(share, Double(ordered.count))
        let below = (position + fuzz).rounded(.down)
        var weight = weight(position, below, fuzz)
        if abs(weight) < fuzz { weight = 0 }
        // Counted from 1; before the first lies the first again, after the last the last.
        func value(_ place: Double) -> Double {
            place < 1 ? least : place > Double(ordered.count) ? greatest : ordered[Int(place) - 1]
        }
        let low = value(below)
        let high = value(below + 1)
        return weight == 0 ? low : weight == 1 ? high : (1 - weight) * low + weight * high
    }

    private func position(_ share: Double, _ n: Double) -> Double {
        switch self {
        case .type1, .type2, .type4: n * share
        case .type3: n * share - 0.5
        case .type5: n * share + 0.5
        case .type6: (n + 1) * share
        case .type7: 1 + (n - 1) * share
        case .type8: 1.0 / 3 + (n + 1.0 / 3) * share
        case .type9: 3.0 / 8 + (n + 1.0 / 4) * share
        }
    }

    /// How far the quantile lies from the value at place `below` towards the next.
    private func weight(_ position: Double, _ below: Double, _ fuzz: Double) -> Double {
        let isBeyond = position - below > fuzz
        return switch self {
        case .type1: isBeyond ? 1 : 0
        case .type2: isBeyond ? 1 : 0.5
        case .type3: isBeyond || below.truncatingRemainder(dividingBy: 2) != 0 ? 1 : 0
        default: position - below
        }
    }
}
