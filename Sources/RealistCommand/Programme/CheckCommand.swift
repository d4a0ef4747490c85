import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// Asks the questions that a good methodologist would.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Ask the questions about a study that a good methodologist would.",
        discussion: """
            Questions are asked, not errors found: a study may live with many of them. Only what cannot be right \
            is an error, and then the exit status is 1. What your team let stand with a reason is not asked again.

            Example: realist check support.realist
            Example: realist check --explain theory.no-reasoning
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String?

    @Option(help: ArgumentHelp("Ask only this kind of question.", valueName: "id"))
    var only: String?

    @Option(
        help: ArgumentHelp(
            "Say what a kind of question looks at, with an example, and when it may stand. Needs no study.",
            valueName: "id"))
    var explain: String?

    @Flag(help: "Also list what was let stand, with the reason.")
    var all = false

    @Flag(help: "Print the questions as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        for name in [only, explain].compactMap({ $0 }) where Question.Kind(rawValue: name) == nil {
            let known = Question.Kind.allCases.map(\.rawValue).joined(separator: "\n  ")
            throw ValidationError("There is no kind of question “\(name)”. The kinds are:\n  \(known)")
        }
        if study == nil, explain == nil {
            throw ValidationError("Name a study, or a kind of question with --explain.")
        }
        if explain != nil, study != nil || only != nil || all || json {
            throw ValidationError("--explain stands alone: it needs no study and no other option.")
        }
    }

    func run() throws {
        try manners.run {
            if let kind = explain.flatMap({ Question.Kind(rawValue: $0) }) {
                return try Manners.output(CheckReport.explained(kind))
            }
            guard let study else { return }
            let source = try StudySource.open(study)
            let asked = source.study.asked(
                responses: source.responseCounts, series: source.series, logged: try source.loggedMonths(),
                on: Moment.now().day, digest: AllocationList.digest(of:))
            let report = CheckReport(
                open: asked.open.filter { only == nil || $0.kind.rawValue == only },
                standing: asked.standing.filter { only == nil || $0.question.kind.rawValue == only })
            try Manners.output(json ? report.json() : report.text(listsStanding: all))
            if asked.open.contains(where: { $0.isError && (only == nil || $0.kind.rawValue == only) }) {
                throw ExitCode(1)
            }
        }
    }
}
