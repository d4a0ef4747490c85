internal import Realist
internal import RealistPages

/// Words in a source that somebody looks for to black them out. Pure.
struct WordSearch {
    private let scalars: [Unicode.Scalar]

    /// More places than anybody looks through are not listed.
    static let most = 200
    /// Of what stands on each side, in code points.
    static let around = 40

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// All places where the words stand, whatever their capitals; blanks at the ends of what is looked for do not count.
    func places(of words: String) -> [Range<Int>] {
        let needle = words.trimmed.unicodeScalars.map(WordSearch.folded)
        guard let first = needle.first, needle.count <= scalars.count else { return [] }
        var places: [Range<Int>] = []
        var at = 0
        while at + needle.count <= scalars.count, places.count < WordSearch.most {
            if WordSearch.folded(scalars[at]) == first,
                needle.indices.allSatisfy({ WordSearch.folded(scalars[at + $0]) == needle[$0] })
            {
                places.append(at..<at + needle.count)
                at += needle.count
            } else {
                at += 1
            }
        }
        return places
    }

    func words(_ range: Range<Int>) -> WordsToCover {
        let start = max(0, range.lowerBound - WordSearch.around)
        let end = min(scalars.count, range.upperBound + WordSearch.around)
        let shown = text(start..<end).replacing("\n", with: " ").trimmed
        return WordsToCover(
            range: range, text: text(range),
            around: (start > 0 ? "… " : "") + shown + (end < scalars.count ? " …" : ""))
    }

    /// Ranges that are within the text and have something to cover.
    func within(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.filter { range in
            range.upperBound <= scalars.count && scalars[range].contains { $0 != "█" && $0 != "\n" }
        }
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// Small letters; those that become several are left as they are.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x80 {
            return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
        }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first ?? scalar : scalar
    }
}
