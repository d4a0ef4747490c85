import Realist

/// One cell of a sheet, whose start was read.
struct SheetCell {
    private let element: XmlElement
    private let place: Location

    init(_ element: XmlElement, at place: Location) {
        self.element = element
        self.place = place
    }

    /// - Returns: its text, up to its end; empty where it holds nothing.
    func read(_ reader: inout XmlReader, of workbook: Workbook) throws -> [UInt8] {
        var value: String?
        var hasFormula = false
        var depth = 0
        var isInValue = false
        while true {
            switch try reader.next() {
            case .start(let inner):
                if depth == 0, inner.isOfSheet("is") {
                    value = try RichText.read(&reader)
                    continue
                }
                if depth == 0, inner.isOfSheet("f") { hasFormula = true }
                if depth == 0, inner.isOfSheet("v") {
                    isInValue = true
                    value = ""
                }
                depth += 1
            case .text(let text):
                if isInValue, depth == 1 { value = (value ?? "") + text }
            case .end:
                if depth == 0 { return try text(value, hasFormula, workbook) }
                depth -= 1
                if depth == 0 { isInValue = false }
            case .done: return []
            }
        }
    }

    private func text(_ value: String?, _ hasFormula: Bool, _ workbook: Workbook) throws -> [UInt8] {
        guard let value else { return hasFormula ? Array(SheetValue.unsaved.utf8) : [] }
        let kind = element.value("t") ?? "n"
        switch kind {
        case "inlineStr": return Array(value.utf8)
        case "str": return Array(RichText.unescaped(value).utf8)
        case "s":
            guard let index = Int(value), let text = workbook.texts[index] else {
                throw WorkbookProblem.badCell(value, at: place)
            }
            return Array(text)
        case "b":
            guard let text = ["0": "FALSE", "1": "TRUE", "false": "FALSE", "true": "TRUE"][value] else {
                throw WorkbookProblem.badCell(value, at: place)
            }
            return Array(text.utf8)
        case "e":
            return Array((SheetValue.errors.contains(value) ? value : "#VALUE!").utf8)
        case "d": return Array(value.utf8)
        case "n":
            if value.isEmpty { return hasFormula ? Array(SheetValue.unsaved.utf8) : [] }
            let look = element.value("s").flatMap { Int($0) }.map { workbook.formats[$0] } ?? .number
            guard
                let text = SheetValue.number(value, look, countsFrom1904: workbook.countsFrom1904)
            else { throw WorkbookProblem.badCell(value, at: place) }
            return Array(text.utf8)
        default: throw WorkbookProblem.badCell(kind, at: place)
        }
    }
}
