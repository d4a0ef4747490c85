import Realist

/// What the evidence says, as a sign with its word; strength as dots, with its word too.
public struct VerdictChip: Equatable, Sendable {
    /// The class: a verdict, or `silent`.
    public let kind: String
    public let icon: SafeHTML
    /// "Supports, strong"; "Silent: resource not in place".
    public let label: String
    public let dots: SafeHTML?
    public let href: String?
}

extension TellsTheory {
    func chip(_ finding: Judgement.Finding, href: String? = nil) -> VerdictChip {
        switch finding {
        case .verdict(let verdict, _, let strength):
            let gaps = [
                "verdict": words["verdict.\(verdict.rawValue)"], "grade": words["grade.\(strength.rawValue)"],
            ]
            return VerdictChip(
                kind: verdict.rawValue, icon: Sign.verdict(verdict),
                label: words["verdict.with-strength", gaps],
                dots: Sign.strength(strength), href: href)
        case .silent(let silence):
            return VerdictChip(
                kind: "silent", icon: Sign.silent,
                label: words["verdict.silent-because", ["reason": words["silence.\(silence.rawValue)"]]],
                dots: nil, href: href)
        }
    }

    func chip(_ verdict: Verdict) -> VerdictChip {
        VerdictChip(
            kind: verdict.rawValue, icon: Sign.verdict(verdict), label: words["verdict.\(verdict.rawValue)"],
            dots: nil, href: nil)
    }
}

extension VerdictChip: PagePart {
    static let pageFields = Fields<VerdictChip>(
        .init("kind", \.kind), .init("icon", \.icon), .init("label", \.label), .init("dots", \.dots),
        .init("href", \.href))
}
