/// A response, what is to explain it, and the groups that its rows belong to: all that linear mixed models of
/// it need, summed up once.
public struct MixedModelData: Sendable {
    let sums: NestedSums

    /// - Parameters:
    ///   - response: one finite number a row.
    ///   - design: the same number of rows; one column for each fixed effect, the intercept's column of ones
    ///     included.
    ///   - groups: for each row a number that names its group.
    ///   - outerGroups: for each row a number that names the outer group, where groups lie in outer groups. A
    ///     group's name counts within its outer group.
    /// - Throws: ``MixedModelProblem`` where these numbers allow no such model.
    public init(
        response: [Double], design: Matrix, groups: [Int], in outerGroups: [Int]? = nil
    ) throws(MixedModelProblem) {
        let grouping = try Grouping(groups: groups, outer: outerGroups)
        sums = try NestedSums(response: response, design: design, grouping: grouping)
    }

    public var rowCount: Int { sums.rowCount }
    public var groupCount: Int { sums.grouping.innerCount }
    /// `nil` where there are no outer groups.
    public var outerGroupCount: Int? { sums.grouping.isNested ? sums.grouping.outerCount : nil }
}
