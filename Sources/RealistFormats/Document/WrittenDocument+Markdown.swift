internal import Realist

extension WrittenDocument {
    /// Markdown with tables as GitHub and Pandoc know them; the lines of a cell are parted by `<br>`.
    public func markdown() -> [UInt8] {
        var text = "# \(MarkdownText.escaped(title))\n"
        for table in tables {
            if let heading = table.heading { text += "\n## \(MarkdownText.escaped(heading))\n" }
            if let picture = table.picture {
                text += "\n**\(MarkdownText.escaped(picture.title))**\n\n"
                for line in picture.lines { text += "- \(MarkdownText.escaped(line))\n" }
            }
            text += "\n**\(MarkdownText.escaped(table.caption))**\n\n"
            text += MarkdownText.row(table.columns.map { MarkdownText.escaped($0.name) })
            text += MarkdownText.row(table.columns.map { _ in "---" })
            for row in table.rows { text += MarkdownText.row(row.map(MarkdownText.cell)) }
            for note in table.notes { text += "\n\(MarkdownText.escaped(note))\n" }
        }
        return Array(text.utf8)
    }
}

/// Text that Markdown takes for nothing but text.
private enum MarkdownText {
    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    static func cell(_ text: WrittenText) -> String {
        text.lines.map { line in
            line.map { run in
                // A blank between two runs stays.
                let words = (run.text.hasPrefix(" ") ? " " : "") + escaped(run.text)
                return run.isStrong && !run.text.isEmpty ? "**\(words)**" : words
            }.joined()
        }.joined(separator: "<br>")
    }

    /// On one line, as which a note may begin with a number or a sign of a list.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        let line = WrittenText.oneLine(text)
        for sign in line {
            if "\\`*_[]<>|&~#$".contains(sign) || escaped.isEmpty && "+-=".contains(sign) { escaped += "\\" }
            escaped.append(sign)
        }
        let digits = line.prefix { $0.isNumber }
        guard !digits.isEmpty, let next = line.dropFirst(digits.count).first, ".)".contains(next) else {
            return escaped
        }
        return digits + "\\" + escaped.dropFirst(digits.count)
    }
}
