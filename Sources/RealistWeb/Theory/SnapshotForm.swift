internal import Realist
internal import RealistPages

/// A snapshot as its form has it, and back. Pure.
struct SnapshotForm: Sendable {
    let id: Snapshot.ID
    /// Of a new one.
    let day: Day
    let theory: ProgrammeTheory

    static func fields(_ words: Words) -> [Merging.Field] {
        func text(_ name: String, _ key: String) -> Merging.Field {
            Merging.Field(name: name, names: [name], label: words[key], mayKeepBoth: false) { $0[name] }
        }
        return [
            text("title", "app.theory.snapshot.title"),
            Merging.Field(
                name: "kind", names: ["kind"], label: words["app.theory.snapshot.kind"], mayKeepBoth: false
            ) { answers in
                Snapshot.Kind(rawValue: answers["kind"])
                    .map { words["app.theory.snapshot.\($0.rawValue)"] } ?? ""
            },
            text("note", "app.theory.change.note"),
        ]
    }

    func answers(_ snapshot: Snapshot?, language: Language) -> Answers {
        var answers = Answers()
        answers["title"] = snapshot?.title.text(in: language) ?? ""
        answers["kind"] = snapshot?.kind.rawValue ?? (theory.snapshots.isEmpty ? "initial" : "refined")
        answers["note"] = snapshot?.note?.text(in: language) ?? ""
        return answers
    }

    /// What was typed as a snapshot, or what is to be mended. A new one has all explanations as they are.
    func snapshot(_ answers: Answers, base: Snapshot?) -> Turn<Snapshot> {
        var faults: [String: TheoryLinkFault] = [:]
        let (title, note) = (answers["title"].trimmed, answers["note"].trimmed)
        if title.isEmpty { faults["title"] = .title }
        for name in ["title", "note"] where answers[name].unicodeScalars.count > ExplanationTyped.mostText {
            faults[name] = .tooLong
        }
        let kind = Snapshot.Kind(rawValue: answers["kind"])
        if kind == nil { faults["kind"] = .choose }
        if kind == .initial, theory.snapshots.contains(where: { $0.kind == .initial && $0.id != id }) {
            faults["kind"] = .initialTaken
        }
        guard let kind, faults.isEmpty else { return .faults(faults.mapValues { .theoryLink($0) }) }
        return .value(
            Snapshot(
                id: id, title: ExplanationForm.wording(title, base?.title), kind: kind, on: base?.on ?? day,
                note: note.isEmpty ? nil : ExplanationForm.wording(note, base?.note),
                configurations: base?.configurations
                    ?? Dictionary(
                        theory.configurations.map { ($0.id, $0.revision) },
                        uniquingKeysWith: { first, _ in first })))
    }
}
