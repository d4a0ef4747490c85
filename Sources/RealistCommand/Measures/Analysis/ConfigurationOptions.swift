import ArgumentParser
import Realist
import Statistics

/// How the cases of a configurational analysis are looked at, wherever they come from.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A row of the truth table needs so many cases.", valueName: "n"))
    var frequency = 1

    @Option(help: ArgumentHelp("And this consistency of sufficiency.", valueName: "0-1"))
    var consistency = 0.8

    @Option(help: ArgumentHelp("And this PRI; 0.5 and more is usual with fuzzy sets.", valueName: "0-1"))
    var pri = 0.0

    @Flag(help: "Ask about the outcome's absence.")
    var negate = false

    @Option(
        help: ArgumentHelp(
            "What theory expects of conditions, as A=present,B=absent: for the intermediate solution.",
            valueName: "list"))
    var expect: String?

    @Option(
        help: ArgumentHelp("complex, intermediate, parsimonious or all.", valueName: "name"))
    var solution = "all"

    @Option(
        name: [.customLong("cases"), .customLong("case-unit")],
        help: ArgumentHelp(
            "What a case is: site, person, episode, or site-recommendation, whose cases are not independent.",
            valueName: "unit"))
    var caseUnit: String?

    @Flag(help: "Go on with fewer cases than the conditions need; a warning is printed.")
    var allowFewCases = false

    func validate() throws {
        guard frequency > 0 else { throw ValidationError("--frequency is 1 or more.") }
        guard (0...1).contains(consistency), (0...1).contains(pri) else {
            throw ValidationError("--consistency and --pri are from 0 to 1.")
        }
        if solution != "all", ConfigurationalQuestion.Solution(rawValue: solution) == nil {
            throw ValidationError("--solution is complex, intermediate, parsimonious or all.")
        }
        if let caseUnit, CaseUnit(rawValue: caseUnit) == nil {
            let known = CaseUnit.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--cases is one of: \(known).")
        }
    }

    var unit: CaseUnit? { caseUnit.flatMap(CaseUnit.init) }

    /// Puts what was asked into a question, whose own expectations hold where none are given.
    func fill(_ question: inout ConfigurationalQuestion) throws {
        question.unit = unit ?? question.unit
        question.isNegated = negate
        question.cuts = TruthTable.Cuts(frequency: frequency, consistency: consistency, pri: pri)
        if let expect {
            question.expectations = try ExpectationOption.all(expect, of: question.conditions.map(\.id))
        }
        guard let one = ConfigurationalQuestion.Solution(rawValue: solution) else { return }
        if one == .intermediate, question.expectations == nil {
            throw ValidationError("--solution intermediate needs --expect, as --expect A=present,B=absent.")
        }
        if expect != nil, one != .intermediate {
            throw ValidationError(
                "--expect is for the intermediate solution; --solution \(one.rawValue) has no use for it.")
        }
        question.solutions = [one]
    }
}
