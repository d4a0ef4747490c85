internal import Realist
internal import RealistPages
internal import RealistStore

/// What was typed of an account becomes a part in the study, or a list of what is wrong.
struct AccountForm {
    var fields = AccountFields()
    private let words: Words

    init(_ form: FormText, words: Words) {
        self.words = words
        fields.name = form["name"] ?? ""
        fields.email = form["email"] ?? ""
        fields.role = form["role"] ?? ""
        fields.sites = Set(form.all("site"))
    }

    /// As the account has it now.
    init(_ membership: Membership, words: Words) {
        self.words = words
        fields.role = membership.role.rawValue
        fields.sites = Set(membership.sites.map(\.text))
    }

    /// Who it is now.
    init(_ account: Account, words: Words) {
        self.words = words
        fields.name = account.name
        fields.email = account.email.text
    }

    /// What its page showed, which came back with the form; what did not come back is as it is now.
    static func shown(_ form: FormText, _ present: AccountFields) -> AccountFields {
        var fields = present
        if let name = form[AccountFields.shown + "name"] { fields.name = name }
        if let email = form[AccountFields.shown + "email"] { fields.email = email }
        if let role = form[AccountFields.shown + "role"] {
            fields.role = role
            fields.sites = Set(form.all(AccountFields.shown + "site"))
        }
        return fields
    }

    /// A name or an address that was left as it was shown follows what others saved meanwhile; of one that both
    /// changed it is asked again, with what is there now.
    mutating func follow(_ present: AccountFields, from shown: AccountFields) {
        for (field, path) in [("name", \AccountFields.name), ("email", \AccountFields.email)] {
            let now = present[keyPath: path]
            if fields[keyPath: path] == shown[keyPath: path] {
                fields[keyPath: path] = now
            } else if now != shown[keyPath: path], now != fields[keyPath: path] {
                fields.problems[field] = words["app.administer.account.meanwhile", ["now": now]]
            }
        }
    }

    /// The same for a role with its sites; `now` is what is there, in words.
    mutating func followPart(_ present: AccountFields, from shown: AccountFields, now: String) {
        func isSame(_ one: AccountFields, _ other: AccountFields) -> Bool {
            one.role == other.role && one.sites == other.sites
        }
        if isSame(present, shown) || isSame(fields, present) { return }
        if isSame(fields, shown) {
            fields.role = present.role
            fields.sites = present.sites
        } else {
            fields.problems["role"] = words["app.administer.account.meanwhile", ["now": now]]
        }
    }

    /// `sites`: those that there are; another one that was sent is none.
    mutating func membership(in study: StudyKey, sites: Set<Site.ID>) -> Membership? {
        guard let role = Membership.Role(rawValue: fields.role) else {
            fields.problems["role"] = words["app.administer.account.no-role"]
            return nil
        }
        let chosen = Set(fields.sites.compactMap { Site.ID($0) }).intersection(sites)
        do {
            return try Membership(study: study, role: role, sites: chosen)
        } catch {
            note(error)
            return nil
        }
    }

    mutating func emailAddress() -> EmailAddress? {
        guard let email = EmailAddress(fields.email) else {
            fields.problems["email"] = words["app.administer.account.no-email"]
            return nil
        }
        // A local name would be one, and is a slip of the finger here.
        guard email.hasWholeDomain else {
            fields.problems["email"] = words["app.administer.account.no-dot"]
            return nil
        }
        return email
    }

    mutating func name() -> String? {
        do {
            return try Account.name(fields.name)
        } catch {
            note(error)
            return nil
        }
    }

    mutating func note(_ problem: AccountProblem) {
        switch problem {
        case .emailUnfit: fields.problems["email"] = words["app.administer.account.no-email"]
        case .emailTaken: fields.problems["email"] = words["app.administer.account.taken"]
        case .nameUnfit: fields.problems["name"] = words["app.administer.account.no-name"]
        case .leadOfNoSite: fields.problems["site"] = words["app.administer.account.no-site"]
        case .sitesNotNamed: fields.problems["site"] = words["app.administer.account.no-sites"]
        default: fields.problems[""] = AccountForm.text(problem, words)
        }
    }

    /// What cannot be mended in a field.
    static func text(_ problem: AccountProblem, _ words: Words) -> String {
        switch problem {
        case .lastAdministrator: words["app.administer.account.last"]
        case .disabled: words["app.administer.account.closed"]
        default: words["app.administer.account.not-yours"]
        }
    }
}
