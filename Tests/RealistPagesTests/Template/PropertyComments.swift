import Foundation

/// The comments at types and stored properties of sources that are laid out as ours are: four blanks for each level.
struct PropertyComments {
    /// By the name of the type, and of those around it: `HomePage.Door`.
    private(set) var types: [String: String] = [:]
    /// By the type and its property: `HomePage.Door.title`.
    private(set) var properties: [String: String] = [:]

    init(_ folder: URL) throws {
        let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        let files = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
        for file in files {
            read(try String(contentsOf: folder.appending(path: file), encoding: .utf8))
        }
    }

    init(source: String) { read(source) }

    private mutating func read(_ source: String) {
        /// Types that are open, by their indents.
        var open: [(indent: Int, name: String)] = []
        var comment: [Substring] = []
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            let indent = line.count - text.count
            if text.hasPrefix("///") {
                comment.append(text.dropFirst(3).drop { $0 == " " })
                continue
            }
            let said = PropertyComments.plain(comment)
            comment = []
            if text.isEmpty { continue }
            open.removeAll { $0.indent >= indent && !text.hasPrefix("}") }
            let path = open.map(\.name)
            if let match = text.firstMatch(of: /^(?:public )?(?:struct|enum|extension) ([A-Z][A-Za-z.]*)/) {
                let name = (path + [String(match.output.1)]).joined(separator: ".")
                if !text.hasPrefix("extension"), let said { types[name] = said }
                if !text.hasSuffix("}") { open.append((indent, String(match.output.1))) }
            } else if let match = text.firstMatch(of: /^(?:public )?(?:let|var) ([a-z][A-Za-z]*):/),
                let last = open.last, indent == last.indent + 4, let said
            {
                properties[(path + [String(match.output.1)]).joined(separator: ".")] = said
            }
        }
    }

    /// One line of Markdown for a cell of a table: the first paragraph.
    private static func plain(_ comment: [Substring]) -> String? {
        let paragraph = comment.prefix { !$0.isEmpty && !$0.hasPrefix("- ") }
        if paragraph.isEmpty { return nil }
        return paragraph.joined(separator: " ").replacing("|", with: "\\|").replacing("``", with: "`")
    }
}
