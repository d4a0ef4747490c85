import Realist

/// What became of a theory between two snapshots.
struct TheoryDifference {
    let before: TheoryThen
    let after: TheoryThen
    /// In the order of the later theory.
    let added: [Configuration]
    /// As they last were in the earlier one.
    let gone: [Configuration]
    /// In both, and saying something else: which of its parts.
    let changed: [(configuration: Configuration, parts: [String])]

    init(_ first: Snapshot, _ last: Snapshot, in toolkit: Toolkit) {
        before = TheoryThen(first, in: toolkit)
        after = TheoryThen(last, in: toolkit)
        let (before, after) = (before, after)
        // What was there, if only under a number whose words were not kept, did not come.
        added = after.theory.configurations.filter { first.configurations[$0.id] == nil }
        gone = before.theory.configurations.filter { last.configurations[$0.id] == nil }
        changed = after.theory.configurations.compactMap { new in
            guard let old = before.configuration(new.id) else { return nil }
            // The same version says something else only where a statement was worded anew.
            if first.configurations[new.id] == last.configurations[new.id],
                new.linked.allSatisfy({ before.statement($0) == after.statement($0) })
            {
                return nil
            }
            let parts = zip(before.wordedParts(of: old), after.wordedParts(of: new))
                .filter { $0.text != $1.text }.map(\.0.name)
            return parts.isEmpty ? nil : (new, parts)
        }
    }

    var count: Int { added.count + gone.count + changed.count }

    /// The words that the maps have beside what is not in the other one, or reads otherwise there.
    func marks(_ words: Words) -> (before: [Configuration.ID: String], after: [Configuration.ID: String]) {
        let altered = changed.map(\.configuration.id)
        let same = { (ids: [Configuration.ID], key: String) in ids.map { ($0, words[key]) } }
        let before = same(gone.map(\.id), "then.mark.gone") + same(altered, "then.mark.changes")
        let after = same(added.map(\.id), "then.mark.added") + same(altered, "then.mark.changed")
        return (
            Dictionary(before) { first, _ in first }, Dictionary(after) { first, _ in first }
        )
    }
}

extension ProgrammeTheory {
    /// The snapshots between which a theory is compared: the earliest and the latest; `nil` while there are not two.
    var firstAndLastSnapshot: (first: Snapshot, last: Snapshot)? {
        let ordered = snapshots.enumerated().sorted {
            ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
        }
        guard ordered.count > 1, let first = ordered.first?.element, let last = ordered.last?.element else {
            return nil
        }
        return (first, last)
    }
}
