/// For each code one passage that shows what is meant, chosen by a rule so that nobody picks the best line.
///
/// Of the passages that carry the code and may be shown: somebody's who is not quoted yet in the same dimension; then the
/// one that most coders gave the code; that carries fewest other codes; of 40 to 400 signs; the earliest.
public struct ExemplaryPassages: Equatable, Sendable {
    /// By code; a code of which no passage may be shown is not there.
    public let chosen: [Code.ID: Excerpt.ID]

    /// In Unicode code points: shorter ones seldom say enough, longer ones are seldom read.
    static let goodLength = 40...400

    /// - Parameters:
    ///   - coded: passages and their codes.
    ///   - isOncePerPerson: whether nobody is quoted twice in one dimension, whatever is then left without a passage. A
    ///     passage of which nobody knows who speaks counts for all who were there.
    ///   - mayShow: whether a passage may be shown at all.
    public init(
        _ coded: CodedPassages, isOncePerPerson: Bool = false,
        where mayShow: (Excerpt.ID) -> Bool = { _ in true }
    ) {
        let dimensions = coded.dimensionsOfCodes
        var candidates = coded.codebook.codes.map { _ in [Candidate]() }
        for (place, passage) in coded.passages.enumerated() where mayShow(passage.excerpt) {
            for given in passage.codes {
                candidates[given.code].append(
                    Candidate(
                        passage: passage, coders: given.coders, others: passage.codes.count - 1,
                        isOddLength: !ExemplaryPassages.goodLength.contains(passage.length), place: place))
            }
        }
        // Where nobody is quoted twice, codes with few passages choose first.
        let order =
            isOncePerPerson
            ? candidates.indices.sorted { (candidates[$0].count, $0) < (candidates[$1].count, $1) }
            : Array(candidates.indices)
        var quoted: [String: Set<Participant.ID>] = [:]
        var taken: Set<Excerpt.ID> = []
        var chosen: [Code.ID: Excerpt.ID] = [:]
        for code in order {
            func isQuoted(_ candidate: Candidate) -> Bool {
                dimensions[code].contains { quoted[$0]?.isDisjoint(with: candidate.passage.voices) == false }
            }
            let free =
                candidates[code].filter {
                    !isOncePerPerson || !isQuoted($0) && !taken.contains($0.passage.excerpt)
                }
            guard let best = free.min(by: { $0.key(isQuoted($0)) < $1.key(isQuoted($1)) }) else { continue }
            chosen[coded.codebook.codes[code].id] = best.passage.excerpt
            taken.insert(best.passage.excerpt)
            for dimension in dimensions[code] {
                quoted[dimension, default: []].formUnion(best.passage.voices)
            }
        }
        self.chosen = chosen
    }

    private struct Candidate {
        let passage: CodedPassages.Passage
        let coders: Int
        let others: Int
        let isOddLength: Bool
        let place: Int

        /// The smallest is the best.
        func key(_ isQuoted: Bool) -> (Int, Int, Int, Int, Int) {
            (isQuoted ? 1 : 0, -coders, others, isOddLength ? 1 : 0, place)
        }
    }
}

extension CodedPassages {
    /// For each code the dimensions that it belongs to; a theme or a code that belongs to none counts as one of its own.
    var dimensionsOfCodes: [Set<String>] {
        let themes = Dictionary(codebook.themes.map { ($0.id, $0) }) { first, _ in first }
        return codebook.codes.map { code in
            let own = code.themes.compactMap { themes[$0] }
            guard !own.isEmpty else { return ["code \(code.id)"] }
            return Set(own.map { theme in theme.dimension.map { "dimension \($0)" } ?? "theme \(theme.id)" })
        }
    }
}
