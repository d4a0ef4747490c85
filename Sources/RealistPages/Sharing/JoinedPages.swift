/// Finished pages on their way into one: of each what stands in its `main`, with headings one level lower, ids that no
/// other page has, and links that lead to a place of the one page wherever they led to a page that is in it.
///
/// Ways about a page, forms, and what only a script could use are left out.
struct JoinedPages {
    private let pages: [(path: String, contents: [UInt8])]
    /// The ids of each page's parts that are kept, by its path.
    private let ids: [String: Set<String>]

    init(_ pages: [(path: String, contents: [UInt8])]) {
        self.pages = pages
        ids = Dictionary(
            pages.map { page in
                var ids: Set<String> = []
                MarkupReader.read(page.contents) { piece in
                    if case .tag(let tag) = piece, let id = tag.value(of: "id") { ids.insert(id) }
                }
                return (page.path, ids)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What a page is called on the one page: `sites-north-hospital`. No name of a place has two dashes in a row, so
    /// that behind two comes the place on it.
    static func mark(_ path: String) -> String {
        (path.hasSuffix(".html") ? String(path.dropLast(5)) : path).replacing("/", with: "-")
    }

    func text(of place: Int) -> String {
        let page = pages[place]
        var output: [UInt8] = []
        MarkupReader.read(page.contents) { piece in
            switch piece {
            case .text(let bytes): output += bytes
            case .end(let name): output += "</\(JoinedPages.lowered(name))>".utf8
            case .tag(let tag):
                output += "<\(JoinedPages.lowered(tag.name))".utf8
                for attribute in tag.attributes {
                    output += " \(attribute.name)".utf8
                    guard let value = attribute.value else { continue }
                    output += "=\"\(written(value, attribute.name, on: page.path))\"".utf8
                }
                output += (tag.isClosed ? "/>" : ">").utf8
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `h2` for `h1`: the one page has a first heading of its own.
    private static func lowered(_ name: String) -> String {
        guard name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue,
            (1...5).contains(level)
        else { return name }
        return "h\(level + 1)"
    }

    private func written(_ value: String, _ name: String, on path: String) -> String {
        let mark = JoinedPages.mark(path) + "--"
        switch name {
        case "id": return mark + value
        case "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns":
            return value.split(separator: " ").map { mark + $0 }.joined(separator: " ")
        case "href", "xlink:href", "src": return link(value, from: path)
        default: return value.replacing("url(#", with: "url(#" + mark)
        }
    }

    private func link(_ link: String, from path: String) -> String {
        let head = link.prefix { !"/?#".contains($0) }
        if link.isEmpty || link.hasPrefix("/") || head.contains(":") { return link }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : JoinedPages.path(String(parts[0]), from: path)
        guard let known = ids[target] else {
            return target + (parts.count > 1 ? "#" + parts[1] : "")
        }
        let page = "#" + JoinedPages.mark(target)
        guard parts.count > 1, known.contains(String(parts[1])) else { return page }
        return page + "--" + parts[1]
    }

    /// From the folder of the one page; files that all languages share stand above it.
    private static func path(_ link: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for name in link.split(separator: "/").map(String.init) where name != "." {
            if name == "..", let last = folders.last, last != ".." {
                folders.removeLast()
            } else {
                folders.append(name)
            }
        }
        return folders.joined(separator: "/")
    }
}
