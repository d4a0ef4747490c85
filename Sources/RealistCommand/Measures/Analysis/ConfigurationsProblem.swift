import Realist
import RealistSite

/// Cases and conditions of which no configurational analysis is made.
enum ConfigurationsProblem: Explained {
    case tooManyConditions(Int, most: Int, path: String)
    case tooFewCases(Int, conditions: Int, path: String)
    case noCase(path: String)
    case noMembership(Double, column: String, location: Location?)
    case nameless(column: String, location: Location?)
    case doubled(String, first: Int?, location: Location?)
    case whichExplanation(String?, known: [String], path: String)
    case unknownCondition(String, of: String, known: [String], path: String)
    case noContext(of: String, path: String)
    case unitOfTable(CaseUnit, path: String)

    var code: String {
        switch self {
        case .tooManyConditions: "analyse.too-many-conditions"
        case .tooFewCases: "analyse.too-few-cases"
        case .noCase: "analyse.no-case"
        case .noMembership: "analyse.no-membership"
        case .nameless: "analyse.nameless-case"
        case .doubled: "analyse.doubled-case"
        case .whichExplanation: "analyse.which-explanation"
        case .unknownCondition: "analyse.unknown-condition"
        case .noContext: "analyse.no-context"
        case .unitOfTable: "analyse.unit-of-table"
        }
    }

    var location: Location? {
        switch self {
        case .tooManyConditions(_, _, let path), .tooFewCases(_, _, let path), .noCase(let path),
            .whichExplanation(_, _, let path), .unknownCondition(_, _, _, let path),
            .noContext(_, let path), .unitOfTable(_, let path):
            Location(file: path)
        case .noMembership(_, _, let location), .nameless(_, let location), .doubled(_, _, let location):
            location
        }
    }

    var what: String {
        switch self {
        case .tooManyConditions(let count, let most, _):
            "\(count) conditions have more combinations than can be looked at; \(most) is the most."
        case .tooFewCases(let cases, let conditions, _):
            "\(cases) \(cases == 1 ? "case is" : "cases are") too few for \(conditions) "
                + "\(conditions == 1 ? "condition, which needs" : "conditions, which need") "
                + "\(EnoughCases.needed(for: conditions)): noise alone would give a solution."
        case .noCase: "No case has a value in every condition and in the outcome."
        case .noMembership(let number, let column, _):
            "\(AnalysisWords.plain(number)) in the column \(Manners.printable(column)) is no membership of 0 to 1."
        case .nameless(let column, _): "This row has nothing in the column \(Manners.printable(column))."
        case .doubled(let name, let first, _):
            "There is a second case “\(Manners.printable(name))”"
                + (first.map { "; the first is in line \($0)." } ?? ".")
        case .whichExplanation(nil, _, _): "It is not said whose contexts are the conditions."
        case .whichExplanation(let name?, _, _):
            "The study has no explanation “\(Manners.printable(name))”."
        case .unknownCondition(let name, let configuration, _, _):
            "The explanation \(configuration) has no context “\(Manners.printable(name))”."
        case .noContext(let configuration, _): "The explanation \(configuration) has no context yet."
        case .unitOfTable(let unit, _): "Of a study the cases are its sites; \(unit.rawValue) is for a table."
        }
    }

    var remedy: String {
        switch self {
        case .tooManyConditions: "Choose those that the theory names."
        case .tooFewCases(let cases, _, _):
            switch EnoughCases.conditions(for: cases) {
            case 0: "Bring more cases, or compare the few in words."
            case let most:
                "Choose \(most) \(most == 1 ? "condition" : "conditions") at most, bring more cases, or allow it with "
                    + "--allow-few-cases, and do not report it as a finding."
            }
        case .noCase: "Fill the empty cells, or choose other conditions."
        case .noMembership(_, let column, _):
            "Correct it, or say how the column becomes one, as --calibrate \(Manners.printable(column))=fuzzy:1,3,5."
        case .nameless: "Name the case, or leave --case away."
        case .doubled: "Keep one row for each case."
        case .whichExplanation(_, let known, _):
            known.isEmpty
                ? "None has a context; write one first."
                : "Name one with --configuration: \(AnalysisWords.named(known))."
        case .unknownCondition(_, _, let known, _): "It has: \(AnalysisWords.named(known))."
        case .noContext: "Name another one with --configuration."
        case .unitOfTable(let unit, _):
            "Make a table with a row for each, and analyse that with --case-unit \(unit.rawValue)."
        }
    }
}
