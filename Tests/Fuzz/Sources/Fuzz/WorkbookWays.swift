import Realist

@testable import RealistFormats

/// A workbook: refused, or a table that can be read.
enum WorkbookWays {
    static func check(_ bytes: [UInt8]) {
        guard let sheet = try? SheetTable(bytes, file: "w.xlsx", mostText: 1 << 22) else { return }
        var findings = Findings(file: "w.xlsx")
        var options = CsvReader.Options()
        options.headers = .anything
        guard var reader = CsvReader(.bytes(sheet.csv), file: "w.xlsx", options: options, &findings) else {
            return
        }
        while reader.advanceRow(&findings) {}
    }
}
