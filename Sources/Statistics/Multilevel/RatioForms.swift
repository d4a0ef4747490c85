import Foundation

/// Aᵀ V⁻¹ A and log |V| for V = I + λ₁·(inner groups) + λ₂·(outer groups), the variances of the intercepts
/// being λ₁ and λ₂ times that of the error, and their first and second derivatives in λ₁ and λ₂.
///
/// A group of n rows with mean m weighs s = n/(1 + nλ₁); an outer group with S = Σs and the mean m̄ of its groups,
/// so weighed, weighs κ = S/(1 + λ₂S). Then AᵀV⁻¹A is the scatter of the rows within groups, and Σ s(m − m̄)(m − m̄)ᵀ
/// and κm̄m̄ᵀ over the outer groups.
struct RatioForms {
    private(set) var form: Matrix
    /// d/dλ₁ and d/dλ₂
    private(set) var first: [Matrix]
    /// d²/dλ₁², d²/dλ₁dλ₂ and d²/dλ₂²
    private(set) var second: [Matrix]
    private(set) var logDeterminant = 0.0
    private(set) var firstLog = [0.0, 0.0]
    private(set) var secondLog = [0.0, 0.0, 0.0]

    /// Without `derivatives` these are 0.
    init(_ sums: NestedSums, inner: Double, outer: Double, derivatives: Bool = true) {
        form = sums.scatter
        let zero = Matrix(rows: sums.width, columns: sums.width)
        first = [zero, zero]
        second = [zero, zero, zero]
        addInner(sums, inner, derivatives)
        for parts in sums.parts { addOuter(parts, sums, inner, outer, derivatives) }
    }

    private mutating func addInner(_ sums: NestedSums, _ inner: Double, _ derivatives: Bool) {
        for size in sums.sizes {
            let n = size.rows
            let weight = Weight(rows: n, ratio: inner)
            form.add(weight.value, size.scatter)
            logDeterminant += size.groups * log1p(n * inner)
            guard derivatives else { continue }
            first[0].add(weight.first, size.scatter)
            second[0].add(weight.second, size.scatter)
            firstLog[0] += size.groups * weight.value
            secondLog[0] -= size.groups * weight.value * weight.value
        }
    }

    private mutating func addOuter(
        _ parts: [NestedSums.Part], _ sums: NestedSums, _ inner: Double, _ outer: Double, _ derivatives: Bool
    ) {
        let weights = parts.map { part in
            Weight(rows: sums.sizes[part.size].rows, ratio: inner).times(part.groups)
        }
        let s = weights.reduce(0) { $0 + $1.value }
        var mean = Array(repeating: 0.0, count: sums.width)
        for (part, weight) in zip(parts, weights) {
            for i in mean.indices { mean[i] += weight.value / s * part.mean[i] }
        }
        let e = 1 / (1 + outer * s)
        let k = s * e
        form.add(k, mean, mean)
        logDeterminant += log1p(outer * s)

        // Σ w(m − m̄)(m − m̄)ᵀ over the parts; m̄' and m̄'' are the derivatives of their mean.
        let gaps = parts.map { part in zip(part.mean, mean).map { $0 - $1 } }
        for (gap, weight) in zip(gaps, weights) { form.add(weight.value, gap, gap) }
        guard derivatives else { return }
        let s1 = weights.reduce(0) { $0 + $1.first }
        let s2 = weights.reduce(0) { $0 + $1.second }
        var mean1 = mean.map { _ in 0.0 }
        var mean2 = mean1
        for (gap, weight) in zip(gaps, weights) {
            for i in mean.indices {
                mean1[i] += weight.first / s * gap[i]
                mean2[i] += weight.second / s * gap[i]
            }
            first[0].add(weight.first, gap, gap)
            second[0].add(weight.second, gap, gap)
        }
        for i in mean.indices { mean2[i] -= 2 * s1 / s * mean1[i] }
        second[0].add(-2 * s, mean1, mean1)

        // κm̄m̄ᵀ
        let k1 = e * e * s1
        first[0].add(k1, mean, mean)
        first[0].add(2 * k, mean, mean1)
        first[1].add(-k * k, mean, mean)
        second[0].add(e * e * s2 - 2 * outer * e * e * e * s1 * s1, mean, mean)
        second[0].add(4 * k1, mean, mean1)
        second[0].add(2 * k, mean, mean2)
        second[0].add(2 * k, mean1, mean1)
        second[1].add(-2 * k * e * e * s1, mean, mean)
        second[1].add(-2 * k * k, mean, mean1)
        second[2].add(2 * k * k * k, mean, mean)
        let d = outer * e
        firstLog[0] += d * s1
        firstLog[1] += k
        secondLog[0] += d * s2 - d * d * s1 * s1
        secondLog[1] += s1 * e * e
        secondLog[2] -= k * k
    }

    /// n/(1 + nλ₁) and its derivatives in λ₁.
    private struct Weight {
        let value: Double
        let first: Double
        let second: Double

        init(rows: Double, ratio: Double) {
            value = rows / (1 + rows * ratio)
            first = -value * value
            second = 2 * value * value * value
        }

        private init(_ value: Double, _ first: Double, _ second: Double) {
            self.value = value
            self.first = first
            self.second = second
        }

        func times(_ factor: Double) -> Weight { Weight(factor * value, factor * first, factor * second) }
    }
}
