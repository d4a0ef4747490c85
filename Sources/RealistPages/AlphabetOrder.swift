internal import Foundation
internal import Realist

/// Where a term stands in a list that follows the alphabet of its language.
struct AlphabetOrder: Comparable {
    /// Numbers of letters.
    private let letters: [Int]

    /// Welsh has letters of two signs, each with a place of its own: `ch` behind all of `c`, `ng` behind `g`. Nobody can
    /// tell by looking which `ng` is `n` and `g` (Bangor): all are taken for the letter. Other languages go by their signs.
    init(_ text: String, in language: Language) {
        guard language.code == "cy" else {
            letters = text.lowercased().unicodeScalars.map { Int($0.value) }
            return
        }
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        var rest = Array(plain)[...]
        var letters: [Int] = []
        while let first = rest.first {
            if let place = AlphabetOrder.welsh.firstIndex(of: String(rest.prefix(2))), rest.count > 1 {
                letters.append(AlphabetOrder.signs + place)
                rest = rest.dropFirst(2)
            } else {
                let place = AlphabetOrder.welsh.firstIndex(of: String(first))
                let sign = first.unicodeScalars.first.map { Int($0.value) } ?? 0
                letters.append(place.map { AlphabetOrder.signs + $0 } ?? sign)
                rest = rest.dropFirst()
            }
        }
        self.letters = letters
    }

    static func < (left: AlphabetOrder, right: AlphabetOrder) -> Bool {
        left.letters.lexicographicallyPrecedes(right.letters)
    }

    /// Letters of Welsh stand behind digits and whatever else has a lower number.
    private static let signs = 0x60
    private static let welsh = [
        "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n",
        "o", "p", "ph", "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z",
    ]
}
