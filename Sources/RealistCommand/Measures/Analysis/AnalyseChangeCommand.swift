import ArgumentParser
import Realist
import RealistFormats
import RealistSite
import Statistics

/// `realist analyse change`
struct AnalyseChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Before and after, on the people who have both.",
        discussion: """
            Of a study: from one wave to another on the same people, for every subscale. --by takes site or an \
            attribute of the participants. Reliable change is reckoned with the reliability that the questionnaire's \
            file names, clinically significant change with the norm that you name.

            Of a table: one row a person, with a column before and one after; several pairs of columns are several \
            outcomes, the first one the primary measure. A row without one of the two is counted and left out.

            Example: realist analyse change support.realist --by site
            Example: realist analyse change support.realist --by career-stage --norm de-la-rosa-2018
            Example: realist analyse change scores.csv --before bo_pre --after bo_post --by site
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var ofStudy: StudyOptions

    @Option(help: ArgumentHelp("Of a table: the column before; may be repeated.", valueName: "column"))
    var before: [String] = []

    @Option(help: ArgumentHelp("The column after, for each one before.", valueName: "column"))
    var after: [String] = []

    @Option(
        help: ArgumentHelp(
            "Do it for each value of these too: site, attributes, or a table's columns.", valueName: "names"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "Of the measure, 0 to 1, for reliable change; a questionnaire's file has its own.", valueName: "r"
        ))
    var reliability: Double?

    @Option(
        help: "Of a table: which way is better, for reliable change: higher or lower; lower when left away.")
    var better: Better?

    @Option(
        help: ArgumentHelp(
            "Of a study: a norm of the questionnaire, for clinically significant change.", valueName: "norm"))
    var norm: String?

    @Option(
        help: ArgumentHelp(
            "Of a table with --publishable: the lowest and the highest score that there can be.",
            valueName: "range"))
    var scale: String?

    @Flag(help: "With --chart: a thin line for each person too. Never for publishing.")
    var eachPerson = false

    enum Better: String, ExpressibleByArgument { case higher, lower }

    func validate() throws {
        if before.count != after.count {
            throw ValidationError("Name a column after (--after) for each one before (--before).")
        }
        if let reliability, !(reliability >= 0 && reliability < 1) {
            throw ValidationError("A reliability is a number from 0 to below 1.")
        }
        if eachPerson, options.chart == nil { throw ValidationError("--each-person goes with --chart.") }
        if eachPerson, options.publishable {
            throw ValidationError("Lines of single people are never published: leave --each-person away.")
        }
        if eachPerson, norm != nil {
            throw ValidationError(
                "With --norm the chart shows how scores are spread: leave --each-person away.")
        }
    }

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        try options.refuseColumns([("--before", !before.isEmpty)])
        if better != nil {
            throw ValidationError(
                "--better is for a table; of a study the questionnaire's file says which way is better.")
        }
        if scale != nil {
            throw ValidationError(
                "--scale is for a table; of a study the questionnaire's file says which scores there are.")
        }
        let asked = try AnalysedStudy(options.file, ofStudy)
        if options.publishable { return try publishable(asked) }
        return try asked.changeReport(
            by: try AnalysisOptions.list(by, "--by"), reliability: reliability,
            norm: try norm.map(asked.norm), showsPeople: eachPerson)
    }

    private func publishable(_ asked: AnalysedStudy) throws -> AnalysisReport {
        for (option, isGiven) in [("--norm", norm != nil), ("--reliability", reliability != nil)]
        where isGiven {
            throw PublishableProblem.countsOfFew(option, path: options.file)
        }
        let told = try PublishableStudy(asked)
        return try told.changeReport("change", told.by(try AnalysisOptions.list(by, "--by")))
    }

    private func table() throws -> AnalysisReport {
        try ofStudy.validateForTable()
        if norm != nil { throw ValidationError("--norm is for a study, whose questionnaire has norms.") }
        if better != nil, reliability == nil { throw ValidationError("--better goes with --reliability.") }
        if scale != nil, !options.publishable { throw ValidationError("--scale goes with --publishable.") }
        if before.isEmpty { throw ValidationError("Of a table name the columns --before and --after.") }
        if options.publishable {
            if reliability != nil {
                throw PublishableProblem.countsOfFew("--reliability", path: options.file)
            }
            return try PublishableTable(
                options.file, before: before, after: after, by: try AnalysisOptions.list(by, "--by"),
                scale: scale
            ).report()
        }
        let by = try AnalysisOptions.list(by, "--by")
        let table = try AnalysisTable.read(options.file, columns: before + after + by)
        let used = reliability.map { ReliabilityUsed($0, better: better == .higher ? .higher : .lower) }
        var findings: [Finding<ScoreChange>] = []
        var hasPairs = false
        for (place, (first, second)) in zip(before, after).enumerated() {
            let outcome = AnalysedOutcome(id: second, isPrimary: place == 0 && before.count > 1)
            // Everybody comes first, and has the error of a difference that holds for all groups.
            var everybody: Moments?
            for group in try table.pairs(first, second, by: by) {
                let change = ScoreChange(group.pairs, reliability: used?.amongAll(everybody))
                if everybody == nil { everybody = change.sample.beforeMoments }
                hasPairs = hasPairs || change.sample.count > 0
                findings.append(Finding(outcome, group: group.of, change))
            }
        }
        guard hasPairs else {
            throw NobodyWithBoth(before: before, after: after, location: Location(file: options.file))
        }
        var report = AnalysisReport("change", findings.correctedByHolm())
        report.charted.showsPeople = eachPerson
        report.notes.append(AnalysisWords.beforeAfter)
        if before.count > 1 {
            report.notes.append(
                "\(after[0]) comes first as the primary measure; all else is exploratory.")
        }
        return report
    }
}

/// A table in which nobody has two measurements.
struct NobodyWithBoth: Explained {
    let before: [String]
    let after: [String]
    let location: Location?

    var code: String { "analyse.nobody-with-both" }
    var what: String {
        let pairs = zip(before, after).prefix(4).map {
            "\(Manners.printable($0)) and \(Manners.printable($1))"
        }
        return "There is nobody with both \(pairs.joined(separator: ", or ")): each row lacks one of the two."
    }
    var remedy: String { "Name columns that the same people have values in." }
}
