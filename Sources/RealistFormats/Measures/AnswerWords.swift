public import Realist

/// A set of words that survey programs write in place of numbers: "Strongly disagree" to "Strongly agree".
public struct AnswerWords: Equatable, Sendable {
    public let id: Identifier<AnswerWords>
    public let language: Language
    /// From the least of it to the most. Which end counts high is the questionnaire's to say.
    public let words: [String]

    public init(id: Identifier<AnswerWords>, language: Language, words: [String]) {
        self.id = id
        self.language = language
        self.words = words
    }

    /// A word without what differs between programs: capitals, kinds of apostrophe and dash, and blanks.
    public static func plain(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var needsBlank = false
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "\u{200B}", "\u{FEFF}", "\u{AD}": continue
            case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{B4}", "`": append("'")
            case "-", "\u{2010}"..."\u{2015}", "\u{2212}": append("-")
            default:
                if scalar.properties.isWhitespace {
                    needsBlank = !result.isEmpty
                } else {
                    append(scalar)
                }
            }
        }
        return String(result)

        func append(_ scalar: Unicode.Scalar) {
            if needsBlank { result.append(" ") }
            needsBlank = false
            result.append(scalar)
        }
    }
}

/// Which end of a set of words counts high. Asked for, never guessed.
public enum AnswerDirection: String, CaseIterable, Sendable {
    /// The least of it counts the lowest number.
    case rising
    case falling
}

extension AnswerWords {
    /// What each word counts on a scale.
    ///
    /// - Parameters:
    ///   - scale: as many options as there are words.
    ///   - direction: which end counts high.
    /// - Returns: by the plain word; `nil` when there are more or fewer options.
    public func values(on scale: AnswerScale, _ direction: AnswerDirection) -> [String: Int]? {
        let values = scale.options.map(\.value).sorted()
        guard values.count == words.count else { return nil }
        let ordered = direction == .rising ? values : values.reversed()
        return Dictionary(zip(words.map { AnswerWords.plain($0) }, ordered)) { first, _ in first }
    }

    /// The words that the questionnaire itself gives to its answers, in every language that it has, beside
    /// whichever item. A word that counts differently beside two items is left out.
    public static func values(saidBy instrument: Instrument) -> [String: Int] {
        var values: [String: Int] = [:]
        var several: Set<String> = []
        for item in instrument.items {
            for (option, label) in zip(instrument.scale.options, instrument.labels(of: item.id)) {
                for text in [label.text] + label.translations.values {
                    let word = plain(text)
                    if values.updateValue(option.value, forKey: word).map({ $0 != option.value }) == true {
                        several.insert(word)
                    }
                }
            }
        }
        return values.filter { !several.contains($0.key) }
    }
}
