public import Realist

extension TablePage {
    /// One thing that was done to an account; texts as the reader's words say them.
    public struct AccountEventLine: Sendable {
        let at: String
        let who: String
        let what: String
        let whose: String
        /// Where it is looked after; `nil` for one that has no part in the study any more.
        let account: Account.ID?
        /// The role that was given, with its sites.
        let detail: String

        public init(
            at: String, who: String, what: String, whose: String, account: Account.ID?, detail: String
        ) {
            self.at = at
            self.who = who
            self.what = what
            self.whose = whose
            self.account = account
            self.detail = detail
        }
    }

    /// What was done to the accounts of the study, the last first.
    public static func accountEvents(
        _ around: Surroundings, _ lines: [AccountEventLine], pager: Pager, at addresses: StudyAddresses
    ) -> TablePage {
        let words = around.words
        return TablePage(
            around, heading: words["app.administer.audit.accounts"],
            lead: words["app.administer.event-lead"],
            action: Link(text: words["app.administer.part.audit"], href: addresses.audit),
            table: DataTable(
                id: "events", caption: words["app.administer.audit.accounts"],
                columns: [
                    .init(words["app.administer.audit.at"]), .init(words["app.administer.audit.who"]),
                    .init(words["app.administer.audit.what"]), .init(words["app.administer.event-whose"]),
                    .init(words["app.administer.account.role"]),
                ],
                rows: lines.map { line in
                    DataTable.Row(
                        .init(line.at),
                        [
                            .init(line.who), .init(line.what),
                            .init(line.whose, href: line.account.map { addresses.account($0) }),
                            .init(line.detail, orElse: words["app.administer.event-no-role"]),
                        ])
                },
                none: words["app.administer.audit.none"]), pager: pager,
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.audit"], href: addresses.audit)]))
    }
}
