public import Realist

/// Explanations that were proposed.
extension StudyAddresses {
    public var proposals: String { theory + "/proposals" }
    public func proposal(_ id: TheoryProposal.ID) -> String { proposals + "/" + id.text }
    public func takeProposal(_ id: TheoryProposal.ID) -> String { proposal(id) + "/take" }
    public func declineProposal(_ id: TheoryProposal.ID) -> String { proposal(id) + "/decline" }
    public func reopenProposal(_ id: TheoryProposal.ID) -> String { proposal(id) + "/reopen" }
}
