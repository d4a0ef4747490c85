internal import Realist
internal import RealistPages

/// What was typed of a measuring point becomes one, or a list of what is wrong.
struct WaveForm {
    var fields = WaveFields()
    private let words: Words

    private static let longest = 200
    /// A hundred years.
    private static let lastMonth = 1_200

    init(_ form: FormText, words: Words) {
        self.words = words
        fields.title = (form["title"] ?? "").trimmed
        fields.phrase = (form["phrase"] ?? "").trimmed
        fields.month = (form["month"] ?? "").trimmed
        fields.from = TypedDay.typed(form, "from")
        fields.to = TypedDay.typed(form, "to")
    }

    /// A measuring point as its form would send it.
    static func typed(_ wave: Wave) -> FormText {
        FormText(
            [
                (name: "title", text: wave.title.text), (name: "phrase", text: wave.phrase.text),
                (name: "month", text: String(wave.month)),
            ] + TypedDay.texts("from", wave.from) + TypedDay.texts("to", wave.to))
    }

    /// `earlier`: what it was before; translations of what stays the same stay.
    mutating func wave(_ id: Wave.ID, over earlier: Wave?, besides others: [Wave]) -> Wave? {
        for (name, text) in [("title", fields.title), ("phrase", fields.phrase)] {
            if text.isEmpty { fields.problems[name] = words["app.waves.no-\(name)"] }
            if text.unicodeScalars.count > WaveForm.longest || text.contains(where: \.isNewline) {
                fields.problems[name] = words["app.waves.too-long"]
            }
        }
        if others.contains(where: { $0.title.text == fields.title }) {
            fields.problems["title"] = words["app.waves.twice"]
        }
        let month = Int(fields.month).flatMap { (0...WaveForm.lastMonth).contains($0) ? $0 : nil }
        if month == nil { fields.problems["month"] = words["app.waves.no-month"] }
        let (from, to) = (day("from", fields.from), day("to", fields.to))
        if let from, let to, to < from { fields.problems["to"] = words["app.waves.order"] }
        // What came so with an import can be given another name first.
        if let month, let from, let to, (earlier?.month, earlier?.from, earlier?.to) != (month, from, to) {
            lookAtOrder(month, from, to, others)
        }
        guard fields.problems.isEmpty, let month, let from, let to else { return nil }
        return Wave(
            id: id, title: said(fields.title, earlier?.title), phrase: said(fields.phrase, earlier?.phrase),
            month: month, from: from, to: to)
    }

    /// Every before and after rests on the order of the points, and on each form belonging to one of them.
    private mutating func lookAtOrder(_ month: Int, _ from: Day, _ to: Day, _ others: [Wave]) {
        for other in others {
            let gaps = ["other": other.title.text]
            if other.month == month {
                fields.problems["month"] = words["app.waves.same-month", gaps]
            } else if from <= other.to, other.from <= to {
                fields.problems["from"] = words["app.waves.overlap", gaps]
            } else if (month < other.month) != (from < other.from), fields.problems["month"] == nil {
                fields.problems["month"] = words["app.waves.other-order", gaps]
            }
        }
    }

    private func said(_ text: String, _ earlier: Wording?) -> Wording {
        guard let earlier, earlier.text == text else { return Wording(text) }
        return earlier
    }

    private mutating func day(_ name: String, _ typed: RoughDateField.Typed) -> Day? {
        if let day = try? TypedDay.day(typed) { return day }
        fields.problems[name] = words["app.administer.site.no-day"]
        return nil
    }
}
