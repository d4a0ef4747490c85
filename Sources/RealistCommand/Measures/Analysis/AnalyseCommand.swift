import ArgumentParser
import Foundation
import Realist
import RealistSite

/// `realist analyse`
struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Statistics on scores, every figure with its method.",
        discussion: """
            Each takes a study (its file, or the folder of a bundle) or a CSV file. Of a study the answers are scored, \
            matched on the person, and every subscale is told, the primary measure first. What is printed first is \
            what a reader needs; --json and --csv have every figure in full precision.

            Example: realist analyse change support.realist --by site
            Example: realist analyse change scores.csv --before bo_baseline --after bo_month6 --by site
            """,
        subcommands: [
            AnalyseChangeCommand.self, AnalyseBandsCommand.self, AnalyseCompareCommand.self,
            AnalyseGroupsCommand.self, AnalyseSitesCommand.self, AnalyseReliabilityCommand.self,
            AnalyseAgreementCommand.self, AnalyseResponseCommand.self, AnalyseConfigurationsCommand.self,
            AnalyseThemesCommand.self, AnalyseIndicatorsCommand.self,
        ])
}

/// What all analyses take.
struct AnalysisOptions: ParsableArguments {
    @Argument(help: "A study file, the folder of a bundle, or a CSV file with a header.")
    var file: String

    @Flag(help: "Print every figure as JSON.")
    var json = false

    @Flag(help: "Print every figure as CSV: outcome, group, statistic, value.")
    var csv = false

    @Flag(help: "Tell only what may be published: under disclosure control, as the study's site does.")
    var publishable = false

    @Option(help: ArgumentHelp("Draw it into this file too, as SVG.", valueName: "file.svg"))
    var chart: String?

    @OptionGroup var manners: Manners

    func validate() throws {
        if json, csv { throw ValidationError("Either --json or --csv.") }
        if let chart, !chart.lowercased().hasSuffix(".svg") {
            throw ValidationError("--chart draws SVG: name a file that ends in .svg.")
        }
    }

    /// Runs the analysis and prints what it found.
    func print(_ analysis: () throws -> AnalysisReport) throws {
        try manners.run {
            let report = try analysis()
            if let chart { try report.draw(to: chart, isPublishable: publishable, of: file) }
            if json { return try Manners.output(String(decoding: report.json(), as: UTF8.self)) }
            if csv { return try Manners.output(String(decoding: report.csv(), as: UTF8.self)) }
            try Manners.output(report.text())
        }
    }

    /// Of a table nobody knows what else is told of its people.
    func refusePublishable(_ analysis: String) throws {
        if publishable { throw PublishableProblem.table(analysis, path: file) }
    }

    /// A folder is a bundle; a study file is a database, or has the name of one. All else is a table.
    var isStudy: Bool {
        if file.hasSuffix(".realist") || StudySource.isFolder(file) { return true }
        // A pipe can be read once only, and is no study.
        let path = URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false)
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard kind == .typeRegular, let opened = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? opened.close() }
        return (try? opened.read(upToCount: 15)) == Data("SQLite format 3".utf8)
    }

    /// Options that name columns, and were given for a study.
    func refuseColumns(_ given: [(String, Bool)]) throws {
        guard let first = given.first(where: \.1)?.0 else { return }
        let about = URL(filePath: file).appending(path: "study.yaml").path(percentEncoded: false)
        if StudySource.isFolder(file), !FileManager.default.fileExists(atPath: about) {
            throw ValidationError("\(first) is for a table, and \(Manners.printable(file)) is a folder.")
        }
        throw ValidationError("\(first) is for a table; a study has waves (--from, --to). See --help.")
    }

    /// Names with commas between them, each once.
    static func list(_ text: String?, _ option: String) throws -> [String] {
        guard let text else { return [] }
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if names.contains("") || Set(names).count < names.count {
            throw ValidationError("\(option) takes names, each once, with commas between them.")
        }
        return names
    }
}
