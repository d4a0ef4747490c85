import Realist

@testable import RealistPages

/// What is filled into keys that are put together: the cases of an enum, mostly.
enum WordMeanings {
    private static func codes<Kind: CaseIterable & RawRepresentable<String>>(_: Kind.Type) -> [String] {
        Kind.allCases.map(\.rawValue)
    }

    private static let numbers: [(About.ReportingStandard, Int)] = [
        (.ramesesII, 20), (.ramesesI, 19), (.srqr, 21),
    ]

    /// How an answer about one's own place bears on an explanation.
    private static let bearings = [
        "fits", "fits-in-part", "fits-without", "fits-better", "both-ways", "fits-less", "weaker",
        "in-the-way", "take-care", "watch", "watch-without",
    ]

    private static let finder: [String: [String]] = [
        "setting.if.*.*": ["people", "place"].flatMap { kind in
            codes(SettingAnswer.self).map { "\(kind).\($0)" }
        },
        "finder.answer.*": codes(SettingAnswer.self) + ["unknown"],
        "finder.group.*": codes(FinderGroup.self),
        "finder.modifier.*": ["strengthens", "weakens"], "finder.people.*": codes(ContextLink.Need.self),
        "finder.advice.*": bearings, "finder.bearing.*": bearings, "finder.why.*": bearings,
    ]

    private static let sharing: [String: [String]] = [
        "accessibility.way.*": codes(SiteCheck.Way.self),
        "search.kind.*": codes(SearchKind.self), "search.pages.*": codes(SearchKind.self),
        "downloads.*.text": codes(Download.Kind.self), "downloads.*.title": codes(Download.Kind.self),
        "privacy.rule.*": [
            "people", "bands", "subtraction", "extremes", "all-or-none", "rounding", "releases", "attendance",
        ],
        "privacy.table.*": codes(DisclosureSettings.TableClass.Table.self),
        "withheld.reason.*": codes(Publication.Withheld.Reason.self),
        "held.*": codes(Figure.Status.self).filter { $0 != "shown" },
        "held.why.*": codes(Figure.Status.self).filter { $0 != "shown" },
    ]

    private static let site: [String: [String]] = [
        "site.*.heading": [
            "context", "programme", "decisions", "when", "changes", "workshops", "outcomes", "evidence",
        ],
        "site.answer.*": codes(ProfileAnswer.Answer.self), "site.card.*": codes(ProgrammeCard.Point.self),
        "site.worked.*": codes(Judgement.Worked.self),
        "workshop.stage.*": codes(Workshop.Stage.self),
    ]

    static let all = theory.merging(finder) { own, _ in own }.merging(sharing) { own, _ in own }
        .merging(site) { own, _ in own }.merging(series) { own, _ in own }

    private static let series: [String: [String]] = [
        "series.figure.*": codes(Indicator.Unit.Kind.self).filter { $0 != "count" },
        "series.gap.*": codes(SeriesPoint.Gap.self), "series.quality.*": codes(DataNote.Kind.self),
        "series.short.*": SeriesSentences.keys, "series.verdict.*": SeriesSentences.keys,
        "series.what.*": ["high", "low", "rising", "falling"],
        "series.cause.*": codes(SeriesVerdict.Cause.self),
        "series.assured.*": SeriesSentences.assurances, "series.assurance.*": SeriesSentences.assurances,
        "series.held.*": ["met", "missed"], "series.chart.*": codes(Benchmark.Kind.self),
        "series.held.*.*": codes(Benchmark.Kind.self).flatMap { ["\($0).met", "\($0).missed"] },
    ]

    private static let theory: [String: [String]] = [
        "choice-count.*": codes(Decision.Choice.self), "choice.*": codes(Decision.Choice.self),
        "confidence.*": codes(OverallJudgement.Confidence.self), "differs.*": codes(Contrast.Differs.self),
        "direction.*": codes(Configuration.Direction.self), "dispute.*": codes(Instrument.Dispute.Kind.self),
        "better.*": codes(Subscale.Direction.self), "grade.*": codes(Grade.self),
        "kind.*": codes(Adaptation.Kind.self), "material.*": codes(Material.Kind.self),
        "month.*": (1...12).map(String.init), "number.*": (0...20).map(String.init),
        "need.*": ["absent", "strengthens", "weakens"], "part.*": codes(Configuration.Part.self),
        "quotes.*": codes(Reading.Stance.self),
        "read.*": codes(Configuration.Part.self) + codes(Reading.Part.Between.self),
        "role.*": codes(Recommendation.Link.Role.self),
        "silence.*": codes(Judgement.Silence.self), "source-count.*": codes(Source.Kind.self),
        "source.*": codes(Source.Kind.self),
        "structure.column.*": ["concepts", "themes", "dimensions"],
        "standard.*.*": numbers.flatMap { standard, count in (1...count).map { "\(standard.rawValue).\($0)" }
        },
        "standard.*.name": codes(About.ReportingStandard.self), "standing.*": codes(Instrument.Standing.self),
        "state.*": codes(Adaptation.State.self),
        "trigger.*": codes(TheoryChange.Trigger.self), "value.*": codes(OutcomeLink.Value.self),
        "verdict-count.*": codes(Verdict.self), "verdict.*": codes(Verdict.self),
        "worked.*": codes(Judgement.Worked.self),
    ]
}
