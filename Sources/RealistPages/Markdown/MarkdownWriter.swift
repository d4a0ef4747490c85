/// Writes HTML from the events of a Markdown parser. What it writes is balanced and holds no tag that was typed.
final class MarkdownWriter {
    /// Quotes and lists inside each other beyond this are not shown as such.
    static let deepest = 16
    /// Bytes. A table of many empty columns and rows, and an address that many links name, grow beyond all bounds.
    static let longest = 32 * Markdown.longest

    let manner: Markdown.Manner
    private var output: [UInt8] = []
    private var containers = 0
    /// Inside an image only its words count.
    private var images = 0
    private var heading: (start: Int, text: [UInt8])?
    private var usedIds: Set<String> = []
    /// How many headings have the same words.
    private var sameHeadings: [String: Int] = [:]
    /// How many columns the open table has, and how many cells of the row were begun.
    private var columns = 0
    private var column = 0
    private var cellStart = 0
    /// Whether each open link was written as one.
    private var openLinks: [Bool] = []
    /// Levels as they were typed, of the headings around what comes next.
    private var outline: [Int] = []
    var finds = MarkdownFinds()
    /// Where what was typed lies in memory while it is read.
    var source: Range<UInt> = 0..<0

    init(_ manner: Markdown.Manner) { self.manner = manner }

    var html: String { String(decoding: output, as: UTF8.self) }
    var isTooLong: Bool { output.count > MarkdownWriter.longest }

    func tag(_ text: String) {
        if images == 0 { output += text.utf8 }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if heading != nil { heading?.text += bytes }
        HTMLEscape.append(bytes, to: &output)
    }

    func text(_ text: String) {
        if heading != nil { heading?.text += text.utf8 }
        HTMLEscape.append(text, to: &output)
    }

    func entity(_ bytes: UnsafeBufferPointer<UInt8>) {
        let typed = String(decoding: bytes, as: UTF8.self)
        text(MarkdownEntity.text(of: typed) ?? typed)
    }

    func beginContainer(_ text: String) {
        containers += 1
        if containers <= MarkdownWriter.deepest { tag(text) }
    }

    func endContainer(_ text: String) {
        if containers <= MarkdownWriter.deepest { tag(text) }
        containers -= 1
    }

    /// The tag of an item, as far as its list is shown as one.
    func item(_ text: String) {
        if containers <= MarkdownWriter.deepest { tag(text) }
    }

    func beginTable(columns: UInt32) {
        self.columns = Int(columns)
        let name = HTMLEscape.escaped(manner.table)
        tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"><table>\n")
    }

    func beginRow() {
        column = 0
        tag("<tr>")
    }

    /// The first cell of a row names it; what heads a column or a row is written as such.
    func beginCell(heads: Bool) {
        column += 1
        cellStart = output.count
        tag(heads ? "<th scope=\"col\">" : namesRow ? "<th scope=\"row\">" : "<td>")
    }

    func endCell(heads: Bool) {
        guard heads || namesRow else { return tag("</td>") }
        if output.last == UInt8(ascii: ">") && output.count - cellStart == "<th scope=\"row\">".utf8.count {
            // A cell without a word heads nothing.
            output.removeSubrange(cellStart...)
            return tag("<td></td>")
        }
        tag("</th>")
    }

    private var namesRow: Bool { column == 1 && columns > 1 }

    func beginHeading(_ level: Int) {
        outline.removeAll { $0 >= level }
        outline.append(level)
        heading = (output.count, [])
        tag("<h\(shifted(level))>")
    }

    /// The identifier is made of the heading's words, which are known only now.
    func endHeading(_ level: Int) {
        tag("</h\(shifted(level))>\n")
        guard let (start, bytes) = heading else { return }
        heading = nil
        var slug = String(bytes.map { Self.isSlugSign($0) ? Character(UnicodeScalar(Self.small($0))) : "-" })
        slug = slug.split(separator: "-").joined(separator: "-")
        let words = manner.mark + "-" + (slug.isEmpty ? "heading" : String(slug.prefix(60)))
        var id = words
        while !usedIds.insert(id).inserted {
            let number = sameHeadings[words, default: 1] + 1
            sameHeadings[words] = number
            id = words + "-\(number)"
        }
        output.insert(contentsOf: " id=\"\(id)\"".utf8, at: start + 3)
        finds.headings.append(
            MarkdownFinds.Heading(level: shifted(level), id: id, text: String(decoding: bytes, as: UTF8.self))
        )
    }

    private func shifted(_ level: Int) -> Int {
        min(6, manner.headings - 1 + (manner.closesGaps ? outline.count : level))
    }

    private static func isSlugSign(_ byte: UInt8) -> Bool {
        (97...122).contains(small(byte)) || (48...57).contains(byte)
    }

    private static func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    func beginLink(_ address: String, typedAt place: Int?) {
        let safe = manner.address(address)
        finds.addLink(address, at: place)
        openLinks.append(safe != nil)
        if let safe { tag("<a href=\"\(HTMLEscape.escaped(safe))\">") }
    }

    func endLink() {
        if openLinks.popLast() == true { tag("</a>") }
    }

    func beginImage(typedAt place: Int?) {
        finds.addPicture(at: place)
        images += 1
    }

    func endImage() { images -= 1 }
}
