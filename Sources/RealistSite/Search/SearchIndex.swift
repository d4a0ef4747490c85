internal import Crypto
internal import RealistPages

/// What the search page looks words up in: scripts, since a page that was opened from a folder may load nothing else.
///
/// It is made from the pages as they are published, so that nothing is found that is not on them. A reader loads
/// `start.js`, which says where words lie; of `w….js`, the words in their order, those that begin as typed; and of
/// `p….js`, the parts of pages, those that are shown. The files hold data for one function, and no code.
struct SearchIndex {
    private let folder: String
    private let words: SearchWords
    private var postings = Postings()
    /// How many parts each page has.
    private var counts: [Int] = []
    private var parts = 0
    private var hash = SHA256()

    /// A file of words ends behind the word that fills so many bytes.
    static let shelf = 12_000
    /// Letters of a title or heading that are shown.
    static let mostShown = 200

    /// - Parameters:
    ///   - folder: of the index, from the site's.
    ///   - words: what results are called.
    init(folder: String, words: SearchWords) {
        self.folder = folder
        self.words = words
    }

    /// Another one for other files, so that no browser puts an old file beside new ones.
    var edition: String { hash.finalize().prefix(6).hexadecimal }

    /// - Parameters:
    ///   - page: the next one that can be found, the first one first among equals.
    ///   - address: where it is.
    /// - Returns: files of its parts.
    mutating func add(_ page: SearchedPage, of address: PageAddress) -> [SiteFile] {
        let title = words.pageTitle(ofWindow: page.title)
        counts.append(page.parts.count)
        return page.parts.map { part in
            postings.add(part, titles: [Array(title.utf8), page.heading], kicker: page.kicker)
            parts += 1
            return file("p\(parts - 1)") { [words] in
                SearchIndex.write(part, of: address, title: title, words: words, to: &$0)
            }
        }
    }

    /// - Returns: files of words, and the one that says where they lie, when all pages were added.
    mutating func end() -> [SiteFile] {
        let shelves = SearchIndex.shelves(postings)
        var files = shelves.enumerated().map { number, shelf in
            file("w\(number)") { ScriptText.append(shelf.lines, to: &$0) }
        }
        let pages = counts.map(String.init).joined(separator: ",")
        files.append(
            file("start") { output in
                output += "{\"pages\":[\(pages)],\"words\":[".utf8
                for (number, shelf) in shelves.enumerated() {
                    if number > 0 { output.append(UInt8(ascii: ",")) }
                    ScriptText.append(shelf.first, to: &output)
                }
                output += "]}".utf8
            })
        return files
    }

    private mutating func file(_ name: String, _ value: (inout [UInt8]) -> Void) -> SiteFile {
        let script = SearchIndex.script(name, value)
        hash.update(data: script)
        return SiteFile(path: "\(folder)\(name).js", contents: script)
    }

    private static func script(_ name: String, _ value: (inout [UInt8]) -> Void) -> [UInt8] {
        var output = Array("realistSearch(\"\(name)\",".utf8)
        value(&output)
        output += ");\n".utf8
        return output
    }

    /// `[path, title, kind, [id, heading, kind, paragraph, [quote], …], …]`
    private static func write(
        _ part: SearchedPart, of address: PageAddress, title: String, words: SearchWords,
        to output: inout [UInt8]
    ) {
        func comma() { output.append(UInt8(ascii: ",")) }
        output.append(UInt8(ascii: "["))
        ScriptText.append(Array(address.path.utf8), to: &output)
        comma()
        ScriptText.append(shown(Array(title.utf8)), to: &output)
        comma()
        ScriptText.append(Array(words.kind(of: address).utf8), to: &output)
        for section in part.sections {
            let kind = words.kind(ofPlace: String(decoding: section.id, as: UTF8.self)) ?? ""
            output += ",[".utf8
            ScriptText.append(section.id, to: &output)
            comma()
            ScriptText.append(shown(section.heading), to: &output)
            comma()
            ScriptText.append(Array(kind.utf8), to: &output)
            for block in section.blocks {
                comma()
                if block.isQuote { output.append(UInt8(ascii: "[")) }
                ScriptText.append(block.text, to: &output)
                if block.isQuote { output.append(UInt8(ascii: "]")) }
            }
            output.append(UInt8(ascii: "]"))
        }
        output.append(UInt8(ascii: "]"))
    }

    private static func shown(_ text: [UInt8]) -> [UInt8] {
        if text.count <= mostShown { return text }
        return Array((String(decoding: text, as: UTF8.self).prefix(mostShown) + "…").utf8)
    }

    /// Lines of a word, a blank and its places: how many parts after the last one (nothing for the next), and a letter
    /// for the weight there, `A` for 1.
    private static func shelves(_ postings: Postings) -> [(first: [UInt8], lines: [UInt8])] {
        var shelves: [(first: [UInt8], lines: [UInt8])] = []
        for (word, places) in postings.sorted() {
            if (shelves.last?.lines.count ?? shelf) >= shelf { shelves.append((Array(word), [])) }
            let now = shelves.count - 1
            if !shelves[now].lines.isEmpty { shelves[now].lines.append(UInt8(ascii: "\n")) }
            shelves[now].lines += word
            shelves[now].lines.append(UInt8(ascii: " "))
            var last: Int32 = -1
            for place in places {
                if place.part != last + 1 { shelves[now].lines += String(place.part - last).utf8 }
                shelves[now].lines.append(UInt8(ascii: "A") + place.weight - 1)
                last = place.part
            }
        }
        return shelves
    }
}
