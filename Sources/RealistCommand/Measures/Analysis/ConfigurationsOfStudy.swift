import ArgumentParser
import Realist
import RealistSite

/// What a configurational analysis of a study takes.
struct ConfigurationsOfStudy: ParsableArguments {
    @Option(
        name: .customLong("configuration"),
        help: ArgumentHelp("Of a study: the explanation whose contexts are the conditions.", valueName: "id"))
    var explanation: String?

    @Option(
        help: ArgumentHelp(
            "Of a study: whether what holds partly is more in a set (0.67) or more out of it (0.33).",
            valueName: "in|out"))
    var partly: String?

    /// Options that were given and make no sense with a table.
    func validateForTable() throws {
        let given = [("--configuration", explanation), ("--partly", partly)].first { $0.1 != nil }
        if let given {
            throw ValidationError("\(given.0) is for a study; of a table name columns. See --help.")
        }
    }

    /// The sites of a study as cases.
    ///
    /// - Throws: ``ConfigurationsProblem`` for an explanation or a condition that there is not, and for cases that are no
    ///   sites.
    func question(_ path: String, conditions: String?, unit: CaseUnit?) throws -> ConfigurationalQuestion {
        guard let how = partly.map(MechanismCases.Partly.init) ?? .more else {
            throw ValidationError("--partly is in or out.")
        }
        if let unit, unit != .site { throw ConfigurationsProblem.unitOfTable(unit, path: path) }
        let study = try StudySource.open(path).study.working
        let known = study.theory.configurations
        guard let found = known.first(where: { $0.id.text == explanation }) else {
            throw ConfigurationsProblem.whichExplanation(
                explanation, known: known.filter { !$0.context.isEmpty }.map(\.id.text), path: path)
        }
        let cases = MechanismCases(study, found, partly: how)
        let named = try AnalysisOptions.list(conditions, "--conditions")
        let all = cases.conditions.map(\.id)
        if let stranger = named.first(where: { !all.contains($0) }) {
            throw ConfigurationsProblem.unknownCondition(
                stranger, of: found.id.text, known: all, path: path)
        }
        if all.isEmpty {
            throw ConfigurationsProblem.noContext(of: found.id.text, path: path)
        }
        return cases.question(of: named.isEmpty ? nil : named)
    }

    /// What must be known of conditions and outcome that were made of answers.
    static let notes = [
        "Of each site: present and most are 1, partly and some are 0.67 (or 0.33, with --partly out), few is 0.33, absent is "
            + "0; the mechanism worked strongly 1, partly 0.67, a little 0.33, not at all 0. Contexts of which any one will do "
            + "are one condition, the highest of them.",
        "What is expected of each condition is what the explanation says of it, unless --expect says otherwise.",
    ]
}
