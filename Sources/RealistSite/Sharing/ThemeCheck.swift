import Foundation
internal import Realist
internal import RealistFormats

/// Finds in a theme of somebody's own what nothing asks for. A file or a key whose name has a slip in it would be passed
/// over in silence, and the page would look as before.
struct ThemeCheck {
    let own: URL
    /// Files of a whole theme and of this one, by their paths in it.
    private let shippedFiles: Set<String>
    private let ownFiles: [String]
    /// The program's own, by key.
    private let words: [String: String]

    /// More files than a theme can have are not looked through: somebody may have named a folder of everything.
    private static let most = 2_000
    private static let ending = ".mustache"

    /// - Parameters:
    ///   - own: the theme.
    ///   - shipped: the folder that comes with the program, which has every file that can be meant.
    ///   - words: that come with the program.
    init(own: URL, shipped: URL, words: [String: String]) {
        self.own = own
        self.words = words
        shippedFiles = Set(ThemeCheck.files(shipped))
        ownFiles = ThemeCheck.files(own)
    }

    /// - Returns: files first, then words, each by their names.
    /// - Throws: what keeps a file of words from being read.
    func faults() throws -> [ThemeProblem] {
        let templates = ownFiles.filter { $0.hasSuffix(ThemeCheck.ending) }
        let tags = try templates.flatMap { path in
            let text = try OpenFile(path: place(of: path)).readAll(limit: 1 << 22)
            return ThemeCheck.tags(String(decoding: text, as: UTF8.self))
        }
        let partials = Set(tags.filter { "><".contains($0.first ?? "t") }.map { String($0.dropFirst()) })
        let keys = Set(tags.filter { $0.hasPrefix("t.") }.map { String($0.dropFirst(2)) })
        return fileFaults(partials) + (try wordFaults(keys))
    }

    private func fileFaults(_ partials: Set<String>) -> [ThemeProblem] {
        let isMeant = ownFiles.contains { shippedFiles.contains($0) || ThemeCheck.isWords($0) }
        guard isMeant else { return [.nothing(folder: own.path(percentEncoded: false))] }
        return ownFiles.compactMap { path in
            if shippedFiles.contains(path) || ThemeCheck.isWords(path) || ThemeCheck.isNote(path) {
                return nil
            }
            if path.hasPrefix("templates/"), path.hasSuffix(ThemeCheck.ending) {
                let name = path.dropFirst("templates/".count).dropLast(ThemeCheck.ending.count)
                if partials.contains(String(name)) { return nil }
            }
            return .unusedFile(path, suggestion: Suggestion.nearest(to: path, among: shippedFiles))
        }
    }

    private func wordFaults(_ keys: Set<String>) throws -> [ThemeProblem] {
        try ownFiles.filter(ThemeCheck.isWords).flatMap { path in
            let file = place(of: path)
            let texts = try WordsFile.texts(OpenFile(path: file).readAll(limit: 1 << 22), file: file)
            return texts.sorted { $0.value.place < $1.value.place }.flatMap { key, text -> [ThemeProblem] in
                guard isKnown(key) else {
                    if keys.contains(key) { return [] }
                    let suggestion = Suggestion.nearest(to: key, among: words.keys)
                    return [.unusedWords(key, suggestion: suggestion, at: text.place)]
                }
                let known = gaps(of: key)
                return ThemeCheck.gaps(in: text.text).subtracting(known).sorted().map {
                    .emptyGap($0, key: key, known: known.sorted(), at: text.place)
                }
            }
        }
    }

    /// Other languages have more plural forms than English, and a reviewer.
    private func isKnown(_ key: String) -> Bool {
        if words[key] != nil || ["language.reviewer", "language.reviewed"].contains(key) { return true }
        let parts = key.split(separator: ".")
        guard let form = parts.last, ["zero", "two", "few", "many"].contains(form) else { return false }
        return words[parts.dropLast().joined(separator: ".") + ".other"] != nil
    }

    /// What the program fills in: of one thing and of several, the same.
    private func gaps(of key: String) -> Set<String> {
        let stem = key.split(separator: ".").dropLast().joined(separator: ".")
        let forms = [key, stem + ".one", stem + ".other"].compactMap { words[$0] }
        return forms.reduce(into: []) { $0.formUnion(ThemeCheck.gaps(in: $1)) }
    }

    private func place(of path: String) -> String { own.appending(path: path).path(percentEncoded: false) }

    private static func gaps(in text: String) -> Set<String> {
        Set(text.matches(of: /\{([A-Za-z][A-Za-z0-9-]*)\}/).map { String($0.output.1) })
    }

    /// What stands in the tags of a template, without blanks.
    private static func tags(_ template: String) -> [String] {
        template.matches(of: /\{\{([^}]*)\}\}/).map { match in
            String(match.output.1.filter { !$0.isWhitespace && $0 != "{" })
        }
    }

    private static func isWords(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 2 && parts[0] == "words" && parts[1].hasSuffix(".yaml")
            && Language(String(parts[1].dropLast(".yaml".count))) != nil
    }

    /// What people put beside their work, and what computers do.
    private static func isNote(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return [".md", ".txt"].contains { name.hasSuffix($0) }
            || ["README", "LICENSE", "Thumbs.db"].contains(String(name))
    }

    /// Files by their paths in a folder, sorted; none that is hidden.
    private static func files(_ folder: URL) -> [String] {
        guard let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        else { return [] }
        var files: [String] = []
        while files.count < most, let path = found.nextObject() as? String {
            if path.split(separator: "/").last?.hasPrefix(".") == true {
                found.skipDescendants()
            } else if found.fileAttributes?[.type] as? FileAttributeType != .typeDirectory {
                files.append(path)
            }
        }
        return files.sorted()
    }
}
