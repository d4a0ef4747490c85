internal import Realist
internal import RealistFormats
internal import RealistPages

/// Interview prompts as a file: a table for each explanation, with room beside each question.
struct PromptDocument {
    let sheets: [PromptSheet]
    let title: String
    let theory: WorkingTheory

    /// Lines that are left beside each question on paper.
    private static let room = 4

    /// For Word, LibreOffice and what reads their files.
    func docx() throws -> [UInt8] { try document(room: Self.room).docx() }

    func markdown() -> [UInt8] { document(room: 0).markdown() }

    private func document(room: Int) -> WrittenDocument {
        let words = theory.words
        let columns = ["app.prompts.file.asked", "app.prompts.file.heard"].map {
            WrittenTable.Column(words[$0], width: 4)
        }
        // A blank that is no text keeps its line.
        let empty = WrittenText(runs: Array(repeating: [.init("\u{A0}")], count: room))
        return WrittenDocument(
            name: "interview-prompts", title: title, language: theory.language,
            tables: sheets.map { sheet in
                let sentence = WrittenText(runs: [[.init(sheet.sentence, isStrong: true)]])
                let questions = ([sheet.ask] + sheet.prompts + [sheet.last]).map { WrittenText($0) }
                return WrittenTable(
                    heading: sheet.label, caption: sheet.opening, columns: columns,
                    rows: [[sentence, ""]] + questions.map { [$0, empty] },
                    notes: sheet.note.map { [words["app.prompts.for-you"] + " " + $0] } ?? [])
            })
    }
}
