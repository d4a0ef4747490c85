import ArgumentParser
import Realist
import RealistSite
import Statistics

/// `realist analyse response`
struct AnalyseResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "response",
        abstract: "How many were asked, and how many answered.",
        discussion: """
            Of a study: who answered at each wave, of those whom it lists as participants; who stayed from the earlier \
            wave to the later one; and whether those who left had other scores at the earlier one. Of a table: one row a \
            site, with the columns invited, undelivered, started, completed and usable.

            Example: realist analyse response support.realist --by site
            Example: realist analyse response returns.csv --group site
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var ofStudy: StudyOptions

    @Option(
        help: ArgumentHelp(
            "Of a table: the column that names each row; site when left away.", valueName: "column"))
    var group: String?

    @Option(
        help: ArgumentHelp(
            "Of a study: do it for each value of these too: site, attributes.", valueName: "names"))
    var by: String?

    private static let columns = ["invited", "undelivered", "started", "completed", "usable"]

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        try options.refuseColumns([("--group", group != nil)])
        let asked = try AnalysedStudy(options.file, ofStudy)
        if options.publishable {
            let told = try PublishableStudy(asked)
            return told.answerReport(try told.by(try AnalysisOptions.list(by, "--by")))
        }
        return try asked.responseReport(by: try AnalysisOptions.list(by, "--by"))
    }

    private func table() throws -> AnalysisReport {
        try ofStudy.validateForTable()
        try options.refusePublishable("response")
        if by != nil { throw ValidationError("--by is for a study; each row of a table is a group.") }
        let group = group ?? "site"
        let table = try AnalysisTable.read(options.file, columns: [group] + Self.columns)
        let numbers = try Self.columns.map { try table.numbers($0) }
        let outcome = AnalysedOutcome(id: "returns")
        var findings: [Finding<ReturnRates>] = []
        var all: SurveyReturns?
        var rows: [String: Int] = [:]
        for (row, name) in table.texts(group).enumerated() {
            let counts = numbers.map { $0[row].flatMap { Int(exactly: $0) } }
            guard let invited = counts[0], let undelivered = counts[1], let started = counts[2],
                let completed = counts[3], let usable = counts[4],
                let returns = SurveyReturns(
                    invited: invited, undelivered: undelivered, started: started, completed: completed,
                    usable: usable), usable <= completed, completed <= started
            else { throw WrongReturns(location: table.place(ofRow: row)) }
            if let first = rows.updateValue(row, forKey: name) {
                throw DoubledReturns(
                    name: name, first: table.place(ofRow: first).line, location: table.place(ofRow: row))
            }
            all = all.map { $0 + returns } ?? returns
            findings.append(Finding(outcome, group: [GroupPart(group, name)], ReturnRates(returns)))
        }
        if let all { findings.append(Finding(outcome, ReturnRates(all))) }
        var report = AnalysisReport("response", findings)
        report.notes.append("Everybody's rates are of all counts together, not averages of rates.")
        return report
    }
}

/// A row whose counts cannot be.
struct WrongReturns: Explained {
    let location: Location?

    var code: String { "analyse.wrong-returns" }
    var what: String {
        "The counts of this row are not whole numbers, or more are undelivered than invited, completed than started, or "
            + "usable than completed."
    }
    var remedy: String { "Fill in all five, each at most as many as the one that it is part of." }
}

/// A second row of the same name.
struct DoubledReturns: Explained {
    let name: String
    /// The line of the first one.
    let first: Int?
    let location: Location?

    var code: String { "analyse.doubled-returns" }
    var what: String {
        "There is a second row of “\(Manners.printable(name))”"
            + (first.map { "; the first is in line \($0)." } ?? ".")
    }
    var remedy: String { "Add their counts up in one row, or give each a name of its own." }
}
