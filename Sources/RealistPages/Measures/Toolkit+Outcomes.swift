import Realist

extension Toolkit {
    /// "Burnout: lower at month 6 than at baseline by 2.6 (1.1 to 4.1).": the primary comparison at one site.
    func primarySentence(of site: Site.ID) -> (text: String, toward: Toward?)? {
        primaryRow(of: site).flatMap { row, table, outcome in
            sentence(row, table, measure: text(outcome.measure.title)).map {
                (Sentences.ended($0), toward(row.sentence, of: outcome))
            }
        }
    }

    /// Why the primary comparison says nothing of a site; `nil` where it says something, or has no line of it.
    func whyNothingSaid(of site: Site.ID) -> String? {
        primaryRow(of: site).flatMap { row, _, outcome in
            guard row.sentence == nil && row.matched.value == nil else { return nil }
            let measure = text(outcome.measure.title)
            return words["sites.withheld", ["measure": measure, "reason": whyHeld(row.matched.status)]]
        }
    }

    private func primaryRow(of site: Site.ID) -> (ChangeRow, ChangeTable, OutcomeOfMeasure)? {
        for outcome in publication.outcomes.measures where outcome.isPrimary {
            for table in outcome.changes where table.isPrimary {
                for row in table.rows where row.group == .site(site) { return (row, table, outcome) }
            }
        }
        return nil
    }

    /// A sentence of the closed set, with the measure's name before it.
    func sentence(_ row: ChangeRow, _ table: ChangeTable, measure: String) -> String? {
        row.sentence.map { said in
            words["outcome.of-measure", ["measure": measure, "sentence": sentence(said, table)]]
        }
    }

    /// "lower at month 6 than at baseline by 2.6 (1.1 to 4.1)"
    func sentence(_ said: OutcomeSentence, _ table: ChangeTable) -> String {
        words.sentence(said, before: phrase(table.from), after: phrase(table.to))
    }

    /// "at month 6"
    func phrase(_ wave: Wave.ID) -> String { text(index.waves[wave]?.phrase) ?? wave.text }
    func waveTitle(_ wave: Wave.ID) -> String { text(index.waves[wave]?.title) ?? wave.text }
}

extension Words {
    /// A sentence of the closed set; `before` and `after` are phrases such as "at baseline".
    func sentence(_ said: OutcomeSentence, before: String, after: String) -> String {
        let gaps = ["after": after, "before": before]
        switch said {
        case .higher(let by, let low, let high):
            return self["outcome.higher", gaps.merging(numbers(by, low, high)) { own, _ in own }]
        case .lower(let by, let low, let high):
            return self["outcome.lower", gaps.merging(numbers(by, low, high)) { own, _ in own }]
        case .noClearChange(let low, let high):
            return self["outcome.no-clear-change", numbers(0, low, high)]
        }
    }

    private func numbers(_ by: Double, _ low: Double, _ high: Double) -> [String: String] {
        [
            "by": WrittenNumber.decimal(by), "low": WrittenNumber.decimal(low),
            "high": WrittenNumber.decimal(high),
        ]
    }
}
