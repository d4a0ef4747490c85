import Realist
import RealistFormats

/// The scores that an instrument can give, found by what a file of scores says of them.
struct ScoresByText {
    private let scoring: Scoring
    private var known: [Key: Score] = [:]
    /// The numbers of answers whose scores are in ``known``.
    private var filled: Set<Key> = []

    private struct Key: Hashable {
        let subscale: Int
        let answered: Int
        var value = ""
    }

    init(_ scoring: Scoring) {
        self.scoring = scoring
    }

    /// - Parameters:
    ///   - subscale: its place in the key.
    ///   - value: the score, as ``CsvWriter`` writes it; empty for none.
    ///   - answered: how many items were answered.
    /// - Returns: `nil` when no form can have both under the rule. Of several forms with the same score any one is
    ///   given: they are the same to every summary.
    mutating func score(_ subscale: Int, value: String, answered: String) -> Score? {
        guard let count = Int(answered), "\(count)" == answered,
            (0...scoring.key.subscales[subscale].items.count).contains(count)
        else { return nil }
        let key = Key(subscale: subscale, answered: count, value: value)
        if let score = known[key] { return score }
        guard filled.insert(Key(subscale: subscale, answered: count)).inserted else { return nil }
        for points in scoring.points(ofSubscale: subscale, answered: count) {
            let score = scoring.score(ofSubscale: subscale, points: points, answered: count)
            known[Key(subscale: subscale, answered: count, value: CsvWriter.cell(score.value))] = score
        }
        return known[key]
    }
}
