public import Realist

extension FormPage {
    /// A new account, or a new part in the study for one that is there.
    ///
    /// `known`: whose address it is already. What was typed is kept; nothing is given before it is asked for once more.
    public static func newAccount(
        _ around: Surroundings, _ fields: AccountFields, sites: [SiteChoice], known: KnownAccount? = nil,
        at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.accounts.add"]
        let elsewhere = known.flatMap { $0.isHere ? nil : $0.account }
        var (around, fields, problems) = (around, fields, fields.ofForm)
        if let known {
            let (id, gaps) = (known.account.id, ["name": known.account.name])
            if known.isHere {
                fields.problems["email"] = words["app.administer.account.here", gaps]
            } else {
                problems.append(words["app.administer.account.elsewhere", gaps])
            }
            around.notice = Notice(
                .warning,
                words[
                    known.isHere
                        ? "app.administer.account.here-heading" : "app.administer.account.elsewhere-heading"],
                words[
                    known.isHere
                        ? "app.administer.account.here-text" : "app.administer.account.elsewhere-text"],
                links: known.isHere
                    ? [
                        Link(
                            text: words["app.administer.account.here-role", gaps],
                            href: addresses.account(id, .role)),
                        Link(
                            text: words["app.administer.account.here-link", gaps],
                            href: addresses.account(id, .link)),
                        Link(
                            text: words["app.administer.account.here-name", gaps],
                            href: addresses.accountName(id)),
                    ] : [])
        }
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.account.add-lead"],
            form: FormFrame(
                action: addresses.newAccount, token: around.person?.token,
                hidden: elsewhere.map { [HiddenField(KnownAccount.name, $0.id.text)] } ?? [],
                fields: person(fields, words) + part(fields, sites, words),
                button: elsewhere.map { words["app.administer.account.give-button", ["name": $0.name]] }
                    ?? words["app.administer.account.add-button"],
                links: [cancel(words, addresses.accounts)]), problems: problems,
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.accounts"], href: addresses.accounts)]))
    }

    /// A name or an address that was mistyped, or is another one now. `present` is what the account has.
    public static func accountName(
        _ around: Surroundings, of account: Account, _ fields: AccountFields, present: AccountFields,
        at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.account.name-heading", ["name": account.name]]
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.account.name-lead"],
            form: FormFrame(
                action: addresses.accountName(account.id), token: around.person?.token,
                hidden: present.asShown(["name", "email"]), fields: person(fields, words),
                button: words["app.administer.save"],
                links: [leave(words, addresses.account(account.id))]), problems: fields.ofForm,
            crumbs: crumbs(around, addresses, account))
    }

    /// Another role, or other sites. `present` is what the account has.
    public static func changeRole(
        _ around: Surroundings, of account: Account, _ fields: AccountFields, present: AccountFields,
        sites: [SiteChoice], at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.account.role-heading", ["name": account.name]]
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.account.role-lead"],
            form: FormFrame(
                action: addresses.account(account.id, .role), token: around.person?.token,
                hidden: present.asShown(["role"]), fields: part(fields, sites, words),
                button: words["app.administer.account.role-button"],
                links: [leave(words, addresses.account(account.id))]), problems: fields.ofForm,
            crumbs: crumbs(around, addresses, account))
    }

    /// A site to choose.
    public struct SiteChoice: Sendable {
        let id: Site.ID
        let label: String

        public init(id: Site.ID, label: String) {
            self.id = id
            self.label = label
        }
    }

    private static func person(_ fields: AccountFields, _ words: Words) -> [FormField] {
        [
            .text(
                TextField(
                    "name", label: words["app.administer.account.name"], value: fields.name,
                    error: fields.problem("name"), autocomplete: "off", width: .twenty)),
            .text(
                TextField(
                    "email", label: words["app.administer.account.email"],
                    hint: words["app.administer.account.email-hint"], value: fields.email,
                    error: fields.problem("email"), kind: .email, autocomplete: "off")),
        ]
    }

    private static func part(_ fields: AccountFields, _ sites: [SiteChoice], _ words: Words) -> [FormField] {
        [
            .choice(
                ChoiceField(
                    "role", legend: words["app.administer.account.role"], error: fields.problem("role"),
                    choices: ["programme-lead", "evaluator", "viewer", "administrator"].map { role in
                        ChoiceField.Choice(
                            role, words["app.administer.role.\(role)"],
                            hint: words["app.administer.may.\(role)"])
                    }, chosen: [fields.role])),
            .choice(
                ChoiceField(
                    "site", legend: words["app.administer.account.sites"],
                    hint: words["app.administer.account.sites-hint"], error: fields.problem("site"),
                    choices: sites.map { ChoiceField.Choice($0.id.text, $0.label) }, chosen: fields.sites,
                    several: true)),
        ]
    }

    /// Where nothing is there yet, or nothing is changed.
    static func cancel(_ words: Words, _ href: String) -> Link {
        Link(text: words["app.administer.cancel"], href: href)
    }

    static func leave(_ words: Words, _ href: String) -> Link {
        Link(text: words["app.administer.leave"], href: href)
    }

    static func crumbs(_ around: Surroundings, _ addresses: StudyAddresses, _ account: Account) -> [Link] {
        around.administering(
            addresses,
            [
                Link(text: around.words["app.administer.part.accounts"], href: addresses.accounts),
                Link(text: account.name, href: addresses.account(account.id)),
            ])
    }
}
