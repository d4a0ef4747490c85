import ArgumentParser
import Realist
import RealistFormats
import RealistPages
import RealistSite
import Statistics

/// What the analyses of groups of different people take.
struct GroupOptions: ParsableArguments {
    @OptionGroup var ofStudy: StudyOptions

    @Option(
        help: ArgumentHelp(
            "Of a study: everybody's score at this wave, in place of the change.", valueName: "wave"))
    var wave: String?

    @Option(help: ArgumentHelp("Of a table: the column of the value; may be repeated.", valueName: "column"))
    var value: [String] = []

    @Option(
        help: ArgumentHelp(
            "What parts the groups: of a study site or an attribute, else a column.", valueName: "name"))
    var group: String?

    @Option(
        help: ArgumentHelp(
            "Do it for each value of these too; of a study this alone names the groups.", valueName: "names"))
    var by: String?

    /// Changes, or scores at one wave, of a study's groups.
    func report<Figures: Tested & Reported>(
        _ name: String, _ options: AnalysisOptions, wanted: String, isRight: (Int) -> Bool,
        _ figures: ([NamedSample]) -> Figures?
    ) throws -> AnalysisReport {
        let path = options.file
        try options.refuseColumns([("--value", !value.isEmpty)])
        if wave != nil, ofStudy.from != nil || ofStudy.to != nil {
            throw ValidationError("Either --wave, for scores, or --from and --to, for changes.")
        }
        let asked = try AnalysedStudy(path, ofStudy, wave.map { .wave($0) } ?? .comparison)
        let names = try AnalysisOptions.list(by, "--by")
        guard let parting = group ?? names.first, group != nil || names.count == 1 else {
            throw AnalyseStudyProblem.whichGroups(path: path)
        }
        if options.publishable {
            if wave != nil { throw PublishableProblem.scoresOfGroups(path: path) }
            if group != nil, !names.isEmpty { throw PublishableProblem.twoAtOnce(path: path) }
            let told = try PublishableStudy(asked)
            let by = try told.by([parting])
            return name == "compare"
                ? try told.contrastReport(parting, by)
                : try told.changeReport(name, by, isOfEverybody: false)
        }
        return try asked.groupReport(
            name, parting: parting, by: group == nil ? [] : names, wanted: wanted, isRight: isRight, figures)
    }

    /// The figures of each outcome's groups, whose samples come in the order of their names. The closure throws where
    /// there are too many of them or too few.
    func findings<Figures: Tested>(
        _ name: String, _ options: AnalysisOptions, _ figures: ([NamedSample]) throws -> Figures
    ) throws -> [Finding<Figures>] {
        try ofStudy.validateForTable()
        try options.refusePublishable(name)
        if wave != nil { throw ValidationError("--wave is for a study; of a table name columns.") }
        guard let group, !value.isEmpty else {
            throw ValidationError("Of a table name the columns --value and --group.")
        }
        let by = try AnalysisOptions.list(by, "--by")
        let table = try AnalysisTable.read(options.file, columns: value + [group] + by)
        let names = table.texts(group)
        var findings: [Finding<Figures>] = []
        for (place, column) in value.enumerated() {
            let outcome = AnalysedOutcome(id: column, isPrimary: place == 0 && value.count > 1)
            let numbers = try table.numbers(column)
            for part in table.groups(by: by) {
                var values: [String: [Double]] = [:]
                var leftOut = LeftOut()
                for row in part.rows {
                    if !names[row].isEmpty {
                        values[names[row], default: []] += numbers[row].map { [$0] } ?? []
                    }
                    if numbers[row] == nil {
                        leftOut.withoutValue += 1
                    } else if names[row].isEmpty {
                        leftOut.withoutGroup += 1
                    }
                }
                let samples = values.keys.sorted().map { NamedSample($0, values[$0] ?? []) }
                findings.append(
                    Finding(outcome, group: part.of, leftOut: leftOut, try figures(samples)))
            }
        }
        return findings.correctedByHolm()
    }
}

/// A column with too few or too many groups.
struct WrongGroups: Explained {
    let column: String
    let found: [String]
    let wanted: String
    let file: String
    let remedy: String

    var code: String { "analyse.wrong-groups" }
    var location: Location? { Location(file: file) }
    var what: String {
        let names = found.prefix(8).map { "“\(Manners.printable($0))”" }.joined(separator: ", ")
        return
            "The column \(column) has \(found.count) \(found.count == 1 ? "group" : "groups"), not \(wanted)"
            + (found.isEmpty ? "." : ": \(names)\(found.count > 8 ? ", …" : "").")
    }
}
