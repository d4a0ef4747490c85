/// Reads HTML that was made of somebody's Markdown, sign by sign, and finds whatever may not stand in it. It shares
/// nothing with what wrote it.
struct SafeMarkup {
    /// Tags that have no attributes.
    private static let bare: Set<String> = [
        "p", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "table", "thead", "tbody", "tr",
        "td",
    ]
    private static let heads: Set<String> = [#"th scope="col""#, #"th scope="row""#]
    private static let void: Set<String> = ["br", "hr"]
    private static let escapes = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
    private static let region = #"div class="scroll" tabindex="0" role="region" aria-label="Table""#

    private(set) var faults: [String] = []
    /// The text between the tags.
    private(set) var text = ""
    private var open: [String] = []

    init(_ html: String) {
        let bytes = Array(html.utf8)
        var place = 0
        var words: [UInt8] = []
        while place < bytes.count {
            let stop = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            words += plain(bytes[place..<stop])
            guard stop < bytes.count else { break }
            guard let end = bytes[stop...].firstIndex(of: UInt8(ascii: ">")) else {
                faults.append("a tag does not end")
                break
            }
            tag(String(decoding: bytes[(stop + 1)..<end], as: UTF8.self))
            place = end + 1
        }
        text = String(decoding: words, as: UTF8.self)
        if !open.isEmpty { faults.append("not closed: \(open.suffix(5))") }
    }

    private mutating func tag(_ tag: String) {
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.popLast() != name { faults.append("</\(name)> closes nothing") }
            return
        }
        let name = String(tag.prefix { $0 != " " })
        if SafeMarkup.void.contains(tag) { return }
        open.append(name)
        if SafeMarkup.bare.contains(tag) || tag == SafeMarkup.region || SafeMarkup.heads.contains(tag) {
            return
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let id = value(of: "id", in: tag)
            let isPlain = id?.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) }
            if isPlain != true { faults.append("a heading with \(tag)") }
        case "ol":
            if value(of: "start", in: tag).flatMap(Int.init) == nil { faults.append("a list with \(tag)") }
        case "a":
            guard let address = value(of: "href", in: tag) else {
                faults.append("a link with \(tag)")
                return
            }
            link(String(decoding: plain(Array(address.utf8)[...]), as: UTF8.self))
        default: faults.append("<\(tag)>")
        }
    }

    /// The value of the only attribute of a tag.
    private func value(of name: String, in tag: String) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\""), tag.hasSuffix("\""),
            tag[..<start.lowerBound].allSatisfy({ $0 != " " })
        else { return nil }
        let value = tag[start.upperBound...].dropLast()
        return value.contains("\"") ? nil : String(value)
    }

    private mutating func link(_ address: String) {
        let first = address.prefix { !"/?#".contains($0) }
        let scheme = first.contains(":") ? first.prefix { $0 != ":" }.lowercased() : nil
        if address.isEmpty || address.hasPrefix("//")
            || address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x5C })
            || scheme.map({ !["http", "https", "mailto"].contains($0) }) == true
        {
            faults.append("a link to \(address)")
        }
    }

    /// Text without its escapes.
    private mutating func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"):
                guard
                    let (escape, sign) = SafeMarkup.escapes.first(where: {
                        bytes[place...].starts(with: $0.0)
                    })
                else {
                    faults.append("a bare &")
                    return plain
                }
                plain += sign
                place += escape.count
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0:
                faults.append("a bare sign \(byte)")
                return plain
            default:
                plain.append(byte)
                place += 1
            }
        }
        return plain
    }
}
