public import Realist

extension TablePage {
    /// Proposed explanations: those that wait first, then the others, the latest first.
    ///
    /// - `start`: how many stand before the first one that is shown.
    public static func proposals(
        _ around: Surroundings, _ proposals: [TheoryProposal], in theory: WorkingTheory, start: Int
    ) -> TablePage {
        let words = theory.words
        let all = proposals.filter(\.isWaiting) + proposals.filter { !$0.isWaiting }.reversed()
        let first = (0..<all.count).contains(start) ? start : 0
        let most = 50
        let waiting = proposals.count(where: \.isWaiting)
        let rows = all.dropFirst(first).prefix(most).map { proposal in
            DataTable.Row(
                .init(proposal.name, href: theory.addresses.proposal(proposal.id)),
                [
                    .init(proposal.label, orElse: words["app.form.nothing"]),
                    .init(theory.kind(of: proposal)),
                    .init(
                        proposal.isWaiting ? "" : theory.state(of: proposal),
                        tag: proposal.isWaiting ? .waiting(theory.state(of: proposal)) : nil),
                    .init(theory.origin(of: proposal)), .init(words.date(proposal.on)),
                ])
        }
        let address = theory.addresses.proposals + "?start="
        return TablePage(
            around, heading: words["app.theory.proposal.all"],
            lead: waiting == 0
                ? words["app.theory.proposal.none-waiting"]
                : words.count("app.theory.proposal.waiting", waiting),
            table: DataTable(
                caption: words[
                    "app.theory.proposal.caption",
                    [
                        "from": String(all.isEmpty ? 0 : first + 1), "to": String(first + rows.count),
                        "n": String(all.count),
                    ]],
                columns: [
                    .init(words["app.theory.proposal.column.explanation"]),
                    .init(words["app.theory.proposal.column.label"]),
                    .init(words["app.theory.proposal.column.kind"]),
                    .init(words["app.theory.proposal.column.state"]),
                    .init(words["app.theory.proposal.column.origin"]),
                    .init(words["app.theory.proposal.column.day"]),
                ],
                rows: rows, none: words["app.theory.proposal.none"]),
            pager: all.count > most
                ? Pager(
                    newer: first > 0 ? address + String(max(0, first - most)) : nil,
                    older: first + most < all.count ? address + String(first + most) : nil) : nil,
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
    }
}

extension WorkingTheory {
    /// "New", or "An edit of I3".
    func kind(of proposal: TheoryProposal) -> String {
        guard let edit = proposal.edit else { return words["app.theory.proposal.new"] }
        let configuration = whole.configurations.first { $0.id == edit.configuration }
        return words[
            "app.theory.proposal.edit", ["explanation": configuration?.label ?? edit.configuration.text]]
    }

    /// "Waits", "Taken in", "Declined".
    func state(of proposal: TheoryProposal) -> String {
        switch proposal.state {
        case .waiting: words["app.theory.proposal.state.waiting"]
        case .taken: words["app.theory.proposal.state.taken"]
        case .declined: words["app.theory.proposal.state.declined"]
        }
    }

    /// "theory.docx, Table 2, row 4"
    func origin(of proposal: TheoryProposal) -> String {
        let origin = proposal.origin
        let row = String(origin.row)
        if proposal.isGathered { return words["app.theory.proposal.from-passages"] }
        guard let table = origin.table else {
            return words["app.theory.proposal.from-file", ["file": origin.file, "row": row]]
        }
        return words["app.theory.proposal.from-table", ["file": origin.file, "table": table, "row": row]]
    }
}
