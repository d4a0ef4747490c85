/// A round of double coding: some people code the same passages with the same codes, each without seeing what the others
/// give, so that it can be told how far they agree.
///
/// Source: O'Connor and Joffe 2020, *International Journal of Qualitative Methods* 19.
public struct CodingRound: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<CodingRound>

    public let id: ID
    /// For the team, in one language.
    public var title: String
    /// As chosen when it began, each once, in the order in which they are coded.
    public var passages: [Excerpt.ID]
    /// As chosen when it began, each once. One that was merged since is found by ``Codebook/code(_:)``.
    public var codes: [Code.ID]
    /// Who takes part, as codings name them; two or more, each once.
    public var coders: [String]
    public var begun: Day
    /// Coders who said that they have finished.
    public var finished: [String]
    /// `nil` while it is open: nobody sees what another one gave.
    public var closed: Closing?

    /// From then on everybody sees what each gave, and nobody changes it.
    public struct Closing: Equatable, Sendable {
        public var on: Day
        /// As codings name them.
        public var by: String

        public init(on: Day, by: String) {
            self.on = on
            self.by = by
        }
    }

    public init(
        id: ID, title: String, passages: [Excerpt.ID], codes: [Code.ID], coders: [String], begun: Day,
        finished: [String] = [], closed: Closing? = nil
    ) {
        self.id = id
        self.title = title
        self.passages = passages
        self.codes = codes
        self.coders = coders
        self.begun = begun
        self.finished = finished
        self.closed = closed
    }

    public var isOpen: Bool { closed == nil }

    /// Whether everybody who takes part said that they have finished.
    public var isFinished: Bool { coders.allSatisfy(finished.contains) }

    /// In whose name codings stand that were agreed after a round. No account and no person is called so.
    public var agreedName: String { CodingRound.agreed + id.text }

    static let agreed = "agreed/"

    /// The round in which the codings under this name were agreed; `nil` for a person's name.
    public static func agreed(in coder: String) -> ID? {
        coder.hasPrefix(agreed) ? ID(String(coder.dropFirst(agreed.count))) : nil
    }
}

/// What one coder gave one passage in a round of double coding, the others unseen. One without codes says that the coder
/// looked and gives none of those that are asked about; where there is none at all, nobody looked.
public struct BlindCoding: Equatable, Sendable {
    public let round: CodingRound.ID
    public let excerpt: Excerpt.ID
    public let coder: String
    /// Of the round's codes those that were given, each once.
    public var codes: [Code.ID]
    /// Why, for the talk about differences.
    public var memo: String
    public var on: Day

    public init(
        round: CodingRound.ID, excerpt: Excerpt.ID, coder: String, codes: [Code.ID], memo: String = "",
        on: Day
    ) {
        self.round = round
        self.excerpt = excerpt
        self.coder = coder
        self.codes = codes
        self.memo = memo
        self.on = on
    }
}

/// What was agreed about one code at one passage on which coders of a round differed.
public struct Adjudication: Equatable, Sendable {
    public let round: CodingRound.ID
    public let excerpt: Excerpt.ID
    public let code: Code.ID
    public var isGiven: Bool
    public var because: String
    /// As codings name them.
    public var by: String
    public var on: Day

    public init(
        round: CodingRound.ID, excerpt: Excerpt.ID, code: Code.ID, isGiven: Bool, because: String, by: String,
        on: Day
    ) {
        self.round = round
        self.excerpt = excerpt
        self.code = code
        self.isGiven = isGiven
        self.because = because
        self.by = by
        self.on = on
    }
}

extension CodingRound {
    /// So many of these passages, as evenly spread over them as can be: always the same ones.
    ///
    /// - Parameters:
    ///   - passages: in their order.
    ///   - most: how many at most, 1 or more; `nil` for all of them.
    /// - Returns: in the same order.
    public static func evenly(_ passages: [Excerpt.ID], most: Int?) -> [Excerpt.ID] {
        guard let most, most > 0, most < passages.count else { return passages }
        return (0..<most).map { passages[$0 * passages.count / most] }
    }
}
