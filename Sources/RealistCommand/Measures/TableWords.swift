import RealistFormats

extension TableFile {
    /// How a table is written.
    func sentence(_ form: ResponseMap.Form, above noun: String = "answers") -> String {
        let above = "\(form.headerRows) \(form.headerRows == 1 ? "line" : "lines") above the \(noun)."
        if let workbook, !workbook.upright.isEmpty {
            return
                "\(workbook.sheet) of a document, one configuration each: \(workbook.upright.joined(separator: ", "))."
        }
        if let workbook, workbook.isDocument { return "\(workbook.sheet) of a document, \(above)" }
        if let workbook { return "the sheet “\(workbook.sheet)” of a workbook, \(above)" }
        return "\(form.encoding.rawValue), cells parted by \(form.separator.rawValue)s, \(above)"
    }
}

extension TableFile.Notes {
    /// What a person should know who sees the sheet differently.
    var remarks: [String] {
        var lines: [String] = []
        if !upright.isEmpty {
            if !otherSheets.isEmpty { lines.append("Not read: \(otherSheets.joined(separator: "; ")).") }
            if !leftInUpright.isEmpty {
                let names = leftInUpright.map { "“\($0.replacing("\n", with: " "))”" }.joined(separator: ", ")
                lines.append("Rows that are not taken in: \(names).")
            }
        } else if isDocument, !otherSheets.isEmpty {
            let count = otherSheets.count
            lines.append(
                "Not read: \(count == 1 ? "the other table" : "the \(count) other tables") of the document.")
        } else if !otherSheets.isEmpty {
            let names = otherSheets.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            let more = otherSheets.count > 12 ? " and \(otherSheets.count - 12) more" : ""
            lines.append("Not read: the sheets \(names)\(more). The first one that is shown is read.")
        }
        if uprightLeft > 0 {
            lines.append(
                uprightLeft == 1
                    ? "One of them looks like one configuration with its parts below each other: --each-table takes that."
                    : "\(uprightLeft) of them look like one configuration each: --each-table takes those.")
        }
        if mergedCount > 0 {
            let more = mergedCount > merged.count ? " and \(mergedCount - merged.count) more" : ""
            lines.append(
                "Look again: cells are merged (\(merged.joined(separator: ", "))\(more)); the first of each counts, "
                    + "the others are empty.")
        }
        if hiddenRows > 0 {
            let rows = hiddenRows == 1 ? "1 row is hidden and is" : "\(hiddenRows) rows are hidden and are"
            lines.append("\(rows) read like the others.")
        }
        return lines
    }
}
