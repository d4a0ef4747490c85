import Foundation
import RealistSite
import Testing

/// An index, read back from its files as a browser reads them.
struct ReadIndex {
    /// How many parts each page has.
    let pages: [Int]
    /// The first word of each file of words.
    let firsts: [String]
    /// The lines of each file of words: a word, and its weight in each part where it stands.
    let shelves: [[(word: String, weights: [Int: Int])]]
    /// `[path, title, kind, [id, heading, kind, paragraph, …], …]`
    let parts: [[Any]]

    init(_ files: [SiteFile]) throws {
        var values: [String: Any] = [:]
        for file in files {
            let name = try #require(file.path.split(separator: "/").last?.dropLast(3))
            let text = try #require(String(validating: file.contents, as: UTF8.self))
            let head = "realistSearch(\"\(name)\","
            try #require(text.hasPrefix(head) && text.hasSuffix(");\n"))
            let value = Data(text.dropFirst(head.count).dropLast(3).utf8)
            values[String(name)] = try JSONSerialization.jsonObject(with: value, options: .fragmentsAllowed)
        }
        let start = try #require(values["start"] as? [String: Any])
        pages = try #require(start["pages"] as? [Int])
        let firsts = try #require(start["words"] as? [String])
        self.firsts = firsts
        shelves = try firsts.indices.map { number in
            try #require(values["w\(number)"] as? String).split(separator: "\n").map { line in
                let halves = line.split(separator: " ")
                return (String(halves[0]), ReadIndex.weights(halves[1]))
            }
        }
        parts = try (0..<pages.reduce(0, +)).map { try #require(values["p\($0)"] as? [Any]) }
        #expect(values.count == parts.count + firsts.count + 1)
    }

    private static func weights(_ places: Substring) -> [Int: Int] {
        var weights: [Int: Int] = [:]
        var gap = ""
        var part = -1
        for sign in places {
            if sign.isNumber {
                gap.append(sign)
                continue
            }
            part += Int(gap) ?? 1
            gap = ""
            weights[part] = Int(sign.asciiValue ?? 0) - 64
        }
        return weights
    }

    /// The page of each part.
    var owners: [Int] { pages.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) } }

    /// The pages with a word that begins so, from the files that a browser would load.
    func pages(beginning prefix: String) -> Set<Int> {
        func isBefore(_ one: String, _ other: String) -> Bool {
            one.utf16.lexicographicallyPrecedes(other.utf16)
        }
        let end = prefix + "\u{FFFF}"
        let loaded = shelves.indices.filter { number in
            let isEarly = number + 1 < firsts.count && !isBefore(prefix, firsts[number + 1])
            return !isBefore(end, firsts[number]) && !isEarly
        }
        let owners = owners
        return Set(
            loaded.flatMap { shelves[$0] }.filter { $0.word.utf8.starts(with: prefix.utf8) }
                .flatMap { $0.weights.keys.map { owners[$0] } })
    }
}
