@testable import Realist

extension Example {
    static func row(_ group: FigureGroup, _ said: OutcomeSentence, people: Int = 40) -> ChangeRow {
        let (difference, low, high): (Double, Double, Double) =
            switch said {
            case .higher(let by, let low, let high): (by, low, high)
            case .lower(let by, let low, let high): (-by, -high, -low)
            case .noClearChange(let low, let high): ((low + high) / 2, low, high)
            }
        return ChangeRow(
            group: group, matched: .shown(people), onlyBefore: .shown(12), onlyAfter: .withheld(.complement),
            meanBefore: .shown(27.4), sdBefore: .shown(5.2), meanAfter: .shown(27.4 + difference),
            sdAfter: .shown(5), difference: .shown(difference), low: .shown(low), high: .shown(high),
            sentence: said)
    }

    static func withheldRow(_ group: FigureGroup, _ status: Figure.Status) -> ChangeRow {
        ChangeRow(
            group: group, matched: .withheld(status), onlyBefore: .withheld(status),
            onlyAfter: .withheld(status),
            meanBefore: .withheld(status), sdBefore: .withheld(status), meanAfter: .withheld(status),
            sdAfter: .withheld(status), difference: .withheld(status), low: .withheld(status),
            high: .withheld(status), sentence: nil)
    }

    static func waveRows(_ wave: Wave.ID) -> [WaveRow] {
        [
            WaveRow(
                group: .site(harrow), wave: wave, people: .shown(52), mean: .shown(26.1), sd: .shown(5.5)),
            WaveRow(
                group: .site(island), wave: wave, people: .withheld(.small), mean: .withheld(.small),
                sd: .withheld(.small)),
            WaveRow(group: .site(quiet), wave: wave, people: .shown(31), mean: nil, sd: nil),
            WaveRow(
                group: .allShown([harrow]), wave: wave, people: .shown(52), mean: .shown(26.1),
                sd: .withheld(.previousRelease)),
        ]
    }

    /// One group that is shown and one that is not.
    static var groupRows: [ChangeRow] {
        ["early", "late"].map { value in
            let group = FigureGroup.people(attribute: "career-stage", value: value, at: [harrow, quiet])
            if value == "late" { return withheldRow(group, .complement) }
            return ChangeRow(
                group: group, matched: .shown(40), onlyBefore: nil, onlyAfter: nil, meanBefore: .shown(27.4),
                sdBefore: .shown(5.2), meanAfter: .shown(26), sdAfter: .shown(5), difference: .shown(-1.4),
                low: .shown(-2.5), high: .shown(-0.3), sentence: nil)
        }
    }

    /// Two of three bands told together, at one site shown and at one withheld.
    static func bands(shares: [Double]?, in instrument: Instrument) -> BandTable? {
        guard let scheme = instrument.bandSchemes.first else { return nil }
        let titles = scheme.bands.map(\.title)
        func row(_ site: Site.ID, _ counts: [Shown<Int>]) -> BandRow {
            BandRow(
                group: .site(site), wave: baseline, people: .shown(40),
                cells: counts.map { BandRow.Cell(count: $0, percent: $0) })
        }
        return BandTable(
            scheme: scheme,
            bands: zip([Array(titles.prefix(1)), Array(titles.dropFirst())], [0, 1]).map { titles, place in
                BandTable.Band(titles: titles, normShare: shares?[place])
            },
            rows: [
                row(harrow, [.shown(18), .shown(22)]), row(island, [.withheld(.small), .withheld(.small)]),
            ])
    }

    static func outcomes(instrument: Instrument) -> PublishedOutcomes {
        func measure(
            _ id: Measure.ID, primary: Bool, _ rows: [ChangeRow], bands: BandTable? = nil
        ) -> OutcomeOfMeasure? {
            guard let measure = about.measures.first(where: { $0.id == id }), let scored = measure.scored
            else {
                return nil
            }
            return OutcomeOfMeasure(
                measure: measure, scored: scored, isPrimary: primary, missingRule: "p80",
                changes: [
                    ChangeTable(from: baseline, to: month6, isPrimary: primary, rows: rows, groups: groupRows)
                ],
                waves: waveRows(baseline) + waveRows(month6), bands: bands)
        }
        return PublishedOutcomes(
            instruments: [instrument],
            measures: [
                measure(
                    burnout, primary: true,
                    [
                        row(.site(harrow), .lower(by: 2.6, low: 1.1, high: 4.1)),
                        withheldRow(.site(island), .small),
                        row(.allShown([harrow]), .noClearChange(low: -1.2, high: 0.4)),
                    ], bands: bands(shares: nil, in: instrument)),
                measure(
                    strain, primary: false,
                    [
                        row(.site(harrow), .higher(by: 1.9, low: 0.3, high: 3.5)),
                        withheldRow(.site(island), .previousRelease),
                    ], bands: bands(shares: [0.25, 0.75], in: instrument)),
            ].compactMap { $0 })
    }

    static var withheld: [Publication.Withheld] {
        let reasons = Publication.Withheld.Reason.allCases
        return [
            .init(subject: .figures(instrument: proqol, subscale: "bo"), reason: .tooFewPeople, count: 14),
            .init(subject: .quotes, reason: .noConsent, count: 2),
            .init(subject: .sitePage(quiet), reason: .notApproved, count: 1),
            .init(subject: .attendance, reason: .tooFewPeople, count: 1),
        ] + reasons.map { .init(subject: .quotes, reason: $0, count: 1) }
    }

    /// What the release before showed of the figures below: one value was another, one is withheld now, and two are no
    /// longer told of, one of them of a place that is no longer there.
    static var earlierFigures: [Figure] {
        [
            ("f-shown", "site", "harrow", "2.4"), ("f-small", "site", "harrow", "3.1"),
            ("f-gone", "site", "gone", "4.5"), ("f-by", "by-career-stage", "early@harrow+island", "5.5"),
        ].map {
            Figure(
                id: $0, page: "outcomes.html", instrument: "proqol-5", subscale: "bo", wave: "baseline",
                groupKind: $1, group: $2, statistic: "mean", value: $3, status: .shown)
        }
    }

    static var figures: [Figure] {
        [("shown", "2.6"), ("small", nil), ("complement", nil), ("previous-release", nil)].compactMap {
            code, value in
            Figure.Status(rawValue: code).map { status in
                Figure(
                    id: "f-\(code)", page: "outcomes.html", instrument: "proqol-5", subscale: "bo",
                    wave: "baseline",
                    groupKind: "site", group: "harrow", statistic: "mean", value: value, status: status)
            }
        }
    }
}
