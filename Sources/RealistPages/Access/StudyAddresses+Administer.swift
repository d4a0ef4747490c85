public import Realist

/// What an administrator does to an account, as its address names it.
public enum AccountAct: String, CaseIterable, Sendable {
    case role, link
    case signOut = "sign-out"
    case disable, enable, remove
}

extension StudyAddresses {
    public var administer: String { home + "/admin" }
    public var confirmPassword: String { home + "/confirm" }
    public var accounts: String { administer + "/accounts" }
    public var newAccount: String { administer + "/new-account" }
    public var administeredSites: String { administer + "/sites" }
    public var newSite: String { administer + "/new-site" }
    public var settings: String { administer + "/settings" }
    public var disclosure: String { administer + "/disclosure" }
    public var accountEvents: String { administer + "/account-events" }
    public var audit: String { administer + "/audit" }
    public var auditTable: String { administer + "/audit.csv" }
    public var verifyAudit: String { administer + "/verify" }
    public var backup: String { administer + "/backup" }
    public var withdrawal: String { administer + "/withdrawal" }
    public var withdrawalDone: String { administer + "/withdrawal/done" }

    public func account(_ id: Account.ID) -> String { "\(accounts)/\(id)" }
    public func account(_ id: Account.ID, _ act: AccountAct) -> String { "\(account(id))/\(act.rawValue)" }
    public func accountName(_ id: Account.ID) -> String { "\(account(id))/name" }
    public func administered(_ site: Site.ID) -> String { "\(administeredSites)/\(site)" }
}
