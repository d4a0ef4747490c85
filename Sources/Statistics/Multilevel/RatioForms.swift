import Foundation

/// Aᵀ V⁻¹ A and log |V| for V = I + λ₁·(inner groups) + λ₂·(outer groups), the variances of the intercepts
/// being λ₁ and λ₂ times that of the error, and their first and second derivatives in λ₁ and λ₂.
///
/// For one group of n rows the inverse is I − c·11ᵀ with c = λ₁/(1 + nλ₁); for an outer group with this block
/// diagonal inverse B it is B − d·B11ᵀB with d = λ₂/(1 + λ₂S), S = 1ᵀB1 = Σ n/(1 + nλ₁).
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
        form = sums.total
        let zero = Matrix(rows: sums.width, columns: sums.width)
        first = [zero, zero]
        second = [zero, zero, zero]
        addInner(sums, inner, derivatives)
        for parts in sums.parts { addOuter(parts, sums, inner, outer, derivatives) }
    }

    private mutating func addInner(_ sums: NestedSums, _ inner: Double, _ derivatives: Bool) {
        for size in sums.sizes {
            let n = size.rows
            let a = 1 / (1 + n * inner)
            form.add(-inner * a, size.products)
            logDeterminant += size.groups * log1p(n * inner)
            guard derivatives else { continue }
            first[0].add(-a * a, size.products)
            second[0].add(2 * n * a * a * a, size.products)
            firstLog[0] += size.groups * n * a
            secondLog[0] -= size.groups * n * a * n * a
        }
    }

    private mutating func addOuter(
        _ parts: [NestedSums.Part], _ sums: NestedSums, _ inner: Double, _ outer: Double, _ derivatives: Bool
    ) {
        // h = Σ t/(1 + nλ₁) and S, with their derivatives in λ₁.
        var h = Array(repeating: 0.0, count: sums.width)
        var h1 = h
        var h2 = h
        var (s, s1, s2) = (0.0, 0.0, 0.0)
        for part in parts {
            let n = sums.sizes[part.size].rows
            let a = 1 / (1 + n * inner)
            let a1 = -n * a * a
            let a2 = -2 * n * a * a1
            for i in h.indices {
                h[i] += a * part.sums[i]
                h1[i] += a1 * part.sums[i]
                h2[i] += a2 * part.sums[i]
            }
            s += part.groups * n * a
            s1 += part.groups * n * a1
            s2 += part.groups * n * a2
        }
        let e = 1 / (1 + outer * s)
        let d = outer * e
        form.add(-d, h, h)
        logDeterminant += log1p(outer * s)
        guard derivatives else { return }

        let d1 = -d * d * s1
        first[0].add(-d1, h, h)
        first[0].add(-2 * d, h, h1)
        first[1].add(-e * e, h, h)
        second[0].add(-(2 * d * d * d * s1 * s1 - d * d * s2), h, h)
        second[0].add(-4 * d1, h, h1)
        second[0].add(-2 * d, h, h2)
        second[0].add(-2 * d, h1, h1)
        second[1].add(2 * outer * e * e * e * s1, h, h)
        second[1].add(-2 * e * e, h, h1)
        second[2].add(2 * s * e * e * e, h, h)
        firstLog[0] += d * s1
        firstLog[1] += s * e
        secondLog[0] += d * s2 - d * d * s1 * s1
        secondLog[1] += s1 * e * e
        secondLog[2] -= s * e * s * e
    }
}
