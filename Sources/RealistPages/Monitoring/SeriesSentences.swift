public import Realist
public import Statistics

/// What is said of a series: a closed set of sentences. They tell figures, what is unusual in them, and what they are held
/// against; never why they are so.
public struct SeriesSentences: Sendable {
    let words: Words
    public let names: SeriesNames

    public init(_ words: Words, _ names: SeriesNames) {
        (self.words, self.names) = (words, names)
    }

    /// Where and of whom: "Both trusts together", "Nursing".
    public func place(_ series: IndicatorSeries) -> String {
        series.place.map(names.place) ?? words["series.all-places"]
    }

    public func group(_ series: IndicatorSeries) -> String {
        series.group.map(names.group) ?? words["series.all-groups"]
    }

    /// The latest figure with its period, or that there is none.
    public func latest(_ reading: SeriesReading) -> String {
        guard let point = reading.latest else { return words["series.verdict.nothing"] }
        let figure = FigureText(words: words, unit: reading.unit).point(point)
        return words["series.latest", ["figure": figure, "period": words.period(point.period)]]
    }

    /// A mark's length of what the rules say: for tables and beside drawings.
    public func short(_ reading: SeriesReading) -> String {
        words["series.short.\(SeriesSentences.key(reading))"]
    }

    /// The same as a sentence.
    public func verdict(_ reading: SeriesReading) -> String {
        let key = "series.verdict.\(SeriesSentences.key(reading))"
        switch reading.verdict {
        case .tooFew(let missing): return words.count("series.verdict.too-few", missing)
        case .unusual(let variation, let cause):
            return words[
                key,
                [
                    "what": words["series.what.\(SeriesSentences.way(variation, cause))"],
                    "cause": words["series.cause.\(cause.rawValue)"],
                ]]
        case .usual, .steady, .fewRuns, .manyRuns, .dates, .nothing: return words[key]
        }
    }

    /// How the usual variation lies to the target; `nil` where nothing can be said.
    public func assured(_ reading: SeriesReading) -> String? {
        reading.assurance.map { words["series.assured.\(SeriesSentences.key($0))"] }
    }

    /// Whether the latest figure meets what it is held against: "Met", "Not met", or that nothing is set for its group.
    public func held(_ reading: SeriesReading) -> String {
        if reading.held.isEmpty { return words["series.held.unset"] }
        return words.list(reading.held.map { words["series.held.\($0.isMet ? "met" : "missed")"] })
    }

    /// All that is said of a benchmark or target: met or not, and how the usual variation lies to the one that is drawn.
    public func benchmarks(_ reading: SeriesReading) -> [String] {
        if reading.held.isEmpty {
            return [words[reading.series.group == nil ? "series.held.none-together" : "series.held.none"]]
        }
        let text = FigureText(words: words, unit: reading.unit)
        return reading.held.flatMap { held -> [String] in
            let one = held.benchmark
            let told = words[
                "series.held.\(one.kind.rawValue).\(held.isMet ? "met" : "missed")",
                ["level": text.level(one.level), "by": one.setBy.text(in: names.language)]]
            guard one == reading.target, let assurance = reading.assurance else { return [told] }
            return [told, words["series.assurance.\(SeriesSentences.key(assurance))"]]
        }
    }

    /// What is known of the data, each with its kind before it.
    public func quality(_ reading: SeriesReading) -> [(kind: String, text: String)] {
        reading.notes.map { note in
            (words["series.quality.\(note.kind.rawValue)"], note.text.text(in: names.language))
        }
    }

    /// Where it begins anew, each with its reason.
    public func rebases(_ reading: SeriesReading) -> [String] {
        reading.starts.map { place, rebase in
            words[
                "series.rebased",
                [
                    "period": words.period(reading.points[place].period),
                    "reason": rebase.reason.text(in: names.language),
                ]]
        }
    }

    /// How many periods have a figure.
    public func count(_ reading: SeriesReading) -> String { words.count("series.counts", reading.count) }

    // MARK: - Keys

    /// The name of a verdict: `usual`, `wanted`, `unwanted`, `neither`, `undecided`, …
    public static func key(_ reading: SeriesReading) -> String {
        switch reading.verdict {
        case .usual: "usual"
        case .steady: "steady"
        case .fewRuns: "few-runs"
        case .manyRuns: "many-runs"
        case .tooFew: "too-few"
        case .dates: "dates"
        case .nothing: "nothing"
        case .unusual(let variation, _):
            variation.isImprovement
                ? "wanted"
                : variation.isConcern ? "unwanted" : reading.better == nil ? "undecided" : "neither"
        }
    }

    static let keys = [
        "usual", "wanted", "unwanted", "neither", "undecided", "steady", "few-runs", "many-runs", "too-few",
        "dates", "nothing",
    ]
    static let assurances = ["passes", "fails", "hit-or-miss"]

    /// `passes`, `fails` or `hit-or-miss`
    public static func key(_ assurance: SeriesAssurance) -> String {
        switch assurance {
        case .passes: "passes"
        case .fails: "fails"
        case .hitOrMiss: "hit-or-miss"
        }
    }

    private static func way(_ variation: SeriesVariation, _ cause: SeriesVerdict.Cause) -> String {
        switch (cause, variation) {
        case (.rising, _): "rising"
        case (.falling, _): "falling"
        case (_, .improvementHigh), (_, .concernHigh), (_, .neutralHigh): "high"
        default: "low"
        }
    }
}
