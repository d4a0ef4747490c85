import Foundation

/// A linear model whose rows come in groups, which may lie in outer groups: y = Xβ + an intercept of the outer
/// group + an intercept of the group + an error, all three normal and independent.
///
/// The variances are those that make the data most likely (Laird & Ware 1982, *Biometrics* 38:963–974),
/// restricted to what the fixed effects leave (REML, Patterson & Thompson 1971, *Biometrika* 58:545–554) or not
/// (ML). A variance that the data would have negative is 0, and the model is called singular.
public struct LinearMixedModel: Sendable {
    public enum Criterion: Equatable, Sendable {
        /// REML
        case restricted
        /// ML
        case full
    }

    /// The variances of the model.
    public struct Variances: Equatable, Sendable {
        public let group: Double
        /// `nil` where there are no outer groups.
        public let outerGroup: Double?
        public let residual: Double

        public var total: Double { group + (outerGroup ?? 0) + residual }
    }

    public let criterion: Criterion
    public let variances: Variances
    /// The standard errors of the variances, from the observed information; 0 for a variance that is 0.
    public let standardErrors: Variances
    /// Whether a variance lies at its bound, 0: its standard error and the degrees of freedom then speak of the
    /// model without it.
    public let isSingular: Bool
    /// With all constants; under the restricted criterion −½(log|V| + log|XᵀV⁻¹X| + rᵀV⁻¹r + (n − p) log 2π).
    public let logLikelihood: Double
    /// β, in the order of the design's columns.
    public let fixedEffects: [Double]
    /// Of the fixed effects, (Xᵀ V⁻¹ X)⁻¹.
    public let covariance: Matrix

    let sums: NestedSums
    /// Variances in units of ``NestedSums/residualLength``²; the outer groups' left out where there are none.
    let parameters: [Double]
    let forms: VarianceForms
    let solved: SolvedForm
    /// Of the parameters: the inverse of the observed information, 0 for a variance at its bound.
    let parameterCovariance: Matrix

    /// - Throws: ``MixedModelProblem``: what only the fit can tell.
    public init(_ data: MixedModelData, criterion: Criterion = .restricted) throws(MixedModelProblem) {
        let sums = data.sums
        let ratios = try RatioSearch(sums: sums, criterion: criterion).best()
        guard
            let relative = SolvedForm(
                RatioForms(sums, inner: ratios.inner, outer: ratios.outer, derivatives: false).form)
        else { throw .notConverged }
        let degrees = Double(sums.rowCount - (criterion == .restricted ? sums.fixedCount : 0))
        let error = relative.residual / degrees
        let all = sums.grouping.isNested ? [ratios.inner, ratios.outer, 1] : [ratios.inner, 1]
        let parameters = all.map { $0 * error }
        let forms = VarianceForms(sums, variances: parameters)
        guard let solved = SolvedForm(forms.form) else { throw .notConverged }
        guard let spread = LinearMixedModel.parameterCovariance(parameters, forms, solved, criterion) else {
            throw .variancesNotIdentified
        }

        self.criterion = criterion
        self.sums = sums
        self.parameters = parameters
        self.forms = forms
        self.solved = solved
        parameterCovariance = spread
        isSingular = parameters.contains(0)
        let unit = sums.residualLength * sums.residualLength
        variances = LinearMixedModel.variances(parameters.map { $0 * unit })
        standardErrors = LinearMixedModel.variances(
            parameters.indices.map { spread[$0, $0].squareRoot() * unit })

        let restricted =
            criterion == .restricted
            ? solved.logDeterminant + 2 * sums.logDeterminant : 0
        let constant = degrees * (log(2 * Double.pi) + log(unit))
        logLikelihood = -(forms.logDeterminant + restricted + solved.residual + constant) / 2
        let coordinates = zip(sums.coordinates, solved.solution).map { $0 + sums.residualLength * $1 }
        fixedEffects = sums.inverseTriangle * coordinates
        covariance = unit * (sums.inverseTriangle * solved.inverse * sums.inverseTriangle.transposed)
    }

    public var rowCount: Int { sums.rowCount }
    public var groupCount: Int { sums.grouping.innerCount }
    /// `nil` where there are no outer groups.
    public var outerGroupCount: Int? { sums.grouping.isNested ? sums.grouping.outerCount : nil }

    /// How many numbers were fitted: fixed effects and variances.
    public var parameterCount: Int { sums.fixedCount + parameters.count }

    /// −2 log likelihood + 2 · parameters (Akaike 1974).
    public var aic: Double { -2 * logLikelihood + 2 * Double(parameterCount) }

    /// −2 log likelihood + log n · parameters, n being the number of rows (Schwarz 1978).
    public var bic: Double { -2 * logLikelihood + log(Double(rowCount)) * Double(parameterCount) }

    /// The share of the variance that lies between groups of one outer group (intraclass correlation).
    public var groupShare: Double { variances.group / variances.total }

    /// The share of the variance that lies between outer groups; `nil` where there are none.
    public var outerGroupShare: Double? { variances.outerGroup.map { $0 / variances.total } }

    // MARK: - Pieces

    private static func variances(_ values: [Double]) -> Variances {
        Variances(
            group: values[0], outerGroup: values.count > 2 ? values[1] : nil,
            residual: values[values.count - 1])
    }

    /// Twice the inverse of the Hessian of −2 log likelihood, of the variances that are not at their bound.
    private static func parameterCovariance(
        _ parameters: [Double], _ forms: VarianceForms, _ solved: SolvedForm, _ criterion: Criterion
    ) -> Matrix? {
        let slopes = solved.slopes(forms.first, forms.second)
        let free = parameters.indices.filter { parameters[$0] > 0 }
        let hessian = Matrix(
            free.map { i in
                free.map { j in
                    forms.secondLog[i, j] + slopes.residual2[i, j]
                        + (criterion == .restricted ? slopes.log2[i, j] : 0)
                }
            })
        guard let inverse = Cholesky(hessian)?.inverse else { return nil }
        var result = Matrix(rows: parameters.count, columns: parameters.count)
        for (i, a) in free.enumerated() {
            for (j, b) in free.enumerated() { result[a, b] = 2 * inverse[i, j] }
        }
        return result
    }
}
