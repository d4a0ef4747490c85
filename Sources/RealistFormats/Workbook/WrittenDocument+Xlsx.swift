internal import Realist

extension WrittenDocument {
    /// A workbook (.xlsx; ECMA-376, part 1, SpreadsheetML): a sheet for each table, its names of columns in a row that
    /// stays when the rest is scrolled, and behind them a sheet with what stands above and below the tables in a document.
    ///
    /// Every cell is text, and stays text when somebody types into it: nothing is calculated. A cell holds 32,767 signs;
    /// what is longer ends with three points.
    ///
    /// - Parameter about: the name of the last sheet.
    /// - Returns: the whole file.
    /// - Throws: ``ZipProblem`` for more than fits into an archive.
    public func xlsx(about: String) throws(ZipProblem) -> [UInt8] {
        var names = XlsxParts.SheetNames()
        var sheets = tables.map { (names.next($0.heading ?? title), XlsxParts.sheet($0)) }
        let lines = tables.flatMap { [$0.heading, $0.caption].compactMap { $0 } + $0.notes }
        sheets.append((names.next(about), XlsxParts.sheet(of: [title] + lines)))
        let paths = sheets.indices.map { "xl/worksheets/sheet\($0 + 1).xml" }
        return try OfficeParts.archive(
            [
                ("[Content_Types].xml", XlsxParts.types(paths)), ("_rels/.rels", XlsxParts.relations),
                ("xl/workbook.xml", XlsxParts.workbook(sheets.map(\.0))),
                ("xl/_rels/workbook.xml.rels", XlsxParts.ownRelations(paths)),
                ("xl/styles.xml", XlsxParts.styles),
                ("docProps/core.xml", OfficeParts.properties(title: title, language)),
            ] + zip(paths, sheets).map { ($0, $1.1) }, name: name + ".xlsx")
    }
}
