extension TablePage {
    /// One entry of the audit; texts as the reader's words say them.
    public struct AuditRow: Sendable {
        let number: String
        let at: String
        let who: String
        let what: String
        let object: String
        /// Its page; `nil` for what has none, or is not there any more.
        let href: String?

        public init(
            number: String, at: String, who: String, what: String, object: String, href: String? = nil
        ) {
            self.number = number
            self.at = at
            self.who = who
            self.what = what
            self.object = object
            self.href = href
        }
    }

    /// Who changed what, and when: the last first. `isPart`: what was looked for may still be further back.
    public static func audit(
        _ around: Surroundings, _ rows: [AuditRow], filter: FilterBar, pager: Pager,
        isPart: Bool = false, at addresses: StudyAddresses
    ) -> TablePage {
        let words = around.words
        return TablePage(
            around, heading: words["app.administer.part.audit"], lead: words["app.administer.audit.lead"],
            action: Link(text: words["app.administer.audit.verify"], href: addresses.verifyAudit),
            filter: filter,
            table: DataTable(
                id: "audit", caption: words["app.administer.audit.caption"],
                columns: ["at", "who", "what", "object", "number"].map {
                    .init(words["app.administer.audit.\($0)"], isNumber: $0 == "number")
                },
                rows: rows.map { row in
                    DataTable.Row(
                        .init(row.at),
                        [
                            .init(row.who), .init(row.what),
                            row.object.isEmpty
                                ? .init(nil, orElse: words["app.form.nothing"])
                                : .init(row.object, href: row.href),
                            .init(row.number, isNumber: true),
                        ])
                },
                none: words[isPart ? "app.administer.audit.none-yet" : "app.administer.audit.none"]),
            pager: pager,
            ways: [Link(text: words["app.administer.audit.accounts"], href: addresses.accountEvents)],
            crumbs: around.administering(addresses))
    }
}

extension FormPage {
    /// Asks before the whole study is looked through.
    ///
    /// `head`: a sign that was noted earlier, as typed. `problem`: what is wrong with it.
    public static func verify(
        _ around: Surroundings, head: String = "", problem: String? = nil, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.administer.verify.heading"],
            heading: words["app.administer.verify.heading"],
            lead: words["app.administer.verify.lead"],
            form: FormFrame(
                action: addresses.verifyAudit, token: around.person?.token,
                fields: [
                    .text(
                        TextField(
                            "head", label: words["app.administer.verify.head"],
                            hint: words["app.administer.verify.head-hint"], value: head, error: problem,
                            autocomplete: "off"))
                ],
                button: words["app.administer.verify.button"],
                links: [cancel(words, addresses.audit)]),
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.audit"], href: addresses.audit)]))
    }

    /// A copy of the study, to be kept elsewhere.
    public static func backup(_ around: Surroundings, at addresses: StudyAddresses) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.administer.part.backup"], heading: words["app.administer.part.backup"],
            lead: words["app.administer.backup.lead"],
            paragraphs: [words["app.administer.backup.holds"], words["app.administer.backup.keep"]],
            form: FormFrame(
                action: addresses.backup, token: around.person?.token, fields: [],
                button: words["app.administer.backup.button"], links: [cancel(words, addresses.administer)]),
            crumbs: around.administering(addresses))
    }
}

extension MessagePage {
    /// What looking through the study found.
    ///
    /// `findings`: in words; none where all is as it should be. `isWhole`: they are of counts and lists alone, and the study
    /// is as its record says.
    public static func verified(
        _ around: Surroundings, entries: Int, head: String, findings: [String], isWhole: Bool,
        at addresses: StudyAddresses
    ) -> MessagePage {
        let words = around.words
        let count = words.count("app.administer.verified.entries", entries)
        return MessagePage(
            around,
            words[
                findings.isEmpty
                    ? "app.administer.verified.whole"
                    : isWhole ? "app.administer.verified.lists" : "app.administer.verified.not-whole"],
            findings.isEmpty
                ? [count, words["app.administer.verified.note"]]
                : findings + [
                    words[isWhole ? "app.administer.verified.then-lists" : "app.administer.verified.then"]
                ],
            code: Code(words["app.administer.verified.head"], head),
            links: [Link(text: words["app.administer.part.audit"], href: addresses.audit)],
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.audit"], href: addresses.audit)]))
    }
}
