import Statistics

/// Means and standard deviations of a group that scores can be held against.
public struct Norm: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Norm>

    public let id: ID
    /// Who the group is.
    public let title: Wording
    /// How many people it has, where known.
    public let count: Int?
    public let values: [Subscale.ID: Values]
    public let caveat: Wording?
    public let citations: [Instrument.Citation.ID]

    public init(
        id: ID, title: Wording, count: Int? = nil, values: [Subscale.ID: Values], caveat: Wording? = nil,
        citations: [Instrument.Citation.ID] = []
    ) {
        self.id = id
        self.title = title
        self.count = count
        self.values = values
        self.caveat = caveat
        self.citations = citations
    }

    public struct Values: Equatable, Sendable {
        public let mean: Double
        public let sd: Double

        /// `nil` unless both are finite and the standard deviation is greater than 0.
        public init?(mean: Double, sd: Double) {
            guard mean.isFinite, sd.isFinite, sd > 0 else { return nil }
            self.mean = mean
            self.sd = sd
        }
    }

    /// The T score: 50 + 10 (score − mean)/SD of the norm's group.
    ///
    /// - Parameter score: of any subscale.
    /// - Returns: `nil` unless every item was answered, and where the norm does not know the subscale.
    public func t(_ score: Score) -> Double? {
        guard score.isComplete, let value = score.value, let values = values[score.subscale] else {
            return nil
        }
        return 50 + 10 * (value - values.mean) / values.sd
    }

    /// The name of the norm that the scored people make themselves. No instrument has a norm of that name.
    public static let sample = ID(known: "sample")

    /// The norm that the scored people make themselves: their own complete scores have the mean 50 and the
    /// standard deviation 10, whatever they are. It must never be used to compare two waves.
    public static func sample(_ tallies: [ScoreTally]) -> Norm {
        var values: [Subscale.ID: Values] = [:]
        for tally in tallies {
            let moments = tally.completeMoments
            if let mean = moments.mean, let sd = moments.standardDeviation {
                values[tally.subscale] = Values(mean: mean, sd: sd)
            }
        }
        return Norm(id: sample, title: "The people in this file", values: values)
    }
}
