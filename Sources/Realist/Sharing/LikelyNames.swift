internal import Foundation

/// What in a whole text looks as if it led to a person: each name once, with all the places where it stands.
///
/// A name that was found once is a name wherever it stands: "my husband Tom" finds Tom in "Tom said no", too.
public struct LikelyNames: Equatable, Sendable {
    /// In the order in which they stand first.
    public let names: [Name]

    public struct Name: Equatable, Sendable {
        /// As it stands first.
        public let text: String
        public let kind: Identifying
        /// In Unicode code points, ascending; at least one.
        public let places: [Range<Int>]
    }

    /// More names than anybody looks through are not told, nor more places of one.
    public static let most = 200

    /// - Parameters:
    ///   - text: of what people said; it is looked through in stretches, each to its end.
    ///   - known: what leads to nobody.
    public init(in text: String, except known: [String] = []) {
        let scalars = Array(text.unicodeScalars)
        var phrases = KnownPhrases(known)
        var found: [(text: String, kind: Identifying, range: Range<Int>)] = []
        for start in stride(from: 0, to: scalars.count, by: PersonalText.mostLooked) {
            let end = min(scalars.count, start + PersonalText.mostLooked)
            let part = LikelyNames.text(scalars[start..<end])
            for find in PersonalText.finds(inSpeech: part, except: &phrases) {
                let range = LikelyNames.withoutOwner(
                    find.range.lowerBound + start..<find.range.upperBound + start, scalars)
                found.append((LikelyNames.text(scalars[range]), find.kind, range))
            }
        }
        var names: [Name] = []
        var seen: Set<String> = []
        for one in found
        where seen.insert(LikelyNames.folded(one.text)).inserted && names.count < LikelyNames.most {
            let same = found.filter { LikelyNames.folded($0.text) == LikelyNames.folded(one.text) }.map(
                \.range)
            let other = LikelyNames.places(of: Array(one.text.unicodeScalars), in: scalars)
            let places = Set(same + other).sorted { $0.lowerBound < $1.lowerBound }
            names.append(Name(text: one.text, kind: one.kind, places: Array(places.prefix(LikelyNames.most))))
        }
        self.names = names
    }

    /// Whole words alone: Tom is not in tomorrow. Capitals make no difference to a name of several words; a short one in
    /// small letters is a word.
    private static func places(of needle: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        guard let first = needle.first, needle.count <= scalars.count else { return [] }
        func isPartOfWord(_ place: Int) -> Bool {
            scalars.indices.contains(place)
                && (scalars[place].properties.isAlphabetic || PersonalText.isDigit(scalars[place])
                    || scalars[place].properties.canonicalCombiningClass != .notReordered)
        }
        let isWhole = needle.contains(" ")
        func isSame(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
            one == other || isWhole && one.properties.lowercaseMapping == other.properties.lowercaseMapping
        }
        var places: [Range<Int>] = []
        var at = 0
        while at + needle.count <= scalars.count, places.count < most {
            let end = at + needle.count
            if isSame(scalars[at], first), scalars[at..<end].elementsEqual(needle, by: isSame),
                !isPartOfWord(at - 1),
                !isPartOfWord(end)
            {
                places.append(at..<end)
                at = end
            } else {
                at += 1
            }
        }
        return places
    }

    /// `Tom's` is Tom.
    private static func withoutOwner(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        guard range.count > 3, let last = scalars[range].last, last == "s" || last == "S" else {
            return range
        }
        let before = scalars[range.upperBound - 2]
        return before == "'" || before == "\u{2019}" ? range.lowerBound..<range.upperBound - 2 : range
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// Capitals and accents make no other name.
    private static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }
}
