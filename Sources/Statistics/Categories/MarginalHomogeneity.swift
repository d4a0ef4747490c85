/// A chi-square statistic with its degrees of freedom and its p.
public struct ChiSquareTest: Equatable, Sendable {
    public let chiSquare: Double
    public let df: Int
    public let p: Double

    /// `nil` for no degrees of freedom, or a statistic that is not defined.
    init?(_ chiSquare: Double, df: Int) {
        guard df > 0, chiSquare.isFinite, let law = ChiSquare(degreesOfFreedom: Double(df)) else {
            return nil
        }
        (self.chiSquare, self.df) = (chiSquare, df)
        p = law.sf(chiSquare)
    }
}

/// A standard normal statistic and its two-sided p.
public struct OrdinalHomogeneity: Equatable, Sendable {
    public let z: Double
    public let p: Double
}

extension SquareTable {
    /// Are the categories as frequent the second time as the first? Stuart (1955, *Biometrika* 42:412–416) and Maxwell
    /// (1970): dᵀS⁻¹d, d the differences of the margins.
    ///
    /// A category that nobody entered or left takes no part; each one less is a degree of freedom less.
    ///
    /// - Returns: `nil` where nobody moved, or where the categories fall into parts between which nobody moved.
    public var stuartMaxwell: ChiSquareTest? {
        let used = counts.indices.filter { moved(in: $0) > 0 }
        // All differences add up to 0: the last one says nothing new.
        let free = used.dropLast()
        guard !free.isEmpty else { return nil }
        let differences = free.map { Double(row($0) - column($0)) }
        let covariance = free.map { i in
            free.map { j in
                i == j ? Double(moved(in: i)) : -Double(counts[i][j] + counts[j][i])
            }
        }
        guard let form = SquareTable.quadraticForm(covariance, differences) else { return nil }
        return ChiSquareTest(form, df: free.count)
    }

    /// The same with the variance that the data show instead of that under no change (Bhapkar 1966, *JASA*
    /// 61:228–235): W = Q/(1 − Q/n), Q that of Stuart and Maxwell.
    ///
    /// - Returns: `nil` where Stuart and Maxwell's is, or where all pairs moved so that it has no finite value.
    public var bhapkar: ChiSquareTest? {
        guard let plain = stuartMaxwell, plain.chiSquare < Double(total) else { return nil }
        return ChiSquareTest(plain.chiSquare / (1 - plain.chiSquare / Double(total)), df: plain.df)
    }

    /// Do as many move from each category to each other one as back? Bowker (1948, *JASA* 43:572–574).
    ///
    /// Two categories between which nobody moved take no part and are a degree of freedom less.
    public var bowker: ChiSquareTest? {
        var sum = 0.0
        var df = 0
        for i in counts.indices {
            for j in counts.indices where j > i && counts[i][j] + counts[j][i] > 0 {
                let difference = Double(counts[i][j] - counts[j][i])
                sum += difference * difference / Double(counts[i][j] + counts[j][i])
                df += 1
            }
        }
        return ChiSquareTest(sum, df: df)
    }

    /// Did the categories, scored 1, 2, 3, …, rise or fall on the whole? z = Σ(first − second)/√Σ(first − second)² over
    /// the pairs: positive where they fell (Agresti 2002, *Categorical Data Analysis* §10.3).
    ///
    /// - Returns: `nil` where nobody moved.
    public var ordinalHomogeneity: OrdinalHomogeneity? {
        var (sum, squares) = (0, 0)
        for i in counts.indices {
            for j in counts.indices {
                sum += (i - j) * counts[i][j]
                squares += (i - j) * (i - j) * counts[i][j]
            }
        }
        guard squares > 0 else { return nil }
        let z = Double(sum) / Double(squares).squareRoot()
        return OrdinalHomogeneity(z: z, p: 2 * Normal.sf(abs(z)))
    }

    private func row(_ category: Int) -> Int { counts[category].reduce(0, +) }
    private func column(_ category: Int) -> Int { counts.reduce(0) { $0 + $1[category] } }
    private func moved(in category: Int) -> Int {
        row(category) + column(category) - 2 * counts[category][category]
    }

    /// vᵀM⁻¹v for a symmetric positive definite M, by Cholesky's decomposition; `nil` where M is singular.
    private static func quadraticForm(_ matrix: [[Double]], _ vector: [Double]) -> Double? {
        var lower = matrix
        var solved = vector
        for i in vector.indices {
            for j in 0...i {
                var rest = matrix[i][j]
                for k in 0..<j { rest -= lower[i][k] * lower[j][k] }
                if j < i {
                    lower[i][j] = rest / lower[j][j]
                } else {
                    // Counts are whole: what is left of a singular matrix is rounding.
                    guard rest > 1e-9 * matrix[i][i] else { return nil }
                    lower[i][i] = rest.squareRoot()
                }
            }
            for k in 0..<i { solved[i] -= lower[i][k] * solved[k] }
            solved[i] /= lower[i][i]
        }
        return solved.reduce(0) { $0 + $1 * $1 }
    }
}
