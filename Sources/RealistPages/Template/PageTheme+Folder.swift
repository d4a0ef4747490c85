public import Foundation
public import Realist

extension PageTheme {
    /// Reads `templates/**/*.mustache`, `style.css` and `script.js` of a folder; `words` come from its
    /// `words/*.yaml`, which another room reads.
    ///
    /// - Throws: everything that is wrong with it.
    public init(folder: URL, words: Words) throws(Problems) {
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
        let ending = ".mustache"
        let root = folder.appending(path: "templates", directoryHint: .isDirectory)
        let found = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
        var templates: [String: [UInt8]] = [:]
        for path in (found?.compactMap { $0 as? String } ?? []).sorted() where path.hasSuffix(ending) {
            templates[String(path.dropLast(ending.count))] = read("templates/\(path)")
        }
        let style = read("style.css")
        let script = read("script.js")
        try problems.throwIfAny()
        try self.init(templates: templates, words: words, style: style, script: script)
    }
}
