internal import Realist
internal import RealistPages

/// A measuring point as its form has it, and back. Pure.
struct WaveForm: Sendable {
    let id: Wave.ID
    let others: [Wave]

    init(id: Wave.ID, among waves: [Wave]) {
        self.id = id
        others = waves.filter { $0.id != id }
    }

    private static let longest = 200
    /// A hundred years.
    private static let lastMonth = 1_200

    static func answers(_ wave: Wave?) -> Answers {
        var answers = Answers()
        guard let wave else { return answers }
        answers["title"] = wave.title.text
        answers["phrase"] = wave.phrase.text
        answers["month"] = String(wave.month)
        answers.set("from", date: .day(wave.from))
        answers.set("to", date: .day(wave.to))
        return answers
    }

    /// Translations of what stays the same stay, and so does what came with an import and nobody touches.
    func wave(_ answers: Answers, base: Wave?) -> Turn<Wave> {
        let before = WaveForm.answers(base)
        func isTouched(_ name: String) -> Bool {
            !Merging.areSame([name] + Answers.dateNames(name), answers, before)
        }
        var faults: [String: WaveFault] = [:]
        func day(_ name: String, _ earlier: Day?) -> Day? {
            let typed = isTouched(name) ? try? TypedDate.day(answers.date(name)).get() : earlier
            if typed == nil { faults[name] = .noDay }
            return typed
        }
        let texts: [(String, WaveFault)] = [("title", .noTitle), ("phrase", .noPhrase)]
        for (name, missing) in texts {
            let text = answers[name].trimmed
            if text.isEmpty {
                faults[name] = missing
            } else if isTouched(name),
                text.unicodeScalars.count > WaveForm.longest || text.contains(where: \.isNewline)
            {
                faults[name] = .tooLong
            }
        }
        if isTouched("title"), others.contains(where: { $0.title.text == answers["title"].trimmed }) {
            faults["title"] = .twice
        }
        let month =
            isTouched("month")
            ? Int(answers["month"].trimmed).flatMap { (0...WaveForm.lastMonth).contains($0) ? $0 : nil }
            : base?.month
        if month == nil { faults["month"] = .noMonth }
        let (from, to) = (day("from", base?.from), day("to", base?.to))
        if let month, let from, let to, (base?.month, base?.from, base?.to) != (month, from, to) {
            if to < from { faults["to"] = .order }
            lookAtOrder(month, from, to, &faults)
        }
        guard faults.isEmpty, let month, let from, let to,
            let title = isTouched("title") ? Wording.typed(answers["title"], before: nil) : base?.title,
            let phrase = isTouched("phrase") ? Wording.typed(answers["phrase"], before: nil) : base?.phrase
        else { return .faults(faults.mapValues { .wave($0) }) }
        return .value(Wave(id: id, title: title, phrase: phrase, month: month, from: from, to: to))
    }

    /// Every before and after rests on the order of the points, and on each form belonging to one of them.
    private func lookAtOrder(_ month: Int, _ from: Day, _ to: Day, _ faults: inout [String: WaveFault]) {
        for other in others {
            let title = other.title.text
            if other.month == month {
                faults["month"] = .sameMonth(other: title)
            } else if from <= other.to, other.from <= to {
                faults["from"] = .overlap(other: title)
            } else if (month < other.month) != (from < other.from), faults["month"] == nil {
                faults["month"] = .otherOrder(other: title)
            }
        }
    }

    /// For its page.
    static func shown(_ answers: Answers, _ faults: [String: AnswerFault], _ words: Words) -> WaveFields {
        var fields = WaveFields()
        fields.title = answers["title"]
        fields.phrase = answers["phrase"]
        fields.month = answers["month"]
        fields.from = answers.date("from")
        fields.to = answers.date("to")
        fields.problems = faults.mapValues { $0.text(words) }
        return fields
    }

    static func fields(_ words: Words) -> [Merging.Field] {
        WaveFields.names.map { name in
            let isDay = ["from", "to"].contains(name)
            return Merging.Field(
                name: name, names: isDay ? Answers.dateNames(name) : [name],
                label: words["app.waves.field.\(name)"], mayKeepBoth: false
            ) { isDay ? $0.dateText(name, words) : $0[name] }
        }
    }
}
