/// Text for a terminal, in lines of a readable length.
enum TextColumns {
    static let width = 88

    /// The words of a text in lines, the first one after a label.
    ///
    /// - Parameters:
    ///   - text: any text; runs of blanks count as one.
    ///   - label: what stands before the first line, in the margin.
    ///   - margin: how far the lines stand in.
    /// - Returns: the lines, each with its line end.
    static func wrapped(_ text: String, label: String = "", margin: Int = 0) -> String {
        var lines: [String] = []
        var line = label
        if line.count < margin { line += String(repeating: " ", count: margin - line.count) }
        if line.count > margin, !label.isEmpty {
            lines.append(label)
            line = String(repeating: " ", count: margin)
        }
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: margin)
                isEmpty = true
            }
            line += isEmpty ? String(word) : " " + word
            isEmpty = false
        }
        lines.append(line)
        return lines.map { $0.trimmingEnd() + "\n" }.joined()
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
