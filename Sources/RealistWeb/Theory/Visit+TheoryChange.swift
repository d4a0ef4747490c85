internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The kind of draft that says which change of the theory somebody has open.
    static let changeDraft = "theory-change"

    func changeDrafts() throws -> [Draft] {
        try here().store.drafts(of: member().id.text).filter { $0.kind == Self.changeDraft }
    }

    /// The change whose reason the next edit shares.
    func openChange(in theory: ProgrammeTheory) throws -> TheoryChange? {
        guard let id = try changeDrafts().first?.fields["change"]?.first else { return nil }
        return theory.changes.first { $0.id.text == id }
    }

    /// Said where the theory begins, so that what is open is not forgotten; `nil` where nothing is.
    func openChangeNotice(_ theory: WorkingTheory) throws -> Notice? {
        guard try member().may(.writeTheory), let change = try openChange(in: theory.theory) else {
            return nil
        }
        return .openChange(change, in: theory)
    }

    /// Where to go first: from the first snapshot on an edit needs its reason. `nil` when there is one, or none is
    /// needed yet.
    func reasonFirst(_ theory: ProgrammeTheory) throws -> Answer? {
        guard !theory.snapshots.isEmpty, try openChange(in: theory) == nil else { return nil }
        return .seeOther(try here().addresses.theoryChange + "?next=" + AppAddress.encoded(asked.path))
    }
}
