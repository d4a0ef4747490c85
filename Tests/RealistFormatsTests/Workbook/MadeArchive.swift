/// A zip archive of our own making, in which anything can be wrong.
struct MadeArchive {
    struct Part {
        var name: String
        var bytes: [UInt8]
        var method = 0
        var flags = 0
        var crc: UInt32?
        /// What the list says of its size; `nil` for the truth.
        var size: Int?
        /// Rights of Unix, in the upper half.
        var attributes = 0
        /// What stands in front of the bytes themselves, when it is another name.
        var innerName: String?
    }

    var parts: [Part] = []
    var comment: [UInt8] = []
    /// What the last record says of their number; `nil` for the truth.
    var count: Int?

    init(_ parts: [Part] = []) { self.parts = parts }

    init(texts: [(name: String, text: String)]) {
        parts = texts.map { Part(name: $0.name, bytes: Array($0.text.utf8)) }
    }

    var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let start = result.count
            let crc = part.crc ?? MadeArchive.crc(part.bytes)
            let size = part.size ?? part.bytes.count
            let inner = Array((part.innerName ?? part.name).utf8)
            let name = Array(part.name.utf8)
            let middle =
                two(20) + two(part.flags) + two(part.method) + four(0) + four(Int(crc))
                + four(part.bytes.count) + four(size)
            result += four(0x0403_4B50) + middle + two(inner.count) + two(0) + inner + part.bytes
            directory += four(0x0201_4B50) + two(0x031E) + middle + two(name.count) + two(0) + two(0)
            directory += two(0) + two(0) + four(part.attributes) + four(start) + name
        }
        let start = result.count
        result += directory + four(0x0605_4B50) + two(0) + two(0)
        result += two(count ?? parts.count) + two(count ?? parts.count)
        return result + four(directory.count) + four(start) + two(comment.count) + comment
    }

    private func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }

    /// CRC-32 as RFC 1952 gives it, bit by bit.
    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// A workbook of our own making.
struct MadeWorkbook {
    static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var sheets: [(name: String, state: String, xml: String)] = []
    var sharedTexts: String?
    var styles: String?
    var properties = ""

    /// One sheet with these rows inside `sheetData`.
    init(rows: String, after: String = "") {
        sheets = [("Sheet1", "visible", MadeWorkbook.sheet(rows, after: after))]
    }

    /// Rows of texts and numbers; an empty text is no cell.
    init(_ table: [[String]]) {
        self.init(
            rows: table.enumerated().map { row, cells in
                let written = cells.enumerated().map { column, text -> String in
                    let place = "\(MadeWorkbook.letters(column + 1))\(row + 1)"
                    if text.isEmpty { return "" }
                    if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
                    let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(safe)</t></is></c>"
                }
                return "<row r=\"\(row + 1)\">\(written.joined())</row>"
            }.joined())
    }

    static func letters(_ column: Int) -> String {
        let head = column > 26 ? letters((column - 1) / 26) : ""
        return head + String(UnicodeScalar(UInt8(65 + (column - 1) % 26)))
    }

    static func sheet(_ rows: String, after: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"\(space)\">"
            + "<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    var archive: MadeArchive {
        var texts: [(name: String, text: String)] = []
        let types = "http://schemas.openxmlformats.org/package/2006"
        texts.append(("[Content_Types].xml", "<Types xmlns=\"\(types)/content-types\"/>"))
        func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
            let lines = list.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(MadeWorkbook.office)/\($0.kind)\" Target=\"\($0.target)\"/>"
            }
            return "<Relationships xmlns=\"\(types)/relationships\">\(lines.joined())</Relationships>"
        }
        texts.append(("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook.xml")])))
        let names = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
                + "r:id=\"s\(index + 1)\"/>"
        }
        texts.append(
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(MadeWorkbook.space)\" xmlns:r=\"\(MadeWorkbook.office)\">\(properties)"
                    + "<sheets>\(names.joined())</sheets></workbook>"
            ))
        var parts = sheets.indices.map { ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        if sharedTexts != nil { parts.append(("t", "sharedStrings", "/xl/sharedStrings.xml")) }
        if styles != nil { parts.append(("f", "styles", "styles.xml")) }
        texts.append(("xl/_rels/workbook.xml.rels", relations(parts)))
        for (index, sheet) in sheets.enumerated() {
            texts.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
        }
        if let sharedTexts {
            texts.append(
                ("xl/sharedStrings.xml", "<sst xmlns=\"\(MadeWorkbook.space)\">\(sharedTexts)</sst>"))
        }
        if let styles {
            texts.append(
                ("xl/styles.xml", "<styleSheet xmlns=\"\(MadeWorkbook.space)\">\(styles)</styleSheet>"))
        }
        return MadeArchive(texts: texts)
    }

    var bytes: [UInt8] { archive.bytes }
}
