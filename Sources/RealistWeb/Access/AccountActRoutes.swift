internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// One account: a new link, out everywhere, closed, open again, out of the study.
enum AccountActRoutes {
    static let all: [Route] = own + acts

    private static let own: [Route] = [
        .getConfirmed("/s/:study/admin/accounts/:account", .right(.administer)) { visit in
            let line = try AccountListRoutes.line(try AccountListRoutes.entry(visit), visit)
            let around = try visit.surroundings(notice: AdministerNotice.of(visit))
            return .page(FormPage.account(around, line, at: try visit.here().addresses))
        }
    ]

    private static let acts: [Route] = AccountAct.allCases.filter { $0 != .role }.flatMap { act -> [Route] in
        let path = "/s/:study/admin/accounts/:account/\(act.rawValue)"
        return [
            .getConfirmed(path, .right(.administer)) { visit in try page(act, visit) },
            .postConfirmed(path, .right(.administer)) { visit in try perform(act, visit) },
        ]
    }

    private static func page(_ act: AccountAct, _ visit: Visit, problem: String? = nil) throws -> Answer {
        let account = try AccountListRoutes.entry(visit).account
        let page = FormPage.confirm(
            act, of: account, try visit.surroundings(), at: try visit.here().addresses,
            isOwn: try visit.member().id == account.id, problem: problem)
        return problem == nil ? .page(page) : .notYet(page)
    }

    private static func perform(_ act: AccountAct, _ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let account = try AccountListRoutes.entry(visit).account
        let accounts = visit.app.accounts
        let actor = try AccountListRoutes.actor(visit)
        let now = visit.app.clock()
        do {
            switch act {
            case .role: throw Turned.notFound
            case .link: return try showLink(visit, account)
            case .signOut: try accounts.signOutEverywhere(account.id, by: actor, now: now)
            case .disable: try accounts.disable(account.id, by: actor, now: now)
            case .enable: try accounts.enable(account.id, by: actor, now: now)
            case .remove:
                try accounts.removeMembership(in: study.key, of: account.id, by: actor, now: now)
                return .seeOther(study.addresses.accounts)
            }
            return .seeOther(study.addresses.account(account.id))
        } catch let problem as AccountProblem {
            return try page(act, visit, problem: AccountForm.text(problem, visit.words))
        }
    }

    /// The only answer of the app that has a link in it. A reload makes another one.
    static func showLink(_ visit: Visit, _ account: Account) throws -> Answer {
        let link = try visit.app.accounts.newLink(
            for: account.id, by: AccountListRoutes.actor(visit), now: visit.app.clock())
        return .page(
            MessagePage.oneTimeLink(
                try visit.surroundings(), for: account,
                link: visit.app.address.text + AppAddress.link(link.text),
                at: try visit.here().addresses))
    }
}
