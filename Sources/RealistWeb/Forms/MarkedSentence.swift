internal import Realist
internal import RealistPages

/// A sentence of a text, with what may lead to a person marked in it. Pure.
struct MarkedSentence: Equatable {
    let pieces: [PersonalPage.Piece]
    let kinds: [Identifying]

    /// At most so much stands before the first piece that was found and behind the last one, in code points.
    static let most = 160

    /// - `finds`: in the order of the text; no two overlap.
    static func all(in text: String, _ finds: [PersonalText.Find]) -> [MarkedSentence] {
        let scalars = Array(text.unicodeScalars)
        var sentences: [(range: Range<Int>, finds: [PersonalText.Find])] = []
        for find in finds {
            let range = find.range.clamped(to: scalars.indices)
            let end = end(of: range.upperBound, scalars)
            if let last = sentences.last, range.lowerBound < last.range.upperBound {
                sentences.removeLast()
                sentences.append(
                    (last.range.lowerBound..<max(last.range.upperBound, end), last.finds + [find]))
            } else {
                sentences.append((start(of: range.lowerBound, scalars)..<end, [find]))
            }
        }
        return sentences.map { MarkedSentence(scalars, $0.range, $0.finds) }
    }

    private init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ finds: [PersonalText.Find]) {
        func text(_ range: Range<Int>) -> String {
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[range])
            return String(piece)
        }
        var pieces: [PersonalPage.Piece] = []
        var place = range.lowerBound
        for find in finds {
            let own = find.range.clamped(to: range)
            if place < own.lowerBound {
                var before = text(place..<own.lowerBound)
                if pieces.isEmpty, own.lowerBound - place >= MarkedSentence.most {
                    before = "… " + before.trimmed + " "
                }
                pieces.append(.init(before, isFound: false))
            }
            pieces.append(.init(text(own), isFound: true))
            place = own.upperBound
        }
        if place < range.upperBound {
            let isCut = range.upperBound - place >= MarkedSentence.most
            pieces.append(.init(text(place..<range.upperBound) + (isCut ? "…" : ""), isFound: false))
        }
        self.pieces = pieces
        kinds = finds.map(\.kind)
    }

    private static func start(of place: Int, _ scalars: [Unicode.Scalar]) -> Int {
        var start = place
        while start > 0, place - start < most, !isBetween(start, scalars) { start -= 1 }
        while start < place, scalars[start].properties.isWhitespace { start += 1 }
        return start
    }

    private static func end(of place: Int, _ scalars: [Unicode.Scalar]) -> Int {
        var end = place
        while end < scalars.count, end - place < most, end == place || !isBetween(end, scalars) {
            if scalars[end] == "\n" { break }
            end += 1
        }
        return end
    }

    /// Whether a sentence ends before this place: at the end of a line, or at a full stop and a blank.
    private static func isBetween(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = scalars[place - 1]
        if before == "\n" { return true }
        guard place < scalars.count, scalars[place].properties.isWhitespace else { return false }
        return before == "." || before == "!" || before == "?"
    }
}
