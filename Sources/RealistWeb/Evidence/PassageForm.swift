internal import Realist
internal import RealistPages

/// The range of a passage as a form has it, and back: sentences that were ticked, or positions that a script read from
/// what was selected. Pure.
struct PassageForm: Sendable {
    let id: Excerpt.ID
    let source: Source
    /// What tells its text from another.
    let mark: String
    private let sentences: [Range<Int>]

    /// In Unicode code points; where both are there, the ticks say nothing.
    static let ends = ["from", "to"]
    static let carried = ["mark", "id", "sentence"]

    init(id: Excerpt.ID, source: Source, mark: String) {
        self.id = id
        self.source = source
        self.mark = mark
        sentences = SourceSentences(source.text?.contents ?? "").all
    }

    func fields(_ words: Words) -> [Merging.Field] {
        let text = source.text
        return [
            Merging.Field(
                name: "range", names: PassageForm.ends, label: words["app.evidence.read.passage"],
                mayKeepBoth: false
            ) { answers in
                PassageForm.range(answers).flatMap { text?.passage($0)?.text } ?? ""
            },
            Merging.Field(
                name: "speaker", names: ["speaker"], label: words["app.sources.mark.speaker"],
                mayKeepBoth: false
            ) { $0["speaker"] },
        ]
    }

    static func answers(_ excerpt: Excerpt?) -> Answers {
        var answers = Answers()
        guard let excerpt else { return answers }
        answers["from"] = String(excerpt.from)
        answers["to"] = String(excerpt.to)
        answers["speaker"] = excerpt.participant?.text ?? ""
        return answers
    }

    private static func range(_ answers: Answers) -> Range<Int>? {
        guard let from = Int(answers["from"]), let to = Int(answers["to"]), from >= 0, from < to else {
            return nil
        }
        return from..<to
    }

    /// What was sent, with the positions that the ticks mean.
    ///
    /// - `base`: whose exact positions stay while the ticks are those that it touches.
    /// - `fills`: takes what stands between the first and the last tick, too.
    func read(_ sent: Answers, base: Excerpt?, fills: Bool = false) -> Answers {
        var answers = sent
        if PassageForm.range(sent) != nil { return answers }
        for name in PassageForm.ends { answers.set(name, []) }
        let ticked = ticks(sent)
        guard let first = ticked.min(), let last = ticked.max(), fills || ticked.count == last - first + 1
        else {
            return answers
        }
        let range = sentences[first].lowerBound..<sentences[last].upperBound
        let isSame =
            base.map { first..<last + 1 == SourceSentences.touched($0.from..<$0.to, of: sentences) } ?? false
        answers["from"] = String(isSame ? base?.from ?? 0 : range.lowerBound)
        answers["to"] = String(isSame ? base?.to ?? 0 : range.upperBound)
        return answers
    }

    /// Places of sentences that are ticked, or that the range touches.
    func ticked(_ answers: Answers) -> Set<Int> {
        if let range = PassageForm.range(answers) {
            return Set(SourceSentences.touched(range, of: sentences))
        }
        return ticks(answers)
    }

    private func ticks(_ answers: Answers) -> Set<Int> {
        Set(answers.all("sentence").compactMap { Int($0) }.map { $0 - 1 }.filter(sentences.indices.contains))
    }

    /// - `others`: passages of the source.
    func excerpt(_ answers: Answers, among others: [Excerpt]) -> Turn<Excerpt> {
        func fault(_ fault: MarkingAsked.Fault) -> Turn<Excerpt> { .faults(["": .passage(fault)]) }
        guard answers["mark"] == mark else { return fault(.otherText) }
        guard let range = PassageForm.range(answers) else {
            let ticked = ticks(answers)
            guard let first = ticked.min(), let last = ticked.max() else { return fault(.nothing) }
            return fault(.parted(first: first + 1, last: last + 1))
        }
        guard let found = source.text?.passage(range) else { return fault(.nothing) }
        let isTaken = others.contains {
            $0.id != id && $0.from == found.range.lowerBound && $0.to == found.range.upperBound
        }
        if isTaken { return fault(.taken) }
        let speakers = source.participants + others.compactMap(\.participant)
        return .value(
            Excerpt(
                id: id, source: source.id, from: found.range.lowerBound, to: found.range.upperBound,
                participant: Participant.ID(answers["speaker"]).flatMap { speakers.contains($0) ? $0 : nil },
                text: found.text))
    }
}
