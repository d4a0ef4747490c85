public import Foundation
public import Realist

extension PageTheme {
    /// Whose pages are made with a theme.
    public enum Purpose: Sendable {
        /// The published site: it never sees what is made for the app.
        case site
        /// The web app: its templates lie under `app/`, beside those of the site, whose parts it uses.
        case app
    }

    /// Scripts of single pages of the site.
    static let pageScripts = ["finder.js", "search.js"]

    /// Reads `templates/**/*.mustache`, `style.css`, `script.js` and the scripts of single pages of a folder, and for the
    /// app `app.css` (which is put behind `style.css`) and `app.js` (in place of all scripts); `words` come from its
    /// `words`, which another room reads.
    ///
    /// - Parameters:
    ///   - folder: has all of these.
    ///   - own: a folder of somebody's own; each of the files that it has takes the place of the other one.
    ///   - words: of the pages.
    ///   - purpose: whose pages are made.
    /// - Throws: everything that is wrong with it.
    public init(folder: URL, own: URL? = nil, words: Words, of purpose: Purpose = .site) throws(Problems) {
        var problems = Problems()
        func place(_ path: String) -> URL {
            guard let place = own?.appending(path: path),
                FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
            else { return folder.appending(path: path) }
            return place
        }
        func read(_ path: String) -> [UInt8] {
            guard let data = try? Data(contentsOf: place(path)),
                String(validating: data, as: UTF8.self) != nil
            else {
                problems.add(TemplateProblem.unreadable(file: path))
                return []
            }
            return Array(data)
        }
        func served(_ path: String) -> [UInt8] { PageTheme.served(read(path)) }
        let ending = ".mustache"
        let found = [folder, own].compactMap { $0 }.flatMap { folder in
            let root = folder.appending(path: "templates", directoryHint: .isDirectory)
            let paths = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
            return paths?.compactMap { $0 as? String } ?? []
        }
        var templates: [String: [UInt8]] = [:]
        for path in Set(found).sorted() where path.hasSuffix(ending) {
            if purpose == .site && path.hasPrefix("app/") { continue }
            templates[String(path.dropLast(ending.count))] = read("templates/\(path)")
        }
        let style = purpose == .site ? read("style.css") : served("style.css") + served("app.css")
        let script = purpose == .site ? read("script.js") : served("app.js")
        let own = purpose == .site ? PageTheme.pageScripts : []
        let pageScripts = Dictionary(own.map { ($0, served($0)) }, uniquingKeysWith: { first, _ in first })
        try problems.throwIfAny()
        try self.init(
            templates: templates, words: words, style: style, script: script, pageScripts: pageScripts,
            kinds: purpose == .site ? PageKinds.site : PageKinds.app)
    }

    /// A stylesheet or script as browsers get it: indents, and lines that are nothing but a comment, are for whoever
    /// changes a file. Lines end with a newline, or with a carriage return before it.
    static func served(_ source: [UInt8]) -> [UInt8] {
        let lines = source.split(separator: UInt8(ascii: "\n")).map { line in
            let line = line.drop { $0 == UInt8(ascii: " ") }
            return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        return Array(lines.filter { !$0.isEmpty && !isComment($0) }.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Whether the line is one comment: what stands between two of them is served.
    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "//".utf8) { return true }
        guard line.starts(with: "/*".utf8) else { return false }
        let rest = line.dropFirst(2)
        return rest.firstRange(of: Array("*/".utf8)).map { $0.upperBound == rest.endIndex } ?? false
    }
}
