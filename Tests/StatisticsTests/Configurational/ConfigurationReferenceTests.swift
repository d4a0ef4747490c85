import Testing

@testable import Statistics

/// Expected values by R's QCA 3.25.1; its prime implicants and solutions were found a second time by brute force.
/// Solutions, counts and labels are exact, measures to 1e-9.
@Suite("Configurational analysis, held against the reference") struct ConfigurationReferenceTests {
    typealias Fields = ConfigurationCase.Fields

    @Test("the truth table is that of the reference", arguments: ConfigurationCase.names)
    func truthTable(name: String) throws {
        let known = try ConfigurationCase(name)
        for side in try known.sides() {
            let found = TruthTable(side.table, cuts: known.cuts)
            let want = try #require(side.want["truth_table"] as? [Fields])
            let rows = Dictionary(uniqueKeysWithValues: found.rows.map { ($0.index, $0) })
            var figures = Comparison.closedForm("h-qca \(name) \(side.name)")
            #expect(want.count == found.rowCount && found.unplaced.isEmpty)
            for (index, want) in want.enumerated() {
                let (row, place) = (rows[index], "row \(index + 1)")
                figures.same(index + 1, want["row"], place)
                for (digit, condition) in known.conditions.enumerated() {
                    figures.same(index >> (known.conditions.count - 1 - digit) & 1, want[condition], place)
                }
                let standing =
                    found.positive.contains(index) ? "1" : found.negative.contains(index) ? "0" : "?"
                figures.same(standing, want["out"], "\(place) out")
                figures.same(row?.cases.count ?? 0, want["n"], "\(place) n")
                figures.same(
                    (row?.cases ?? []).map { known.cases[$0] }.joined(separator: ";"), want["cases"],
                    "\(place) cases")
                figures.add(row?.fit.consistency, want["consistency"], "\(place) consistency")
                figures.add(row?.fit.pri, want["pri"], "\(place) PRI")
            }
            figures.expectWhole(want.count * (6 + known.conditions.count))
        }
    }

    @Test("complex and parsimonious solutions are those of the reference", arguments: ConfigurationCase.names)
    func solutions(name: String) throws {
        let known = try ConfigurationCase(name)
        for side in try known.sides() {
            let truth = TruthTable(side.table, cuts: known.cuts)
            for (kind, found) in [
                ("complex", try truth.complex()), ("parsimonious", try truth.parsimonious()),
            ] {
                let want = try #require(side.want[kind] as? Fields)
                let place = "\(name) \(side.name) \(kind)"
                #expect(found.isComplete)
                let primes = try #require(want["prime_implicants"] as? [String])
                #expect(found.primeImplicants.map(known.text).sorted() == primes.sorted(), "\(place)")
                let essential = try #require(want["essential"] as? [String])
                #expect(found.essential.map(known.text).sorted() == essential.sorted(), "\(place)")
                let solutions = try #require(want["solutions"] as? [[String]])
                #expect(found.models.count == solutions.count, "\(place)")
                #expect(known.texts(found.models) == Set(solutions.map(Set.init)), "\(place)")
                let fits = try #require(want["models"] as? [Fields])
                for (solution, want) in zip(solutions, fits) {
                    let model = try #require(
                        found.models.first { Set($0.map(known.text)) == Set(solution) }, "\(place)")
                    try check(ModelFit(model, side.table), want, known, place)
                }
            }
        }
    }

    private func check(_ fit: ModelFit, _ want: Fields, _ known: ConfigurationCase, _ place: String) throws {
        var figures = Comparison.closedForm("h-qca \(place)")
        figures.add(fit.overall.consistency, want["overall_consistency"], "consistency")
        figures.add(fit.overall.pri, want["overall_pri"], "PRI")
        figures.add(fit.overall.coverage, want["overall_coverage"], "coverage")
        let terms = try #require(want["terms"] as? [String: Fields])
        #expect(Set(terms.keys) == Set(fit.terms.map { known.text($0.product) }))
        for term in fit.terms {
            let name = known.text(term.product)
            let want = try #require(terms[name])
            figures.add(term.fit.consistency, want["consistency"], "\(name) consistency")
            figures.add(term.fit.pri, want["pri"], "\(name) PRI")
            figures.add(term.fit.coverage, want["raw_coverage"], "\(name) raw")
            // R leaves this one open where a model has one term: without it nothing is covered.
            let unique = want["unique_coverage"] is Double ? want["unique_coverage"] : want["raw_coverage"]
            figures.add(term.uniqueCoverage, unique, "\(name) unique")
        }
        figures.expectWhole(3 + 4 * terms.count)
    }

    @Test(
        "intermediate solutions are those of the reference",
        arguments: ["crisp-consistent", "crisp-contradictions", "fuzzy"])
    func intermediate(name: String) throws {
        let known = try ConfigurationCase(name)
        let side = try #require(try known.sides().first)
        let truth = TruthTable(side.table, cuts: known.cuts)
        let found = try IntermediateSolution(
            truth.complex(), truth.parsimonious(), expectations: known.conditions.map { _ in .present })
        let want = try #require(side.want["intermediate"] as? Fields)
        let solutions = try #require(want["solutions"] as? [String: [[String]]])
        let fits = try #require(want["consistency"] as? [String: Fields])
        #expect(found.isComplete && found.pairs.count == solutions.count && !solutions.isEmpty)
        var figures = Comparison.closedForm("h-qca \(name) intermediate")
        // The order of tied models is free, so pairs are told apart by what they found.
        var left = solutions
        for pair in found.pairs {
            let models = known.texts(pair.minimisation.models)
            let key = try #require(
                left.keys.sorted().first { left[$0].map { Set($0.map(Set.init)) } == models }, "\(models)")
            left[key] = nil
            let fit = ModelFit(try #require(pair.minimisation.models.first), side.table).overall
            figures.add(fit.consistency, fits[key]?["inclS"], "\(key) consistency")
            figures.add(fit.pri, fits[key]?["PRI"], "\(key) PRI")
            figures.add(fit.coverage, fits[key]?["covS"], "\(key) coverage")
        }
        figures.expectWhole(3 * solutions.count)
    }

    @Test(
        "single conditions are as necessary and as sufficient as the reference says",
        arguments: ConfigurationCase.names)
    func single(name: String) throws {
        let known = try ConfigurationCase(name)
        let necessity = try #require(known.want["necessity"] as? [String: Fields])
        let sufficiency = try #require(known.want["sufficiency_single"] as? [String: Fields])
        var figures = Comparison.closedForm("h-qca \(name) single")
        for (place, condition) in known.conditions.enumerated() {
            for isPresent in [true, false] {
                let digit = UInt32(1) << UInt32(known.conditions.count - 1 - place)
                let product = Product(fixed: digit, present: isPresent ? digit : 0)
                let fit = SetFit(known.table.memberships(in: product), of: known.table.outcome)
                let literal = (isPresent ? "" : "~") + condition
                #expect(known.text(product) == literal)
                let needed = try #require(necessity[literal])
                figures.add(fit.necessity, needed["necessity_consistency"], literal)
                figures.add(fit.relevance, needed["relevance_of_necessity"], literal)
                figures.add(fit.necessityCoverage, needed["coverage"], literal)
                let enough = try #require(sufficiency[literal])
                figures.add(fit.consistency, enough["consistency"], literal)
                figures.add(fit.pri, enough["pri"], literal)
                figures.add(fit.coverage, enough["coverage"], literal)
            }
        }
        figures.expectWhole(12 * known.conditions.count)
    }

    @Test("calibrated memberships are those of the reference", arguments: [true, false])
    func calibration(isLogistic: Bool) throws {
        let raw = try Reference.table("h-qca/fuzzy-raw.csv")
        let want = try Reference.table("h-qca/expected-fuzzy-calibrated\(isLogistic ? "" : "-linear").csv")
        var figures = Comparison.closedForm("h-qca calibration")
        for row in try Reference.table("h-qca/fuzzy-anchors.csv") {
            let ends = ["full_out", "crossover", "full_in"].compactMap { Double(row[$0] ?? "") }
            let anchors = try #require(SetAnchors(fullOut: ends[0], crossover: ends[1], fullIn: ends[2]))
            let falling = try #require(
                SetAnchors(fullOut: -ends[0], crossover: -ends[1], fullIn: -ends[2]))
            let values = Reference.column(try #require(row["column"]), of: raw)
            let wanted = Reference.column(try #require(row["set"]), of: want)
            for (value, wanted) in zip(values, wanted) {
                let rising: Calibration = isLogistic ? .logistic(anchors) : .linear(anchors)
                figures.add(rising.membership(of: value), wanted, "\(row)")
                let turned: Calibration = isLogistic ? .logistic(falling) : .linear(falling)
                figures.add(turned.membership(of: -value), wanted, "\(row), turned")
            }
        }
        figures.expectWhole(2 * 5 * 26)
    }
}
