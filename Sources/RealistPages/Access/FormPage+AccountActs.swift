public import Realist

extension FormPage {
    /// One account, and what can be done with it.
    public static func account(
        _ around: Surroundings, _ line: TablePage.AccountLine, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let account = line.account
        func act(_ act: AccountAct) -> Link {
            Link(
                text: words["app.administer.act.\(act.rawValue)"], href: addresses.account(account.id, act))
        }
        let state =
            account.isDisabled
            ? words["app.administer.account.disabled"]
            : line.signedIn ?? words["app.administer.account.waiting"]
        let main = account.isDisabled ? AccountAct.enable : .link
        return FormPage(
            around, title: account.name, heading: account.name,
            summaries: [
                SummaryList([
                    .init(
                        words["app.administer.account.email"], account.email.text,
                        change: Link(
                            text: words["app.administer.account.name-change"],
                            href: addresses.accountName(account.id))),
                    .init(words["app.administer.account.role"], line.role, change: act(.role)),
                    .init(words["app.administer.account.sites"], line.sites),
                    .init(words["app.administer.account.state"], state),
                ])
            ],
            form: FormFrame(
                action: addresses.account(account.id, main), token: around.person?.token,
                fields: [.passage(words["app.administer.act-lead.\(main.rawValue)"])],
                button: words["app.administer.act.\(main.rawValue)"],
                links: (account.isDisabled ? [] : [act(.signOut), act(.disable)]) + [act(.remove)]),
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.accounts"], href: addresses.accounts)]))
    }

    /// Asks before it is done.
    ///
    /// `isOwn`: the account of whoever reads it. `problem`: why it cannot be done.
    public static func confirm(
        _ act: AccountAct, of account: Account, _ around: Surroundings, at addresses: StudyAddresses,
        isOwn: Bool = false, problem: String? = nil
    ) -> FormPage {
        let words = around.words
        let asksOwn = act == .signOut && isOwn
        let heading =
            asksOwn
            ? words["app.administer.ask.sign-out-own"]
            : words["app.administer.ask.\(act.rawValue)", ["name": account.name]]
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [
                words[
                    asksOwn
                        ? "app.administer.act-lead.sign-out-own" : "app.administer.act-lead.\(act.rawValue)"]
            ],
            form: FormFrame(
                action: addresses.account(account.id, act), token: around.person?.token, fields: [],
                button: words["app.administer.act.\(act.rawValue)"],
                isGrave: act == .disable || act == .remove,
                links: [leave(words, addresses.account(account.id))]),
            problems: problem.map { [$0] } ?? [], crumbs: crumbs(around, addresses, account))
    }
}

extension MessagePage {
    /// A link to choose a password: shown this once.
    public static func oneTimeLink(
        _ around: Surroundings, for account: Account, link: String, at addresses: StudyAddresses
    ) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.administer.link.heading", ["name": account.name]],
            [words["app.administer.link.text"], words["app.administer.link.once"]],
            code: Code(words["app.administer.link.label"], link),
            links: [
                Link(text: words["app.administer.link.account"], href: addresses.account(account.id)),
                Link(text: words["app.administer.link.accounts"], href: addresses.accounts),
            ], crumbs: FormPage.crumbs(around, addresses, account))
    }
}
