extension RoughDateField.Typed {
    /// A number, or the beginning of the name: `3`, `mar`, `March`. `nil` for anything else.
    public var monthNumber: Int? {
        let text = month.filter { !$0.isWhitespace }
        if let number = RoughDateField.Typed.number(text) { return number }
        guard text.count >= 3 else { return nil }
        return RoughDateField.Typed.months.firstIndex { $0.hasPrefix(text.lowercased()) }.map { $0 + 1 }
    }

    /// `26` is 2026.
    public var yearNumber: Int? {
        RoughDateField.Typed.number(year.filter { !$0.isWhitespace }).map { $0 < 100 ? 2_000 + $0 : $0 }
    }

    public var dayNumber: Int? { RoughDateField.Typed.number(day.filter { !$0.isWhitespace }) }

    private static func number(_ text: String) -> Int? {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
            ? Int(text) : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
