import Realist

/// A reading as a memo on its passage, for people who look at it in another program.
struct ReadingNote {
    let guid: Guid
    let name: String
    let text: String

    init(_ reading: Reading, of configuration: Configuration?, _ names: StudyGuids) {
        guid = names.of(reading)
        let label = configuration?.label ?? reading.configuration.text
        name = "\(label): \(reading.stance.rawValue)"
        var lines = ["\(label) \(configuration?.title.text ?? "")".trimmingBlanks]
        lines.append("\(reading.stance.rawValue) (\(reading.part.code))")
        for (title, grade) in [
            ("strength", reading.strength), ("relevance", reading.relevance), ("rigour", reading.rigour),
        ] {
            if let grade { lines.append("\(title): \(grade.rawValue)") }
        }
        if !reading.memo.isEmpty { lines.append(reading.memo) }
        lines.append(
            [reading.reader, reading.on.map { "\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
        text = lines.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmingBlanks: String { PlainText.line(self) }
}
