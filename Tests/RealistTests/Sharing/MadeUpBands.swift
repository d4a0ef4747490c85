import Realist

extension MadeUpSurvey {
    /// Where the bands of the made-up scheme end.
    static let bandLimits = [10, 22.5, 28.5, 50]

    /// Names the scheme "thirds" of a questionnaire whose subscales are those of the survey.
    func addBands(_ study: inout Study) {
        study.about.bandSchemes = [Self.scored(0).instrument: "thirds"]
        study.instruments = (try? instrument()).map { [$0] } ?? []
    }

    private func instrument() throws -> Instrument {
        let names = (0..<subscales).map { "s\($0)" }
        let items = names.map { Instrument.Item(id: Self.named($0)) }
        let cuts = Self.bandLimits.dropFirst().dropLast().map { BandScheme.Cut(at: $0, belongsBelow: false) }
        let rule = MissingRule(
            id: Identifier(known: "complete"), title: "All answered", percent: 100, whose: "Ours.")
        let scale = AnswerScale((10...50).map { AnswerScale.Option(value: $0, label: Wording("\($0)")) })
        guard let scale else { throw KeyProblem.itemsTwiceOrNone }
        return try Instrument(
            id: Self.scored(0).instrument, version: "1", title: "Made up", summary: "Nobody is asked.",
            key: ScoringKey(
                items: items, scale: scale,
                subscales: zip(names, items).map { name, item in
                    Subscale(id: Self.named(name), title: Wording(name), items: [item.id], better: .lower)
                }, missingRules: [rule], defaultRule: rule.id),
            bandSchemes: [
                BandScheme(
                    id: Identifier(known: "thirds"), title: "Thirds", basis: .raw,
                    bands: (0..<3).map {
                        BandScheme.Band(id: Self.named("b\($0)"), title: Wording("band \($0)"))
                    },
                    cuts: Dictionary(
                        names.map { (Self.named($0), Array(cuts)) }, uniquingKeysWith: { first, _ in first }),
                    caveat: "Invented.")
            ],
            terms: Instrument.Terms(summary: "Free.", wording: .shipped))
    }
}
