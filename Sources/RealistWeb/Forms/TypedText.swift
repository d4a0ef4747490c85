internal import Realist

extension Wording {
    /// What was typed, without blanks around it; `nil` for nothing. Translations stay only while the text does.
    static func typed(_ text: String, before: Wording?) -> Wording? {
        let text = text.trimmed
        if text.isEmpty { return nil }
        if let before, before.text == text { return before }
        return Wording(text)
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
