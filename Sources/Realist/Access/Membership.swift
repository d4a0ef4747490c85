/// The part that an account has in one study: its role, and the sites that this role is about.
public struct Membership: Equatable, Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case administrator
        case evaluator
        case lead = "programme-lead"
        case viewer

        /// Whether the role is about named sites; the others are about the whole study.
        public var namesSites: Bool { self == .lead || self == .viewer }
    }

    public let study: StudyKey
    public let role: Role
    /// A lead's own sites, or those that a viewer may look at.
    public let sites: Set<Site.ID>

    /// - Throws: ``AccountProblem`` for a lead of no site, and for sites of a role that has the whole study.
    public init(study: StudyKey, role: Role, sites: Set<Site.ID> = []) throws(AccountProblem) {
        if role == .lead, sites.isEmpty { throw .leadOfNoSite }
        if !role.namesSites, !sites.isEmpty { throw .sitesNotNamed(role: role) }
        self.study = study
        self.role = role
        self.sites = sites
    }
}
