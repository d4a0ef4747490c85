extension Study {
    /// Sources with passages in which something looks as if it led to a person: one question for each source. The names
    /// themselves are not said: questions are printed, mailed and kept.
    var namesInPassages: [Question] {
        var nobodies = namesOfNobody
        let passages = Dictionary(grouping: evidence.excerpts, by: \.source)
        return evidence.sources.compactMap { source in
            let own = (passages[source.id] ?? []).filter {
                !PersonalText.finds(inSpeech: $0.text, except: &nobodies).isEmpty
            }
            guard let first = own.first else { return nil }
            let shown = own.prefix(3).map(\.id.text).joined(separator: ", ")
            return Question(
                .namesInPassages, at: "source \(source.id)",
                own.count == 1
                    ? "Does the passage \(first.id) of “\(source.title.text)” name somebody?"
                    : "Do \(own.count) passages of “\(source.title.text)” name somebody? The first are \(shown)."
            )
        }
    }
}
