import ArgumentParser
import Foundation
import Realist
import RealistFormats

/// `realist score`
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Answers in a CSV file in, scores out; no study needed.",
        discussion: """
            Every column that is not an item is kept. For each subscale come its score, how many of its items were \
            answered (ID_n), its band (ID_band, filled when a scheme is named), and its T score (ID_t, when a norm \
            is named). An answer that is not on the scale is listed and counts as blank.

            Example: realist score answers.csv --instrument proqol-5 --bands raw --scores scores.csv
            Example: realist score answers.csv --instrument proqol-5 --summary sites.csv --by site,wave

            A table that is too large for one machine may be cut by rows and scored in parts. Their files of scores \
            together give the summary of the whole, to the last digit.

            Example: realist score --merge a.csv b.csv --instrument proqol-5 --summary sites.csv --by site,wave
            """)

    @Argument(help: "A CSV file with a column for each item; with --merge, files of scores.")
    var files: [String]

    @Flag(help: "Summarise files of scores that were made in parts; the same options as they were.")
    var merge = false

    @Option(
        help: ArgumentHelp(
            "An instrument that comes with the program, or the path of its file.", valueName: "id|file"))
    var instrument: String

    @Option(
        help: ArgumentHelp(
            "The rule for blank answers; the instrument says which there are.", valueName: "rule"))
    var missing: String?

    @Option(help: ArgumentHelp("Name the bands of this scheme.", valueName: "scheme"))
    var bands: String?

    @Option(
        name: .customLong("t"),
        help: ArgumentHelp("Add T scores by this norm, or by sample.", valueName: "norm"))
    var tNorm: String?

    @Option(
        name: .customLong("subscale"),
        help: ArgumentHelp("Score this subscale only; may be repeated.", valueName: "id"))
    var subscales: [String] = []

    @Option(help: ArgumentHelp("Which column holds which item.", valueName: "file"))
    var map: String?

    @Option(help: ArgumentHelp("Where the scores go, in place of standard output.", valueName: "out"))
    var scores: String?

    @Option(help: ArgumentHelp("Where a summary goes.", valueName: "out"))
    var summary: String?

    @Option(help: ArgumentHelp("Summarise for each combination of these columns.", valueName: "columns"))
    var by: String?

    @Option(help: "How the file is written: utf-8 or windows-1252.", transform: ScoreCommand.encoding)
    var encoding: TextEncoding = .utf8

    @Flag(help: "Print the summary as JSON; scores are then written only with --scores.")
    var json = false

    @Flag(help: "An answer that is not on the scale is an error: exit 1, nothing written.")
    var strict = false

    @OptionGroup var manners: Manners

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name a file.") }
        if merge {
            try validateMerge()
        } else if files.count > 1 {
            throw ValidationError("Name one file; several files of scores go with --merge.")
        }
        if by != nil, summary == nil, !json, !merge {
            throw ValidationError("--by goes with --summary or --json.")
        }
        let outputs = [scores, summary].compactMap { $0 }.map(ScoreCommand.place)
        if Set(outputs).count < outputs.count {
            throw ValidationError("--scores and --summary name the same file.")
        }
        if !outputs.filter(files.map(ScoreCommand.place).contains).isEmpty {
            throw ValidationError("The output would replace the file that is read.")
        }
    }

    func run() throws {
        try manners.run {
            let plan = try ScorePlan(self)
            if merge {
                var merge = try ScoreMerge(plan, files: files)
                return try merge.work()
            }
            var run = ScoreRun(plan, file: files[0])
            try run.work()
        }
    }

    private func validateMerge() throws {
        if Set(files.map(ScoreCommand.place)).count < files.count {
            throw ValidationError("Two files of --merge are the same one.")
        }
        if scores != nil || map != nil || strict {
            throw ValidationError("--merge reads scores: --scores, --map and --strict do not go with it.")
        }
    }

    private static func encoding(_ name: String) throws -> TextEncoding {
        if let encoding = TextEncoding(rawValue: name) { return encoding }
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: " or ")
        throw ValidationError("The encoding is \(known).")
    }

    /// The same text for the same file, however it is named.
    private static func place(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    }
}
