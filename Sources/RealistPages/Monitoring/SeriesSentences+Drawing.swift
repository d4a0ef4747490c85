public import Realist
import Statistics

extension SeriesSentences {
    /// A series with its words, to be drawn.
    ///
    /// - Parameters:
    ///   - reading: with a point for each period.
    ///   - title: whose series it is.
    /// - Returns: `nil` of dates, and where there is no figure.
    public func drawing(_ reading: SeriesReading, title: String) -> SeriesDrawing? {
        guard reading.latest != nil else { return nil }
        let described = ([latest(reading), verdict(reading)] + benchmarks(reading)).joined(separator: " ")
        let target = reading.target?.level.values.first
        let read: SeriesDrawing.Reading
        switch reading.method {
        case .dates: return nil
        case .limits(let chart): read = .xmr(chart)
        case .runs(let chart): read = .runs(chart, reading.direction, target: target)
        case .tooFew:
            var rules = XmRChart.Rules(direction: reading.direction)
            rules.target = target
            rules.fewestPoints = .max
            read = .xmr(XmRChart(reading.points.map(\.figure), rules: rules))
        }
        let times = reading.points.map { Double($0.period.first.ordinal) }
        var drawing = SeriesDrawing(
            title: title, description: described, reading: read, times: times, words: legend(reading))
        drawing.ticks = ticks(reading)
        drawing.lines = [latest(reading), verdict(reading)] + benchmarks(reading)
        drawing.notes = rebases(reading) + quality(reading).map { "\($0.kind): \($0.text)" }
        return drawing
    }

    private func legend(_ reading: SeriesReading) -> SeriesDrawing.Words {
        var legend = SeriesDrawing.Words(values: words["series.chart.values"])
        legend.improvement = words["series.chart.wanted"]
        legend.concern = words["series.chart.unwanted"]
        legend.neutral = words["series.chart.neither"]
        legend.ghosted = words["series.chart.earlier"]
        let text = FigureText(words: words, unit: reading.unit)
        switch reading.method {
        case .limits(let chart):
            // Of several phases the last one that has any.
            let read = chart.phases.last { if case .tooFewPoints = $0.reading { false } else { true } }
            if let centre = read?.centre {
                legend.centre =
                    words[
                        "series.chart.mean", ["figure": text.figure(centre, isComputed: true)]]
            }
            if let limits = read?.limits {
                legend.limits =
                    words[
                        "series.chart.limits",
                        [
                            "low": text.number(limits.lower, isComputed: true),
                            "high": text.figure(limits.upper, isComputed: true),
                        ]]
            }
        case .runs(let chart):
            if let median = chart.median {
                legend.centre =
                    words[
                        "series.chart.median", ["figure": text.figure(median, isComputed: true)]]
            }
        case .tooFew, .dates: break
        }
        if let target = reading.target {
            legend.target =
                words[
                    "series.chart.\(target.kind.rawValue)", ["level": text.level(target.level)]]
        }
        return legend
    }

    /// The first and the last period, and some between them.
    private func ticks(_ reading: SeriesReading) -> [(name: String, at: Double)] {
        let last = reading.points.count - 1
        let places = last < 1 ? [0] : Set((0...4).map { $0 * last / 4 }).sorted()
        return places.map { place in
            let period = reading.points[place].period
            return (words.period(period), Double(period.first.ordinal))
        }
    }
}
