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
            try visit.surroundings(), of: account, fields, at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func save(_ visit: Visit) throws -> Answer {
        let account = try AccountListRoutes.entry(visit).account
        let accounts = visit.app.accounts
        let actor = try AccountListRoutes.actor(visit)
        let now = visit.app.clock()
        var form = AccountForm(visit.form, words: visit.words)
        let email = form.emailAddress()
        let name = form.name()
        guard let email, let name else { return try page(visit, account, form.fields) }
        do {
            if email != account.email {
                try accounts.changeEmail(of: account.id, to: email, by: actor, now: now)
            }
            if name != account.name { try accounts.rename(account.id, to: name, by: actor, now: now) }
            return .seeOther(
                (email == account.email ? AdministerNotice.name : .address).after(
                    try visit.here().addresses.account(account.id)))
        } catch let problem as AccountProblem {
            form.note(problem)
            return try page(visit, account, form.fields)
        }
    }
}
