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

    /// Reads `templates/**/*.mustache`, `style.css` and `script.js` of a folder, and `app.css` (which is put behind
    /// `style.css`) and `app.js` (in place of `script.js`) for the app; `words` come from its `words`, which
    /// another room reads.
    ///
    /// - Throws: everything that is wrong with it.
    public init(folder: URL, words: Words, of purpose: Purpose = .site) throws(Problems) {
        var problems = Problems()
        func read(_ path: String) -> [UInt8] {
            guard let data = try? Data(contentsOf: folder.appending(path: path)),
                String(validating: data, as: UTF8.self) != nil
            else {
                problems.add(TemplateProblem.unreadable(file: path))
                return []
            }
            return Array(data)
        }
        // Indents, and lines that are nothing but a comment, are for whoever changes a file, not for browsers.
        func served(_ path: String) -> [UInt8] {
            let lines = String(decoding: read(path), as: UTF8.self).split(separator: "\n")
            let kept = lines.map { line in line.drop { $0 == " " } }
                .filter { !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
            return Array(kept.joined(separator: "\n").utf8)
        }
        let ending = ".mustache"
        let root = folder.appending(path: "templates", directoryHint: .isDirectory)
        let found = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
        var templates: [String: [UInt8]] = [:]
        for path in (found?.compactMap { $0 as? String } ?? []).sorted() where path.hasSuffix(ending) {
            if purpose == .site && path.hasPrefix("app/") { continue }
            templates[String(path.dropLast(ending.count))] = read("templates/\(path)")
        }
        let style = purpose == .site ? read("style.css") : served("style.css") + served("app.css")
        let script = purpose == .site ? read("script.js") : served("app.js")
        try problems.throwIfAny()
        try self.init(
            templates: templates, words: words, style: style, script: script,
            kinds: purpose == .site ? PageKinds.site : PageKinds.app)
    }
}
