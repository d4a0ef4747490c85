public import Realist

/// What becomes of each row of a table of a theory. Nothing becomes part of the theory by it.
public struct TheoryPlan: Sendable {
    /// In the order of the table.
    public private(set) var rows: [Row] = []

    public struct Row: Sendable {
        /// As it is, or will be, in the study.
        public let proposal: TheoryProposal
        public let place: Location
        public let fate: Fate
        /// What an edit would change; `nil` for what edits nothing.
        public let difference: ProposalDifference?

        public var isWritten: Bool { fate == .new || fate == .edit || fate == .replaced }
    }

    public enum Fate: String, CaseIterable, Sendable {
        /// Nobody proposed it before.
        case new
        /// It changes a configuration of the study.
        case edit
        /// A proposal of the same table and label that waits is said anew.
        case replaced
        /// It was proposed before, whatever became of it, or by a row above.
        case seen
        /// The configuration says it already.
        case same
    }

    public init(_ brought: [BroughtProposal], study: Study) {
        let texts = Dictionary(
            study.theory.statements.map { ($0.id, $0.text.text) }, uniquingKeysWith: { first, _ in first })
        let present = Dictionary(
            study.theory.configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var said = Dictionary(
            study.theoryProposals.map { ($0.said, $0) }, uniquingKeysWith: { first, _ in first })
        let waiting = TheoryPlan.waiting(study.theoryProposals, brought)
        for one in brought {
            let proposal = one.proposal
            let difference = (proposal.edit?.configuration).flatMap { present[$0] }.flatMap {
                ProposalDifference(proposal, of: $0, texts: texts)
            }
            func add(_ proposal: TheoryProposal, _ fate: Fate) {
                rows.append(Row(proposal: proposal, place: one.place, fate: fate, difference: difference))
            }
            if let known = said[proposal.said] {
                add(known, .seen)
                continue
            }
            if difference?.isNone == true {
                add(proposal, .same)
                continue
            }
            var result = proposal
            if let known = TheoryPlan.key(proposal).flatMap({ waiting[$0] }) {
                result = TheoryProposal(
                    id: known.id, on: proposal.on, origin: proposal.origin, edit: proposal.edit,
                    label: proposal.label, title: proposal.title, forWhom: proposal.forWhom,
                    intervention: proposal.intervention, parts: proposal.parts, note: proposal.note,
                    quotes: proposal.quotes)
                add(result, .replaced)
            } else {
                add(result, proposal.edit == nil ? .new : .edit)
            }
            said[result.said] = result
        }
    }

    public func count(_ fate: Fate) -> Int { rows.count { $0.fate == fate } }

    /// What is to be written.
    public var writes: [TheoryProposal] { rows.filter(\.isWritten).map(\.proposal) }

    /// Which row of which table a proposal is: by its label, or by the configuration that it edits. Without either nobody
    /// can tell that a row with other words is the same.
    private static func key(_ proposal: TheoryProposal) -> [String]? {
        let place = [proposal.origin.file, proposal.origin.table ?? ""]
        if let edit = proposal.edit { return place + ["edit", edit.configuration.text] }
        return proposal.label.map { place + ["label", $0] }
    }

    /// Those that wait and can be told by what they are called, where it is called so once, here and there.
    private static func waiting(
        _ proposals: [TheoryProposal], _ brought: [BroughtProposal]
    ) -> [[String]: TheoryProposal] {
        func once<Value>(_ values: [Value], _ key: (Value) -> [String]?) -> [[String]: Value] {
            Dictionary(grouping: values, by: { key($0) ?? [] }).compactMapValues {
                $0.count == 1 ? $0[0] : nil
            }
        }
        let here = once(brought) { key($0.proposal) }
        let there = once(proposals.filter(\.isWaiting)) { key($0) }
        return there.filter { !$0.key.isEmpty && here[$0.key] != nil }
    }
}
