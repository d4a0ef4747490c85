internal import GRDB
public import Realist

extension Recorded where Value == TheoryProposal {
    public static func theoryProposal(_ id: TheoryProposal.ID) -> Recorded { Recorded(id.text) }
}

extension Store {
    /// All that were proposed, in the order in which they came in.
    public func theoryProposals() throws -> [TheoryProposal] {
        try read { try TheoryProposal.fetchAll($0) }
    }

    public func theoryProposal(_ id: TheoryProposal.ID) throws -> TheoryProposal? {
        try read { try TheoryProposal.fetch($0, id.text) }
    }

    /// How many wait for somebody to look at them.
    public func waitingTheoryProposals() throws -> Int {
        try read { database in
            let statement = try database.cachedStatement(sql: Store.waitingProposals)
            return try Int.fetchOne(statement) ?? 0
        }
    }

    static let waitingProposals = "SELECT count(*) FROM theoryProposal WHERE state = 'waiting'"

    /// Writes what a table proposes, in one transaction with one audit entry: all of it or nothing.
    ///
    /// - Parameters:
    ///   - proposals: new ones, and such that take the place of one that waits.
    ///   - known: those that were there when the table was read.
    ///   - file: the name of the table, for the audit.
    ///   - leftOut: how many rows of it somebody left out, for the audit.
    /// - Throws: ``EditConflict`` when one of them was taken, declined or brought in by somebody else meanwhile.
    public func takeTheoryProposals(
        _ proposals: [TheoryProposal], known: [TheoryProposal], file: String, leftOut: Int = 0
    ) throws {
        let kind = TheoryProposal.stored
        let before = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try change("import theory", kind: kind.code, object: file) { ledger in
            let last = "SELECT max(position) FROM \(kind.table)"
            var end = (try Int.fetchOne(ledger.database, sql: last) ?? -1) + 1
            var new = 0
            for proposal in proposals {
                let present = try TheoryProposal.fetch(ledger.database, proposal.id.text)
                guard present == before[proposal.id] else {
                    throw EditConflict(
                        path: path, kind: kind.code, object: proposal.id.text,
                        present: try Recorded.theoryProposal(proposal.id).present(ledger.database),
                        edited: nil, deleted: nil)
                }
                if present == nil {
                    new += 1
                    try ledger.save(proposal, position: end)
                    end += 1
                } else {
                    _ = try ledger.save(proposal.cells)
                }
            }
            ledger.detail = CanonicalText.object(
                [("new", .number(new)), ("updated", .number(proposals.count - new))]
                    + Ledger.leftOut(leftOut))
        }
    }
}
