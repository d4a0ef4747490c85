extension Study {
    /// What is to be asked of outcomes and waves.
    func measureQuestions(responses: [ResponseCount], on today: Day?) -> [Question] {
        unmeasured + emptyWaves(responses, on: today) + primaryQuestions + unknownAttributes + untoldBands
    }

    private var unknownAttributes: [Question] {
        about.reportBy.filter { name in !participants.contains { $0.attributes[name] != nil } }.map {
            Question(
                .attributeOfNobody, at: "attribute \($0)", "Which participants have the attribute “\($0)”?")
        }
    }

    private var untoldBands: [Question] {
        about.bandSchemes.sorted { $0.key < $1.key }.compactMap { instrument, name in
            guard let used = instruments.first(where: { $0.id == instrument }),
                used.bandScheme(name)?.basis != .raw
            else { return nil }
            return Question(
                .bandsNotTold, at: "instrument \(instrument)",
                "Should the bands “\(name)” of \(used.title.text) be shown?")
        }
    }

    /// Not asked of a study that has no measure at all: it tells what it found in words.
    private var unmeasured: [Question] {
        if about.measures.isEmpty { return [] }
        var measured: Set<Configuration.ID> = []
        for recommendation in recommendations where !recommendation.measures.isEmpty {
            measured.formUnion(recommendation.links.filter { $0.does != .onlyInforms }.map(\.configuration))
        }
        for adaptation in adaptations where !adaptation.measures.isEmpty {
            measured.formUnion(adaptation.configurations)
        }
        return theory.configurations.filter { !$0.outcome.isEmpty && !measured.contains($0.id) }
            .map { configuration in
                Question(
                    .unmeasuredOutcome, at: "configuration \(configuration.id)",
                    "Which measure would show the outcome of \(configuration.label) "
                        + "“\(configuration.title.text)”?")
            }
    }

    /// Of waves that have ended, as far as the day is known.
    private func emptyWaves(_ responses: [ResponseCount], on today: Day?) -> [Question] {
        var seen: Set<Instrument.ID> = []
        let used = about.measures.compactMap { $0.scored?.instrument }.filter { seen.insert($0).inserted }
        return used.flatMap { instrument in
            about.waves.filter { wave in
                if let today, today <= wave.to { return false }
                return !responses.contains {
                    $0.instrument == instrument && $0.wave == wave.id && $0.count > 0
                }
            }.map { wave in
                Question(
                    .waveWithoutResponses, at: "wave \(wave.id)",
                    "Where are the answers to \(instrument) \(wave.phrase.text)?")
            }
        }
    }

    private var primaryQuestions: [Question] {
        guard about.measures.contains(where: { $0.scored != nil }) else { return [] }
        guard let primary = about.primary else {
            return [Question(.noPrimary, at: "study", "Which one comparison was chosen before looking?")]
        }
        guard let measure = about.measures.first(where: { $0.id == primary.measure }), measure.scored == nil
        else { return [] }
        return [
            Question(
                .primaryUnscored, at: "measure \(measure.id)",
                "Which questionnaire scores “\(measure.title.text)”, the primary measure?")
        ]
    }
}
