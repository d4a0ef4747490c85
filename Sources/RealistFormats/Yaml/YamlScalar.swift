import Realist

/// How one text is written so that every reader of YAML 1.1 or 1.2 gets exactly it back.
enum YamlScalar {
    /// The text for one line: plain where that is safe, else in double quotes.
    static func line(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// A key: plain when it is made of small letters, digits and dashes, as all of ours are, `on` and `no`
    /// too, which only readers of YAML 1.1 take for something else.
    static func key(_ text: String) -> String {
        IdentifierRule.fault(in: text) == nil ? text : line(text)
    }

    /// Can the text be written as a literal block (`|`), line by line as it is?
    static func fitsBlock(_ text: String) -> Bool {
        guard text.utf8.contains(newline), let first = text.unicodeScalars.first,
            first != " ", first != "\n", first != "\t"
        else { return false }
        var onlyBreaks = true
        for scalar in text.unicodeScalars {
            if scalar != "\n" { onlyBreaks = false }
            if scalar != "\n" && !isPrintable(scalar) { return false }
        }
        return !onlyBreaks
    }

    /// `|-` without a line end at the end, `|` with one, `|+` with more.
    static func blockMark(_ text: String) -> String {
        if !text.utf8.hasSuffix([newline]) { return "|-" }
        return text.utf8.hasSuffix([newline, newline]) ? "|+" : "|"
    }

    static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first != " ", last != " ", last != ":", !indicators.contains(first)
        else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if !isPrintable(scalar) || scalar == "\t" { return false }
            if scalar == " " && previous == ":" { return false }
            if scalar == "#" && previous == " " { return false }
            previous = scalar
        }
        return !looksLikeAnotherKind(text)
    }

    static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case "\r": written += "\\r"
            case _ where isPrintable(scalar): written.unicodeScalars.append(scalar)
            case _ where scalar.value <= 0xFF: written += "\\x" + hex(scalar.value, 2)
            case _ where scalar.value <= 0xFFFF: written += "\\u" + hex(scalar.value, 4)
            default: written += "\\U" + hex(scalar.value, 8)
            }
        }
        return written + "\""
    }

    private static let newline = UInt8(ascii: "\n")

    private static let indicators: Set<Unicode.Scalar> = [
        "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "=",
        "<", "~",
    ]

    /// Words that some reader takes for nothing, yes or no.
    private static let words: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    ]

    /// A word of yes or no, or signs that may be a number, a time or a day.
    private static func looksLikeAnotherKind(_ text: String) -> Bool {
        if text.utf8.count <= 5, words.contains(text.lowercased()) { return true }
        guard let first = text.utf8.first else { return true }
        let startsNumber = (48...57).contains(first) || first == 43 || first == 46
        guard startsNumber else { return false }
        // Digits and what stands in numbers of any base, times and days: + - . : _ , e x o a-f T Z i n.
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 43, 45, 46, 58, 95, 44, 32: true
            case 65...70, 97...102, 120, 88, 111, 79, 84, 116, 90, 122, 105, 110, 73, 78: true
            default: false
            }
        }
    }

    /// What stands in a YAML file as itself and on its line: no control signs, no other line ends, no
    /// byte-order mark, nothing outside Unicode's characters.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E: true
        case 0xA0...0xD7FF: scalar.value != 0x2028 && scalar.value != 0x2029
        case 0xE000...0xFFFD: scalar.value != 0xFEFF
        case 0x1_0000...0x10_FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }

    private static func hex(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

extension String.UTF8View {
    fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool {
        count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
