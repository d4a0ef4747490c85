import Realist
import RealistFormats
import RealistSite

/// Figures of a study that may be shown to the world: those of the next release of its site and no others, so that what
/// an analysis tells is protected together with everything that is or was published.
struct PublishableStudy {
    let study: Study
    /// Of the questionnaire; the primary measure first.
    let measures: [OutcomeOfMeasure]
    let path: String
    let words: ReportWords
    /// A report without results: what it is about, and what must be said beside it.
    let empty: AnalysisReport
    private let instrument: String
    private let places: (from: Int, to: Int)

    var from: Wave.ID { study.about.waves[places.from].id }
    var to: Wave.ID { study.about.waves[places.to].id }

    /// - Throws: ``PublishableProblem`` for a rule other than the site's, and where nothing is a measure.
    init(_ asked: AnalysedStudy) throws {
        let usual = asked.instrument.key.defaultRule
        guard asked.rule.id == usual.id else {
            throw PublishableProblem.otherRule(asked.rule.id.text, usual: usual.id.text, path: asked.path)
        }
        var scores: [OutcomeScores] = []
        for instrument in asked.study.instruments {
            var scoring = OutcomeScoring(instrument, measures: asked.study.about.measures)
            try asked.source.responses(instrument) { try scoring.add($0) }
            scores += scoring.scores
        }
        var empty = AnalysisReport(analysis: "")
        asked.head(&empty)
        empty.notes = [PublishableStudy.note] + asked.instrumentNotes
        empty.caution = PublishableWords.notRemembered
        try self.init(
            asked.study, scores, instrument: asked.instrument.id, places: (asked.from, asked.to),
            path: asked.path, words: asked.words, empty: empty)
    }

    init(
        _ study: Study, _ scores: [OutcomeScores], instrument: Instrument.ID, places: (from: Int, to: Int),
        path: String, words: ReportWords, empty: AnalysisReport
    ) throws {
        self.study = study
        self.path = path
        self.words = words
        self.empty = empty
        self.places = places
        self.instrument = instrument.text
        // The day is that of no figure.
        let publication = study.publication(of: scores, on: Day(2000, 1, 1))
        measures = publication.outcomes.measures.filter { $0.scored.instrument == instrument }
        if measures.isEmpty { throw PublishableProblem.noMeasure(instrument: instrument.text, path: path) }
    }

    private static let note =
        "These are figures of the study's next release, under the same disclosure control: protected together with all "
        + "others of the site, and beside earlier releases."

    /// The groups to be told beside everybody.
    enum By: Equatable {
        case nobody, sites
        case attribute(String)
    }

    func by(_ names: [String]) throws -> By {
        guard let name = names.first else { return .nobody }
        if names.count > 1 { throw PublishableProblem.twoAtOnce(path: path) }
        if name == StudyAnalysis.site { return .sites }
        let known = study.about.reportBy
        guard known.contains(name) else {
            throw PublishableProblem.notReported(name, known: [StudyAnalysis.site] + known, path: path)
        }
        return .attribute(name)
    }

    /// What is told of each measure's change: everybody who is shown, then the groups.
    func changes(_ by: By, isOfEverybody: Bool = true) throws -> [(OutcomeOfMeasure, [ChangeRow])] {
        try measures.map { measure in
            guard let table = measure.changes.first(where: { $0.from == from && $0.to == to }) else {
                throw PublishableProblem.notCompared(from: from.text, to: to.text, path: path)
            }
            let everybody = isOfEverybody ? table.rows.filter(isEverybody) : []
            switch by {
            case .nobody: return (measure, everybody)
            case .sites:
                return (
                    measure,
                    (isOfEverybody ? table.rows.filter { isTotal($0.group) } : [])
                        + table.rows.filter { !isTotal($0.group) }
                )
            case .attribute(let name):
                return (
                    measure,
                    everybody
                        + table.groups.filter {
                            guard case .people(name, _, _) = $0.group else { return false }
                            return true
                        }
                )
            }
        }
    }

    /// The total, or the only site.
    private func isEverybody(_ row: ChangeRow) -> Bool {
        isTotal(row.group) || study.sites.count == 1
    }

    private func isTotal(_ group: FigureGroup) -> Bool {
        if case .allShown = group { return true }
        return false
    }

    /// The bands of each measure that has them, before and after.
    func bands(_ by: By) throws -> [(OutcomeOfMeasure, BandTable, [BandRow])] {
        if case .attribute = by { throw PublishableProblem.twoAtOnce(path: path) }
        let tables = measures.compactMap { measure in measure.bands.map { (measure, $0) } }
        if tables.isEmpty {
            throw PublishableProblem.noBands(instrument: instrument, path: path)
        }
        return try tables.map { measure, table in
            let told = Set(table.rows.map(\.wave))
            guard told.isEmpty || told.isSuperset(of: [from, to]) else {
                throw PublishableProblem.notCompared(from: from.text, to: to.text, path: path)
            }
            let rows = table.rows.filter { ($0.wave == from || $0.wave == to) }
            return (measure, table, rows.filter { isTotal($0.group) || by == .sites })
        }
    }

    /// How many answered at each wave: everybody who is shown, and each site. The same in all subscales, or told of the
    /// first one.
    func answers(_ by: By) -> [(group: FigureGroup, waves: [WaveRow])] {
        guard let rows = measures.first?.waves else { return [] }
        var groups: [FigureGroup] = []
        for row in rows where !groups.contains(row.group) { groups.append(row.group) }
        return (groups.filter(isTotal) + groups.filter { !isTotal($0) && by == .sites })
            .map { group in (group, rows.filter { $0.group == group }) }
    }
}
