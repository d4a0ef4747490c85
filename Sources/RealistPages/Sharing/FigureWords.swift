import Realist

/// A figure of a release in words: what is measured, of whom, when, and what was computed.
struct FigureWords {
    private let words: Words
    private let language: Language
    private let measures: [Measure.Scored: String]
    private let waves: [String: String]
    private let sites: [String: String]

    init(_ told: WithheldTold, _ words: Words) {
        self.words = words
        let language = told.about.languages.first ?? .english
        self.language = language
        measures = Dictionary(
            told.about.measures.compactMap { measure in
                measure.scored.map { ($0, measure.title.text(in: language)) }
            }, uniquingKeysWith: { first, _ in first })
        waves = Dictionary(
            told.about.waves.map { ($0.id.text, $0.title.text(in: language)) },
            uniquingKeysWith: { first, _ in first })
        sites = Dictionary(
            told.sites.map { ($0.id.text, $0.label.text(in: language)) },
            uniquingKeysWith: { first, _ in first })
    }

    func measure(_ figure: Figure) -> String {
        let scored = Instrument.ID(figure.instrument).map {
            Measure.Scored(instrument: $0, subscale: figure.subscale)
        }
        return scored.flatMap { measures[$0] } ?? "\(figure.instrument) \(figure.subscale)"
    }

    func group(_ figure: Figure) -> String {
        switch figure.groupKind {
        case "site": sites[figure.group] ?? figure.group
        case "all-shown": words["app.publish.withheld.all-shown"]
        default: "\(figure.groupKind): \(figure.group)"
        }
    }

    func wave(_ figure: Figure) -> String {
        let parts = figure.wave.split(separator: ">").map { waves[String($0)] ?? String($0) }
        guard parts.count == 2 else { return parts.first ?? "" }
        return words["app.publish.withheld.from-to", ["from": parts[0], "to": parts[1]]]
    }

    /// Bands and their shares have names of the questionnaire's.
    func statistic(_ figure: Figure) -> String {
        FigureWords.statistics.contains(figure.statistic)
            ? words["app.publish.statistic.\(figure.statistic)"] : figure.statistic.replacing("-", with: " ")
    }

    static let statistics: Set<String> = [
        "matched", "only-before", "only-after", "mean-before", "sd-before", "mean-after", "sd-after",
        "difference", "low", "high", "people", "mean", "sd",
    ]

    /// What is withheld besides figures; `nil` for those.
    func line(_ withheld: Publication.Withheld) -> DataTable.Row? {
        let subject: String
        var count = ""
        switch withheld.subject {
        case .figures: return nil
        case .quotes:
            subject = words["withheld.subject.quotes"]
            count = words.count("withheld.count.quotes", withheld.count)
        case .sitePage(let site):
            subject = words["withheld.subject.site", ["site": sites[site.text] ?? site.text]]
        case .attendance:
            subject = words["withheld.subject.attendance"]
            count = words.count("withheld.count.attendance", withheld.count)
        }
        return DataTable.Row(
            .init(subject),
            [
                .init(count, orElse: words["app.publish.withheld.whole-page"]),
                .init(words["withheld.reason.\(withheld.reason.rawValue)"]),
            ])
    }
}
