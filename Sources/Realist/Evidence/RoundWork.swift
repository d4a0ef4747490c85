/// A round of double coding with what was given in it and what was agreed. A code that was merged since counts as the one
/// into which it went.
public struct RoundWork: Sendable {
    public let round: CodingRound
    /// Those that are asked about, as the codebook has them now, each once.
    public let codes: [Code]
    private let codebook: Codebook
    private var looked: [Excerpt.ID: [String: BlindCoding]] = [:]
    private var decided: [Excerpt.ID: [Code.ID: Adjudication]] = [:]

    /// - Parameters:
    ///   - round: whose work it is.
    ///   - codings: of any rounds; those of others are left out, and so are those of whoever does not take part.
    ///   - adjudications: of any rounds likewise.
    ///   - codebook: as it is now.
    public init(
        _ round: CodingRound, codings: [BlindCoding], adjudications: [Adjudication], in codebook: Codebook
    ) {
        self.round = round
        self.codebook = codebook
        var codes: [Code] = []
        for code in round.codes.compactMap({ codebook.code($0) })
        where !codes.contains(where: { $0.id == code.id }) {
            codes.append(code)
        }
        self.codes = codes
        for coding in codings where coding.round == round.id && round.coders.contains(coding.coder) {
            looked[coding.excerpt, default: [:]][coding.coder] = coding
        }
        for decision in adjudications where decision.round == round.id {
            let code = codebook.code(decision.code)?.id ?? decision.code
            decided[decision.excerpt, default: [:]][code] = decision
        }
    }

    /// What a coder said of a passage; `nil` where they have not looked.
    public func coding(of coder: String, at passage: Excerpt.ID) -> BlindCoding? { looked[passage]?[coder] }

    /// The codes that a coder gave a passage; `nil` where they have not looked.
    public func given(by coder: String, at passage: Excerpt.ID) -> Set<Code.ID>? {
        coding(of: coder, at: passage).map { coding in
            Set(coding.codes.map { codebook.code($0)?.id ?? $0 })
        }
    }

    /// Passages at which a coder has not looked yet, in the round's order.
    public func left(for coder: String) -> [Excerpt.ID] {
        round.passages.filter { looked[$0]?[coder] == nil }
    }

    /// What was agreed; `nil` where nothing was.
    public func adjudication(of code: Code.ID, at passage: Excerpt.ID) -> Adjudication? {
        decided[passage]?[code]
    }

    /// One code at one passage that some coders gave and others, who looked, did not.
    public struct Difference: Equatable, Sendable {
        public let passage: Excerpt.ID
        public let code: Code.ID
        /// In the round's order, as are the others.
        public let gave: [String]
        public let gaveNot: [String]
        public let adjudication: Adjudication?
    }

    /// By passage and then by code, in the round's order, settled ones too.
    public var differences: [Difference] { round.passages.flatMap(differences) }

    public func differences(at passage: Excerpt.ID) -> [Difference] {
        codes.compactMap { code in
            let gave = round.coders.filter { given(by: $0, at: passage)?.contains(code.id) == true }
            let gaveNot = round.coders.filter { given(by: $0, at: passage)?.contains(code.id) == false }
            guard !gave.isEmpty, !gaveNot.isEmpty else { return nil }
            return Difference(
                passage: passage, code: code.id, gave: gave, gaveNot: gaveNot,
                adjudication: adjudication(of: code.id, at: passage))
        }
    }

    /// What the round makes of one code at one passage: where all who looked gave it, and where nothing was agreed yet, each
    /// one's own coding; what was agreed as given, one coding under the round's name; what was agreed as not given, none.
    ///
    /// - Returns: `nil` where nobody looked: the round says nothing.
    public func codings(of code: Code.ID, at passage: Excerpt.ID) -> [Coding]? {
        let looked = round.coders.filter { coding(of: $0, at: passage) != nil }
        guard !looked.isEmpty else { return nil }
        if let decision = adjudication(of: code, at: passage) {
            return decision.isGiven
                ? [Coding(excerpt: passage, code: code, coder: round.agreedName)] : []
        }
        return looked.filter { given(by: $0, at: passage)?.contains(code) == true }.map {
            Coding(excerpt: passage, code: code, coder: $0)
        }
    }
}

extension RoundWork {
    /// How many passages all of these coders looked at.
    public func shared(by coders: [String]) -> Int {
        round.passages.count { passage in coders.allSatisfy { looked[passage]?[$0] != nil } }
    }

    /// How far these coders agreed, each for themselves: over all codes, each asked of each passage, and code by code in the
    /// round's order. What was adjudicated changes none of it.
    ///
    /// - Parameter coders: two or more of the round's; all of them where none is named.
    /// - Returns: figures of passages at which at least two of them looked; percent, kappa and AC1 of two coders are of
    ///   those at which both did. Nothing where there is no such passage.
    public func agreement(of coders: [String]? = nil) -> [Finding<CoderAgreement>] {
        let coders = coders ?? round.coders
        let passages = round.passages.filter { passage in
            coders.count { looked[passage]?[$0] != nil } > 1
        }
        guard !passages.isEmpty, !codes.isEmpty else { return [] }
        func agreement(_ codes: [Code]) -> CoderAgreement {
            let places = codes.flatMap { code in
                passages.map { passage in
                    coders.map { coder in
                        given(by: coder, at: passage).map { $0.contains(code.id) ? 1 : 0 }
                    }
                }
            }
            return CoderAgreement(coders: coders, codes: ["no", "yes"], places: places)
        }
        let all = AnalysedOutcome(id: "all-codes", title: "All codes, each asked of each excerpt")
        return [Finding(all, agreement(codes))]
            + codes.map {
                Finding(AnalysedOutcome(id: $0.id.text, title: $0.title.text), agreement([$0]))
            }
    }
}

extension Evidence {
    /// A round with what was given in it.
    public func work(of round: CodingRound) -> RoundWork {
        RoundWork(round, codings: blindCodings, adjudications: adjudications, in: codebook)
    }
}
