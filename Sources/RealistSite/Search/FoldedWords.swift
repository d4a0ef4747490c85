internal import Foundation

/// Takes a text apart into words as they are looked up: without accents, in small letters.
///
/// `search.js` does the same with what a reader types: canonical decomposition; marks, apostrophes and soft hyphens
/// away; small letters, one sigma; runs of letters and digits, after every ``longest`` of them a new one.
struct FoldedWords {
    static let longest = 40

    /// What a sign beyond ASCII becomes; empty where it goes away, `nil` where it ends a word.
    private var known: [UInt32: [UInt8]?] = [:]
    private var word: [UInt8] = []
    private var count = 0

    /// Calls `take` with every word, in the order of the text.
    mutating func each(in text: [UInt8], _ take: (_ word: [UInt8]) -> Void) {
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                place += 1
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    put(byte, take)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20, take)
                case UInt8(ascii: "'"): break
                default: finish(take)
                }
            } else {
                let (scalar, length) = FoldedWords.scalar(text, at: place)
                place += length
                if let folded = folded(scalar) {
                    for byte in folded { put(byte, take) }
                } else {
                    finish(take)
                }
            }
        }
        finish(take)
    }

    private mutating func put(_ byte: UInt8, _ take: ([UInt8]) -> Void) {
        if byte & 0xC0 != 0x80 {
            if count == FoldedWords.longest { finish(take) }
            count += 1
        }
        word.append(byte)
    }

    private mutating func finish(_ take: ([UInt8]) -> Void) {
        if word.isEmpty { return }
        take(word)
        word.removeAll(keepingCapacity: true)
        count = 0
    }

    private mutating func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
        if let found = known[scalar.value] { return found }
        let made = FoldedWords.made(scalar)
        known.updateValue(made, forKey: scalar.value)
        return made
    }

    private static func made(_ scalar: Unicode.Scalar) -> [UInt8]? {
        if ["\u{2019}", "\u{2BC}", "\u{AD}"].contains(scalar) { return [] }
        var kept = ""
        for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars where !isMark(part) {
            kept += part.properties.lowercaseMapping
        }
        let small = kept.unicodeScalars.map { $0 == "\u{3C2}" ? "\u{3C3}" : $0 }
        if !small.allSatisfy({ isOfWord($0) || isMark($0) }) { return nil }
        return small.flatMap { Array(String($0).utf8) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// The sign at a place, and how many bytes it has; what is no UTF-8 is a sign of its own.
    private static func scalar(_ text: [UInt8], at place: Int) -> (Unicode.Scalar, Int) {
        let first = text[place]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, place + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in text[(place + 1)..<(place + length)] { value = value << 6 | UInt32(next & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
