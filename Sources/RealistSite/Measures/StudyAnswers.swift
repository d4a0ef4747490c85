public import Realist

/// A study with its answers, wherever they lie: in a study file or a bundle.
public struct StudyAnswers {
    public let study: Study
    /// How many answered each questionnaire at each wave.
    public let counts: [ResponseCount]
    /// Gives every response to an instrument, one after the other.
    public let responses: (Instrument, (Response) throws -> Void) throws -> Void
    /// Where scores are kept under a name, so that they are reckoned once; nowhere when left away.
    public var kept: (_ name: String, _ score: () throws -> ScoredPeople) throws -> ScoredPeople = {
        try $1()
    }

    public init(
        _ study: Study, counts: [ResponseCount],
        responses: @escaping (Instrument, (Response) throws -> Void) throws -> Void
    ) {
        self.study = study
        self.counts = counts
        self.responses = responses
    }

    func count(_ instrument: Instrument, at wave: Wave.ID) -> Int {
        counts.filter { $0.instrument == instrument.id && $0.wave == wave }.reduce(0) { $0 + $1.count }
    }
}
