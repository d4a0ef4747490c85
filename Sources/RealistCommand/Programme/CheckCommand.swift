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
            is an error, and then the exit status is 1.

            Example: realist check support.realist
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(help: ArgumentHelp("Ask only this kind of question.", valueName: "id"))
    var only: String?

    @Flag(help: "Print the questions as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if let only, Question.Kind(rawValue: only) == nil {
            let known = Question.Kind.allCases.map(\.rawValue).joined(separator: "\n  ")
            throw ValidationError("There is no kind of question “\(only)”. The kinds are:\n  \(known)")
        }
    }

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let asked = source.study.questions(
                responses: source.responseCounts, on: Moment.now().day
            )
            .filter { only == nil || $0.kind.rawValue == only }
            try Manners.output(json ? CheckReport.json(asked) : CheckReport.text(asked))
            if asked.contains(where: \.isError) { throw ExitCode(1) }
        }
    }
}

/// The questions as a person and as a program reads them.
enum CheckReport {
    /// One heading for a kind, with why it matters and what to do, and a line for each place.
    static func text(_ questions: [Question]) -> String {
        if questions.isEmpty { return "Nothing to ask.\n" }
        var text = ""
        var kind: Question.Kind?
        for question in questions {
            if question.kind != kind {
                kind = question.kind
                text +=
                    "\(text.isEmpty ? "" : "\n")\(question.kind.rawValue)\(question.isError ? " (error)" : "")\n"
                text += "  \(question.kind.why) \(question.kind.remedy)\n"
            }
            text += "  - \(Manners.printable(question.asks))  [\(question.place)]\n"
        }
        let errors = questions.count(where: \.isError)
        text += "\n\(counted(questions.count - errors, "question")), \(counted(errors, "error")).\n"
        return text
    }

    static func json(_ questions: [Question]) -> String {
        let list = questions.map { question in
            JsonValue.keys([
                "id": .text(question.kind.rawValue), "place": .text(question.place),
                "error": .flag(question.isError), "question": .text(question.asks),
                "why": .text(question.kind.why), "remedy": .text(question.kind.remedy),
            ])
        }
        let errors = questions.count(where: \.isError)
        let whole = JsonValue.keys([
            "questions": .list(list), "count": .integer(questions.count), "errors": .integer(errors),
        ])
        return String(decoding: JsonWriter.bytes(whole), as: UTF8.self)
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
