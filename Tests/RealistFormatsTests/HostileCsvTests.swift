import Realist
import Testing

@testable import RealistFormats

/// What becomes of each hostile table when it is read as answers: respondent, site, wave, date, q1 to q30.
@Suite("A hostile CSV file") struct HostileCsvTests {
    /// The first message about the file, or the number of rows.
    enum Fate: Equatable {
        case refused(String)
        case accepted(rows: Int)
    }

    static let fates: [(file: String, fate: Fate, because: String)] = [
        ("csv-good-base.csv", .accepted(rows: 12), "nothing is wrong"),
        ("csv-good-utf8_bom.csv", .accepted(rows: 12), "the mark is taken off the first name"),
        ("csv-good-crlf.csv", .accepted(rows: 12), "every kind of line end is read"),
        ("csv-good-columns_reordered.csv", .accepted(rows: 12), "columns are found by name"),
        ("csv-lines-cr_only.csv", .accepted(rows: 12), "every kind of line end is read"),
        ("csv-lines-mixed.csv", .accepted(rows: 12), "every kind of line end is read"),
        ("csv-structure-header_only.csv", .accepted(rows: 0), "a table may have no rows yet"),
        (
            "csv-strings-id_01.csv", .accepted(rows: 12),
            "a pseudonym is text; who wants an identifier checks it"
        ),
        ("csv-strings-id_03.csv", .accepted(rows: 12), "markup is text here and escaped where it is shown"),
        (
            "csv-strings-id_05.csv", .accepted(rows: 12),
            "a formula is text here and guarded when it is written"
        ),
        ("csv-strings-id_12.csv", .accepted(rows: 12), "a path is text here and names no file"),
        (
            "csv-structure-extra_identifying_column.csv",
            .refused(":1:138: The column \"email\" is not known here."),
            "nothing is stored that nobody asked for"
        ),
        ("csv-encoding-utf16.csv", .refused(":1: The file is written in UTF-16. Save it as CSV UTF-8."), ""),
        (
            "csv-encoding-cp1252_quotes.csv",
            .refused(
                ":6:1: The byte 0x93 is not UTF-8. Save it as CSV UTF-8, or add --encoding windows-1252 if an older "
                    + "Windows program wrote it."), ""
        ),
        ("csv-encoding-invalid_utf8_truncated_seq.csv", .refused(":6:2: The byte 0xE2 is not UTF-8."), ""),
        ("csv-nul-nul_middle.csv", .refused(":7:23: There is a NUL sign in the text."), ""),
        ("csv-quotes-unclosed_middle.csv", .refused(":6:1: The quotes that open here are not closed."), ""),
        ("csv-quotes-text_after_close.csv", .refused(":6:5: There is text after closing quotes."), ""),
        (
            "csv-quotes-fault_after_multiline_field.csv",
            .refused(":7:88: \"99\" in \"q30\" is outside 1 to 5."), ""
        ),
        ("csv-structure-empty_0_bytes.csv", .refused(":1: The file is empty."), ""),
        (
            "csv-structure-no_header.csv",
            .refused(":1: The first line holds values, not the names of the columns."), ""
        ),
        (
            "csv-structure-duplicate_header.csv",
            .refused(":1:134: There are two columns \"q29\"; the first is column 33."), ""
        ),
        ("csv-structure-missing_last_column.csv", .refused(":1: There is no column \"q30\"."), ""),
        (
            "csv-structure-short_row.csv",
            .refused(":6: The row has 31 cells, but the table has 34 columns."), ""
        ),
        (
            "csv-structure-long_row.csv", .refused(":6: The row has 36 cells, but the table has 34 columns."),
            ""
        ),
        ("csv-structure-delim_semicolon.csv", .refused(":1: The cells are parted by semicolons."), ""),
        ("csv-structure-html_instead.csv", .refused(":1: This is a web page, not a CSV file."), ""),
        ("csv-values-score_00.csv", .refused(":6:88: \"0\" in \"q30\" is outside 1 to 5."), ""),
        ("csv-values-score_03.csv", .refused(":6:88: \"3.5\" in \"q30\" is not a whole number."), ""),
        (
            "csv-values-score_15.csv",
            .refused(":6:88: \"9223372036854775807\" in \"q30\" is outside 1 to 5."), ""
        ),
        ("csv-values-missing_01.csv", .refused(":6:88: \"NA\" in \"q30\" is not a whole number."), ""),
        (
            "csv-values-date_00.csv",
            .refused(":6:19: \"2026-02-30\" in \"date\" is not a day of the calendar."), ""
        ),
        (
            "csv-values-duplicate_row.csv",
            .refused(":6:1: The answer \"R004 baseline\" is there twice, first at t.csv:5:1."), ""
        ),
    ]

    static func read(_ bytes: [UInt8]) -> (rows: Int, problems: Problems) {
        var findings = Findings(file: "t.csv")
        var options = CsvReader.Options()
        options.offersEncoding = true
        guard var table = CsvReader(.bytes(bytes), file: "t.csv", options: options, &findings) else {
            return (0, findings.problems)
        }
        let keys = ["respondent", "site", "wave"].map { table.column($0, &findings) }
        let date = table.column("date", &findings)
        let items = (1...30).map { table.column("q\($0)", &findings) }
        table.refuseOtherColumns(&findings)
        while table.advanceRow(&findings) {
            let names = keys.map { table.required($0, .string, &findings) ?? "" }
            _ = table.required(date, .day, &findings)
            for item in items { _ = table.optional(item, .integer(in: 1...5), &findings) }
            if let respondent = keys[0] {
                findings.declare("answer", names[0] + " " + names[2], at: table.place(respondent))
            }
        }
        return (table.count, findings.problems)
    }

    @Test("has the fate that is told here", arguments: fates.map(\.file))
    func fate(file: String) throws {
        let fate = try #require(Self.fates.first { $0.file == file }).fate
        let (rows, problems) = Self.read(try HostileFiles.bytes(file))
        switch fate {
        case .accepted(let expected):
            #expect(problems.list.map(\.message) == [])
            #expect(rows == expected)
        case .refused(let words):
            let message = try #require(problems.list.first).message
            #expect(message.hasPrefix("t.csv" + words), "\(message)")
        }
    }

    @Test("in Windows-1252 is read when that is said")
    func windows() throws {
        var findings = Findings(file: "t.csv")
        var options = CsvReader.Options()
        options.encoding = .windows1252
        let bytes = try HostileFiles.bytes("csv-encoding-cp1252_quotes.csv")
        var table = try #require(CsvReader(.bytes(bytes), file: "t.csv", options: options, &findings))
        while table.advanceRow(&findings) {}
        #expect(findings.problems.isEmpty && table.count == 12)
    }

    @Test("is spoken of above, every one of them")
    func all() throws {
        #expect(try HostileFiles.names(prefix: "csv-") == Self.fates.map(\.file).sorted())
    }
}
