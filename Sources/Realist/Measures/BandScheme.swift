/// One named way of calling scores low or high. There is never a silent one.
public struct BandScheme: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<BandScheme>

    public let id: ID
    public let title: Wording
    public let basis: Basis
    /// From low scores to high ones.
    public let bands: [Band]
    /// For each subscale where one band ends and the next begins.
    public let cuts: [Subscale.ID: [Cut]]
    /// The share of the norm group in each band, where known.
    public let shares: [Subscale.ID: [Double]]
    /// What must be said wherever the bands are shown.
    public let caveat: Wording
    public let citations: [Instrument.Citation.ID]

    /// - Throws: ``KeyProblem/bandsDoNotFit(_:_:)`` unless there is one cut fewer than bands for each subscale, in
    ///   rising order, and shares, where given, one for each band.
    public init(
        id: ID, title: Wording, basis: Basis, bands: [Band], cuts: [Subscale.ID: [Cut]],
        shares: [Subscale.ID: [Double]] = [:], caveat: Wording, citations: [Instrument.Citation.ID] = []
    ) throws(KeyProblem) {
        for (subscale, cuts) in cuts {
            guard cuts.count == bands.count - 1, zip(cuts, cuts.dropFirst()).allSatisfy({ $0.at < $1.at })
            else { throw .bandsDoNotFit(id, subscale) }
        }
        for (subscale, shares) in shares where shares.count != bands.count {
            throw .bandsDoNotFit(id, subscale)
        }
        self.id = id
        self.title = title
        self.basis = basis
        self.bands = bands
        self.cuts = cuts
        self.shares = shares
        self.caveat = caveat
        self.citations = citations
    }

    public enum Basis: Equatable, Sendable {
        /// The scale's own points.
        case raw
        /// T scores by this norm, which may be ``Norm/sample``.
        case t(Norm.ID)
    }

    public struct Band: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Band>

        public let id: ID
        public let title: Wording

        public init(id: ID, title: Wording) {
            self.id = id
            self.title = title
        }
    }

    /// Where a band ends.
    public struct Cut: Equatable, Sendable {
        public let at: Double
        /// A score of exactly `at` still belongs to the lower band.
        public let belongsBelow: Bool

        public init(at: Double, belongsBelow: Bool) {
            self.at = at
            self.belongsBelow = belongsBelow
        }

        func isPassed(by value: Double) -> Bool { belongsBelow ? value > at : value >= at }
    }

    /// The band of a score.
    ///
    /// - Parameters:
    ///   - score: of any subscale.
    ///   - norm: the one that the scheme's T scores refer to; not asked for by a scheme on raw points.
    /// - Returns: `nil` without a score, for a subscale without cuts, and on T for a score that is not complete.
    public func band(_ score: Score, norm: Norm? = nil) -> Band? {
        let value: Double?
        switch basis {
        case .raw: value = score.value
        case .t(let id): value = norm.flatMap { $0.id == id ? $0.t(score) : nil }
        }
        guard let value, let cuts = cuts[score.subscale] else { return nil }
        return bands[cuts.prefix { $0.isPassed(by: value) }.count]
    }
}
