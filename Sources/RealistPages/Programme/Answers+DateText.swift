extension Answers {
    /// A date on one line, as typed; with the month's name where it is one.
    public func dateText(_ name: String, _ words: Words) -> String {
        let typed = date(name)
        let month = Int(typed.month).flatMap { (1...12).contains($0) ? words["month.\($0)"] : nil }
        let text = [typed.day, month ?? typed.month, typed.year].filter { !$0.isEmpty }.joined(separator: " ")
        return typed.isGuess && !text.isEmpty ? words["app.lead.about", ["date": text]] : text
    }
}
