internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A name or an address of an account that was mistyped, or is another one now.
enum AccountNameRoutes {
    static let all: [Route] = [
        .getConfirmed("/s/:study/admin/accounts/:account/name", .right(.administer)) { visit in
            let account = try AccountListRoutes.entry(visit).account
            return try page(visit, account, AccountForm(account, words: visit.words).fields)
        },
        .postConfirmed("/s/:study/admin/accounts/:account/name", .right(.administer)) { visit in
            try save(visit)
        },
    ]

    private static func page(_ visit: Visit, _ account: Account, _ fields: AccountFields) throws -> Answer {
        let page = FormPage.accountName(
            try visit.surroundings(), of: account, fields,
            present: AccountForm(account, words: visit.words).fields, at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func save(_ visit: Visit) throws -> Answer {
        let account = try AccountListRoutes.entry(visit).account
        var form = AccountForm(visit.form, words: visit.words)
        let present = AccountForm(account, words: visit.words).fields
        form.follow(present, from: AccountForm.shown(visit.form, present))
        let email = form.emailAddress()
        let name = form.name()
        guard form.fields.problems.isEmpty, let email, let name else {
            return try page(visit, account, form.fields)
        }
        let saved: AdministerNotice =
            email != account.email ? .address : name != account.name ? .name : .nothing
        do {
            try visit.app.accounts.correct(
                account.id, name: name == account.name ? nil : name,
                email: email == account.email ? nil : email, of: account,
                by: AccountListRoutes.actor(visit), now: visit.app.clock())
            return .seeOther(saved.after(try visit.here().addresses.account(account.id)))
        } catch AccountProblem.changedMeanwhile {
            // Since it was read a moment ago: what is there now is followed, or asked about.
            return try save(visit)
        } catch let problem as AccountProblem {
            form.note(problem)
            return try page(visit, account, form.fields)
        }
    }
}
