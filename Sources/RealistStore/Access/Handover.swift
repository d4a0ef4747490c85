internal import GRDB
public import Realist

/// A lead asks that somebody else leads their site. Leads make no accounts: an administrator answers it.
///
/// It has a name and an address, so it lies beside the accounts and not in the study.
public struct Handover: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Handover>

    public let id: ID
    /// Who asked, and leads the site until now.
    public let from: Account.ID
    public let study: StudyKey
    public let site: Site.ID
    /// Of whoever is to lead it; empty once it was declined.
    public let name: String
    public let email: String
    /// From when on; `nil` for as soon as it can be.
    public let on: Day?
    public let asked: Moment
    /// Why an administrator declined it; `nil` while nobody has answered.
    public let declined: String?

    init(_ row: Row) throws {
        id = try row.get("id")
        from = try row.get("accountId")
        study = try row.get("study")
        site = try row.get("siteId")
        name = try row.get("name")
        email = try row.get("email")
        on = try row.maybe("day")
        asked = try row.get("askedAt")
        declined = try row.maybe("declined")
    }
}

/// Who leads a site now.
public struct HandedOver: Equatable, Sendable {
    public let account: Account
    /// Nobody has chosen a password for it yet.
    public let needsLink: Bool
}
