internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A snapshot of the theory: made of the theory as it stands, and named.
struct SnapshotDesk {
    let visit: Visit
    let theory: WorkingTheory
    /// The present version; `nil` for a new one.
    let present: Written<Snapshot>?

    private var snapshot: Snapshot? { present?.value }

    init(_ visit: Visit, isNew: Bool) throws {
        self.visit = visit
        theory = try visit.theory()
        if isNew {
            present = nil
        } else {
            let id = try visit.id("snapshot", of: Snapshot.self)
            guard let found = try visit.here().store.version(of: .snapshot(id)) else { throw Turned.notFound }
            present = found
        }
    }

    private static let names = ["title", "kind", "note"]

    private func page(_ typed: TheoryLinkTyped) throws -> FormPage {
        FormPage.snapshot(
            try visit.surroundings(), snapshot, typed, token: visit.sessionFormToken, in: theory)
    }

    private func answers(_ snapshot: Snapshot?) -> Answers {
        var answers = Answers()
        answers["title"] = snapshot?.title.text(in: theory.language) ?? ""
        answers["kind"] = snapshot?.kind.rawValue ?? (theory.theory.snapshots.isEmpty ? "initial" : "refined")
        answers["note"] = snapshot?.note?.text(in: theory.language) ?? ""
        return answers
    }

    func show() throws -> Answer {
        .page(try page(TheoryLinkTyped(answers: answers(snapshot), version: present?.number ?? 0)))
    }

    /// What was typed as a snapshot, or what is to be mended. A new one has all explanations as they are. Pure.
    static func made(
        _ answers: Answers, _ earlier: Snapshot?, id: Snapshot.ID, on day: Day, in theory: ProgrammeTheory
    ) -> Result<Snapshot, TheoryLinkForm.Faults> {
        var faults = TheoryLinkForm.Faults()
        let title = answers["title"].trimmed
        if title.isEmpty { faults.all["title"] = .title }
        for name in ["title", "note"] where answers[name].unicodeScalars.count > ExplanationTyped.mostText {
            faults.all[name] = .tooLong
        }
        let kind = Snapshot.Kind(rawValue: answers["kind"])
        if kind == nil { faults.all["kind"] = .choose }
        if kind == .initial,
            theory.snapshots.contains(where: { $0.kind == .initial && $0.id != earlier?.id })
        {
            faults.all["kind"] = .initialTaken
        }
        guard let kind, faults.all.isEmpty else { return .failure(faults) }
        let note = answers["note"].trimmed
        return .success(
            Snapshot(
                id: id, title: ExplanationForm.wording(title, earlier?.title), kind: kind,
                on: earlier?.on ?? day,
                note: note.isEmpty ? nil : ExplanationForm.wording(note, earlier?.note),
                configurations: earlier?.configurations
                    ?? Dictionary(
                        theory.configurations.map { ($0.id, $0.revision) },
                        uniquingKeysWith: { first, _ in first })))
    }

    func save() async throws -> Answer {
        let study = try visit.here()
        var answers = Answers(visit.form, SnapshotDesk.names)
        let shown = snapshot == nil ? 0 : Int(visit.form[FormNames.version] ?? "") ?? 0
        guard let id = snapshot?.id ?? Snapshot.ID(NewName.of(answers["title"])) else {
            throw Turned.notFound
        }
        // What the page showed.
        let edited = snapshot == nil ? nil : try study.store.version(shown, of: .snapshot(id))
        if visit.form[Merging.mark] != nil, let edited {
            let merging = merging(answers, edited.value)
            switch merging.settled(visit.form) {
            case .success(let merged): answers = merged
            case .failure(let open):
                return try conflict(merging, id, edited.hand, shown, open: open.names)
            }
        }
        let made = SnapshotDesk.made(
            answers, edited?.value ?? snapshot, id: id, on: visit.writtenOn, in: theory.theory)
        switch made {
        case .failure(let faults):
            return .notYet(
                try page(TheoryLinkTyped(answers: answers, faults: faults.all, version: shown)))
        case .success(let snapshot):
            do {
                _ = try await visit.acting().commit {
                    try $0.save(snapshot, as: .snapshot(id), expecting: shown)
                }
            } catch let both as EditConflict<Snapshot> {
                return try conflict(
                    merging(answers, both.present?.value), id, both.present?.hand, both.present?.number ?? 0)
            }
            return .seeOther(study.addresses.theoryHistory + "?saved=snapshot")
        }
    }

    private func merging(_ mine: Answers, _ theirs: Snapshot?) -> Merging {
        Merging(
            fields: SnapshotDesk.names.map { name in
                Merging.Field(
                    name: name, names: [name],
                    label: visit.words[
                        name == "note" ? "app.theory.change.note" : "app.theory.snapshot.\(name)"],
                    mayKeepBoth: false
                ) { $0[name] }
            }, mine: mine, theirs: answers(theirs))
    }

    private func conflict(
        _ merging: Merging, _ id: Snapshot.ID, _ hand: LastHand?, _ number: Int, open: Set<String> = []
    ) throws -> Answer {
        let addresses = try visit.here().addresses
        return try ConflictAnswer.make(
            visit, merging, action: addresses.snapshot(id), version: number, by: hand, open: open,
            back: addresses.theoryHistory)
    }
}
