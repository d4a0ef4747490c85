public import Realist

/// What becomes of each row of a table of changes: made, updated, left as it is, or told as a conflict. Nothing that
/// somebody wrote in Realist is ever overwritten.
public struct ChangePlan: Sendable {
    /// In the order of the table.
    public private(set) var rows: [Row] = []
    /// Changes that the same tracker brought before, at sites of this table, and does not have any more.
    public private(set) var vanished: [Adaptation] = []
    public private(set) var problems = Problems()

    public struct Row: Sendable {
        public let brought: BroughtChange
        public let fate: Fate
        /// As it will be in the study.
        public let result: Adaptation

        public var isWritten: Bool { fate == .new || fate == .updated }
    }

    public enum Fate: String, CaseIterable, Sendable {
        case new
        /// The row was edited since it was last brought in, and nobody edited the change in Realist.
        case updated
        case same
        /// The change was edited in Realist (or deleted there), and the row is as it was.
        case older
        /// Both were edited. The change stays as it is.
        case conflict
    }

    /// What the study remembers of imports before.
    public struct Memory: Sendable {
        /// By change: what an import last made of it.
        public var last: [Adaptation.ID: Adaptation] = [:]
        /// Changes that this tracker brought.
        public var fromHere: Set<Adaptation.ID> = []

        public init() {}
    }

    public init(_ brought: [BroughtChange], study: [Adaptation], memory: Memory) {
        let present = Dictionary(study.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for change in brought {
            if let there = present[change.id] ?? memory.last[change.id], there.site != change.change.site {
                problems.add(ChangeRowProblem.elsewhere(change.id, site: there.site, at: change.place))
                continue
            }
            let row = ChangePlan.row(change, present[change.id], memory.last[change.id])
            if row.isWritten {
                // A date that the study has already is no news of this row.
                let known = present[change.id]?.datesOfThePast ?? []
                for ahead in change.ahead where !known.contains(ahead.date) { problems.add(ahead.problem) }
            }
            rows.append(row)
        }
        let ids = Set(brought.map(\.id))
        let sites = Set(brought.map(\.change.site))
        vanished = study.filter {
            memory.fromHere.contains($0.id) && sites.contains($0.site) && !ids.contains($0.id)
        }
    }

    private static func row(_ brought: BroughtChange, _ there: Adaptation?, _ last: Adaptation?) -> Row {
        guard let there else {
            guard let last else { return Row(brought: brought, fate: .new, result: brought.change) }
            // Somebody deleted it.
            let isOlder = brought.applied(to: last) == last
            return Row(brought: brought, fate: isOlder ? .older : .conflict, result: last)
        }
        let result = brought.applied(to: there)
        if result == there { return Row(brought: brought, fate: .same, result: there) }
        if let print = brought.fingerprint {
            if ChangeLog.isFingerprint(print, of: there) {
                return Row(brought: brought, fate: .updated, result: result)
            }
            if ChangeLog.isFingerprint(print, of: brought.change) {
                return Row(brought: brought, fate: .older, result: there)
            }
        }
        guard let last else { return Row(brought: brought, fate: .conflict, result: there) }
        if last == there {
            let isAnother = brought.isAnother(than: there)
            return Row(
                brought: brought, fate: isAnother ? .conflict : .updated, result: isAnother ? there : result)
        }
        let isOlder = brought.applied(to: last) == last
        return Row(brought: brought, fate: isOlder ? .older : .conflict, result: there)
    }

    public func count(_ fate: Fate) -> Int { rows.count { $0.fate == fate } }

    /// What is to be written.
    public var writes: [Adaptation] {
        rows.filter(\.isWritten).map(\.result)
    }
}

extension BroughtChange {
    /// It has no word in common with the change of its number: two trackers may count from 1, each for itself.
    fileprivate func isAnother(than there: Adaptation) -> Bool {
        if fingerprint != nil || BroughtChange.isSame(there.title, change.title) { return false }
        return BroughtChange.words(there).isDisjoint(with: BroughtChange.words(change))
    }

    /// The longer words of what was changed.
    private static func words(_ change: Adaptation) -> Set<String> {
        let text = ChangeWords.plain(change.title.text + " " + change.description.text)
        return Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.map(String.init))
    }
}

/// A row that was edited, of a change that was edited in Realist meanwhile.
public struct ChangeConflict: Explained {
    public let id: Adaptation.ID
    public let location: Location?

    public init(_ row: ChangePlan.Row) {
        id = row.brought.id
        location = row.brought.place
    }

    public var code: String { "import.change-conflict" }
    public var what: String {
        "The change \(id) was edited in Realist, and says something else than this row."
    }
    public var remedy: String {
        "It stays as it is. Let both say the same, in Realist or here; where the row is of another tracker with "
            + "numbers of its own, add --source NAME."
    }
}
