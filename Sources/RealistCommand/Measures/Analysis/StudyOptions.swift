import ArgumentParser
import Realist
import RealistSite

/// What an analysis of a study takes; a table has no use for it.
struct StudyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Of a study: the questionnaire; when left away that of its primary measure.", valueName: "id"))
    var instrument: String?

    @Option(
        help: ArgumentHelp(
            "Of a study: the rule for blank answers; the instrument says which there are.", valueName: "rule")
    )
    var missing: String?

    @Option(
        help: ArgumentHelp(
            "The earlier wave; of a study, when left away, that of its primary comparison.", valueName: "wave"
        ))
    var from: String?

    @Option(help: ArgumentHelp("The later wave; the same.", valueName: "wave"))
    var to: String?

    /// Options that were given and make no sense with a table.
    func validateForTable(allowsWaves: Bool = false) throws {
        let given = [
            ("--instrument", instrument != nil), ("--missing", missing != nil),
            ("--from", from != nil && !allowsWaves), ("--to", to != nil && !allowsWaves),
        ].filter(\.1).map(\.0)
        if let first = given.first {
            throw ValidationError("\(first) is for a study; of a table name columns. See --help.")
        }
    }
}

extension AnalysedStudy {
    /// - Throws: ``AnalyseStudyProblem`` for a name that the study does not know, and for a wave with nobody.
    init(_ path: String, _ options: StudyOptions, _ time: Time = .comparison) throws {
        try self.init(
            path, StudySource.open(path).answers, instrument: options.instrument, missing: options.missing,
            from: options.from, to: options.to, time)
    }
}

extension StudySource {
    var answers: StudyAnswers { StudyAnswers(study, counts: responseCounts, responses: responses) }
}
