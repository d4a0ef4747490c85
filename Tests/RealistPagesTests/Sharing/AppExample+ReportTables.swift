import Realist

@testable import RealistPages

/// What is filled into keys of the words about tables for a report.
enum ReportTableWords {
    static let names = [
        "configurations", "evidence", "frame", "frame-is", "tidier", "gioia", "literature", "participants",
        "reporting-standard", "tables", "structure",
    ]
    static let endings = ["docx", "xlsx", "csv", "md", "html", "svg"]

    static let meanings: [String: [String]] = ["app.tables.kind.*": names, "app.tables.format.*": endings]
}

extension AppExample {
    static func reportTablePages() throws -> [Shown] {
        let theory = try theory(.plain)
        let tables = ReportTableWords.names.map { name in
            ReportTable(name, endings: name == "structure" ? ["svg"] : ReportTableWords.endings.dropLast())
        }
        return [
            Shown(
                "report-tables",
                TablePage.reportTables(
                    try surroundings(), tables, endings: ReportTableWords.endings, words: theory.words,
                    at: theory.addresses))
        ]
    }
}
