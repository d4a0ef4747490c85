import Realist

extension PlainText {
    /// The text on one line, as a name is kept.
    static func line(_ text: String?) -> String {
        of(text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension XmlNode {
    var guid: Guid? { self["guid"].flatMap { Guid($0) } }
    var target: Guid? { self["targetGUID"].flatMap { Guid($0) } }
    var notes: [Guid] { all("NoteRef").compactMap(\.target) }

    var description: String? {
        first("Description").map { PlainText.of($0.text) }.flatMap { text in
            text.contains { !$0.isWhitespace } ? text : nil
        }
    }

    /// Values of variables, whatever their type; those without one are left out.
    var values: [QualitativeProject.Value] {
        all("VariableValue").compactMap { node in
            guard let variable = node.first("VariableRef")?.target,
                let value = node.children.first(where: { $0.name.hasSuffix("Value") })
            else { return nil }
            let text = PlainText.line(value.text)
            return text.isEmpty ? nil : QualitativeProject.Value(variable: variable, text: text)
        }
    }
}

extension XmlReader {
    /// Goes to the outermost element.
    mutating func firstElement() throws -> Event {
        while true {
            let event = try next()
            if case .text = event { continue }
            return event
        }
    }
}
