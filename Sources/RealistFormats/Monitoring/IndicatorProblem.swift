public import Realist

/// What is wrong with indicators and their figures, besides their files and single values.
public enum IndicatorProblem: Explained {
    case organisationIsSite(String, at: Location)
    /// A key that belongs to another word.
    case standsAlone(key: String, needs: String, at: Location)
    case oneLevel(at: Location)
    case noRange(at: Location)
    case twice(period: String, series: IndicatorSeries, at: Location)
    case noPeriod(String, expected: Period.Length?, at: Location)
    case noFigure(at: Location)
    /// A rate beside counts.
    case rateAndCounts(at: Location)
    /// They say another rate than stands beside them.
    case rateDiffers(computed: Double?, at: Location)
    case denominatorAlone(at: Location)
    case countsCannotBe(at: Location)
    case doesNotFit(ObservationFault, at: Location)
    /// The study has another figure for the period.
    case differs(Observation, there: Observation, at: Location)

    public var location: Location? {
        switch self {
        case .organisationIsSite(_, let place), .standsAlone(_, _, let place), .oneLevel(let place),
            .noRange(let place), .twice(_, _, let place), .noPeriod(_, _, let place), .noFigure(let place),
            .rateAndCounts(let place), .rateDiffers(_, let place), .denominatorAlone(let place),
            .countsCannotBe(let place), .doesNotFit(_, let place), .differs(_, _, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .organisationIsSite: "indicators.organisation-is-site"
        case .standsAlone: "indicators.stands-alone"
        case .oneLevel: "indicators.one-level"
        case .noRange: "indicators.no-range"
        case .twice: "indicators.figure-twice"
        case .noPeriod: "indicators.no-period"
        case .noFigure: "indicators.no-figure"
        case .rateAndCounts: "indicators.rate-and-counts"
        case .rateDiffers: "indicators.rate-differs"
        case .denominatorAlone: "indicators.denominator-alone"
        case .countsCannotBe: "indicators.counts-cannot-be"
        case .doesNotFit(let fault, _): fault.code
        case .differs: "indicators.differs"
        }
    }

    public var what: String {
        switch self {
        case .organisationIsSite(let id, _): "\(shown(id)) is the identifier of a site already."
        case .standsAlone(let key, let needs, _): "\(shown(key)) stands beside another word than \(needs)."
        case .oneLevel: "A benchmark has one level: at-most, at-least or between."
        case .noRange: "The range is not two numbers, the lower one first."
        case .twice(let period, let series, _):
            "There is an earlier row for \(period) of the series \(shown(series.name, atMost: 200))."
        case .noPeriod(let text, _, _): "\(shown(text)) is no period."
        case .noFigure: "The row has no figure."
        case .rateAndCounts: "A rate stands beside the counts that it is computed from."
        case .rateDiffers(let computed, _):
            "The counts say \(computed.flatMap { ShortestNumber.text($0) } ?? "no rate"), and the value beside them says otherwise."
        case .denominatorAlone: "There is a denominator without a numerator."
        case .countsCannotBe: "There cannot be so many of so many."
        case .doesNotFit(let fault, _): fault.sentence
        case .differs(let one, let there, _):
            "The study has \(there.words) for \(one.period) of the series \(shown(one.series.name, atMost: 200)), and the table \(one.words)."
        }
    }

    public var remedy: String {
        switch self {
        case .organisationIsSite:
            "Take it off the organisations: figures may name the site. Or give the organisation another identifier."
        case .standsAlone(_, let needs, _): "Take it away, or write \(needs)."
        case .oneLevel: "Keep one of the three, in a line of its own."
        case .noRange: "Write two numbers in lines of their own, each after a dash."
        case .twice: "Keep one of the two rows."
        case .noPeriod(_, let length, _):
            length.map { "Write \($0.example)." }
                ?? "Write 2026-03, 2026-Q1, 2026, 2014/15 or 2014-11-30, as the indicator has it."
        case .noFigure:
            "Write numerator and denominator, or the value; not-published where somebody has it and does not publish it."
        case .rateAndCounts: "Take the value away: it is computed from the counts."
        case .rateDiffers: "Correct one of them, or take the value away."
        case .denominatorAlone: "Add the numerator, be it 0, or take the denominator away."
        case .countsCannotBe: "Write numbers from 0 on, and a denominator above 0 where there is a numerator."
        case .doesNotFit(let fault, _): fault.remedy
        case .differs: "Add --replace if the table is right. Nothing was changed."
        }
    }
}
