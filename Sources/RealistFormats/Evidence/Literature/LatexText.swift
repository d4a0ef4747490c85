internal import Foundation

/// TeX's way to write letters and signs, as they are read: `{\"o}` is ö.
///
/// Accents of LaTeX and the letters that Lamport (1994), *LaTeX: A Document Preparation System*, table 3.2, lists. A command
/// that is not known leaves its words.
enum LatexText {
    static func plain(_ text: String) -> String {
        var reader = Reader(rest: Array(text.unicodeScalars))
        return reader.text().precomposedStringWithCanonicalMapping
    }

    private struct Reader {
        let rest: [Unicode.Scalar]
        var index = 0
        var out = String.UnicodeScalarView()

        init(rest: [Unicode.Scalar]) { self.rest = rest }

        private var ahead: Unicode.Scalar? { index < rest.count ? rest[index] : nil }

        mutating func text() -> String {
            while let sign = ahead {
                index += 1
                switch sign {
                case "{", "}", "$": break
                case "~": out.append(" ")
                case "\\": command()
                case "-" where ahead == "-":
                    while ahead == "-" { index += 1 }
                    out.append("–")
                case "`" where ahead == "`":
                    index += 1
                    out.append("“")
                case "'" where ahead == "'":
                    index += 1
                    out.append("”")
                default: out.append(sign)
                }
            }
            return String(out)
        }

        private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(sign) || ("A"..."Z").contains(sign)
        }

        private mutating func command() {
            guard let first = ahead else { return }
            index += 1
            guard Reader.isLetter(first) else {
                if let mark = LatexText.marks[String(first)] { return accent(mark) }
                switch first {
                case "\\", "\n", " ", ",", ";", ":", "!", "/":
                    if first != "!", first != "/" { out.append(" ") }
                default: out.append(first)
                }
                return
            }
            var name = String(first)
            while let sign = ahead, Reader.isLetter(sign), name.utf8.count < 40 {
                name.unicodeScalars.append(sign)
                index += 1
            }
            if let mark = LatexText.marks[name] { return accent(mark) }
            // A blank behind a name only ends it.
            while let sign = ahead, sign == " " { index += 1 }
            if let letter = LatexText.letters[name] { out.append(contentsOf: letter.unicodeScalars) }
        }

        /// A mark stands over the letter that follows, in braces or not.
        private mutating func accent(_ mark: Unicode.Scalar) {
            while let sign = ahead, sign == " " || sign == "{" { index += 1 }
            guard let sign = ahead, sign != "}" else { return }
            index += 1
            if sign == "\\" {
                // A letter without its dot: the mark takes the dot's place.
                if ahead == "i" || ahead == "j", let letter = ahead {
                    index += 1
                    out.append(letter)
                } else {
                    command()
                }
            } else {
                out.append(sign)
            }
            out.append(mark)
        }
    }

    /// Marks that are joined with the letter before them.
    private static let marks: [String: Unicode.Scalar] = [
        "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
        ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
        "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
    ]

    private static let letters: [String: String] = [
        "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
        "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
        "DJ": "Đ", "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
        "textquotedblleft": "“", "textquotedblright": "”", "textbackslash": "\\", "textasciitilde": "~",
        "textasciicircum": "^", "textunderscore": "_", "textdollar": "$", "textbraceleft": "{",
        "textbraceright": "}", "ldots": "…", "dots": "…", "textellipsis": "…", "copyright": "©",
        "pounds": "£",
        "euro": "€", "texteuro": "€", "textregistered": "®", "texttrademark": "™", "textdegree": "°",
        "times": "×",
        "pm": "±", "alpha": "α", "beta": "β", "gamma": "γ", "kappa": "κ", "mu": "µ", "leq": "≤", "geq": "≥",
    ]
}
