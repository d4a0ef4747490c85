/// Outcomes under disclosure control, and every figure of them.
struct ControlledOutcomes: Equatable, Sendable {
    var published: PublishedOutcomes
    var figures: [Figure]
    /// Those withheld that are about too few people, or people who are all alike, themselves. The world is told one
    /// reason for all that is withheld together, so that nobody learns which was the small one.
    var few: Set<String>
}

extension Study {
    /// All measures that are scored, instrument by instrument.
    ///
    /// `scores` are of each scored measure; one that is missing here is not published.
    func controlledOutcomes(_ scores: [OutcomeScores]) -> ControlledOutcomes {
        let policy = DisclosurePolicy(about.disclosure)
        var measures: [Measure.ID: OutcomeOfMeasure] = [:]
        var figures: [Measure.ID: [Figure]] = [:]
        var few: Set<String> = []
        var order: [Measure.ID] = []
        for instrument in scoredInstruments {
            let scored = about.measures.compactMap { measure in
                measure.scored.flatMap { scored in
                    scored.instrument == instrument
                        ? scores.first { $0.scored == scored }.map { (measure, $0) } : nil
                }
            }
            guard let control = control(policy, instrument, scored.map(\.1)) else { continue }
            for ((measure, _), subscale) in zip(scored, control.subscales) {
                let isPrimary = about.primary?.measure == measure.id
                var tables = OutcomeTables(subscale, control)
                let bands = BandTables.made(subscale, control, bandScheme(of: instrument))
                measures[measure.id] = OutcomeOfMeasure(
                    measure: measure, scored: subscale.scored, isPrimary: isPrimary,
                    missingRule: subscale.missingRule,
                    changes: tables.changes(primary: isPrimary ? primaryComparison : nil),
                    waves: tables.waves(), bands: bands?.table)
                figures[measure.id] = (tables.figures + (bands?.figures ?? [])).map { figure in
                    var figure = figure
                    figure.page = Figure.page(of: measure.id)
                    return figure
                }
                few.formUnion(tables.few.union(bands?.few ?? []))
            }
        }
        order = about.measures.map(\.id).filter { measures[$0] != nil }
        if let primary = about.primary?.measure, order.contains(primary) {
            order = [primary] + order.filter { $0 != primary }
        }
        let used = Set(order.compactMap { measures[$0]?.scored.instrument })
        return ControlledOutcomes(
            published: PublishedOutcomes(
                instruments: instruments.filter { used.contains($0.id) },
                measures: order.compactMap { measures[$0] }),
            figures: order.flatMap { figures[$0] ?? [] }, few: few)
    }

    private var scoredInstruments: [Instrument.ID] {
        var seen: Set<Instrument.ID> = []
        return about.measures.compactMap { $0.scored?.instrument }.filter { seen.insert($0).inserted }
    }

    /// The one that the study names; there is never a silent one.
    private func bandScheme(of instrument: Instrument.ID) -> BandScheme? {
        about.bandSchemes[instrument].flatMap { name in
            instruments.first { $0.id == instrument }?.bandScheme(name)
        }
    }

    /// Waves beyond the 64th are not published.
    private var publishedWaves: [Wave.ID] { Array(about.waves.map(\.id).prefix(WaveSet.most)) }

    private var primaryComparison: Comparison? {
        guard let primary = about.primary, let from = publishedWaves.firstIndex(of: primary.from),
            let to = publishedWaves.firstIndex(of: primary.to), from < to
        else { return nil }
        return Comparison(from: from, to: to)
    }

    private func control(
        _ policy: DisclosurePolicy, _ instrument: Instrument.ID, _ scores: [OutcomeScores]
    ) -> DisclosureControl? {
        let allowed = scores.map { outcome in
            var outcome = outcome
            outcome.scores = permitted(outcome.scores)
            return outcome
        }
        // A site where nobody answered has no figures.
        let answered = allowed.flatMap { $0.scores.filter { $0.score != nil } }
        let present = Set(answered.map(\.site))
        let attributes = reportedAttributes(of: Set(answered.map(\.respondent)))
        let words = FigureName.Words(
            sites: sitesInOrder.map(\.id).filter(present.contains), waves: publishedWaves,
            attributes: attributes, traits: traits(attributes))
        let subscales = allowed.map { SubscaleFigures($0, words: words) }
        let comparisons = Comparison.all(waves: words.waves.count, primary: primaryComparison)
            .filter { comparison in
                subscales.contains { $0.counts.keys.contains { $0.waves.isSuperset(of: comparison.waves) } }
            }
        guard !subscales.isEmpty else { return nil }
        let wavesAnswered = words.waves.indices.count { wave in
            subscales.contains { $0.counts.keys.contains { $0.waves.contains(WaveSet(wave)) } }
        }
        return DisclosureControl(
            policy: policy, subscales: subscales, words: words, comparisons: comparisons,
            remembered: Remembered(releases, instrument: instrument, words: words),
            tellsChanges: !comparisons.isEmpty || primaryComparison != nil && wavesAnswered < 2)
    }

    /// The order on every page, never by result; sites that were forgotten in it come last.
    var sitesInOrder: [Site] {
        let places = about.siteOrder.places
        return sites.enumerated().sorted {
            (places[$0.element.id] ?? Int.max, $0.offset) < (places[$1.element.id] ?? Int.max, $1.offset)
        }.map(\.element)
    }
}
