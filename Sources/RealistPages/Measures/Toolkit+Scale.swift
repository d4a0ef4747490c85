import Realist

/// What the points of a measure are.
extension Toolkit {
    func instrument(of outcome: OutcomeOfMeasure) -> Instrument? {
        publication.outcomes.instruments.first { $0.id == outcome.scored.instrument }
    }

    func subscale(of outcome: OutcomeOfMeasure) -> Subscale? {
        instrument(of: outcome)?.subscale(outcome.scored.subscale)
    }

    /// "ProQOL 5, burnout: 10 to 50 points, less is better."
    func scale(of outcome: OutcomeOfMeasure) -> String? {
        scale(instrument(of: outcome), subscale(of: outcome))
    }

    /// What the points are: instrument, subscale, lowest and highest, and which way is good.
    private func scale(_ instrument: Instrument?, _ subscale: Subscale?) -> String? {
        guard let instrument, let subscale else { return nil }
        let range = instrument.key.range(of: subscale)
        return words[
            "outcomes.scale",
            [
                "instrument": text(instrument.title), "subscale": Sentences.lowered(text(subscale.title)),
                "low": plain(range.lowerBound), "high": plain(range.upperBound),
                "better": words["better.\(subscale.better.rawValue)"],
            ]]
    }

    private func plain(_ value: Double) -> String {
        let text = WrittenNumber.decimal(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
