public import Realist

extension TablePage {
    /// An account in the list; texts as the reader's words say them.
    public struct AccountLine: Sendable {
        let account: Account
        let role: String
        let sites: String
        /// When they last signed in; `nil` while no password was chosen.
        let signedIn: String?

        public init(account: Account, role: String, sites: String, signedIn: String?) {
            self.account = account
            self.role = role
            self.sites = sites
            self.signedIn = signedIn
        }
    }

    /// Everybody who has a part in the study.
    public static func accounts(
        _ around: Surroundings, _ lines: [AccountLine], at addresses: StudyAddresses
    ) -> TablePage {
        let words = around.words
        return TablePage(
            around, heading: words["app.administer.part.accounts"],
            lead: words["app.administer.accounts.lead"],
            action: Link(text: words["app.administer.accounts.add"], href: addresses.newAccount),
            table: DataTable(
                id: "accounts", caption: words["app.administer.accounts.caption"],
                columns: ["name", "email", "role", "sites", "state"].map {
                    .init(words["app.administer.account.\($0)"])
                },
                rows: lines.map { line in
                    DataTable.Row(
                        .init(line.account.name, href: addresses.account(line.account.id)),
                        [
                            .init(line.account.email.text), .init(line.role),
                            .init(line.sites, orElse: words["app.administer.account.whole-study"]),
                            state(of: line, words),
                        ])
                },
                none: words["app.administer.accounts.none"]), crumbs: around.administering(addresses))
    }

    private static func state(of line: AccountLine, _ words: Words) -> DataTable.Cell {
        if line.account.isDisabled { return .init(words["app.administer.account.disabled"]) }
        if let signedIn = line.signedIn { return .init(signedIn) }
        return .init("", tag: .waiting(words["app.administer.account.waiting"]))
    }
}
