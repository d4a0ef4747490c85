/// Small things done to a text so that it fits into a sentence.
enum Sentences {
    /// With a small first letter, unless it looks like a name or an abbreviation: `NHS`, `I`.
    static func lowered(_ text: String) -> String { ForeignText.changingHead(text, loweredHead) }

    private static func loweredHead(_ text: String) -> String {
        guard let first = text.first, first.isUppercase else { return text }
        let rest = text.dropFirst()
        guard let second = rest.first, second.isLowercase || second == " " else { return text }
        if first == "I" && second == " " { return text }
        return first.lowercased() + rest
    }

    static func capitalised(_ text: String) -> String {
        ForeignText.changingHead(text) { text in
            guard let first = text.first else { return text }
            return first.uppercased() + text.dropFirst()
        }
    }

    /// Ends with a full stop, unless it ends a sentence already.
    static func ended(_ text: String) -> String {
        ForeignText.changingEnd(text) { text in
            guard let last = text.last else { return text }
            return ".!?…".contains(last) ? text : text + "."
        }
    }
}
