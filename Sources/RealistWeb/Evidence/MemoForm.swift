internal import Realist
internal import RealistPages

/// A memo as its form has it, and back. Pure.
struct MemoForm: Sendable {
    let id: Memo.ID
    let about: Memo.Thing
    /// Of a new one.
    let writer: String
    let day: Day

    /// What makes a new one the memo that it is, sent along.
    static let carried = ["about", "thing", "id"]

    static func fields(_ words: Words) -> [Merging.Field] {
        [
            Merging.Field(
                name: "kind", names: ["kind"], label: words["app.memos.field.kind"], mayKeepBoth: false
            ) { answers in
                Memo.Kind(rawValue: answers["kind"]).map { words["app.memos.kind.\($0.rawValue)"] } ?? ""
            },
            Merging.Field(
                name: "text", names: ["text"], label: words["app.memos.field.text"], mayKeepBoth: true
            ) { $0["text"] },
        ]
    }

    static func answers(_ memo: Memo?) -> Answers {
        var answers = Answers()
        answers["kind"] = memo?.kind.rawValue ?? ""
        answers["text"] = memo?.text ?? ""
        return answers
    }

    /// Whoever wrote it first stays its writer.
    func memo(_ answers: Answers, base: Memo?) -> Turn<Memo> {
        var faults: [String: AnswerFault] = [:]
        let kind = Memo.Kind(rawValue: answers["kind"])
        let text = answers["text"].trimmed
        if kind == nil { faults["kind"] = .noChoice }
        if text.isEmpty { faults["text"] = .noDescription }
        if text.unicodeScalars.count > Memo.mostText { faults["text"] = .tooLong(most: Memo.mostText) }
        guard let kind, faults.isEmpty else { return .faults(faults) }
        return .value(
            Memo(
                id: id, kind: kind, about: base?.about ?? about, text: text, writer: base?.writer ?? writer,
                on: base?.on ?? day))
    }
}
