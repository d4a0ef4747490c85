internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Who has a part in the study, one more, and another role.
enum AccountListRoutes {
    static let all: [Route] = [
        .getConfirmed("/s/:study/admin/accounts", .right(.administer)) { visit in
            let study = try visit.here()
            let entries = try visit.app.accounts.accounts().filter { entry in
                entry.memberships.contains { $0.study == study.key }
            }
            return .page(
                TablePage.accounts(
                    try visit.surroundings(notice: try HandoverAnswerRoutes.notice(visit)),
                    try entries.map { try line($0, visit) }, at: study.addresses))
        },
        .getConfirmed("/s/:study/admin/new-account", .right(.administer)) { visit in
            try newPage(visit, AccountFields())
        },
        .postConfirmed("/s/:study/admin/new-account", .right(.administer)) { visit in try add(visit) },
        .getConfirmed("/s/:study/admin/accounts/:account/role", .right(.administer)) { visit in
            let entry = try entry(visit)
            return try rolePage(
                visit, entry, AccountForm(try membership(entry, visit), words: visit.words).fields)
        },
        .postConfirmed("/s/:study/admin/accounts/:account/role", .right(.administer)) { visit in
            try setRole(visit)
        },
    ]

    /// An account with a part in this study; another one is not there.
    static func entry(_ visit: Visit) throws -> AccountEntry {
        guard let entry = try visit.app.accounts.account(visit.id("account")) else { throw Turned.notFound }
        _ = try membership(entry, visit)
        return entry
    }

    static func membership(_ entry: AccountEntry, _ visit: Visit) throws -> Membership {
        let key = try visit.here().key
        guard let membership = entry.memberships.first(where: { $0.study == key }) else {
            throw Turned.notFound
        }
        return membership
    }

    static func line(_ entry: AccountEntry, _ visit: Visit) throws -> TablePage.AccountLine {
        let part = try inWords(membership(entry, visit), visit)
        return TablePage.AccountLine(
            account: entry.account, role: part.role, sites: part.sites,
            signedIn: entry.hasPassword
                ? entry.signedIn.map { visit.words.moment($0) }
                    ?? visit.words["app.administer.account.not-yet"] : nil)
    }

    private static func inWords(
        _ membership: Membership, _ visit: Visit
    ) throws -> (role: String, sites: String) {
        let study = try visit.here()
        let role = visit.words["app.administer.role.\(membership.role.rawValue)"]
        guard !membership.sites.isEmpty else {
            let isOfSites = membership.role == .lead || membership.role == .viewer
            return (role, isOfSites ? visit.words["app.administer.account.without-site"] : "")
        }
        return (role, visit.words.list(try membership.sites.sorted().map { try study.label(of: $0) }))
    }

    static func actor(_ visit: Visit) throws -> AccountActor { .account(try visit.member().id) }

    private static func choices(_ visit: Visit) throws -> [FormPage.SiteChoice] {
        let library = try visit.here().library()
        return library.sites.map {
            FormPage.SiteChoice(id: $0.id, label: $0.label.text(in: library.about.language))
        }
    }

    private static func newPage(
        _ visit: Visit, _ fields: AccountFields, known: KnownAccount? = nil
    ) throws -> Answer {
        let page = FormPage.newAccount(
            try visit.surroundings(), fields, sites: try choices(visit), known: known,
            at: try visit.here().addresses)
        return fields.problems.isEmpty && known == nil ? .page(page) : .notYet(page)
    }

    private static func rolePage(
        _ visit: Visit, _ entry: AccountEntry, _ fields: AccountFields
    ) throws -> Answer {
        let present = AccountForm(try membership(entry, visit), words: visit.words).fields
        let page = FormPage.changeRole(
            try visit.surroundings(), of: entry.account, fields, present: present,
            sites: try choices(visit), at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    /// An account that is there already, in another study of this server, gets a part in this one when that was asked for
    /// once more; its name and its password stay as they are. One of this study is not changed from here.
    private static func add(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let accounts = visit.app.accounts
        let now = visit.app.clock()
        var form = AccountForm(visit.form, words: visit.words)
        let email = form.emailAddress()
        let name = form.name()
        let part = form.membership(in: study.key, sites: Set(try study.library().sites.map(\.id)))
        guard let email, let name, let part else { return try newPage(visit, form.fields) }
        do {
            if let there = try accounts.account(email: email.text) {
                let isHere = there.memberships.contains { $0.study == study.key }
                guard !isHere, visit.form[KnownAccount.name] == there.account.id.text else {
                    return try newPage(visit, form.fields, known: KnownAccount(there.account, isHere: isHere))
                }
                try accounts.set(part, of: there.account.id, as: there, by: actor(visit), now: now)
                return .seeOther(AdministerNotice.part.after(study.addresses.account(there.account.id)))
            }
            let account = try accounts.add(email, name: name, memberships: [part], by: actor(visit), now: now)
            return try AccountActRoutes.showLink(visit, account)
        } catch AccountProblem.changedMeanwhile {
            return try add(visit)
        } catch let problem as AccountProblem {
            form.note(problem)
            return try newPage(visit, form.fields)
        }
    }

    private static func setRole(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let entry = try entry(visit)
        let account = entry.account
        let there = try membership(entry, visit)
        var form = AccountForm(visit.form, words: visit.words)
        let now = try inWords(there, visit)
        let present = AccountForm(there, words: visit.words).fields
        form.followPart(
            present, from: AccountForm.shown(visit.form, present),
            now: now.sites.isEmpty ? now.role : "\(now.role): \(now.sites)")
        let part = form.membership(in: study.key, sites: Set(try study.library().sites.map(\.id)))
        guard form.fields.problems.isEmpty, let part else { return try rolePage(visit, entry, form.fields) }
        let page = study.addresses.account(account.id)
        if part == there { return .seeOther(AdministerNotice.nothing.after(page)) }
        do {
            try visit.app.accounts.set(
                part, of: account.id, as: entry, by: actor(visit), now: visit.app.clock())
            return .seeOther(AdministerNotice.role.after(page))
        } catch AccountProblem.changedMeanwhile {
            // Since it was read a moment ago: what is there now is followed, or asked about.
            return try setRole(visit)
        } catch let problem as AccountProblem {
            form.note(problem)
            return try rolePage(visit, entry, form.fields)
        }
    }
}
