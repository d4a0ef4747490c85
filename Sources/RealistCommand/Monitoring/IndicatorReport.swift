import Realist
import RealistFormats
import RealistPages
import Statistics

/// Series as `realist analyse indicators` tells them.
struct IndicatorReport {
    private let readings: [SeriesReading]
    private let indicators: Indicators
    private let sentences: SeriesSentences

    /// More panels are no picture.
    static let mostDrawn = 24

    init(_ readings: [SeriesReading], _ indicators: Indicators, _ sentences: SeriesSentences) {
        (self.readings, self.indicators, self.sentences) = (readings, indicators, sentences)
    }

    private var language: Language { sentences.names.language }

    private func title(_ reading: SeriesReading) -> String {
        indicators[reading.series.indicator]?.title.text(in: language) ?? reading.series.indicator.text
    }

    private func name(_ series: IndicatorSeries) -> String {
        "\(sentences.place(series)), \(sentences.group(series))"
    }

    var drawings: [SeriesDrawing] {
        readings.compactMap {
            sentences.drawing($0, title: "\(title($0)), \(name($0.series))")
        }
    }

    /// An indicator after the other, with a few lines for each series.
    var text: String {
        var text = ""
        var last: Indicator.ID?
        for reading in readings {
            if reading.series.indicator != last {
                if last != nil { text += "\n" }
                last = reading.series.indicator
                text += TextColumns.wrapped(Manners.printable(title(reading)))
                text += heading(indicators[reading.series.indicator])
            }
            text += "\n" + TextColumns.wrapped(Manners.printable(name(reading.series)), margin: 2)
            func line(_ label: String, _ told: String) {
                text += TextColumns.wrapped(Manners.printable(told), label: "    \(label)", margin: 16)
            }
            line("latest", sentences.latest(reading))
            line("variation", sentences.verdict(reading))
            line("benchmark", sentences.benchmarks(reading).joined(separator: " "))
            for one in sentences.rebases(reading) { line("rebased", one) }
            for one in sentences.quality(reading) { line("quality", "\(one.kind): \(one.text)") }
        }
        return text
    }

    private func heading(_ indicator: Indicator?) -> String {
        guard let indicator else { return "" }
        var lines = [indicator.definition.text(in: language)]
        var source = indicator.origin.source.text(in: language)
        if case .alreadyPublic(let citation) = indicator.origin.disclosure { source += ". \(citation)" }
        lines.append(source)
        return lines.map { TextColumns.wrapped(Manners.printable($0), margin: 2) }.joined()
    }

    // MARK: - JSON

    var json: JsonValue {
        .keys([
            "analysis": .text("indicators"), "results": .list(readings.map(result)),
            "notes": .list([.text("Nothing of this is under disclosure control: it is for the team.")]),
        ])
    }

    private func result(_ reading: SeriesReading) -> JsonValue {
        let series = reading.series
        return .keys([
            "indicator": .text(series.indicator.text), "title": .text(title(reading)),
            "place": .optional(series.place?.name), "group": .optional(series.group?.text),
            "care": .optional(indicators[series.indicator]?.care?.rawValue),
            "unit": .text(reading.unit.kind.rawValue), "better": .optional(reading.better?.rawValue),
            "method": .text(method(reading)), "figures": .integer(reading.count),
            "latest": reading.latest.map { point($0, reading.unit) } ?? .null,
            "verdict": .text(SeriesSentences.key(reading)), "sentence": .text(sentences.verdict(reading)),
            "variation": .optional(variation(reading)?.rawValue),
            "assurance": .optional(reading.assurance?.rawValue),
            "benchmarks": .list(reading.held.map(held)),
            "rebases": .list(
                reading.starts.map {
                    .keys([
                        "period": .text(reading.points[$0.place].period.description),
                        "reason": .text($0.rebase.reason.text(in: language)),
                    ])
                }),
            "notes": .list(
                reading.notes.map {
                    .keys(["kind": .text($0.kind.rawValue), "text": .text($0.text.text(in: language))])
                }),
            "phases": .list(phases(reading)),
            "points": .list(reading.points.map { point($0, reading.unit) }),
        ])
    }

    private func method(_ reading: SeriesReading) -> String {
        switch reading.method {
        case .limits: "xmr"
        case .runs: "run-chart"
        case .tooFew: "too-few"
        case .dates: "dates"
        }
    }

    private func variation(_ reading: SeriesReading) -> SeriesVariation? {
        switch reading.verdict {
        case .unusual(let variation, _): variation
        case .usual: .common
        case .steady, .fewRuns, .manyRuns, .tooFew, .dates, .nothing: nil
        }
    }

    private func held(_ held: SeriesReading.Held) -> JsonValue {
        let values = held.benchmark.level.values
        let level =
            switch held.benchmark.level {
            case .atMost: "at-most"
            case .atLeast: "at-least"
            case .between: "between"
            }
        return .keys([
            "kind": .text(held.benchmark.kind.rawValue), "level": .text(level),
            "values": .list(values.map { .figure($0) }),
            "set_by": .text(held.benchmark.setBy.text(in: language)),
            "from": .text(held.benchmark.from.description), "met": .flag(held.isMet),
        ])
    }

    private func phases(_ reading: SeriesReading) -> [JsonValue] {
        guard case .limits(let chart) = reading.method else { return [] }
        return chart.phases.map { phase in
            .keys([
                "first": .integer(phase.places.lowerBound + 1), "points": .integer(phase.count),
                "mean": .figure(phase.centre), "lower": .figure(phase.limits?.lower),
                "upper": .figure(phase.limits?.upper),
                "variation": .optional(phase.variation?.rawValue),
            ])
        }
    }

    private func point(_ point: SeriesPoint, _ unit: Indicator.Unit) -> JsonValue {
        let interval = point.interval(in: unit)
        return .keys([
            "period": .text(point.period.description), "figure": .figure(point.figure),
            "numerator": .figure(point.counts?.numerator), "denominator": .figure(point.counts?.denominator),
            "low": .figure(interval?.lower), "high": .figure(interval?.upper),
            "gap": .optional(point.gap?.rawValue), "note": .optional(point.note.isEmpty ? nil : point.note),
        ])
    }
}
