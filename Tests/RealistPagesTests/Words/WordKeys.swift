@testable import RealistPages

/// The keys of the words catalogue that a Swift source asks for: its texts that look like a key.
struct WordKeys {
    /// `site.profile.heading`; `*` stands for what is filled in.
    private(set) var asked: Set<String> = []

    /// - Parameters:
    ///   - source: of one Swift file.
    ///   - groups: the first parts that keys have; a text that begins otherwise is none.
    init(in source: String, groups: Set<String>) {
        for text in WordKeys.literals(in: source) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 1, let first = parts.first, groups.contains(String(first)),
                parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(WordKeys.isSign) }),
                let last = parts.last, !WordKeys.endings.contains(String(last))
            else { continue }
            asked.insert(text)
        }
    }

    /// Of file names.
    private static let endings: Set<String> = ["html", "css", "js", "csv", "json", "cff", "bib", "ris"]

    private static func isSign(_ sign: Character) -> Bool {
        ("a"..."z").contains(sign) || ("0"..."9").contains(sign) || sign == "-" || sign == "*"
    }

    /// Texts on one line; what stands between `\(` and `)` becomes `*`, and texts in there are read too.
    static func literals(in source: String) -> [String] {
        var found: [String] = []
        var rest = source[...]
        while let quote = rest.firstIndex(of: "\"") {
            rest = rest[rest.index(after: quote)...]
            found.append(literal(&rest, &found))
        }
        return found
    }

    /// The text up to its closing quote, which is taken away too.
    private static func literal(_ rest: inout Substring, _ found: inout [String]) -> String {
        var text = ""
        while let sign = rest.popFirst(), sign != "\"", sign != "\n" {
            guard sign == "\\", let next = rest.popFirst() else {
                text.append(sign)
                continue
            }
            guard next == "(" else { continue }
            text += "*"
            var depth = 1
            while depth > 0, let inner = rest.popFirst() {
                if inner == "(" { depth += 1 }
                if inner == ")" { depth -= 1 }
                if inner == "\"" { found.append(literal(&rest, &found)) }
            }
        }
        return text
    }
}

/// Compares the keys that are asked for with those that are there.
struct WordKeyCheck {
    let keys: Set<String>
    /// By templates, exactly.
    let templates: Set<String>
    /// By Swift sources: a key, the beginning of one, or one with a `*`.
    let sources: Set<String>
    /// What the `*` of a key stands for.
    let meanings: [String: [String]]

    private static let endings = [""] + (PluralForm.allCases.map(\.rawValue) + ["some"]).map { "." + $0 }

    /// Asked for, and not there.
    var missing: [String] {
        let wanted = sources.flatMap { asked -> [String] in
            guard asked.contains("*") else { return [asked] }
            return (meanings[asked] ?? []).map { WordKeyCheck.filled(asked, $0) }
        }
        return templates.union(wanted).filter { key in
            !keys.contains(key) && !keys.contains { $0.hasPrefix(key + ".") }
        }.sorted()
    }

    /// Asked for with a `*` of which nobody says what it stands for.
    var unexplained: [String] { sources.filter { $0.contains("*") && meanings[$0] == nil }.sorted() }

    /// There, and asked for nowhere.
    var unused: [String] {
        let exact = templates.union(sources)
        let patterns = meanings.keys.filter(sources.contains)
        return keys.filter { key in
            for ending in WordKeyCheck.endings where key.hasSuffix(ending) {
                let stem = String(key.dropLast(ending.count))
                if exact.contains(stem) || patterns.contains(where: { matches($0, stem) }) { return false }
            }
            return !sources.contains { !$0.contains("*") && key.hasPrefix($0 + ".") }
        }.sorted()
    }

    /// `*.*` is filled in whole.
    private static func filled(_ pattern: String, _ value: String) -> String {
        pattern.replacing(pattern.contains("*.*") ? "*.*" : "*", with: value)
    }

    private func matches(_ pattern: String, _ key: String) -> Bool {
        (meanings[pattern] ?? []).contains { WordKeyCheck.filled(pattern, $0) == key }
    }
}
