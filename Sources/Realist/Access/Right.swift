/// What somebody may do. Every route and every command asks for one of these.
public enum Right: String, CaseIterable, Sendable {
    /// One's own account: name, password, where one is signed in. Everybody's, also without a study.
    case ownAccount = "own-account"
    /// Recommendations, theory, and the changes that other sites share.
    case readToolkit = "read-toolkit"
    /// A site's own pages: changes that are not shared, decisions, workshops, profile, its results under the public
    /// rules.
    case readSite = "read-site"
    case writeSite = "write-site"
    /// That a site's pages may be published, and whether an explanation rings true there. A lead's alone: nobody says it
    /// for a site.
    case approveSite = "approve-site"
    /// Sources, passages, codes, readings.
    case readEvidence = "read-evidence"
    case writeTheory = "write-theory"
    case judge
    /// Single answers, by pseudonym.
    case readResponses = "read-responses"
    case takeResponses = "take-responses"
    case analyse
    /// Measuring points: their names, their days, and new ones.
    case planWaves = "plan-waves"
    case publish
    /// Accounts, roles, sites, settings, the disclosure policy, backups, withdrawals.
    case administer
    case readAudit = "read-audit"

    /// How far a role has a right.
    public enum Reach: Sendable {
        case nowhere, ownSites, everywhere
    }

    /// The table of who may do what: the only one. Without a role in the study there is one's own account and nothing
    /// else.
    ///
    /// A lead never sees single answers: of a small team they name their people. An administrator has no need to, and
    /// opens no analysis either: its figures are exact and pass no disclosure control, and whoever confirms what may be
    /// shown should not be who reads what may not.
    /// `docs/decisions/072-accounts.md` has the reasons.
    public func reach(of role: Membership.Role?) -> Reach {
        guard let role else { return self == .ownAccount ? .everywhere : .nowhere }
        // In columns:  viewer, lead, evaluator, administrator.
        return switch self {
        case .ownAccount: role.one(of: .everywhere, .everywhere, .everywhere, .everywhere)
        case .readToolkit: role.one(of: .everywhere, .everywhere, .everywhere, .everywhere)
        case .readSite: role.one(of: .ownSites, .ownSites, .everywhere, .everywhere)
        case .writeSite: role.one(of: .nowhere, .ownSites, .everywhere, .nowhere)
        case .approveSite: role.one(of: .nowhere, .ownSites, .nowhere, .nowhere)
        case .readEvidence: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .writeTheory: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .judge: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .readResponses: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .takeResponses: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .analyse: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .planWaves: role.one(of: .nowhere, .nowhere, .everywhere, .everywhere)
        case .publish: role.one(of: .nowhere, .nowhere, .everywhere, .nowhere)
        case .administer: role.one(of: .nowhere, .nowhere, .nowhere, .everywhere)
        case .readAudit: role.one(of: .nowhere, .nowhere, .nowhere, .everywhere)
        }
    }
}

extension Membership.Role {
    fileprivate func one(
        of viewer: Right.Reach, _ lead: Right.Reach, _ evaluator: Right.Reach, _ administrator: Right.Reach
    ) -> Right.Reach {
        switch self {
        case .viewer: viewer
        case .lead: lead
        case .evaluator: evaluator
        case .administrator: administrator
        }
    }
}
