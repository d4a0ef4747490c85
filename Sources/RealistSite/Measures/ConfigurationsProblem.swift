public import Realist
import RealistFormats

/// Cases and conditions of which no configurational analysis is made.
public enum ConfigurationsProblem: Explained {
    case tooManyConditions(Int, most: Int, path: String)
    case tooFewCases(Int, conditions: Int, path: String)
    case noCase(path: String)
    case noMembership(Double, column: String, location: Location?)
    case nameless(column: String, location: Location?)
    case doubled(String, first: Int?, location: Location?)
    case whichExplanation(String?, known: [String], path: String)
    case unknownSet(String, unit: CaseUnit, known: [String], path: String)
    case whichSets(unit: CaseUnit, known: [String], path: String)
    case needsThresholds(String, range: ClosedRange<Double>?, path: String)
    case isBoth(String, path: String)
    case noContext(of: String, path: String)

    public var code: String {
        switch self {
        case .tooManyConditions: "analyse.too-many-conditions"
        case .tooFewCases: "analyse.too-few-cases"
        case .noCase: "analyse.no-case"
        case .noMembership: "analyse.no-membership"
        case .nameless: "analyse.nameless-case"
        case .doubled: "analyse.doubled-case"
        case .whichExplanation: "analyse.which-explanation"
        case .unknownSet: "analyse.unknown-condition"
        case .whichSets: "analyse.which-conditions"
        case .needsThresholds: "analyse.needs-thresholds"
        case .isBoth: "analyse.condition-twice"
        case .noContext: "analyse.no-context"
        }
    }

    public var location: Location? {
        switch self {
        case .tooManyConditions(_, _, let path), .tooFewCases(_, _, let path), .noCase(let path),
            .whichExplanation(_, _, let path), .unknownSet(_, _, _, let path),
            .whichSets(_, _, let path), .needsThresholds(_, _, let path), .isBoth(_, let path),
            .noContext(_, let path):
            Location(file: path)
        case .noMembership(_, _, let location), .nameless(_, let location), .doubled(_, _, let location):
            location
        }
    }

    public var what: String {
        switch self {
        case .tooManyConditions(let count, let most, _):
            "\(count) conditions have more combinations than can be looked at; \(most) is the most."
        case .tooFewCases(let cases, let conditions, _):
            "\(cases) \(cases == 1 ? "case is" : "cases are") too few for \(conditions) "
                + "\(conditions == 1 ? "condition, which needs" : "conditions, which need") "
                + "\(EnoughCases.needed(for: conditions)): noise alone would give a solution."
        case .noCase: "No case has a value in every condition and in the outcome."
        case .noMembership(let number, let column, _):
            "\(AnalysisWords.plain(number)) in the column \(Printable.text(column)) is no membership of 0 to 1."
        case .nameless(let column, _): "This row has nothing in the column \(Printable.text(column))."
        case .doubled(let name, let first, _):
            "There is a second case “\(Printable.text(name))”"
                + (first.map { "; the first is in line \($0)." } ?? ".")
        case .whichExplanation(nil, _, _): "It is not said whose contexts are the conditions."
        case .whichExplanation(let name?, _, _):
            "The study has no explanation “\(Printable.text(name))”."
        case .unknownSet(let name, let unit, _, _):
            "Nothing is known of \(ConfigurationsProblem.cases(unit)) as “\(Printable.text(name))”."
        case .whichSets(let unit, _, _):
            "It is not said which conditions of \(ConfigurationsProblem.cases(unit)) to look at, and which outcome."
        case .needsThresholds(let name, _, _):
            "“\(Printable.text(name))” is a number, and no membership of 0 to 1."
        case .isBoth(let name, _):
            "“\(Printable.text(name))” is named twice: a set is one condition, or the outcome."
        case .noContext(let configuration, _): "The explanation \(configuration) has no context yet."
        }
    }

    public var remedy: String {
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
            "Correct it, or say how the column becomes one, as --calibrate \(Printable.text(column))=fuzzy:1,3,5."
        case .nameless: "Name the case, or leave --case away."
        case .doubled: "Keep one row for each case."
        case .whichExplanation(_, let known, _):
            known.isEmpty
                ? "None has a context; write one first."
                : "Name one with --configuration: \(AnalysisWords.named(known))."
        case .unknownSet(_, _, let known, _): "There is: \(ConfigurationsProblem.named(known))."
        case .whichSets(_, let known, _):
            known.isEmpty
                ? "Nothing is recorded of them yet."
                : "Name them with --conditions and --outcome. There is: \(ConfigurationsProblem.named(known))."
        case .needsThresholds(let name, let range, _):
            "Give thresholds, as --calibrate \(Printable.text(name))=crisp:5 or =fuzzy:1,3,5"
                + (range.map { range in
                    "; it goes from \(AnalysisWords.plain(range.lowerBound)) to "
                        + "\(AnalysisWords.plain(range.upperBound))."
                } ?? ".")
        case .isBoth: "Name it once."
        case .noContext: "Name another one with --configuration."
        }
    }

    private static func cases(_ unit: CaseUnit) -> String {
        switch unit {
        case .site: "sites"
        case .person: "people"
        case .episode: "changes"
        case .siteRecommendation: "recommendations at sites"
        }
    }

    private static func named(_ names: [String]) -> String {
        names.prefix(60).map(Printable.text).joined(separator: ", ")
            + (names.count > 60 ? ", and \(names.count - 60) more" : "")
    }
}
