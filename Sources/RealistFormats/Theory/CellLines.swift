/// Parts a cell of a theory into what it lists: at line ends, bullets, numbering, and semicolons outside of brackets and
/// quotes. "And" and commas part nothing: nobody can tell whether they join two claims or two words.
enum CellLines {
    /// - Returns: the texts in their order, without what marks them as entries of a list. None is empty.
    static func split(_ cell: String) -> [String] {
        cell.split(separator: "\n").flatMap { line in
            bulleted(TeamTable.tidy(String(line)))
                .flatMap(numbered).flatMap(atSemicolons)
        }
        .map(TeamTable.tidy).filter { !$0.isEmpty }
    }

    private static let bullets: Set<Character> = ["•", "▪", "◦", "‣", "●", "○", "■", "□", "➢", "➤", "·", "✓"]
    /// They mark an entry at the start of a line only; elsewhere they are part of a sentence.
    private static let dashes: Set<Character> = ["-", "–", "—", "*"]

    private static func bulleted(_ line: String) -> [String] {
        var line = line[...]
        if let first = line.first, dashes.contains(first), line.dropFirst().first?.isWhitespace == true {
            line = line.dropFirst()
        }
        return line.split { bullets.contains($0) }.map { TeamTable.tidy(String($0)) }
    }

    /// `1) trust 2) time`: numbers that follow on each other, all written alike.
    private static func numbered(_ line: String) -> [String] {
        guard let first = Marker.at(line.startIndex, of: line) else { return [line] }
        var parts: [String] = []
        var start = first.end
        var marker = first
        var place = start
        while place < line.endIndex {
            let isBehindBlank = line[line.index(before: place)].isWhitespace
            if isBehindBlank, let next = Marker.at(place, of: line), next.follows(marker) {
                parts.append(String(line[start..<place]))
                (start, marker, place) = (next.end, next, next.end)
            } else {
                place = line.index(after: place)
            }
        }
        return parts + [String(line[start...])]
    }

    private static func atSemicolons(_ text: String) -> [String] {
        guard text.contains(";") else { return [text] }
        var parts: [String] = []
        var part = ""
        var depth = 0
        var isQuoted = false
        for sign in text {
            switch sign {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case "“": isQuoted = true
            case "”": isQuoted = false
            case "\"": isQuoted.toggle()
            default: break
            }
            if sign == ";", depth == 0, !isQuoted {
                parts.append(part)
                part = ""
            } else {
                part.append(sign)
            }
        }
        return parts + [part]
    }

    /// `1.`, `2)`, `(3)`, `a)`, or `(b)` with a blank behind it.
    private struct Marker {
        let number: Int
        let isLetter: Bool
        let opens: Bool
        let close: Character
        let end: String.Index

        static func at(_ start: String.Index, of line: String) -> Marker? {
            var rest = line[start...]
            let opens = rest.first == "("
            if opens { rest = rest.dropFirst() }
            let word = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
            guard (1...3).contains(word.count), let close = rest[word.endIndex...].first,
                close == ")" || (close == "." && !opens), let number = value(word, close)
            else { return nil }
            let after = rest.index(after: word.endIndex)
            guard after < line.endIndex, line[after].isWhitespace else { return nil }
            return Marker(
                number: number, isLetter: word.first?.isLetter == true, opens: opens, close: close, end: after
            )
        }

        /// A letter with a full stop may be the start of a sentence or of a name, so only digits have one.
        private static func value(_ word: Substring, _ close: Character) -> Int? {
            if let number = Int(word) { return number }
            guard close == ")", let letter = word.lowercased().utf8.first, word.count == 1 else { return nil }
            return Int(letter) - 96
        }

        func follows(_ other: Marker) -> Bool {
            number == other.number + 1 && isLetter == other.isLetter && opens == other.opens
                && close == other.close
        }
    }
}
