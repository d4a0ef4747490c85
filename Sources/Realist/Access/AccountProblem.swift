/// Why an account cannot be made or changed so.
public enum AccountProblem: Explained {
    case emailUnfit(String)
    case nameUnfit
    case emailTaken(String)
    case nobody(String)
    case leadOfNoSite
    case sitesNotNamed(role: Membership.Role)
    case noPart(email: String, study: String)
    case lastAdministrator(study: String)
    /// The one who acts administers no study, or not all that the account has a part in.
    case notYours
    case disabled(String)
    /// Has another role in the study, which is not for sites.
    case otherRole(email: String)
    /// Somebody else changed the same of it since it was looked at.
    case changedMeanwhile(email: String)

    public var code: String {
        switch self {
        case .emailUnfit: "account.email-unfit"
        case .nameUnfit: "account.name-unfit"
        case .emailTaken: "account.email-taken"
        case .nobody: "account.nobody"
        case .leadOfNoSite: "account.lead-of-no-site"
        case .sitesNotNamed: "account.sites-not-named"
        case .noPart: "account.no-part"
        case .lastAdministrator: "account.last-administrator"
        case .notYours: "account.not-yours"
        case .disabled: "account.disabled"
        case .otherRole: "account.other-role"
        case .changedMeanwhile: "account.changed-meanwhile"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .emailUnfit(let text): "“\(text)” is no e-mail address."
        case .nameUnfit: "A name has one line and at most \(Account.longestName) characters."
        case .emailTaken(let email): "There is an account with the address \(email) already."
        case .nobody(let whom): "There is no account \(whom)."
        case .leadOfNoSite: "A programme lead needs at least one site."
        case .sitesNotNamed(let role):
            "The role \(role.rawValue) is for the whole study, not for single sites."
        case .noPart(let email, let study): "\(email) has no part in the study \(study)."
        case .lastAdministrator(let study): "Nobody else administers the study \(study)."
        case .notYours: "This account has a part in a study that you do not administer."
        case .disabled(let email): "The account of \(email) is disabled."
        case .otherRole(let email): "\(email) has another role in this study."
        case .changedMeanwhile(let email): "Somebody else changed the account of \(email) just now."
        }
    }

    public var remedy: String {
        switch self {
        case .emailUnfit: "Write it as name@place."
        case .nameUnfit: "Write the name by which colleagues know this person."
        case .emailTaken: "Give that account a part in the study, or use another address."
        case .nobody: "Check the address; `realist account list` shows all."
        case .leadOfNoSite: "Name the site."
        case .sitesNotNamed: "Leave the sites out, or choose programme-lead or viewer."
        case .noPart: "Nothing was changed."
        case .lastAdministrator: "Make somebody else an administrator first."
        case .notYours: "Ask whoever administers the other study."
        case .disabled: "Enable it first."
        case .otherRole: "Use another address for leading a site."
        case .changedMeanwhile: "Look at it again, and change it then. Nothing was changed."
        }
    }
}
