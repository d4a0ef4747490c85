internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A proposed explanation that somebody looks at.
struct ProposalDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let proposal: TheoryProposal
    private let number: Int
    /// That it edits, while that is worked on.
    private let configuration: Configuration?

    init(_ visit: Visit) throws {
        self.visit = visit
        let id = try visit.id("proposal", of: TheoryProposal.self)
        guard let present = try visit.here().store.version(of: .theoryProposal(id)) else {
            throw Turned.notFound
        }
        (proposal, number) = (present.value, present.number)
        theory = try visit.theory()
        configuration = proposal.edit.flatMap { [theory] edit in
            theory.theory.configurations.first { $0.id == edit.configuration }
        }
    }

    func show() throws -> Answer { .page(try page(ProposalTyped(proposal, of: configuration, in: theory))) }

    private func page(_ typed: ProposalTyped, asks: Set<Int> = []) throws -> ProposalPage {
        let linked = try visit.here().store.linkedCodings(in: proposal.id).map { one in
            LinkedLine(
                one.coding, excerpt: one.excerpt, coder: try visit.coder(one.coding.coder), proposals: [],
                in: theory)
        }
        let notice = visit.savedNotice(
            visit.words["app.linked.gathered", ["n": String(linked.count)]], code: "gathered")
        return ProposalPage(
            try visit.surroundings(notice: notice), proposal, of: configuration, typed: typed,
            version: number,
            isUnexplained: try isUnexplained(), asks: asks, linked: linked, token: visit.sessionFormToken,
            in: theory)
    }

    private func isUnexplained() throws -> Bool {
        try !theory.theory.snapshots.isEmpty && visit.openChange(in: theory.theory) == nil
    }

    /// Goes on with the form of an explanation, filled with what the proposal says.
    func take() throws -> Answer {
        guard proposal.isWaiting, try !isUnexplained() else { return back() }
        let typed = ProposalTyped(
            parts: proposal.parts.indices.map { place in
                ProposalTyped.Part(
                    role: visit.form[ProposalTyped.name(place, "role")] ?? "",
                    text: (visit.form[ProposalTyped.name(place, "text")] ?? "").trimmed,
                    offered: (visit.form[ProposalTyped.name(place, "offered")] ?? "").trimmed)
            })
        let asks = Set(typed.parts.indices.filter { !typed.parts[$0].isChosen })
        if !asks.isEmpty { return .notYet(try page(typed, asks: asks)) }
        return try ExplanationDesk(visit, of: configuration, taking: proposal)
            .fill(with: ExplanationTyped(proposal, typed, of: configuration, in: theory))
    }

    func askWhy() throws -> Answer {
        guard proposal.isWaiting else { return back() }
        return .page(try declining())
    }

    private func declining(isMissing: Bool = false) throws -> FormPage {
        FormPage.declining(
            try visit.surroundings(), proposal, reason: visit.form["reason"] ?? "", version: number,
            isMissing: isMissing, token: visit.sessionFormToken, in: theory)
    }

    func decline() async throws -> Answer {
        let reason = (visit.form["reason"] ?? "").trimmed
        guard proposal.isWaiting else { return back() }
        guard !reason.isEmpty, reason.count <= ExplanationTyped.mostText else {
            return .notYet(try declining(isMissing: true))
        }
        return try await save(
            .declined(because: reason, on: visit.writtenOn, by: visit.words["app.evidence.evaluator"]),
            saved: "declined")
    }

    /// What was declined waits again, or is taken away: somebody whose words it holds may have withdrawn.
    func reopen() async throws -> Answer {
        guard case .declined = proposal.state else { return back() }
        return visit.form["act"] == "delete"
            ? try await save(nil, saved: "deleted") : try await save(.waiting, saved: "reopened")
    }

    /// - `state`: `nil` to take it away.
    private func save(_ state: TheoryProposal.State?, saved: String) async throws -> Answer {
        var changed = proposal
        changed.state = state ?? changed.state
        let isKept = state != nil
        let (value, version) = (changed, Int(visit.form[FormNames.version] ?? "") ?? 0)
        do {
            _ = try await visit.acting().commit { store in
                if isKept {
                    try store.save(value, as: .theoryProposal(value.id), expecting: version)
                } else {
                    try store.delete(.theoryProposal(value.id), expecting: version)
                }
            }
        } catch is EditConflict<TheoryProposal> {
            return back()
        }
        return .seeOther(theory.addresses.proposals + "?saved=" + saved)
    }

    /// Somebody was quicker: the page says what became of it.
    private func back() -> Answer { .seeOther(theory.addresses.proposal(proposal.id)) }
}
