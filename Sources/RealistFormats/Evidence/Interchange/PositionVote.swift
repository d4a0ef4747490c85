import Realist

/// Finds out how a file counts, from all of its texts together, and says where each passage stands.
struct PositionVote {
    private struct Score: Comparable {
        var words = 0
        var fitting = 0
        /// Ends of passages that part no word.
        var clean = 0

        static func < (left: Score, right: Score) -> Bool {
            (left.words, left.fitting, left.clean) < (right.words, right.fitting, right.clean)
        }
    }

    private var scores: [PositionReading: Score] = [:]
    private var count = 0

    /// Puts code points to all passages, and the kept form to all texts.
    static func decide(_ project: inout QualitativeProject) {
        var vote = PositionVote()
        for source in project.sources { vote.take(source) }
        let reading = vote.winner
        var found = PositionCount()
        if reading != .standard { found.mended = reading.words }
        for place in project.sources.indices {
            project.sources[place].settle(by: reading, &found)
        }
        project.positions = found
    }

    private mutating func take(_ source: QualitativeProject.TextSource) {
        guard case .words(let text) = source.text, !source.selections.isEmpty else { return }
        count += source.selections.count
        let words = source.selections.map(\.words)
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let hasLines = text.utf8.contains { $0 == 10 || $0 == 13 }
        var known: [PositionReading: [Int: Int]] = [:]
        let positions = source.positions
        let kept = Array(PositionReading.kept(text).unicodeScalars)
        for reading in PositionReading.all {
            var like = reading
            like.endIsInside = false
            if isPlain { like.unit = .codePoints }
            if !hasLines { like.lineEnd = .asWritten }
            let points = known[like] ?? like.points(positions, in: text.unicodeScalars)
            known[like] = points
            var score = scores[reading] ?? Score()
            for (selection, words) in zip(source.selections, words) {
                guard let range = selection.range(points, reading, count: kept.count) else { continue }
                score.fitting += 1
                score.clean += kept.partsNoWord(at: range.lowerBound) ? 1 : 0
                score.clean += kept.partsNoWord(at: range.upperBound) ? 1 : 0
                if let words { score.words += words.likeness(kept[range]) }
            }
            scores[reading] = score
        }
    }

    /// The one that gives most passages their own words. Where no words decide: one that leaves fewer passages outside of
    /// their texts, or one that cuts no word where the standard cuts many.
    private var winner: PositionReading {
        let standard = scores[.standard] ?? Score()
        var best = PositionReading.standard
        for reading in PositionReading.all {
            guard let score = scores[reading], let now = scores[best], score > now else { continue }
            let isBetter =
                score.words > standard.words
                || standard.words == 0
                    && (!reading.endIsInside && score.fitting > standard.fitting
                        || count >= PositionVote.fewest && score.clean == 2 * count
                            && standard.clean * 4 < 6 * count)
            if isBetter { best = reading }
        }
        return best
    }

    /// Two passages may cut words by chance.
    private static let fewest = 3
}

extension QualitativeProject.TextSource {
    /// All positions that are named, rising.
    fileprivate var positions: [Int] {
        Set(selections.flatMap { [$0.start, $0.end == Int.max ? $0.end : $0.end + 1, $0.end] }).sorted()
    }

    fileprivate mutating func settle(by reading: PositionReading, _ found: inout PositionCount) {
        guard case .words(let written) = text else { return }
        let points = reading.points(positions, in: written.unicodeScalars)
        let kept = PositionReading.kept(written)
        text = .words(kept)
        if selections.isEmpty { return }
        let signs = Array(kept.unicodeScalars)
        for place in selections.indices {
            selections[place].range = selections[place].range(points, reading, count: signs.count)
            guard let range = selections[place].range, let words = selections[place].words else { continue }
            let likeness = words.likeness(signs[range])
            // A name that somebody gave to a passage is no copy of its words.
            found.withWords += 1
            if likeness > 0 { found.sameWords += 1 }
        }
    }
}

extension QualitativeProject.Selection {
    fileprivate func range(_ points: [Int: Int], _ reading: PositionReading, count: Int) -> Range<Int>? {
        guard start >= 0, end >= start, end < Int.max, let from = points[start],
            let to = points[reading.endIsInside ? end + 1 : end], from < to, to <= count
        else { return nil }
        return from..<to
    }

    /// What looks like the words of the passage; programs put them, or their beginning, into its name.
    fileprivate var words: PassageWords? { PassageWords(name) }
}

extension [Unicode.Scalar] {
    fileprivate func partsNoWord(at index: Int) -> Bool {
        guard index > 0, index < count else { return true }
        return !(self[index - 1].properties.isAlphabetic && self[index].properties.isAlphabetic)
    }
}
