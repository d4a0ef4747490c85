import Realist
import RealistFormats
import Statistics

/// What a reader is told of a configurational analysis.
enum ConfigurationalWords {
    /// So many things are named in a line; then they are counted.
    static let named = 16

    /// "1 row", "2 rows"
    static func count(_ number: Int, _ one: String, _ several: String) -> String {
        "\(number) \(number == 1 ? one : several)"
    }

    static func list(_ names: [String], separator: String = ", ") -> String {
        let shown = names.prefix(named).map(Printable.text).joined(separator: separator)
        return names.count > named ? "\(shown)\(separator)and \(names.count - named) more" : shown
    }

    static func calibration(_ calibration: Calibration) -> (value: String, method: String) {
        switch calibration {
        case .membership: ("as it stands", "memberships of 0 to 1")
        case .crisp(let threshold): ("crisp", "1 from \(AnalysisWords.plain(threshold)) on, else 0")
        case .logistic(let anchors): ("fuzzy", "direct method (logistic), \(text(anchors))")
        case .linear(let anchors): ("linear", text(anchors))
        }
    }

    /// How a set of a study was made: the usual memberships, or thresholds in place of them.
    static func calibration(_ set: CalibratedSet) -> (value: String, method: String) {
        guard let origin = set.origin, let made = made(origin) else { return calibration(set.calibration) }
        if set.calibration == .membership { return ("as recorded", made) }
        let (value, method) = calibration(set.calibration)
        return (value, "\(method), where \(made)")
    }

    /// `nil` for a number, which is nothing without thresholds.
    static func made(_ origin: CaseSetOrigin) -> String? {
        switch origin {
        case .profile(let partly):
            "present and most are 1, partly and some \(partly), few 0.33, absent 0; don't know is not known"
        case .anyOf(let partly):
            "the highest of several answers: present and most are 1, partly and some \(partly), few 0.33, absent 0"
        case .worked(let partly):
            "strongly is 1, partly \(partly), a little 0.33, not at all 0; varied, no verdict and one to be looked at again "
                + "are not known"
        case .decided:
            "adopted and already doing are 1, adapted 0.67, later 0.33, rejected 0; undecided is not known"
        case .stage:
            "in place or later is 1, in progress 0.67, agreed 0.33, proposed 0; of one that stopped how far it came"
        case .lasted: "kept is 1, changed again 0.67, stopped 0; what is neither yet is not known"
        case .recorded: "written down is 1, something else alone 0; nothing at all is not known"
        case .coreKept:
            "all core parts are 1, more than half 0.67, fewer 0.33, none 0; parts not told of are not known"
        case .fidelity: "consistent is 1, inconsistent 0; no code is not known"
        case .isSo: "it is so 1, it is not 0; not recorded is not known"
        case .number: nil
        }
    }

    private static func text(_ anchors: SetAnchors) -> String {
        "out at \(AnalysisWords.plain(anchors.fullOut)), crossover \(AnalysisWords.plain(anchors.crossover)), in at "
            + AnalysisWords.plain(anchors.fullIn)
    }

    static func cuts(_ cuts: TruthTable.Cuts) -> String {
        "n ≥ \(cuts.frequency), consistency ≥ \(AnalysisWords.plain(cuts.consistency))"
            + (cuts.pri > 0 ? ", PRI ≥ \(AnalysisWords.plain(cuts.pri))" : "")
    }

    static func standing(_ standing: TruthTable.Standing) -> String {
        switch standing {
        case .positive: "1"
        case .negative: "0"
        case .remainder: "?"
        }
    }

    static func problem(_ problem: MinimisationProblem) -> String {
        switch problem {
        case .tooManyPrimeImplicants(let most):
            "there are more than \(most) prime implicants: take fewer conditions"
        case .tooManySteps(let primes, let rows, let steps):
            "the fewest of \(primes) prime implicants that explain \(rows) rows were not found in \(steps) steps: take "
                + "fewer conditions"
        }
    }

    static func doubt(_ doubt: ConfigurationalDoubt, _ analysis: ConfigurationalAnalysis) -> String {
        let conditions = analysis.question.conditions.count
        switch doubt {
        case .tooFew(let cases, let needed):
            return
                "\(cases) cases are too few for \(conditions) conditions, which need \(needed): noise alone can give such "
                + "a solution. Do not report it as a finding."
        case .few(let cases, let perCondition):
            return
                "Fewer than \(perCondition) cases for each condition (\(cases) for \(conditions)): look at each case."
        case .dependent:
            return
                "The cases are recommendations at sites: those of one site share its circumstances, so they are not "
                + "independent, and there is less evidence here than there are cases."
        case .shared(let cases, let sites):
            return
                "The \(cases) cases are of \(count(sites, "site", "sites")): those of one site share its circumstances, so "
                + "there is less evidence here than there are cases."
        case .half(let set, let cases):
            return
                "Exactly 0.5 in \(Printable.text(set)): \(list(cases)). Such a case is neither in nor out, and in no row of "
                + "the truth table; move the crossover."
        case .constant(let set, let isOutcome, let isPresent):
            let side = isPresent ? "have" : "lack"
            return isOutcome
                ? "All cases \(side) \(Printable.text(set)): there is nothing to explain."
                : "All cases \(side) \(Printable.text(set)): a condition that does not vary explains nothing; leave it out."
        case .skewed(let set, let with, let of):
            return
                "\(Printable.text(set)) is skewed: \(with) of \(of) cases have it. Figures of rare or usual sets flatter."
        case .both(let row):
            return
                "Row \(row + 1) (\(Printable.text(analysis.text(row: row)))) passes for the outcome and for its absence: "
                + "raise the cut of PRI."
        case .lowPri(let row, let pri):
            return "Row \(row + 1) (\(Printable.text(analysis.text(row: row)))) passes with a PRI of "
                + "\(AnalysisWords.number(pri)), below the usual 0.5: its cases are about as near to the outcome's absence."
        case .nothingPasses:
            return "No row passes the cuts: there is no solution."
        }
    }

    static let notes = [
        "Sufficiency: truth table, prime implicants and all models with the fewest of them (Quine and McCluskey); the same as "
            + "the R package QCA. ~ is absence, * is and.",
        "Complex assumes nothing of combinations without cases, parsimonious whatever makes the formula short, intermediate "
            + "what theory expects. Which of them to read is disputed: choose by purpose, and say which.",
        "That conditions go together with an outcome does not show how they bring it about: go back to the cases.",
    ]
}
