extension LinearProgram {
    /// Least and most that a form can be.
    mutating func span(of form: [Int: Double]) -> ClosedRange<Double> {
        let most = maximum(of: form).value
        let least = -maximum(of: form.mapValues { -$0 }).value
        return min(least, most)...max(least, most)
    }

    /// Least and most that a mean can be (Dinkelbach 1967, *Management Science* 13:492).
    ///
    /// - Parameters:
    ///   - sum: of the scores.
    ///   - count: of the people, who may be nobody.
    /// - Returns: in the unit of the scores.
    mutating func mean(of sum: [Int: Double], over count: [Int: Double]) -> ClosedRange<Double> {
        let most = ratio(sum, count)
        let least = -ratio(sum.mapValues { -$0 }, count)
        return min(least, most)...max(least, most)
    }

    private mutating func ratio(_ above: [Int: Double], _ below: [Int: Double]) -> Double {
        var value = -1000.0
        for _ in 0..<60 {
            let (gap, place) = maximum(of: add(above, below, -value))
            let people = below.reduce(0) { $0 + $1.value * place[$1.key] }
            if gap < 1e-6 || people < 1e-6 { break }
            value = above.reduce(0) { $0 + $1.value * place[$1.key] } / people
        }
        return value
    }
}
