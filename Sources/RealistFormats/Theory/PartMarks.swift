public import Realist

/// What our tables say behind a part, in brackets: "fears for their job (must be absent)". It belongs to the part's link,
/// so that it is taken off when such a table comes back.
public struct PartMarks: Sendable {
    /// By mark and language, the first of the words being the one that is written.
    var words: [Mark: [Language: [String]]] = [:]

    public enum Mark: String, CaseIterable, Sendable {
        /// A context that must not be there.
        case absent
        case strengthens, weakens
        /// The next context is an alternative to this one.
        case or
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

    /// The line without such brackets at its end; the same line where what stands in them is none of these.
    ///
    /// - Parameters:
    ///   - line: of a cell.
    ///   - others: what else may stand there, in plain words: whose reasoning it is.
    /// - Returns: what stands before the brackets, or the line.
    func unmarked(_ line: String, others: Set<String>) -> String {
        guard line.hasSuffix(")") else { return line }
        let known = Set(words.values.flatMap(\.values).flatMap { $0 }.map { ChangeWords.plain($0) })
        // What stands in brackets may have brackets.
        for open in line.ranges(of: " (") {
            let inner = line[open.upperBound...].dropLast()
            let isOurs =
                others.contains(ChangeWords.plain(inner))
                || inner.split(separator: ";", omittingEmptySubsequences: false).allSatisfy {
                    known.contains(ChangeWords.plain($0))
                }
            if isOurs { return String(line[..<open.lowerBound]) }
        }
        return line
    }
}

extension PartMarks.Mark {
    init?(_ need: ContextLink.Need) {
        switch need {
        case .present: return nil
        case .absent: self = .absent
        case .strengthens: self = .strengthens
        case .weakens: self = .weakens
        }
    }

    init?(_ value: OutcomeLink.Value) {
        switch value {
        case .wanted: return nil
        case .unwanted: self = .unwanted
        case .neutral: self = .neutral
        }
    }
}
