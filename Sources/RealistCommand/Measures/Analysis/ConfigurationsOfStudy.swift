import ArgumentParser
import Realist
import RealistSite

/// What a configurational analysis of a study takes.
struct ConfigurationsOfStudy: ParsableArguments {
    @Option(
        name: .customLong("configuration"),
        help: ArgumentHelp(
            "Of sites: the explanation whose contexts are the conditions, unless others are named, and whose mechanism is "
                + "the outcome “worked”.", valueName: "id"))
    var explanation: String?

    @Option(
        help: ArgumentHelp(
            "Of a study: whether what holds partly is more in a set (0.67) or more out of it (0.33).",
            valueName: "in|out"))
    var partly: String?

    @Option(
        help: ArgumentHelp(
            "Of scores that changed: the earlier wave; when left away that of the primary comparison.",
            valueName: "wave"))
    var from: String?

    @Option(help: ArgumentHelp("The later wave; the same.", valueName: "wave"))
    var to: String?

    /// Options that were given and make no sense with a table.
    func validateForTable() throws {
        let given = [
            ("--configuration", explanation), ("--partly", partly), ("--from", from), ("--to", to),
        ].first { $0.1 != nil }
        if let given {
            throw ValidationError("\(given.0) is for a study; of a table name columns. See --help.")
        }
    }

    /// The cases of a study, calibrated, with what must be known of them.
    ///
    /// - Throws: ``ConfigurationsProblem`` for an explanation that there is not, and for conditions and an outcome that
    ///   there are not or that need thresholds.
    func question(
        _ path: String, conditions: [String], outcome: String?, calibrations: [String], unit: CaseUnit?
    ) throws -> (question: ConfigurationalQuestion, notes: [String]) {
        guard let how = partly.map(MechanismCases.Partly.init) ?? .more else {
            throw ValidationError("--partly is in or out.")
        }
        var asked = AskedCases(unit ?? .site)
        if explanation != nil, asked.unit != .site {
            throw ValidationError(
                "--configuration is for sites; of \(asked.unit.rawValue) cases name --conditions and --outcome."
            )
        }
        (asked.partly, asked.from, asked.to) = (how, from, to)
        let source = try StudySource.open(path).answers
        var choice = StudyCases.Choice(conditions: conditions, outcome: outcome ?? "")
        if explanation != nil || (conditions.isEmpty && outcome == nil && unit == nil) {
            let found = try explained(source.study.working, path)
            asked.explanation = found.id
            let all = MechanismCases(source.study, found).conditions.map(\.id)
            if conditions.isEmpty {
                if all.isEmpty { throw ConfigurationsProblem.noContext(of: found.id.text, path: path) }
                choice.conditions = all
            }
            choice.outcome = outcome ?? "worked"
        }
        // Explanations and their contexts are told without reading a single form.
        let isScored = (choice.conditions + [choice.outcome]).contains {
            $0.hasPrefix("change:") || $0.hasPrefix("score:")
        }
        let cases = try source.cases(
            asked, path: path, isScored: isScored || choice.conditions.isEmpty || choice.outcome.isEmpty)
        choice.calibrations = try CalibrationOption.all(
            calibrations, of: choice.conditions + [choice.outcome])
        return (try cases.asked(choice, path: path), cases.notes)
    }

    private func explained(_ study: Study, _ path: String) throws -> Configuration {
        let known = study.theory.configurations
        guard let found = known.first(where: { $0.id.text == explanation }) else {
            throw ConfigurationsProblem.whichExplanation(
                explanation, known: known.filter { !$0.context.isEmpty }.map(\.id.text), path: path)
        }
        return found
    }
}
