import Foundation
import Testing

/// What `realist score` makes of each hostile table: made-up files, one fault each.
@Suite("A hostile table of answers") struct HostileAnswersTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../RealistFormatsTests/Hostile").standardizedFileURL

    /// The exit code, and what the first line on standard error begins with after the file's name.
    static let expected: [String: (status: Int32, message: String)] = [
        "csv-encoding-cp1252_quotes.csv": (1, ":6:"),
        "csv-encoding-invalid_utf8_truncated_seq.csv": (1, ":6:"),
        "csv-encoding-utf16.csv": (1, ":1: The file is written in UTF-16."),
        "csv-good-base.csv": (0, ""),
        "csv-good-columns_reordered.csv": (0, ""),
        "csv-good-crlf.csv": (0, ""),
        "csv-good-utf8_bom.csv": (0, ""),
        "csv-lines-cr_only.csv": (0, ""),
        "csv-lines-mixed.csv": (0, ""),
        "csv-nul-nul_middle.csv": (1, ":7:23: There is a NUL sign"),
        "csv-quotes-fault_after_multiline_field.csv": (0, ":7:"),
        "csv-quotes-text_after_close.csv": (1, ":6:"),
        "csv-quotes-unclosed_middle.csv": (1, ":6:"),
        "csv-strings-id_01.csv": (0, ""),
        "csv-strings-id_03.csv": (0, ""),
        "csv-strings-id_05.csv": (0, ""),
        "csv-strings-id_12.csv": (0, ""),
        "csv-structure-delim_semicolon.csv": (1, ":1: The cells are parted by semicolons."),
        "csv-structure-duplicate_header.csv": (1, ":1:"),
        "csv-structure-empty_0_bytes.csv": (1, ":1: The file is empty."),
        "csv-structure-extra_identifying_column.csv": (0, ""),
        "csv-structure-header_only.csv": (0, ""),
        "csv-structure-html_instead.csv": (1, ":1: This is a web page"),
        "csv-structure-long_row.csv": (1, ":6: The row has"),
        "csv-structure-missing_last_column.csv": (
            1, ":1: There is no column for 1 of the 30 items: \"q30\"."
        ),
        "csv-structure-no_header.csv": (1, ":1:"),
        "csv-structure-short_row.csv": (1, ":6: The row has"),
        "csv-values-date_00.csv": (0, ""),
        "csv-values-duplicate_row.csv": (0, ""),
        "csv-values-missing_01.csv": (0, ":6:"),
        "csv-values-score_00.csv": (0, ":6:"),
        "csv-values-score_03.csv": (0, ":6:"),
        "csv-values-score_15.csv": (0, ":6:"),
    ]

    @Test("is refused with its line, or scored for a stated reason", arguments: expected.keys.sorted())
    func outcome(name: String) throws {
        let expected = try #require(HostileAnswersTests.expected[name])
        let command = try Command()
        defer { command.remove() }
        let file = HostileAnswersTests.folder.appending(path: name).path(percentEncoded: false)
        let outcome = try command.run("score", file, "--instrument", "proqol-5", "--scores", "out.csv")
        #expect(outcome.hasExited && outcome.status == expected.status, "\(outcome.errors)")
        if !expected.message.isEmpty {
            #expect(outcome.errors.hasPrefix(file + expected.message), "\(outcome.errors.prefix(300))")
        }
        #expect(try command.files() == (expected.status == 0 ? ["out.csv"] : []))
        if expected.status == 0, !expected.message.isEmpty {
            let strict = try command.run("score", file, "--instrument", "proqol-5", "--strict")
            #expect(strict.status == 1 && strict.output.isEmpty)
        }
        #expect(outcome.errors.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
    }

    @Test("all of them are looked at")
    func all() throws {
        let path = HostileAnswersTests.folder.path(percentEncoded: false)
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix("csv-") }
        #expect(names.sorted() == HostileAnswersTests.expected.keys.sorted())
    }

    @Test("text that is code stays text, and cannot leave its cell")
    func strings() throws {
        let command = try Command()
        defer { command.remove() }
        for name in ["csv-strings-id_01.csv", "csv-strings-id_03.csv", "csv-strings-id_12.csv"] {
            let file = HostileAnswersTests.folder.appending(path: name)
            let path = file.path(percentEncoded: false)
            let outcome = try command.run("score", path, "--instrument", "proqol-5", "--quiet")
            let before = table(try String(contentsOf: file, encoding: .utf8)).map { $0["respondent"] }
            // One ' before a cell that a spreadsheet would take for more than text.
            let after = table(outcome.output).map { row in
                row["respondent"].map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
            }
            #expect(after == before)
        }
        let formula = HostileAnswersTests.folder.appending(path: "csv-strings-id_05.csv")
        let outcome = try command.run(
            "score", formula.path(percentEncoded: false), "--instrument", "proqol-5", "--quiet")
        #expect(table(outcome.output).allSatisfy { !($0["respondent"] ?? "").hasPrefix("=") })
    }
}
