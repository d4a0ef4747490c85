/// A text of the reader's as a message may show it: in quotes, short, on one line, without signs that
/// steer a terminal or turn the direction of writing.
func shown(_ text: some StringProtocol, atMost limit: Int = 60) -> String {
    "\"" + plain(text, atMost: limit) + "\""
}

/// The same without the quotes, for names of files.
func plain(_ text: some StringProtocol, atMost limit: Int = 1_000) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
        if count == limit {
            result += "…"
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
            result += scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}"
        default:
            result.unicodeScalars.append(scalar)
        }
        count += 1
    }
    return result
}

/// `a, b or c`
func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}

extension String {
    /// The first letter as a capital: the beginning of a sentence.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

/// In capital hexadecimal digits, filled up with zeros.
func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
