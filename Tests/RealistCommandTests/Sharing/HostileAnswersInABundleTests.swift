import Foundation
import Testing

/// What `realist new --from` makes of each hostile table in the place of a bundle's answers. A bundle is our own form, so
/// it is stricter than `realist score`: nothing is taken as missing that nobody accepted.
@Suite("A hostile table among the answers of a bundle") struct HostileAnswersInABundleTests {
    private static let file = "responses/proqol-5.csv"

    /// How the only message begins after the file's name, or why it is accepted.
    private enum Fate {
        case refused(String)
        case accepted(because: String)
    }

    private static let fates: [String: Fate] = [
        "csv-good-base.csv": .accepted(because: "nothing is wrong"),
        "csv-good-columns_reordered.csv": .accepted(because: "columns are found by name"),
        "csv-good-crlf.csv": .accepted(because: "every kind of line end is read"),
        "csv-good-utf8_bom.csv": .accepted(because: "the mark is taken off the first name"),
        "csv-lines-cr_only.csv": .accepted(because: "every kind of line end is read"),
        "csv-lines-mixed.csv": .accepted(because: "every kind of line end is read"),
        "csv-structure-header_only.csv": .accepted(because: "there may be no answers yet"),
        "csv-strings-id_01.csv": .accepted(because: "a pseudonym is any text, and no text of SQL"),
        "csv-strings-id_03.csv": .accepted(because: "a pseudonym is never shown, and markup is escaped"),
        "csv-strings-id_05.csv": .accepted(because: "a formula is text here and guarded when it is written"),
        "csv-strings-id_12.csv": .accepted(because: "a pseudonym names no file"),
        "csv-encoding-cp1252_quotes.csv": .refused(":6:1: The byte 0x93 is not UTF-8."),
        "csv-encoding-invalid_utf8_truncated_seq.csv": .refused(":6:2: The byte 0xE2 is not UTF-8."),
        "csv-encoding-utf16.csv": .refused(":1: The file is written in UTF-16."),
        "csv-nul-nul_middle.csv": .refused(":7:23: There is a NUL sign"),
        "csv-quotes-fault_after_multiline_field.csv": .refused(":7:88: The answer \"99\" to \"q30\""),
        "csv-quotes-text_after_close.csv": .refused(":6:5: There is text after closing quotes."),
        "csv-quotes-unclosed_middle.csv": .refused(":6:1: The quotes that open here are not closed."),
        "csv-structure-delim_semicolon.csv": .refused(":1: The cells are parted by semicolons."),
        "csv-structure-duplicate_header.csv": .refused(":1:134: There are two columns \"q29\""),
        "csv-structure-empty_0_bytes.csv": .refused(":1: The file is empty."),
        "csv-structure-extra_identifying_column.csv": .refused(
            ":1:138: The column \"email\" looks as if it held e-mail addresses."),
        "csv-structure-html_instead.csv": .refused(":1: This is a web page"),
        "csv-structure-long_row.csv": .refused(":6: The row has 36 cells"),
        "csv-structure-missing_last_column.csv": .refused(":1: There is no column \"q30\"."),
        "csv-structure-no_header.csv": .refused(":1: The first line holds values"),
        "csv-structure-short_row.csv": .refused(":6: The row has 31 cells"),
        "csv-values-date_00.csv": .refused(":6:19: \"2026-02-30\" in \"date\" is not a day"),
        "csv-values-duplicate_row.csv": .refused(":6: There is an earlier row of respondent \"R004\""),
        "csv-values-missing_01.csv": .refused(":6:88: The answer \"NA\" to \"q30\""),
        "csv-values-score_00.csv": .refused(":6:88: The answer \"0\" to \"q30\""),
        "csv-values-score_03.csv": .refused(":6:88: The answer \"3.5\" to \"q30\""),
        "csv-values-score_15.csv": .refused(":6:88: The answer \"9223372036854775807\" to \"q30\""),
    ]

    @Test("is refused with its line, or accepted for a stated reason", arguments: fates.keys.sorted())
    func fate(name: String) throws {
        let command = try Command()
        defer { command.remove() }
        try HostileBundles.putAnswers(HostileBundles.bytes(of: name), into: command)
        let outcome = try command.run("new", "s.realist", "--from", "bundle", "--quiet")
        #expect(outcome.hasExited)
        switch try #require(Self.fates[name]) {
        case .accepted:
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            #expect(
                try command.run("show", "s.realist").output.contains("proqol-5  Baseline: 12\n")
                    != (name == "csv-structure-header_only.csv"))
        case .refused(let message):
            #expect(outcome.status == 1 && outcome.errors.hasPrefix(Self.file + message), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
            #expect(try command.files() == ["bundle"])
        }
    }

    @Test("is spoken of above, every one of them")
    func all() throws {
        #expect(try HostileBundles.files().filter { $0.hasPrefix("csv-") } == Self.fates.keys.sorted())
    }
}
