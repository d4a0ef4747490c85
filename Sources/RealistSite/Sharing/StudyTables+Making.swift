public import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// The tables of a study, with the vocabularies and words that are shipped. The command and the app make them by this
    /// and by nothing else.
    ///
    /// - Parameters:
    ///   - study: whose tables they are.
    ///   - wanted: which of them. Answers are scored for the reporting standard alone, and codings are needed for the data
    ///     structure.
    ///   - day: on which sites' agreements have to hold.
    ///   - codings: gives every coding, one after another.
    ///   - responses: gives every response to an instrument, one after another.
    /// - Throws: what `codings` and `responses` throw, or what is wrong with what is shipped.
    public init(
        _ study: Study, for wanted: [Kind], on day: Day,
        codings: ((Coding) throws -> Void) throws -> Void,
        responses: (Instrument, (Response) throws -> Void) throws -> Void
    ) throws {
        var scores: [OutcomeScores] = []
        // Figures take longest, and only the standard's table speaks of questionnaires.
        if wanted.contains(.reportingStandard) {
            for instrument in study.instruments {
                var scoring = OutcomeScoring(instrument, measures: study.about.measures)
                try responses(instrument) { try scoring.add($0) }
                scores += scoring.scores
            }
        }
        var coded: [Coding] = []
        if wanted.contains(.gioia) { try codings { coded.append($0) } }
        self.init(
            study, study.publication(of: scores, on: day), codings: coded,
            words: try ThemeFolder.wordsOfTables(study.about.languages.first ?? .english),
            theoryWords: try VocabularyLibrary.theoryWords(), vocabularies: try VocabularyLibrary.ofReports())
    }

    /// The figure of the data structure as a file, SVG; `nil` where nothing of it may be shown.
    public var structureFile: [UInt8]? {
        if exemplary.structure.isEmpty { return nil }
        return Array(StructureFile(exemplary.structure, words) { text($0) }.text.utf8)
    }
}
