import Realist

extension TellsTheory {
    /// The label of an explanation, be it there still or not: `M12`.
    func label(of id: Configuration.ID) -> String {
        configuration(id)?.label ?? gone(id)?.label ?? words["touched.unknown"]
    }

    /// What a change did to where an explanation comes from: "split off from I5", "M12 merged into it", "added".
    func origins(of id: Configuration.ID, by change: TheoryChange.ID) -> [String] {
        (theoryIndex.lineage[change] ?? []).compactMap { lineage in
            guard lineage.into.contains(id) else { return nil }
            let from = words.list(lineage.from.filter { $0 != id }.map(label))
            switch lineage.kind {
            case .added: return words["touched.added"]
            case .merged:
                let was = lineage.from.contains(id)
                return words[was ? "touched.merged-into-it" : "touched.merged", ["from": from]]
            case .split:
                guard lineage.from.contains(id) else { return words["touched.split", ["from": from]] }
                let others = lineage.into.filter { $0 != id }.map(label)
                return others.isEmpty ? nil : words["touched.split-from-it", ["others": words.list(others)]]
            }
        }
    }

    /// Where an explanation went that is no longer there, when the change did away with it.
    func successors(of id: Configuration.ID, by change: TheoryChange.ID) -> Lineage? {
        guard configuration(id) == nil else { return nil }
        return theoryIndex.lineage[change]?.first { $0.from.contains(id) }
    }
}
