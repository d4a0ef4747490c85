internal import Realist
internal import RealistPages
internal import RealistStore

/// A snapshot of the theory: made of the theory as it stands, and named.
struct SnapshotDesk {
    let visit: Visit
    private let id: Snapshot.ID
    /// As it last was; `nil` for a new one.
    private let last: Snapshot?

    init(_ visit: Visit, isNew: Bool) throws {
        self.visit = visit
        if isNew {
            // As the form carries it, so that it makes one snapshot when it is sent twice.
            let sent = visit.form["id"] ?? ""
            guard let id = Snapshot.ID(sent.isEmpty ? NewName.of("snapshot") : sent) else {
                throw Turned.notFound
            }
            self.id = id
            last = nil
        } else {
            id = try visit.id("snapshot", of: Snapshot.self)
            last = try visit.written(.snapshot(id))
        }
    }

    func form() throws -> RecordForm<Snapshot> {
        let addresses = try visit.here().addresses
        let theory = try visit.theory()
        let (id, day, last, token) = (id, visit.writtenOn, last, visit.sessionFormToken)
        let form = SnapshotForm(id: id, day: day, theory: theory.theory)
        return RecordForm(
            visit: visit, record: .snapshot(id),
            action: last == nil ? addresses.newSnapshot : addresses.snapshot(id),
            done: addresses.theoryHistory + "?saved=snapshot", back: addresses.theoryHistory,
            fields: SnapshotForm.fields(visit.words), written: [], known: [],
            answers: { form.answers($0, language: theory.language) },
            turn: { form.snapshot($0, base: $1) },
            page: { around, answers, number, faults in
                FormPage.snapshot(
                    around, last, TheoryLinkTyped(answers, faults, version: number),
                    id: last == nil ? id.text : nil, token: token, in: theory)
            },
            // Another one may be the first by now.
            turnAgain: { store, answers, base in
                SnapshotForm(id: id, day: day, theory: try store.theoryWork().theory)
                    .snapshot(answers, base: base)
            }, carried: ["id"])
    }
}
