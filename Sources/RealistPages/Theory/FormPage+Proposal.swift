public import Realist

extension FormPage {
    /// Why a proposed explanation is declined.
    public static func declining(
        _ around: Surroundings, _ proposal: TheoryProposal, reason: String = "", version: Int,
        isMissing: Bool = false, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let place = theory.addresses.proposal(proposal.id)
        let heading = words["app.theory.proposal.decline-ask", ["explanation": proposal.name]]
        return FormPage(
            around, title: heading, kicker: theory.origin(of: proposal), heading: heading,
            lead: words["app.theory.proposal.decline-lead"],
            form: FormFrame(
                action: theory.addresses.declineProposal(proposal.id), token: token,
                version: String(version),
                fields: [
                    .text(
                        TextField(
                            "reason", label: words["app.theory.proposal.why"], value: reason,
                            error: isMissing ? words["app.theory.proposal.fault.why"] : nil, lines: 3))
                ], button: words["app.theory.proposal.decline-button"],
                links: [Link(text: words["app.theory.act.leave"], href: place)]),
            back: Link(text: proposal.name, href: place))
    }
}
