internal import Realist

/// The parts of a workbook.
enum XlsxParts {
    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    /// Excel's limit, in UTF-16.
    static let mostSigns = 32_767

    static func types(_ sheets: [String]) -> String {
        OfficeParts.types(
            [("/xl/workbook.xml", type + ".sheet.main+xml"), ("/xl/styles.xml", type + ".styles+xml")]
                + sheets.map { ("/" + $0, type + ".worksheet+xml") })
    }

    static let relations = OfficeParts.relations([
        (OfficeParts.office + "/officeDocument", "xl/workbook.xml"),
        (OfficeParts.coreProperties, "docProps/core.xml"),
    ])

    static func ownRelations(_ sheets: [String]) -> String {
        OfficeParts.relations(
            sheets.map { (OfficeParts.office + "/worksheet", String($0.dropFirst("xl/".count))) }
                + [(OfficeParts.office + "/styles", "styles.xml")])
    }

    static func workbook(_ names: [String]) -> String {
        let sheets = names.enumerated().map { place, name in
            "<sheet name=\"\(MarkupText.escaped(name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
        }
        return OfficeParts.head
            + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(OfficeParts.office)\"><sheets>\(sheets.joined())</sheets></workbook>"
    }

    /// 0 as it comes; 1 text that wraps; 2 the same for names of columns. Format 49 is text, and the prefix keeps it text.
    static let styles =
        OfficeParts.head
        + "<styleSheet xmlns=\"\(namespace)\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
        + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + xf(font: 0) + xf(font: 1) + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static func xf(font: Int) -> String {
        "<xf numFmtId=\"49\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" "
            + "applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
            + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    }

    static func sheet(_ table: WrittenTable) -> String {
        let head = row(1, table.columns.map(\.name), style: 2)
        let rows = table.rows.enumerated().map { row($0 + 2, $1.map(\.plain), style: 1) }
        return sheet(widths: table.columns.map { 6 + 11 * $0.width }, head + rows.joined(), isHeaded: true)
    }

    /// A column of lines.
    static func sheet(of lines: [String]) -> String {
        let rows = lines.enumerated().map { row($0 + 1, [WrittenText.oneLine($1)], style: $0 == 0 ? 2 : 1) }
        return sheet(widths: [100], rows.joined(), isHeaded: false)
    }

    private static func sheet(widths: [Int], _ rows: String, isHeaded: Bool) -> String {
        let pane =
            isHeaded
            ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : ""
        let columns = widths.enumerated().map { place, width in
            "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
        }
        return OfficeParts.head
            + "<worksheet xmlns=\"\(namespace)\"><sheetViews><sheetView workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
            + "<cols>\(columns.joined())</cols><sheetData>\(rows)</sheetData></worksheet>"
    }

    private static func row(_ number: Int, _ cells: [String], style: Int) -> String {
        let texts = cells.enumerated().map { place, text in
            "<c r=\"\(column(place))\(number)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + lines(text) + "</t></is></c>"
        }
        return "<row r=\"\(number)\">\(texts.joined())</row>"
    }

    /// What ends a line stays.
    private static func lines(_ text: String) -> String {
        var text = text
        if text.utf16.count > mostSigns {
            var signs = 0
            text =
                text.prefix {
                    signs += $0.utf16.count
                    return signs < mostSigns
                } + "…"
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { MarkupText.escaped(String($0)) }.joined(separator: "\n")
    }

    /// A, B … Z, AA …
    static func column(_ place: Int) -> String {
        var (name, rest) = ("", place + 1)
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }

    /// Sheets have names of at most 31 signs, none of `[]:*?/\`, and none twice.
    struct SheetNames {
        private var taken: Set<String> = []

        mutating func next(_ name: String) -> String {
            let plain = WrittenText.oneLine(String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }))
                .trimmingApostrophes
            var number = 1
            while true {
                let ending = number == 1 ? "" : " \(number)"
                var start = plain.isEmpty ? "Table" : plain
                while (start + ending).utf16.count > 31 {
                    // At the end of a word, where it has one that leaves enough.
                    let blank = start.lastIndex(of: " ").map {
                        start.distance(from: start.startIndex, to: $0)
                    }
                    start.removeLast(blank.map { $0 > 11 ? start.count - $0 : 1 } ?? 1)
                }
                if taken.insert((start + ending).lowercased()).inserted { return start + ending }
                number += 1
            }
        }
    }
}

extension String {
    /// Excel takes no name of a sheet that begins or ends with one.
    fileprivate var trimmingApostrophes: String {
        var text = self[...]
        while text.last == "'" || text.last == " " { text.removeLast() }
        while text.first == "'" || text.first == " " { text.removeFirst() }
        return String(text)
    }
}
