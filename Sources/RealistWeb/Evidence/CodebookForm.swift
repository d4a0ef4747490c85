internal import Realist
internal import RealistPages

/// An entry of the codebook as its form has it, and back. Pure.
struct CodebookForm<Entry: CodebookEntry>: Sendable {
    let name: String
    let codebook: Codebook

    static func answers(_ entry: Entry?) -> Answers {
        var answers = Answers()
        answers["title"] = entry?.title.text ?? ""
        answers["meaning"] = entry?.meaning?.text ?? ""
        answers.set(Entry.parent, entry?.parents ?? [])
        return answers
    }

    static func fields(_ words: Words, in codebook: Codebook) -> [Merging.Field] {
        let parents = Entry.parents(codebook)
        var fields = [
            Merging.Field(
                name: "title", names: ["title"], label: words["app.codes.title.\(Entry.tier.key)"],
                mayKeepBoth: false
            ) { $0["title"] },
            Merging.Field(
                name: "meaning", names: ["meaning"], label: words["app.codes.meaning"], mayKeepBoth: true
            ) { $0["meaning"] },
        ]
        guard !parents.isEmpty else { return fields }
        fields.append(
            Merging.Field(
                name: Entry.parent, names: [Entry.parent], label: words["app.codes.under"],
                mayKeepBoth: false,
                ticks: Entry.tier == .code ? Merging.Ticks(offered: parents.map(\.name)) : nil
            ) { answers in
                let chosen = Set(answers.all(Entry.parent))
                return words.list(parents.filter { chosen.contains($0.name) }.map(\.title.text))
            })
        return fields
    }

    /// - `before`: what the form showed; `nil` for a new one.
    func turn(_ answers: Answers, _ before: Entry?) -> Turn<Entry> {
        if let faults = faults(answers) { return .faults(faults) }
        let offered = Set(Entry.parents(codebook).map(\.name))
        let made = Entry.made(
            name, title: Wording.typed(answers["title"], before: before?.title) ?? "",
            meaning: Wording.typed(answers["meaning"], before: before?.meaning),
            parents: answers.all(Entry.parent).filter(offered.contains), before: before)
        return made.map { .value($0) } ?? .faults(["title": .noTitle])
    }

    /// `nil` when nothing is wrong.
    private func faults(_ answers: Answers) -> [String: AnswerFault]? {
        var faults: [String: AnswerFault] = [:]
        let title = answers["title"].trimmed
        if title.isEmpty { faults["title"] = .noTitle }
        if title.count > AnswerLimits.line { faults["title"] = .tooLong(most: AnswerLimits.line) }
        if Entry.all(codebook).contains(where: { $0.name != name && $0.title.isSame(as: title) }) {
            faults["title"] = .code(.titleTaken)
        }
        if answers["meaning"].count > AnswerLimits.text {
            faults["meaning"] = .tooLong(most: AnswerLimits.text)
        }
        return faults.isEmpty ? nil : faults
    }
}
