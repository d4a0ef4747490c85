/// How much room a text needs, and how it is broken into lines.
///
/// Nobody knows the reader's letters beforehand: widths are guessed, and rather too wide, after the wide letters of
/// machines without the fonts that are asked for.
enum ChartText {
    /// From one line to the next, in pixels.
    static let lineHeight = 18.0
    /// The size of the letters, in pixels, of the smallest window.
    private static let size = 13.8

    static func width(_ text: String, isBold: Bool = false) -> Double {
        ForeignText.plain(text).unicodeScalars.reduce(0) { $0 + share(of: $1) } * size * (isBold ? 1.12 : 1)
    }

    /// Of the height of the letters.
    private static func share(of sign: Unicode.Scalar) -> Double {
        switch sign {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": 0.32
        case " ", "t", "f", "r", "(", ")", "-": 0.4
        case "m", "w", "M", "W", "@", "%", "—", "…": 0.96
        case "A"..."Z", "→", "←", "−", "+": 0.72
        case "\u{300}"..."\u{36F}": 0
        case "\u{1100}"...: 1
        default: 0.62
        }
    }

    /// Lines no wider than `room`, broken between words, a long word wherever it must be. What does not fit into
    /// `most` lines is cut, and the cut shows: the whole text stands in the table.
    static func lines(_ text: String, within room: Double, most: Int, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in ForeignText.plain(text).split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if width(longer, isBold: isBold) <= room {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for letter in word {
                if !line.isEmpty, width(line + String(letter) + "-", isBold: isBold) > room {
                    lines.append(line + "-")
                    line = ""
                }
                line.append(letter)
            }
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > most, most > 0 else { return lines.isEmpty ? [""] : lines }
        var last = lines[most - 1]
        if last.hasSuffix("-") { last.removeLast() }
        while !last.isEmpty, width(last + "…", isBold: isBold) > room { last.removeLast() }
        while last.last?.isWhitespace == true { last.removeLast() }
        return Array(lines[..<(most - 1)]) + [last + "…"]
    }
}
