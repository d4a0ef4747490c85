/// How far a group lies from where the fixed effects would have it.
public struct RandomIntercept: Equatable, Sendable {
    /// The names that the data gave; `outerGroup` is `nil` where there are no outer groups.
    public let group: Int
    public let outerGroup: Int?
    public let value: Double
}

/// How far an outer group lies from where the fixed effects would have it.
public struct OuterIntercept: Equatable, Sendable {
    public let outerGroup: Int
    public let value: Double
}

extension LinearMixedModel {
    /// The best linear unbiased predictions of the groups' intercepts, λ₁·1ᵀV⁻¹(y − Xβ) (Henderson 1975,
    /// *Biometrics* 31:423–447), in the order in which the groups first appear.
    public var randomIntercepts: [RandomIntercept] {
        let grouping = sums.grouping
        let outer = outerSums()
        let width = sums.width
        return (0..<grouping.innerCount).map { inner in
            let rows = Double(grouping.rowsOfInner[inner])
            let weight = rows / (1 + rows * innerRatio)
            var residual = 0.0
            for column in 0..<width {
                residual += sums.groupMeans[inner * width + column] * solved.weights[column]
            }
            let place = grouping.outerOfInner[inner]
            let value = innerRatio * weight * (residual - outerRatio * outer[place])
            return RandomIntercept(
                group: grouping.innerNames[inner],
                outerGroup: grouping.isNested ? grouping.outerNames[place] : nil,
                value: value * sums.residualLength)
        }
    }

    /// The same for the outer groups; empty where there are none.
    public var outerIntercepts: [OuterIntercept] {
        guard sums.grouping.isNested else { return [] }
        return zip(sums.grouping.outerNames, outerSums()).map {
            OuterIntercept(outerGroup: $0, value: outerRatio * $1 * sums.residualLength)
        }
    }

    private var innerRatio: Double { parameters[0] / parameters[parameters.count - 1] }

    private var outerRatio: Double {
        parameters.count > 2 ? parameters[1] / parameters[2] : 0
    }

    /// For each outer group 1ᵀV⁻¹(y − Xβ), the error's variance being 1.
    private func outerSums() -> [Double] {
        sums.parts.map { parts in
            var residual = 0.0
            var total = 0.0
            for part in parts {
                let rows = sums.sizes[part.size].rows
                let weight = part.groups * rows / (1 + rows * innerRatio)
                residual += weight * dot(part.mean, solved.weights)
                total += weight
            }
            return residual / (1 + outerRatio * total)
        }
    }
}
