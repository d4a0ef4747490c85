/// Outcomes as they may be shown: aggregates only, primary measure first.
public struct PublishedOutcomes: Equatable, Sendable {
    /// Instruments that the figures come from, with their notices, terms and disputes.
    public let instruments: [Instrument]
    public let measures: [OutcomeOfMeasure]

    init(instruments: [Instrument], measures: [OutcomeOfMeasure]) {
        self.instruments = instruments
        self.measures = measures
    }
}

/// One scored measure: a change table for each pair of waves, and the unmatched waves apart.
public struct OutcomeOfMeasure: Equatable, Sendable {
    public let measure: Measure
    public let scored: Measure.Scored
    public let isPrimary: Bool
    /// The missing-answer rule that was used.
    public let missingRule: String
    /// The primary comparison first, then by the study's order of waves.
    public let changes: [ChangeTable]
    public let waves: [WaveRow]
    /// `nil` unless the study names a band scheme.
    public let bands: BandTable?

    init(
        measure: Measure, scored: Measure.Scored, isPrimary: Bool, missingRule: String,
        changes: [ChangeTable], waves: [WaveRow], bands: BandTable? = nil
    ) {
        self.measure = measure
        self.scored = scored
        self.isPrimary = isPrimary
        self.missingRule = missingRule
        self.changes = changes
        self.waves = waves
        self.bands = bands
    }
}

/// Change from one wave to another on the same people.
public struct ChangeTable: Equatable, Sendable {
    public let from: Wave.ID
    public let to: Wave.ID
    public let isPrimary: Bool
    /// Sites in the study's order; "all shown" last, where it is shown at all.
    public let rows: [ChangeRow]
    /// Groups by an attribute of the people, one attribute after the other; over the sites of "all shown".
    public let groups: [ChangeRow]

    init(from: Wave.ID, to: Wave.ID, isPrimary: Bool, rows: [ChangeRow], groups: [ChangeRow] = []) {
        self.from = from
        self.to = to
        self.isPrimary = isPrimary
        self.rows = rows
        self.groups = groups
    }
}

/// One group's change. Means and standard deviations to one decimal, in points of the scale.
public struct ChangeRow: Equatable, Sendable {
    public let group: FigureGroup
    public let matched: Shown<Int>
    /// `nil` for groups by an attribute, of which this is no figure.
    public let onlyBefore: Shown<Int>?
    public let onlyAfter: Shown<Int>?
    public let meanBefore: Shown<Double>
    public let sdBefore: Shown<Double>
    public let meanAfter: Shown<Double>
    public let sdAfter: Shown<Double>
    public let difference: Shown<Double>
    /// 95 % interval from Student's t.
    public let low: Shown<Double>
    public let high: Shown<Double>
    /// `nil` when the difference or its interval is withheld.
    public let sentence: OutcomeSentence?

    init(
        group: FigureGroup, matched: Shown<Int>, onlyBefore: Shown<Int>?, onlyAfter: Shown<Int>?,
        meanBefore: Shown<Double>, sdBefore: Shown<Double>, meanAfter: Shown<Double>,
        sdAfter: Shown<Double>, difference: Shown<Double>, low: Shown<Double>, high: Shown<Double>,
        sentence: OutcomeSentence?
    ) {
        self.group = group
        self.matched = matched
        self.onlyBefore = onlyBefore
        self.onlyAfter = onlyAfter
        self.meanBefore = meanBefore
        self.sdBefore = sdBefore
        self.meanAfter = meanAfter
        self.sdAfter = sdAfter
        self.difference = difference
        self.low = low
        self.high = high
        self.sentence = sentence
    }
}

/// One group at one wave, everybody who answered.
public struct WaveRow: Equatable, Sendable {
    public let group: FigureGroup
    public let wave: Wave.ID
    public let people: Shown<Int>
    /// `nil` at sites that are told by their changes: their level stands there, and this is no figure.
    public let mean: Shown<Double>?
    public let sd: Shown<Double>?

    init(
        group: FigureGroup, wave: Wave.ID, people: Shown<Int>, mean: Shown<Double>?, sd: Shown<Double>?
    ) {
        self.group = group
        self.wave = wave
        self.people = people
        self.mean = mean
        self.sd = sd
    }
}

/// Whom a figure is about.
public enum FigureGroup: Hashable, Sendable {
    case site(Site.ID)
    /// Everybody at these sites, which are those shown in the table, in the study's order: two or more.
    case allShown([Site.ID])
    /// Those at these sites who share the value of an attribute.
    case people(attribute: String, value: String, at: [Site.ID])
}

/// A sentence about a change, out of the closed set: nothing else may be said.
public enum OutcomeSentence: Equatable, Sendable {
    /// "higher at month 6 than at baseline by 2.1 (0.4 to 3.8)"
    case higher(by: Double, low: Double, high: Double)
    /// "lower at month 6 than at baseline by 2.1 (0.4 to 3.8)": all three above zero.
    case lower(by: Double, low: Double, high: Double)
    /// "no clear change (−0.4 to 2.2)"
    case noClearChange(low: Double, high: Double)
}
