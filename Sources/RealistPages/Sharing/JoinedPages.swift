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
                    guard case .tag(let tag) = piece,
                        let id = tag.attributes.first(where: { $0.name == "id" })?.value
                    else { return }
                    ids.insert(String(decoding: id, as: UTF8.self))
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
        let mark = JoinedPages.mark(page.path) + "--"
        var output: [UInt8] = []
        output.reserveCapacity(page.contents.count)
        MarkupReader.read(page.contents) { piece in
            switch piece {
            case .text(let bytes): output += bytes
            case .end(let name):
                output += "</".utf8
                output += JoinedPages.lowered(name).utf8
                output.append(UInt8(ascii: ">"))
            case .tag(let tag):
                output.append(UInt8(ascii: "<"))
                output += JoinedPages.lowered(tag.name).utf8
                for attribute in tag.attributes {
                    output.append(UInt8(ascii: " "))
                    output += attribute.name.utf8
                    guard let value = attribute.value else { continue }
                    output += "=\"".utf8
                    write(value, attribute.name, on: page.path, mark, to: &output)
                    output.append(UInt8(ascii: "\""))
                }
                output += (tag.isClosed ? "/>" : ">").utf8
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `h2` for `h1`: the one page has a first heading of its own.
    private static func lowered(_ name: String) -> String {
        let bytes = name.utf8
        guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let level = bytes.last,
            (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(level)
        else { return name }
        return "h\(level - UInt8(ascii: "0") + 1)"
    }

    private func write(
        _ value: ArraySlice<UInt8>, _ name: String, on path: String, _ mark: String, to output: inout [UInt8]
    ) {
        switch name {
        case "id":
            output += mark.utf8
            JoinedPages.write(value, to: &output)
        case "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns":
            for (place, id) in value.split(separator: UInt8(ascii: " ")).enumerated() {
                if place > 0 { output.append(UInt8(ascii: " ")) }
                output += mark.utf8
                JoinedPages.write(id, to: &output)
            }
        case "href", "xlink:href", "src":
            let link = link(String(decoding: value, as: UTF8.self), from: path)
            JoinedPages.write(ArraySlice(link.utf8), to: &output)
        default: JoinedPages.write(value, markedWith: mark, to: &output)
        }
    }

    /// What stood between single quotes stands between double ones now.
    private static func write(_ value: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard value.contains(UInt8(ascii: "\"")) else {
            output += value
            return
        }
        for byte in value {
            if byte == UInt8(ascii: "\"") { output += "&quot;".utf8 } else { output.append(byte) }
        }
    }

    /// With places that a style names, `url(#…)`, made those of the one page.
    private static func write(
        _ value: ArraySlice<UInt8>, markedWith mark: String, to output: inout [UInt8]
    ) {
        var rest = value
        while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
            let end = open + 1
            write(rest[rest.startIndex..<end], to: &output)
            if rest[..<end].suffix(4).elementsEqual("url(".utf8), rest[end...].first == UInt8(ascii: "#") {
                output.append(UInt8(ascii: "#"))
                output += mark.utf8
                rest = rest[(end + 1)...]
            } else {
                rest = rest[end...]
            }
        }
        write(rest, to: &output)
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
