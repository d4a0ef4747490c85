import Testing

@testable import Statistics

@Suite("A linear mixed model at its edges") struct MixedModelEdgeTests {
    /// Twelve rows in six groups of three outer groups, unevenly filled.
    let outer = [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3]
    let groups = [1, 1, 2, 2, 2, 1, 1, 1, 2, 7, 7, 8, 9, 9]
    let response = [3.1, 4.4, 6.0, 5.2, 7.1, 1.0, 2.2, 0.4, 3.3, 9.1, 8.0, 6.6, 8.8, 7.0]
    let time = [0.0, 1, 0, 1, 2, 0, 1, 2, 0, 0, 1, 1, 0, 2]

    private func data(_ response: [Double]) throws -> MixedModelData {
        try MixedModelData(
            response: response, design: Matrix(time.map { [1, $0] }), groups: groups, in: outer)
    }

    /// Searle, Casella & McCulloch (1992, *Variance Components*, ch. 4): with balanced data and no variance at its
    /// bound, REML gives what the analysis of variance gives.
    @Test("gives the analysis of variance's answer for balanced data")
    func balanced() throws {
        let rows = try Reference.table("e-multisite/balanced.csv")
        let scores = rows.compactMap { Double($0["score"] ?? "") }
        func means(_ keys: [String]) -> [Double] {
            let all = rows.map { row in keys.map { row[$0] ?? "" }.joined(separator: " ") }
            return all.map { key in
                let same = zip(all, scores).filter { $0.0 == key }.map(\.1)
                return same.reduce(0, +) / Double(same.count)
            }
        }
        func square(_ a: [Double], _ b: [Double]) -> Double {
            zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let (bySite, byPerson, byWave) = (means(["site"]), means(["respondent"]), means(["wave"]))
        let grand = scores.map { _ in scores.reduce(0, +) / Double(scores.count) }
        let fitted = scores.indices.map { byPerson[$0] + byWave[$0] - grand[$0] }
        let error = square(scores, fitted) / 23
        let person = square(byPerson, bySite) / 20
        let site = square(bySite, grand) / 3
        let model = try LinearMixedModel(try MixedModelCase("balanced").data)
        #expect(near(model.variances.residual, error, relative: 1e-10))
        #expect(near(model.variances.group, (person - error) / 2, relative: 1e-10))
        #expect(near(model.variances.outerGroup, (site - person) / 12, relative: 1e-10))
    }

    @Test("moves and stretches with the response", arguments: [LinearMixedModel.Criterion.restricted, .full])
    func units(criterion: LinearMixedModel.Criterion) throws {
        let plain = try LinearMixedModel(try data(response), criterion: criterion)
        let moved = try LinearMixedModel(try data(response.map { 1e5 + 10 * $0 }), criterion: criterion)
        #expect(near(moved.variances.group, 100 * plain.variances.group, relative: 1e-8))
        #expect(near(moved.variances.residual, 100 * plain.variances.residual, relative: 1e-8))
        #expect(near(moved.variances.outerGroup, plain.variances.outerGroup.map { 100 * $0 }, relative: 1e-8))
        #expect(near(moved.fixedEffects[0], 1e5 + 10 * plain.fixedEffects[0], relative: 1e-12))
        #expect(near(moved.fixedEffects[1], 10 * plain.fixedEffects[1], relative: 1e-8))
        for (a, b) in zip(plain.fixedContrasts, moved.fixedContrasts) {
            #expect(near(b.degreesOfFreedom, a.degreesOfFreedom, relative: 1e-7))
        }
    }

    @Test("does not mind the order of the rows or the names of the groups")
    func order() throws {
        let plain = try LinearMixedModel(try data(response))
        let turned = try MixedModelData(
            response: response.reversed(), design: Matrix(time.reversed().map { [1, $0] }),
            groups: groups.reversed().map { 100 - $0 }, in: outer.reversed().map { -$0 })
        let other = try LinearMixedModel(turned)
        #expect(near(other.logLikelihood, plain.logLikelihood, relative: 1e-12))
        #expect(near(other.variances.group, plain.variances.group, relative: 1e-8))
        let names = other.randomIntercepts.map { [-($0.outerGroup ?? 0), 100 - $0.group] }
        #expect(Set(names) == Set(plain.randomIntercepts.map { [$0.outerGroup ?? 0, $0.group] }))
    }

    @Test("its forms have the derivatives that they say")
    func derivatives() throws {
        let sums = try data(response).sums
        let step = 1e-5
        for (inner, outer) in [(0.7, 0.4), (3.0, 0.1), (0.2, 5.0)] {
            let here = RatioForms(sums, inner: inner, outer: outer)
            let byInner = [-step, step].map { RatioForms(sums, inner: inner + $0, outer: outer) }
            let byOuter = [-step, step].map { RatioForms(sums, inner: inner, outer: outer + $0) }
            func slope(_ pair: [RatioForms], _ value: (RatioForms) -> Double) -> Double {
                (value(pair[1]) - value(pair[0])) / (2 * step)
            }
            func close(_ a: Double, _ b: Double) -> Bool { near(a, b, relative: 1e-6, absolute: 1e-8) }
            for cell in here.form.values.indices {
                #expect(close(slope(byInner) { $0.form.values[cell] }, here.first[0].values[cell]))
                #expect(close(slope(byOuter) { $0.form.values[cell] }, here.first[1].values[cell]))
                #expect(close(slope(byInner) { $0.first[0].values[cell] }, here.second[0].values[cell]))
                #expect(close(slope(byOuter) { $0.first[0].values[cell] }, here.second[1].values[cell]))
                #expect(close(slope(byOuter) { $0.first[1].values[cell] }, here.second[2].values[cell]))
            }
            #expect(close(slope(byInner) { $0.logDeterminant }, here.firstLog[0]))
            #expect(close(slope(byOuter) { $0.logDeterminant }, here.firstLog[1]))
            #expect(close(slope(byInner) { $0.firstLog[0] }, here.secondLog[0]))
            #expect(close(slope(byOuter) { $0.firstLog[0] }, here.secondLog[1]))
            #expect(close(slope(byOuter) { $0.firstLog[1] }, here.secondLog[2]))
        }
    }

    /// One way, three rows a group: σ² = MS within, the groups' variance (MS between − MS within)/3.
    @Test("finds variances that are worlds apart", arguments: [0.1, 1, 1e3, 1e5])
    func apart(spread: Double) throws {
        let means = [0.3, -1.2, 0.8, 2.0, -0.4].map { spread * $0 }
        let errors = [
            [0.5, -0.2, -0.6], [1, 0.1, 0.2], [-0.4, 0.9, 0.1], [0, 0.3, -0.7], [0.2, -1, 0.6],
        ]
        let rows = zip(means, errors).flatMap { mean, errors in errors.map { mean + $0 } }
        let groups = rows.indices.map { $0 / 3 }
        let model = try LinearMixedModel(
            MixedModelData(
                response: rows, design: Matrix(rows: 15, columns: 1, repeating: 1), groups: groups))
        let within = errors.reduce(0) { $0 + Moments($1).squaredDeviations } / 10
        let averages = zip(means, errors).map { $0 + $1.reduce(0, +) / 3 }
        let between = 3 * Moments(averages).squaredDeviations / 4
        let whole = Moments(rows).squaredDeviations / 14
        #expect(near(model.variances.residual, within > between ? whole : within, relative: 1e-8))
        #expect(near(model.variances.group, max(0, (between - within) / 3), relative: 1e-8))
        #expect(near(model.fixedEffects[0], averages.reduce(0, +) / 5, relative: 1e-12))
    }

    @Test("a variance that wants to be negative is 0, and said to be")
    func singular() throws {
        // Each group has the same mean.
        let model = try LinearMixedModel(
            MixedModelData(
                response: [1, 3, 0, 4, 2, 2.5, 1.5, 2], design: Matrix(rows: 8, columns: 1, repeating: 1),
                groups: [1, 1, 2, 2, 3, 3, 3, 3]))
        #expect(model.isSingular && model.variances.group == 0 && model.standardErrors.group == 0)
        #expect(model.randomIntercepts.allSatisfy { $0.value == 0 })
        #expect(model.outerGroupShare == nil && model.outerIntercepts.isEmpty)
        // What is left is a sample of eight.
        #expect(near(model.variances.residual, 10.5 / 7))
        #expect(near(model.fixedContrasts[0].degreesOfFreedom, 7))
    }

    @Test("says what cannot be fitted")
    func problems() {
        func problem(
            _ response: [Double], _ design: [[Double]], _ groups: [Int], in outer: [Int]? = nil
        ) -> MixedModelProblem? {
            do {
                _ = try LinearMixedModel(
                    MixedModelData(response: response, design: Matrix(design), groups: groups, in: outer))
                return nil
            } catch { return error }
        }
        let ones = Array(repeating: [1.0], count: 4)
        #expect(problem([1, 2, 3, 5], ones, [1, 1, 2, 2]) == nil)
        #expect(problem([1, 2, 3], ones, [1, 1, 2, 2]) == .unusableNumbers)
        #expect(problem([1, 2, 3, .nan], ones, [1, 1, 2, 2]) == .unusableNumbers)
        #expect(problem([1, 2, 3, 5], ones, [1, 1, 2, 2], in: [1]) == .unusableNumbers)
        #expect(problem([1, 2, 3, 5], ones, [1, 1, 1, 1]) == .tooFewGroups)
        #expect(problem([1, 2, 3, 5], ones, [1, 1, 2, 2], in: [1, 1, 1, 1]) == .tooFewGroups)
        #expect(problem([1, 2, 3, 5], ones, [1, 2, 3, 4]) == .oneRowInEachGroup)
        #expect(problem([1, 2, 3, 5], ones, [1, 1, 2, 2], in: [1, 1, 2, 2]) == .oneGroupInEachOuterGroup)
        let twice = Array(repeating: [1.0, 2.0], count: 4)
        #expect(problem([1, 2, 3, 5], twice, [1, 1, 2, 2]) == .designNotEstimable)
        #expect(problem([4, 4, 4, 4], ones, [1, 1, 2, 2]) == .noResidualSpread)
        #expect(problem([4, 4, 5, 5], ones, [1, 1, 2, 2]) == .noResidualSpread)
        #expect(problem([], [], []) == .tooFewGroups)
        // The one row that shares its group has an effect of its own: only the sum of the variances can be seen.
        let own = [[1.0, 0], [1, 1], [1, 0], [1, 0]]
        #expect(problem([1, 2, 4, 7], own, [1, 1, 2, 3]) == .variancesNotIdentified)
    }
}
