internal import Foundation

/// The parts of a password that are tried first. All work on the bytes of ``plain(_:)``, so that it stays quick for
/// whatever is typed.
enum GuessableParts {
    /// Small letters without accents.
    static func plain(_ text: String) -> [UInt8] {
        var plain: [UInt8] = []
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            plain += String(scalar).utf8
        }
        return plain
    }

    /// The letter that a sign usually stands for.
    static func letter(_ sign: UInt8) -> UInt8 {
        switch sign {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        default: sign
        }
    }

    /// What a text repeats from its first to its last sign: `lemon` of `lemonlemonlemon`; the whole where nothing is.
    static func unit(of signs: [UInt8]) -> [UInt8] {
        for length in 1..<max(2, signs.count / 2 + 1) where signs.count.isMultiple(of: length) {
            if signs.indices.allSatisfy({ signs[$0] == signs[$0 % length] }) {
                return Array(signs[..<length])
            }
        }
        return signs
    }

    /// How many letters and digits are left when words, runs and repeats are taken out, the longest first at each
    /// place.
    static func left(in signs: [UInt8], without own: Set<[UInt8]>) -> Int {
        var place = 0
        var left = 0
        let longest = own.lazy.map(\.count).max() ?? 0
        while place < signs.count {
            let length = max(
                longestWord(in: signs, at: place, of: own, most: longest),
                longestWord(in: signs, at: place, of: common, most: 20),
                run(in: signs, at: place), year(in: signs, at: place))
            if length > 0 {
                place += length
            } else {
                if counts(signs[place]) { left += 1 }
                place += 1
            }
        }
        return left
    }

    /// Blanks and punctuation between words make no word harder to guess.
    private static func counts(_ sign: UInt8) -> Bool {
        sign >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign) || isDigit(sign)
    }

    private static func isDigit(_ sign: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
    }

    private static func longestWord(
        in signs: [UInt8], at place: Int, of words: Set<[UInt8]>, most: Int
    ) -> Int {
        let most = min(most, signs.count - place)
        guard most >= 3 else { return 0 }
        return stride(from: most, through: 3, by: -1).first {
            words.contains(Array(signs[place..<place + $0]))
        } ?? 0
    }

    /// Signs that follow each other: the same again, the next one, the one before, or the neighbour on the keyboard.
    /// Three digits, or three times the same, are a run; letters need four, since words have `rst` and `ert` in them.
    private static func run(in signs: [UInt8], at place: Int) -> Int {
        var longest = 0
        for step in [1, -1] {
            longest = max(longest, stepped(step, in: signs, at: place))
        }
        for row in keyboard {
            guard let start = row.firstIndex(of: signs[place]) else { continue }
            longest = max(longest, zip(signs[place...], row[start...]).prefix { $0 == $1 }.count)
        }
        if longest < (isDigit(signs[place]) ? 3 : 4) { longest = 0 }
        let same = stepped(0, in: signs, at: place)
        return max(longest, same >= 3 ? same : 0)
    }

    private static func stepped(_ step: Int, in signs: [UInt8], at place: Int) -> Int {
        var end = place + 1
        while end < signs.count, Int(signs[end]) - Int(signs[end - 1]) == step { end += 1 }
        return end - place
    }

    /// 1900 to 2099.
    private static func year(in signs: [UInt8], at place: Int) -> Int {
        guard place + 4 <= signs.count else { return 0 }
        let four = signs[place..<place + 4]
        let isYear = four.starts(with: "19".utf8) || four.starts(with: "20".utf8)
        return isYear && four.allSatisfy(isDigit) ? 4 : 0
    }

    private static let keyboard: [[UInt8]] = [
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "azerty", "qwertz",
        "1qaz2wsx3edc4rfv5tgb6yhn", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhn", "1234567890", "0987654321",
    ].map { Array($0.utf8) }

    private static let common = Set(CommonWords.list.map { Array($0.utf8) })
}
