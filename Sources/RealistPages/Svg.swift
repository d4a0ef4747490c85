/// Writes SVG text: attributes sorted by name, texts and values escaped.
struct Svg {
    private(set) var text = ""

    mutating func open(_ name: String, _ attributes: [String: String]) {
        text += "<" + name + Svg.written(attributes) + ">"
    }

    mutating func close(_ name: String) {
        text += "</" + name + ">\n"
    }

    mutating func element(_ name: String, _ attributes: [String: String]) {
        text += "<" + name + Svg.written(attributes) + "/>\n"
    }

    mutating func element(_ name: String, _ attributes: [String: String], text inner: String) {
        text += "<" + name + Svg.written(attributes) + ">" + Svg.escaped(inner) + "</" + name + ">\n"
    }

    /// What another one has written.
    mutating func add(_ other: Svg) { text += other.text }

    static func escaped(_ text: String) -> String {
        let text = ForeignText.plain(text)
        return HTMLEscape.escaped(text.unicodeScalars.contains(where: isForbidden) ? cleaned(text) : text)
    }

    /// XML has no way to write these.
    private static func isForbidden(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 9, 10, 13: false
        case 0..<32, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for sign in text.unicodeScalars { kept.append(isForbidden(sign) ? "\u{FFFD}" : sign) }
        return String(kept)
    }

    private static func written(_ attributes: [String: String]) -> String {
        attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }
}

extension Svg {
    /// The mechanism: the left half of a disc, solid, and the right half, hollow. 14 high; `x` is its middle.
    mutating func disc(x: Int, y: Int) {
        element("path", ["class": "fr", "d": "M\(x) \(y)a7 7 0 0 0 0 14z"])
        element("path", ["class": "fm", "d": "M\(x + 3) \(y + 1)a6 6 0 0 1 0 12"])
    }

    /// The context: a solid square.
    mutating func square(x: Int, y: Int) {
        element("rect", ["class": "fc", "x": "\(x)", "y": "\(y)", "width": "14", "height": "14"])
    }

    /// The outcome: up for wanted, down for unwanted, both for mixed, a ring when it is open. Round (x, y).
    mutating func triangle(_ direction: TheoryMap.Direction, x: Int, y: Int) {
        switch direction {
        case .helps: element("path", ["class": "up", "d": "M\(x - 8) \(y + 7)h16l-8 -14z"])
        case .hinders: element("path", ["class": "dn", "d": "M\(x - 8) \(y - 7)h16l-8 14z"])
        case .mixed:
            element("path", ["class": "up", "d": "M\(x - 8) \(y - 1)h16l-8 -10z"])
            element("path", ["class": "dn", "d": "M\(x - 8) \(y + 1)h16l-8 10z"])
        case .open: element("circle", ["class": "dot", "cx": "\(x)", "cy": "\(y)", "r": "6"])
        }
    }
}
