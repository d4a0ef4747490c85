/// The signs that a piece of HTML shows, tags skipped, and where a reader sees a new line.
///
/// Enough for what programs for qualitative analysis keep, which is cleaned HTML: no styles, no scripts. It takes whatever
/// comes and fails at nothing: what is no tag is text.
struct ShownHtml {
    enum Piece: Equatable {
        case sign(Unicode.Scalar)
        /// So many ends of lines stand here at least.
        case lineEnds(Int)
    }

    private var rest: Substring.UnicodeScalarView

    init(_ html: String) { rest = html[...].unicodeScalars }

    mutating func next() -> Piece? {
        while let sign = rest.first {
            if sign == "<", let ends = skipTag() {
                if ends > 0 { return .lineEnds(ends) }
                continue
            }
            rest.removeFirst()
            if sign == "&" { return .sign(reference()) }
            // As HTML has it: every end of a line is one sign.
            if sign == "\r" {
                if rest.first == "\n" { rest.removeFirst() }
                return .sign("\n")
            }
            return .sign(sign)
        }
        return nil
    }

    /// - Returns: the ends of lines that the tag stands for; `nil` where it is none.
    private mutating func skipTag() -> Int? {
        var ahead = rest.dropFirst()
        if ahead.starts(with: "!--".unicodeScalars) {
            rest = ahead.dropFirst(3)
            while !rest.isEmpty, !rest.starts(with: "-->".unicodeScalars) { rest.removeFirst() }
            rest = rest.dropFirst(3)
            return 0
        }
        let isEnd = ahead.first == "/"
        if isEnd { ahead = ahead.dropFirst() }
        guard let first = ahead.first, ShownHtml.isLetter(first) || !isEnd && (first == "!" || first == "?")
        else { return nil }
        var name = ""
        while let sign = ahead.first, ShownHtml.isLetter(sign) || ("0"..."9").contains(sign) {
            if name.utf8.count < 12 { name.unicodeScalars.append(sign) }
            ahead.removeFirst()
        }
        var quote: Unicode.Scalar?
        while let sign = ahead.first {
            ahead.removeFirst()
            if let open = quote {
                if sign == open { quote = nil }
            } else if sign == "\"" || sign == "'" {
                quote = sign
            } else if sign == ">" {
                break
            }
        }
        rest = ahead
        return ShownHtml.lineEnds[name.lowercased()] ?? 0
    }

    private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(sign) || ("A"..."Z").contains(sign)
    }

    private static let lineEnds: [String: Int] = {
        var ends = ["br": 1, "li": 1, "tr": 1, "td": 1, "th": 1, "dt": 1, "dd": 1]
        for name in [
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre",
            "hr",
            "section", "article", "header", "footer", "figure", "body", "html",
        ] { ends[name] = 2 }
        return ends
    }()

    /// What stands behind a “&”, which is itself where no sign has that name.
    private mutating func reference() -> Unicode.Scalar {
        var ahead = rest
        var name = ""
        while let sign = ahead.first, sign != ";", name.unicodeScalars.count < 10,
            ShownHtml.isLetter(sign) || ("0"..."9").contains(sign) || sign == "#"
        {
            name.unicodeScalars.append(sign)
            ahead.removeFirst()
        }
        guard ahead.first == ";", let sign = ShownHtml.sign(named: name) else { return "&" }
        rest = ahead.dropFirst()
        return sign
    }

    private static func sign(named name: String) -> Unicode.Scalar? {
        if let sign = named[name] { return sign }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number > 0 else { return nil }
        return Unicode.Scalar(number)
    }

    /// Those that occur in text of offices.
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
        "euro": "€", "pound": "£", "deg": "°", "times": "×", "frac12": "½", "agrave": "à", "aacute": "á",
        "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç", "egrave": "è",
        "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï",
        "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø",
        "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "szlig": "ß", "Auml": "Ä",
        "Ouml": "Ö", "Uuml": "Ü", "Eacute": "É", "Agrave": "À", "Ccedil": "Ç",
    ]
}
