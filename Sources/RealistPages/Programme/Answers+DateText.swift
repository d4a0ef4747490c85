extension Answers {
    /// A date on one line, as it is understood; what is no date, as typed.
    public func dateText(_ name: String, _ words: Words) -> String {
        let typed = date(name)
        let month = typed.monthNumber.flatMap { (1...12).contains($0) ? words["month.\($0)"] : nil }
        let (day, year) = (typed.dayNumber.map { String($0) }, typed.yearNumber.map { String($0) })
        let text = [day ?? typed.day, month ?? typed.month, year ?? typed.year].filter { !$0.isEmpty }.joined(
            separator: " ")
        return typed.isGuess && !text.isEmpty ? words["app.lead.about", ["date": text]] : text
    }
}
