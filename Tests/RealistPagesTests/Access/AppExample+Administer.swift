import Realist
import Testing

@testable import RealistPages

extension AppExample {
    static func administerPages() throws -> [Shown] {
        try accountPages() + sitePages() + studyPages() + auditPages() + withdrawalPages()
    }

    private static func here() throws -> StudyAddresses { StudyAddresses(try #require(StudyKey("back"))) }

    private static func line(
        _ writing: Writing, isDisabled: Bool = false, signedIn: String? = "21 November 2026, 14:05 UTC"
    ) throws -> TablePage.AccountLine {
        let email = try #require(EmailAddress("ana@example.org"))
        let account = Account(
            id: Account.ID(known: "a-1"), email: email, name: writing.line, isDisabled: isDisabled)
        return TablePage.AccountLine(
            account: account, role: "Programme lead", sites: "Harrowmere", signedIn: signedIn)
    }

    private static func accountPages() throws -> [Shown] {
        let at = try here()
        let sites = [FormPage.SiteChoice(id: Site.ID(known: "harrowmere"), label: "Harrowmere")]
        var wrong = AccountFields()
        (wrong.name, wrong.email, wrong.role, wrong.sites) = (
            Writing.hostile.line, Writing.hostile.line, "viewer", ["harrowmere"]
        )
        wrong.problems = [
            "": "Nobody else", "name": "Enter a name", "email": "Enter", "role": "Choose", "site": "Choose",
        ]
        var shown = [
            Shown("administer", TasksPage.administer(try surroundings(), at: at)),
            Shown(
                "administer-confirm",
                FormPage.confirmPassword(
                    try surroundings(), at: at, carried: [HiddenField("next", "/s")], old: .wrong)),
            Shown(
                "accounts-new", FormPage.newAccount(try surroundings(), AccountFields(), sites: sites, at: at)
            ),
            Shown("accounts-new-wrong", FormPage.newAccount(try surroundings(), wrong, sites: sites, at: at)),
            Shown(
                "accounts-known",
                FormPage.newAccount(
                    try surroundings(), wrong, sites: sites,
                    known: KnownAccount(try line(.hostile).account, isHere: true), at: at)),
            Shown(
                "accounts-elsewhere",
                FormPage.newAccount(
                    try surroundings(), wrong, sites: sites,
                    known: KnownAccount(try line(.long).account, isHere: false), at: at)),
            Shown(
                "accounts-name",
                FormPage.accountName(
                    try surroundings(), of: try line(.hostile).account, wrong, present: wrong, at: at)),
            Shown("accounts-empty", TablePage.accounts(try surroundings(), [], at: at)),
        ]
        for writing in Writing.all {
            let around = try surroundings(writing)
            let own = try line(writing)
            let lines = [own, try line(writing, signedIn: nil), try line(writing, isDisabled: true)]
            shown += [
                Shown("accounts-\(writing.name)", TablePage.accounts(around, lines, at: at)),
                Shown("accounts-one-\(writing.name)", FormPage.account(around, own, at: at)),
                Shown("accounts-closed-\(writing.name)", FormPage.account(around, lines[2], at: at)),
                Shown(
                    "accounts-role-\(writing.name)",
                    FormPage.changeRole(
                        around, of: own.account, wrong, present: wrong, sites: sites, at: at)),
                Shown(
                    "accounts-link-\(writing.name)",
                    MessagePage.oneTimeLink(
                        around, for: own.account,
                        link: "https://realist.example.org/sign-in/link/" + String(repeating: "k", count: 43),
                        at: at)),
            ]
            for act in AccountAct.allCases where act != .role {
                shown.append(
                    Shown(
                        "accounts-\(act.rawValue)-\(writing.name)",
                        FormPage.confirm(
                            act, of: own.account, around, at: at,
                            problem: act == .remove ? "Nobody else" : nil)))
            }
        }
        return shown
    }

    private static func sitePages() throws -> [Shown] {
        let at = try here()
        return try Writing.all.flatMap { writing in
            let around = try surroundings(writing)
            let site = Site(
                id: Site.ID(known: "harrowmere"), label: Wording(writing.line), name: writing.line,
                kind: Wording(writing.line), joined: Day(2026, 3, 9))
            var fields = SiteFields()
            (fields.label, fields.kind, fields.name) = (writing.line, writing.line, writing.line)
            fields.joined = RoughDateField.Typed(day: "9", month: "3", year: "2026")
            var wrong = fields
            wrong.problems = [
                "label": "Enter", "name": "Enter", "joined": "Enter a day", "left": "Too early",
            ]
            return [
                Shown(
                    "administer-sites-\(writing.name)",
                    TablePage.administeredSites(
                        around, [site], on: Day(2026, 3, 9), at: at, language: .english)),
                Shown(
                    "administer-site-\(writing.name)",
                    FormPage.site(around, fields, of: site, version: "3", at: at, language: .english)),
                Shown(
                    "administer-site-wrong-\(writing.name)",
                    FormPage.site(around, wrong, of: nil, version: nil, at: at, language: .english)),
            ]
        }
    }

    private static func studyPages() throws -> [Shown] {
        let at = try here()
        let around = try surroundings(.hostile)
        var settings = SettingsFields(
            Dictionary(uniqueKeysWithValues: SettingsFields.names.map { ($0, Writing.hostile.text) }))
        var policy = DisclosureFields()
        (policy.people, policy.bands, policy.reason) = ("7", "5", Writing.hostile.text)
        let right = [
            Shown(
                "settings",
                FormPage.settings(around, settings, version: "2", at: at)),
            Shown("disclosure", FormPage.disclosure(around, policy, version: "2", at: at)),
        ]
        settings.problems = Dictionary(uniqueKeysWithValues: SettingsFields.names.map { ($0, "Enter it") })
        policy.problems = ["people": "Enter a number", "bands": "Enter a number", "reason": "Write why"]
        return right + [
            Shown(
                "settings-wrong",
                FormPage.settings(around, settings, version: "2", at: at)),
            Shown("disclosure-wrong", FormPage.disclosure(around, policy, version: "2", at: at)),
        ]
    }

    private static func auditPages() throws -> [Shown] {
        let at = try here()
        let around = try surroundings()
        let filter = FilterBar(
            action: at.audit, selects: [SelectField("who", label: "Who", options: [("", "Anybody")])],
            result: "1 on this page", clear: at.audit, csv: at.auditTable)
        let row = TablePage.AuditRow(
            number: "412", at: "2026-11-21 14:05:06", who: Writing.long.line, what: "save: adaptation",
            object: Writing.hostile.line)
        return [
            Shown(
                "audit",
                TablePage.audit(
                    around, [row], filter: filter, pager: Pager(newer: at.audit, older: at.audit), at: at)),
            Shown(
                "audit-empty",
                TablePage.audit(around, [], filter: filter, pager: Pager(newer: nil, older: nil), at: at)),
            Shown(
                "account-events",
                TablePage.accountEvents(
                    around,
                    [
                        .init(
                            at: "2026-11-21 14:05", who: Writing.long.line, what: "Gave a role",
                            whose: Writing.hostile.line, account: nil, detail: "Viewer")
                    ], pager: Pager(newer: nil, older: at.accountEvents), at: at)),
            Shown("verify", FormPage.verify(around, at: at)),
            Shown("backup", FormPage.backup(around, at: at)),
            Shown(
                "verified",
                MessagePage.verified(
                    around, entries: 412, head: String(repeating: "a", count: 64), findings: [],
                    isWhole: true, at: at)),
            Shown(
                "verified-not",
                MessagePage.verified(
                    around, entries: 0, head: "", findings: [Writing.hostile.text], isWhole: false, at: at)),
            Shown(
                "verified-lists",
                MessagePage.verified(
                    around, entries: 412, head: String(repeating: "a", count: 64),
                    findings: ["The total kept for bronze is 3, and there are 4."], isWhole: true, at: at)),
        ]
    }

    private static func withdrawalPages() throws -> [Shown] {
        let at = try here()
        let around = try surroundings()
        var fields = WithdrawalFields()
        let empty = fields
        (fields.participant, fields.mode, fields.again) = (Writing.hostile.line, "erase", Writing.long.line)
        var wrong = fields
        wrong.problems = ["participant": "Enter", "mode": "Choose", "again": "Not the same"]
        var told = WithdrawalTold()
        told.counts = [.init("Forms with answers", "3")]
        told.told = [Writing.hostile.line]
        told.lists = [
            .init(.cited, [.init(Writing.hostile.line, Writing.long.line, href: at.administer)], more: 3)
        ]
        told.leftForPeople = ["Take that line out as well."]
        var stopped = fields
        stopped.mode = "stop"
        return [
            Shown("withdrawal", FormPage.withdrawal(around, empty, at: at)),
            Shown("withdrawal-wrong", FormPage.withdrawal(around, wrong, at: at)),
            Shown("withdrawal-ask", FormPage.confirmWithdrawal(around, fields, told: told, at: at)),
            Shown("withdrawal-ask-wrong", FormPage.confirmWithdrawal(around, wrong, told: told, at: at)),
            Shown("withdrawal-ask-stop", FormPage.confirmWithdrawal(around, stopped, told: told, at: at)),
            Shown("withdrawn", FormPage.withdrawn(around, fields, told: told, reference: "abc", at: at)),
            Shown(
                "withdrawn-nothing",
                FormPage.withdrawn(around, fields, told: told, reference: "", mayWipe: true, at: at)),
        ]
    }
}
