import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// What stands behind each configuration: passages, verdicts by site, the judgement of a person, and words.
    var evidenceTables: [WrittenTable] {
        let configurations = publication.theory.configurations
        let isJudged =
            !publication.judgements.isEmpty
            || publication.sites.contains { $0.page?.judgements.isEmpty == false }
        if configurations.isEmpty || passages.isEmpty && !isJudged { return [] }
        var quotes = Dictionary(grouping: publication.evidence.quotes, by: \.configuration)
        var nobodies = nobodies
        var named = 0
        for (id, own) in quotes {
            quotes[id] = own.filter { PersonalText.finds(inSpeech: $0.text, except: &nobodies).isEmpty }
            named += own.count - (quotes[id]?.count ?? 0)
        }
        let rows = configurations.map { configuration -> [WrittenText] in
            let own = quotes[configuration.id] ?? []
            return [
                WrittenText(runs: [labelled(configuration.label, text(configuration.title))]),
                passageText(configuration.id), siteText(configuration), overallText(configuration),
                quoteText(configuration.id, own, .supports), quoteText(configuration.id, own, .refutes),
            ]
        }
        let withheld =
            publication.withheld.filter { $0.subject == .quotes }.reduce(0) { $0 + $1.count } + named
        return [
            WrittenTable(
                caption: words.count("tables.evidence.caption", rows.count),
                columns: [
                    column("configuration", 3), column("passages", 2), column("sites", 4),
                    column("overall", 4), column("supporting", 4), column("contradicting", 4),
                ], rows: rows,
                notes: [words["judgement.verdicts"], note("passages"), note("words")]
                    + (withheld > 0 ? [words.count("tables.note.withheld", withheld)] : []) + notShared)
        ]
    }

    private func passageText(_ configuration: Configuration.ID) -> WrittenText {
        guard let counts = passages[configuration], let all = counts[nil] else {
            return WrittenText(words["tables.none"])
        }
        let lines = Reading.Stance.allCases.map { stance in
            labelled(words["verdict.\(stance.rawValue)"], String(counts[stance]?.passages ?? 0))
        }
        return WrittenText(
            runs: lines + [labelled(words["tables.independent"], String(all.independent))])
    }

    private func siteText(_ configuration: Configuration) -> WrittenText {
        let lines = publication.sites.compactMap { site -> [WrittenText.Run]? in
            guard let own = site.page?.judgements.filter({ $0.configuration == configuration.id }),
                !own.isEmpty
            else { return nil }
            let said = own.standing(of: configuration).map(finding) ?? words["tables.look-again"]
            return labelled(text(site.title), said)
        }
        return lines.isEmpty ? WrittenText(words["tables.not-judged"]) : WrittenText(runs: lines)
    }

    private func finding(_ judgement: Judgement) -> String {
        switch judgement.finding {
        case .silent(let silence):
            words["verdict.silent-because", ["reason": words["silence.\(silence.rawValue)"]]]
        case .verdict(let verdict, let worked, let strength):
            words[
                "tables.finding",
                [
                    "verdict": words["verdict.\(verdict.rawValue)"],
                    "strength": words["grade.\(strength.rawValue)"],
                    "worked": words["tables.worked.\(worked.rawValue)"],
                ]]
        }
    }

    private func overallText(_ configuration: Configuration) -> WrittenText {
        guard let judgement = publication.judgements.last(where: { $0.configuration == configuration.id })
        else { return WrittenText(words["confidence.none"]) }
        let verdict = words["verdict.\(judgement.verdict.rawValue)"]
        var lines = [labelled(verdict, words["confidence.\(judgement.confidence.rawValue)"])]
        lines.append([WrittenText.Run(WrittenText(lines: [text(judgement.reason)]).plain)])
        if judgement.revision != configuration.revision || judgement.lookAgain != nil {
            lines.append([WrittenText.Run(words["tables.look-again"])])
        }
        return WrittenText(runs: lines)
    }

    /// The strongest that can be read in a table; of several the shorter one.
    private func quoteText(
        _ configuration: Configuration.ID, _ quotes: [PublishedQuote], _ stance: Reading.Stance
    ) -> WrittenText {
        let best = quotes.filter { $0.stance == stance }.min { one, other in
            let (a, b) = (order(one), order(other))
            return a == b ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8) : a < b
        }
        guard let best else {
            let isThere = passages[configuration]?[stance] != nil
            return WrittenText(words[isThere ? "tables.may-not-be-quoted" : "tables.none"])
        }
        return quoted(best.text, speaker(best.kind, best.attributes))
    }

    private func order(_ quote: PublishedQuote) -> (Int, Int, Int) {
        let length = quote.text.count
        return (-(quote.strength?.dots ?? 0), length > 400 ? 1 : 0, length)
    }

    /// Words in quotation marks, and under them who speaks.
    func quoted(_ text: String, _ speaker: String) -> WrittenText {
        let said = words["tables.quoted", ["text": WrittenText(lines: [text]).plain]]
        return WrittenText(runs: [[WrittenText.Run(said)], [WrittenText.Run("– " + speaker)]])
    }
}
