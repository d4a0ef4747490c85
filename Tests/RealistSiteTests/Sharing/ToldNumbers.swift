import Foundation
import RealistSite

/// Every number that a reader, a search or a program finds in the files of a site, wherever it stands: in text, in the titles
/// and descriptions of drawings, in attributes that are read out, in tables and data to take along.
///
/// Left out are numbers that are no figure: where a drawing puts something, the ticks of its axes and the numbers of its rows,
/// sizes of files.
struct ToldNumbers {
    /// How often each number stands in each file, without its sign.
    private(set) var byFile: [String: [String: Int]] = [:]

    init(_ files: [SiteFile]) throws {
        for file in files where !file.path.hasPrefix("search/") {
            let text = String(decoding: file.contents, as: UTF8.self)
            if file.path.hasSuffix(".html") {
                tell(ToldNumbers.shown(text), in: file.path)
            } else if [".csv", ".json", ".xml", ".cff", ".bib", ".ris"].contains(where: file.path.hasSuffix) {
                let sizeless = text.replacing(/"bytes": *[0-9]+/, with: "")
                tell(sizeless.replacing(/urn:uuid:[0-9a-f-]+/, with: ""), in: file.path)
            }
        }
        let index = try ReadIndex(files.filter { $0.path.hasPrefix("search/") })
        let found = index.parts.flatMap(ToldNumbers.texts).joined(separator: " ")
        tell(ToldNumbers.sizeless(found), in: "search, what is shown")
        // A word may be half of a number; that of a size is one as well.
        let sizes = Set(found.matches(of: ToldNumbers.size).flatMap { $0.output.1.split(separator: ".") })
        let words = index.shelves.joined().map(\.word).filter { !sizes.contains(Substring($0)) }
        tell(words.joined(separator: " "), in: "search, words")
    }

    /// What this site tells more often than another one does; of measures, which without an answer have no dates beside them, and
    /// where pages are told once more, what the other tells nowhere.
    func beyond(_ other: ToldNumbers) -> [String: Set<String>] {
        let anywhere = Set(other.byFile.values.flatMap(\.keys))
        return Dictionary(
            uniqueKeysWithValues: byFile.map { file, numbers in
                guard let known = other.byFile[file], file != "everything.html", !file.hasPrefix("search,"),
                    !file.hasPrefix("outcomes/")
                else { return (file, Set(numbers.keys).subtracting(anywhere)) }
                return (file, Set(numbers.filter { $0.value > known[$0.key, default: 0] }.keys))
            })
    }

    private mutating func tell(_ text: String, in file: String) {
        for number in ToldNumbers.numbers(text) { byFile[file, default: [:]][number, default: 0] += 1 }
    }

    /// Digits, with a point between them.
    static func numbers(_ text: String) -> [String] {
        text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map { String($0.output) }
    }

    /// What is read of a page, with all that is read out of its tags.
    static func shown(_ html: String) -> String {
        let drawn = html.replacing(/<text [^>]*class="[tb]"[^>]*>[−+0-9.]*<\/text>/, with: "")
        let read = drawn.replacing(/<[^>]*>/) { tag in
            let values = tag.output.matches(
                of: /\ (?:title|alt|content|value|label|aria-label|aria-description)="([^"]*)"/)
            return " " + values.map { String($0.output.1) }.joined(separator: " ") + " "
        }
        return sizeless(read)
    }

    private static var size: Regex<(Substring, Substring)> { /([0-9.]+) (?:KB|MB|bytes)\b/ }

    private static func sizeless(_ text: String) -> String { text.replacing(size, with: "") }

    private static func texts(_ value: Any) -> [String] {
        if let text = value as? String { return [text] }
        return (value as? [Any])?.flatMap(texts) ?? []
    }
}
