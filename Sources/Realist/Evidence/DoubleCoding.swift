/// The excerpts that several coders coded, and how far they agree.
///
/// An excerpt may carry several codes, so each code is a question of its own, answered with yes or no: does the coder
/// give it to this excerpt? Only excerpts that both coders coded at all are asked about.
public struct DoubleCoding: Sendable {
    private let codebook: Codebook
    /// For each excerpt the codes of each coder.
    private var given: [Excerpt.ID: [String: Set<Code.ID>]] = [:]

    public init(_ codebook: Codebook) {
        self.codebook = codebook
    }

    /// What was agreed after a round is nobody's own coding, and is left out.
    public mutating func add(_ coding: Coding) {
        guard CodingRound.agreed(in: coding.coder) == nil else { return }
        given[coding.excerpt, default: [:]][coding.coder, default: []].insert(coding.code)
    }

    /// Puts in place of codings what coders gave in a closed round, before anything was agreed. To be called when all
    /// codings were added.
    public mutating func restore(_ work: RoundWork) {
        guard !work.round.isOpen else { return }
        let asked = Set(work.codes.map(\.id))
        for passage in work.round.passages {
            for coder in work.round.coders {
                guard let own = work.given(by: coder, at: passage) else { continue }
                given[passage, default: [:]][coder, default: []].subtract(asked)
                given[passage, default: [:]][coder, default: []].formUnion(own)
            }
        }
    }

    /// In the order of their letters.
    public var coders: [String] { Set(given.values.flatMap(\.keys)).sorted() }

    /// How many excerpts all of these coders coded.
    public func shared(by coders: [String]) -> Int { excerpts(of: coders).count }

    private func excerpts(of coders: [String]) -> [Excerpt.ID] {
        given.filter { entry in coders.allSatisfy { entry.value[$0] != nil } }.map(\.key).sorted()
    }

    /// How far these coders agree: over all codes that one of them used, and code by code in the codebook's order.
    public func agreement(of coders: [String]) -> [Finding<CoderAgreement>] {
        let excerpts = excerpts(of: coders)
        let used = codebook.codes.filter { code in
            excerpts.contains { excerpt in
                coders.contains { given[excerpt]?[$0]?.contains(code.id) == true }
            }
        }
        func places(_ code: Code) -> [[Int?]] {
            excerpts.map { excerpt in
                coders.map { given[excerpt]?[$0]?.contains(code.id) == true ? 1 : 0 }
            }
        }
        func agreement(_ places: [[Int?]]) -> CoderAgreement {
            CoderAgreement(coders: coders, codes: ["no", "yes"], places: places)
        }
        guard !used.isEmpty else { return [] }
        let all = AnalysedOutcome(id: "all-codes", title: "All codes, each asked of each excerpt")
        return [Finding(all, agreement(used.flatMap(places)))]
            + used.map {
                Finding(AnalysedOutcome(id: $0.id.text, title: $0.title.text), agreement(places($0)))
            }
    }
}
