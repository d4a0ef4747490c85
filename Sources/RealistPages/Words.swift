/// Every word that the program writes on a page, by key: `site.profile.heading`.
///
/// A text may have gaps, `{name}`, and a plural: keys that end in `.one` and `.other`.
public struct Words: Equatable, Sendable {
    private let texts: [String: String]
    let dates: DateWords

    /// - Parameters:
    ///   - texts: by key; keys of groups are joined by full stops.
    ///   - fallback: where `texts` has no such key: the words that come with the program.
    public init(_ texts: [String: String], fallback: [String: String] = [:]) {
        let all = texts.merging(fallback) { own, _ in own }
        self.texts = all
        dates = DateWords(all)
    }

    public var keys: Set<String> { Set(texts.keys) }

    func find(_ key: String) -> String? { texts[key] }

    /// The text of a key that may be missing: for what has words of its own only here and there.
    public func ifThere(_ key: String) -> String? { texts[key] }

    /// The text of a key; a key that is missing is shown as such, and a test looks for these marks.
    public subscript(_ key: String) -> String { texts[key] ?? Words.missing(key) }

    static func missing(_ key: String) -> String { "⟦\(key)⟧" }

    /// The text with its gaps filled. A gap that nothing is given for stays as it is.
    public subscript(_ key: String, _ gaps: [String: String]) -> String { Words.fill(self[key], gaps) }

    /// The plural form for a number, which also fills the gap `{n}`.
    public func count(_ key: String, _ number: Int, _ gaps: [String: String] = [:]) -> String {
        let form = number == 1 ? key + ".one" : key + ".other"
        return self[form, gaps.merging(["n": String(number)]) { own, _ in own }]
    }

    /// `a, b and c`
    public func list(_ parts: [String]) -> String { join(parts, last: self["list.and"]) }

    /// `a, b or c`
    public func choice(_ parts: [String]) -> String { join(parts, last: self["list.or"]) }

    private func join(_ parts: [String], last: String) -> String {
        guard let end = parts.last else { return "" }
        let start = parts.dropLast()
        return start.isEmpty ? end : start.joined(separator: self["list.comma"]) + last + end
    }

    /// Small numbers as words, as running text has them: `five`.
    public func spelled(_ number: Int) -> String {
        (0...20).contains(number) ? self["number.\(number)"] : String(number)
    }

    static func fill(_ text: String, _ gaps: [String: String]) -> String {
        var filled = ""
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            filled += String(rest[..<open]) ?? ""
            let inner = rest[rest.index(after: open)...]
            if let close = inner.firstIndex(of: UInt8(ascii: "}")),
                let value = String(inner[..<close]).flatMap({ gaps[$0] })
            {
                filled += value
                rest = inner[inner.index(after: close)...]
            } else {
                filled += "{"
                rest = inner
            }
        }
        return filled.isEmpty ? text : filled + (String(rest) ?? "")
    }
}
