/// Somebody who is signed in, looking at one study, or at none.
public struct Member: Equatable, Sendable {
    public let account: Account
    /// `nil` where the account has no part in the study, and where no study was asked for.
    public let membership: Membership?
    /// Every study in which the account has a part.
    public let studies: Set<StudyKey>

    /// - `studies`: besides that of the membership.
    public init(account: Account, membership: Membership?, studies: Set<StudyKey> = []) {
        self.account = account
        self.membership = membership
        self.studies = membership.map { studies.union([$0.study]) } ?? studies
    }

    public var id: Account.ID { account.id }
    public var name: String { account.name }
    public var email: EmailAddress { account.email }
    public var role: Membership.Role? { membership?.role }
    public var sites: Set<Site.ID> { membership?.sites ?? [] }

    /// Whether this person may do it. What is not in the table of ``Right/reach(of:)`` is denied.
    ///
    /// `site` is the one whose record it is; `nil` asks for the whole study, every site of it.
    public func may(_ right: Right, at site: Site.ID? = nil) -> Bool {
        switch right.reach(of: role) {
        case .nowhere: false
        case .ownSites: site.map(sites.contains) ?? false
        case .everywhere: true
        }
    }
}
