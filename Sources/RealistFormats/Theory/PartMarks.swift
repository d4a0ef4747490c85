public import Realist

/// What tables say of a part's link, in brackets behind it: "fears for their job (must be absent)".
public struct PartMarks: Sendable {
    /// By mark and language, the first of the words being the one that is written.
    var words: [Mark: [Language: [String]]] = [:] {
        didSet { known = PartMarks.known(words) }
    }
    /// By the plain word.
    private var known: [String: Mark] = [:]

    public enum Mark: String, CaseIterable, Sendable {
        /// A context that must be there, which tables of ours leave unsaid.
        case present
        /// A context that must not be there.
        case absent
        case strengthens, weakens
        /// The next context is an alternative to this one.
        case or
        /// An outcome that is wanted, which tables of ours leave unsaid.
        case wanted
        case unwanted, neutral
    }

    /// What the table says of a mark, in the language or else in English.
    public func text(_ mark: Mark, in language: Language) -> String {
        let known = words[mark] ?? [:]
        return known[language]?.first ?? known[.english]?.first ?? mark.rawValue
    }

    /// `text (mark; mark)`, or the text alone where there is none.
    static func marked(_ text: String, _ marks: [String]) -> String {
        marks.isEmpty ? text : "\(text) (\(marks.joined(separator: "; ")))"
    }

    /// The mark that these words are; `nil` for others.
    func mark(_ text: Substring) -> Mark? { known[ChangeWords.plain(text)] }

    private static func known(_ words: [Mark: [Language: [String]]]) -> [String: Mark] {
        var known: [String: Mark] = [:]
        for mark in Mark.allCases {
            for text in (words[mark] ?? [:]).values.flatMap({ $0 })
            where known[ChangeWords.plain(text)] == nil {
                known[ChangeWords.plain(text)] = mark
            }
        }
        return known
    }
}

extension PartMarks.Mark {
    /// `nil` for what is said by saying nothing.
    init?(_ need: ContextLink.Need) {
        switch need {
        case .present: return nil
        case .absent: self = .absent
        case .strengthens: self = .strengthens
        case .weakens: self = .weakens
        }
    }

    /// `nil` for what is said by saying nothing.
    init?(_ value: OutcomeLink.Value) {
        switch value {
        case .wanted: return nil
        case .unwanted: self = .unwanted
        case .neutral: self = .neutral
        }
    }

    /// `nil` for what is no role of a link.
    var role: LinkRole? { LinkRole(rawValue: rawValue) }
}
